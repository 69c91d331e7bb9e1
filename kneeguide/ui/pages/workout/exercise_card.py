"""The exercise that is done now: its figure, moving at the tempo, its name, dose and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.urgency import Urgency
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.pages.reading_parts import safety_card
from kneeguide.ui.pages.workout.words import tr
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.text import Text
from kneeguide.workout.steps import StepKind
from kneeguide.workout.workout import State, left

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.content.exercises import PlannedExercise
    from kneeguide.content.guide import Guide
    from kneeguide.ui.widgets.boxes import Content
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.workout.workout import Workout

_WIDTH = 300


class ExerciseCard(Card):
    """The figure goes with the clock while the tempo counts; else it stands still."""

    def __init__(self, writer: Writer, guide: Guide, planned: PlannedExercise) -> None:
        look = writer.look
        super().__init__(look)
        exercise, figure = guide.exercises[planned.exercise], guide.figures.get(planned.exercise)
        self.figure = None
        parts: list[QWidget] = []
        if figure is not None:
            name = tr("Figure: {name}").format(name=exercise.name)
            self.figure = FigureView(look, figure, name, _WIDTH).on_card(look.px(14))
            parts.append(self.figure)
        words: list[Content] = [
            writer.text(f"[{exercise.name}](exercise:{exercise.id})", "h2"),
            Text(look, planned.dose, "strong", "accent_text"),
            *([writer.text(planned.note, "body", "text2")] if planned.note else []),
            *(writer.item(watch, "check", "self_care") for watch in exercise.watch),
        ]
        if len(exercise.stop) > 1:
            words.append(safety_card(writer, tr("Stop also when"), exercise.stop[1:], Urgency.SAME_DAY))
        edge = look.gap(18)
        text = holding(column(*words, None, gap=look.gap(8), margins=(edge, look.gap(12), edge, edge)))
        layout = column(*parts, text)
        layout.setStretch(len(parts), 1)
        self.setLayout(layout)

    def follow(self, workout: Workout, now: float) -> None:
        """Show the figure as it is at this moment."""
        if self.figure is None or not self.figure.can_move:
            return
        tempo = workout.step.kind is StepKind.COUNT and workout.state is State.RUNNING and workout.by_hand is None
        if tempo:
            self.figure.movement.follow(round(1000 * (workout.step.seconds - left(workout, now))))
        elif self.figure.movement.moving:
            self.figure.movement.rest()
            self.figure.update()
