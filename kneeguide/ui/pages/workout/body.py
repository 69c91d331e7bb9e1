"""What a session shows below its head: figure and step beside each other, or what comes at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading_parts import sources_section
from kneeguide.ui.pages.workout.exercise_card import ExerciseCard
from kneeguide.ui.pages.workout.step_card import StepCard
from kneeguide.ui.pages.workout.words import tr
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.trail import LinkButton
from kneeguide.workout.workout import begin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.content.exercises import Stage
    from kneeguide.ui.coach import Coach
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.ui.world import World


class Body(NamedTuple):
    """A widget, and the cards in it that follow the time."""

    widget: QWidget
    step: StepCard | None = None
    exercise: ExerciseCard | None = None


class BeginAgain(LinkButton):
    """Begins the session again; not shown while it is as it began. The focus goes to the main button."""

    def __init__(self, look: Look, coach: Coach, main: QWidget) -> None:
        super().__init__(look, tr("Begin the session again"))
        self._coach = coach
        self.setObjectName("begin-again")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        if self._has_just_begun:
            self.hide()
        self.clicked.connect(lambda: main.setFocus(Qt.FocusReason.OtherFocusReason))
        self.clicked.connect(coach.begin_anew)
        coach.changed.connect(self._changed)

    @property
    def _has_just_begun(self) -> bool:
        workout = self._coach.workout
        return workout is None or workout == begin(workout.steps)

    def _changed(self) -> None:
        self.setHidden(self._has_just_begun)


def exercise_body(writer: Writer, world: World, stage: Stage, span: Span) -> Body:
    """The exercise that is done now and its step; the coach has to have one."""
    coach, gap = world.coach, writer.look.gap(16)
    assert coach.workout is not None
    planned = stage.exercises[coach.workout.step.item]
    step = StepCard(writer, coach, world.guide.exercises[planned.exercise].stop[0], small=span is Span.COLUMN)
    exercise = ExerciseCard(writer, world.guide, planned)
    last = holding(row(BeginAgain(writer.look, coach, step.controls.main), None))
    if span is Span.COLUMN:
        return Body(holding(column(step, exercise, last, None, gap=gap)), step, exercise)
    sides = row(exercise, step, gap=gap)
    sides.setStretch(0, 1)
    sides.setStretch(1, 1)
    return Body(holding(column(sides, last, None, gap=gap)), step, exercise)


def end_body(writer: Writer, world: World, parts: Sequence[QWidget]) -> Body:
    """These parts, and the sources that they name."""
    gap = writer.look.gap(16)
    return Body(holding(column(*parts, sources_section(writer, world.guide), None, gap=gap)))
