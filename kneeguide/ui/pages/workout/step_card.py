"""The step that is done now: the ring, what can be pressed, and when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kneeguide.ui.announce import announce
from kneeguide.ui.pages.timers.controls import Controls
from kneeguide.ui.pages.timers.ring import Ring
from kneeguide.ui.pages.workout.words import main_words, ring_reading, step_words, tr
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.workout import workout as workouts
from kneeguide.workout.steps import StepKind
from kneeguide.workout.workout import State

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.content.pages import Statement
    from kneeguide.ui.coach import Coach
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.workout.workout import Workout

_RING, _SMALL_RING = (240, 260), (200, 210)


class StepCard(Card):
    """Acts on the coach. Space counts while there is something to count, else it presses the main button."""

    def __init__(self, writer: Writer, coach: Coach, stop: Statement, *, small: bool = False) -> None:
        look = writer.look
        super().__init__(look)
        self._look, self._coach = look, coach
        self.ring = Ring(look, *(_SMALL_RING if small else _RING))
        self.controls = Controls(look, tr("Back"), tr("Next"))
        self.count = Button(look, tr("Count one myself"), "plus").small()
        self.count.setObjectName("count")
        self.skip = Button(look, tr("Skip this exercise"), "skip-forward", Kind.QUIET).small()
        self.skip.setObjectName("skip")
        self.controls.main.clicked.connect(lambda: coach.act(workouts.go))
        self.controls.reset.clicked.connect(lambda: coach.act(workouts.before))
        self.controls.next.clicked.connect(lambda: coach.act(workouts.following))
        self.count.clicked.connect(lambda: coach.act(workouts.count_one))
        self.skip.clicked.connect(lambda: coach.act(workouts.skipped))
        self._said = ""
        self._lay_out(writer, stop)
        self.refresh()

    def press(self, key: int) -> bool:
        """Do what a key stands for; False where it stands for nothing."""
        counting = self.count.isVisible()
        buttons = {
            Qt.Key.Key_Space: self.count if counting else self.controls.main,
            Qt.Key.Key_R: self.controls.reset,
            Qt.Key.Key_N: self.controls.next,
            Qt.Key.Key_P: self.controls.main,
        }
        button = buttons.get(Qt.Key(key))
        if button is None or not button.isVisible():
            return False
        button.click()
        return True

    def refresh(self) -> None:
        """Show the step and its state."""
        workout = self._workout
        if workout is None or workout.state is State.OVER:
            return
        self.controls.main.show_words(*main_words(workout))
        self.controls.reset.setVisible(workout.at > 0)
        counting = workout.step.kind is StepKind.COUNT
        had_focus = self.controls.main.hasFocus() or self.count.hasFocus()
        self.count.setVisible(counting)
        if had_focus:  # so that Space counts while there is something to count
            counts = counting and workout.state is State.RUNNING
            (self.count if counts else self.controls.main).setFocus(Qt.FocusReason.OtherFocusReason)
        words = step_words(workout.step)
        if words != self._said and self._said:
            announce(self, words)
        self._said = words
        self.refresh_time()

    def refresh_time(self) -> None:
        """Show how much is left."""
        workout = self._workout
        if workout is not None and workout.state is not State.OVER:
            self.ring.show_reading(ring_reading(workout, self._coach.clock.now()))

    @property
    def _workout(self) -> Workout | None:
        return self._coach.workout

    def _lay_out(self, writer: Writer, stop: Statement) -> None:
        look = self._look
        edge = look.gap(18)
        policy = self.count.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.count.setSizePolicy(policy)
        parts = (
            self.ring, self.controls, row(None, self.count, None), self._strip(writer, stop),
            row(None, self.skip, None), None,
        )  # fmt: skip
        self.setLayout(column(*parts, gap=look.gap(10), margins=(edge, look.gap(18), edge, edge)))

    def _strip(self, writer: Writer, stop: Statement) -> QWidget:
        look = self._look
        layout = row(Glyph(look, "shield-alert", "same_day_text", 20), writer.claim(stop), gap=look.gap(12))
        layout.setStretch(1, 1)
        layout.setContentsMargins(look.gap(14), look.gap(10), look.gap(14), look.gap(10))
        return holding(layout, Card(look, "same_day_soft", "same_day", 12))
