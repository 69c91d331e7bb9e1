"""Keeps the guided session: asks the clock, tells what ended, saves where it was left. It outlives the pages."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneeguide.files import read_value, write_value
from kneeguide.workout import workout as workouts
from kneeguide.workout.saved import SavedWorkout, taken_up, where_it_is
from kneeguide.workout.workout import State, Workout, begin

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ids import ConditionId
    from kneeguide.settings import Side
    from kneeguide.ui.clock import Clock
    from kneeguide.ui.session import Session
    from kneeguide.workout.steps import Step

FILE = "workout.json"
_TICK_MS = 50


class Coach(QObject):
    """One session at a time: opening another one gives up the one before."""

    changed = Signal()
    """Another step, or another state of it."""
    ticked = Signal()
    turned = Signal()
    """A step ended by itself."""
    not_saved = Signal(str)

    def __init__(self, session: Session, clock: Clock) -> None:
        super().__init__()
        self.clock, self._session = clock, session
        self._file = session.file(FILE)
        self._known = read_value(self._file, SavedWorkout) if self._file is not None else None
        self.workout: Workout | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def open(self, plan: ConditionId, stage: str, steps: Callable[[Side], tuple[Step, ...]]) -> None:
        """Take up this session where it was left, or begin it."""
        known = self._known
        if known is not None and (known.plan, known.stage) == (plan, stage):
            if self.workout is not None and self.workout.steps == steps(known.side):
                return
            self.workout = taken_up(known, steps(known.side), self.clock.wall())
            if self.workout is not None:
                return
        side, wall = self._session.settings.side, self.clock.wall()
        self._known = SavedWorkout(
            plan=plan, stage=stage, side=side, began_at=wall, left_at=wall, steps=0, at=0, left=0.0
        )
        self.workout = begin(steps(side))

    def act(self, do: Callable[[Workout, float], Workout]) -> None:
        """Do one of what can be done with a session."""
        self.tick()
        if self.workout is not None:
            self._keep(do(self.workout, self.clock.now()))

    def begin_anew(self) -> None:
        """Begin the session again from its first step."""
        if self.workout is not None:
            self._keep(begin(self.workout.steps))

    def pause(self) -> None:
        """Stand still, where it runs: nobody looks at it now."""
        self.act(workouts.pause)

    def forget(self) -> None:
        """The session is done, and nothing is left to be taken up."""
        self.workout, self._known = None, None
        self._timer.stop()
        if self._file is not None and self._session.saves:
            with contextlib.suppress(OSError):  # it is forgotten by itself after some hours
                self._file.unlink(missing_ok=True)

    def tick(self) -> None:
        """See what the time has brought."""
        if self.workout is None:
            return
        workout, ended = workouts.advance(self.workout, self.clock.now())
        if ended:
            self._keep(workout)
            self.turned.emit()
        self.ticked.emit()

    def _keep(self, workout: Workout) -> None:
        if workout == self.workout or self._known is None:
            return
        self.workout = workout
        self._known = where_it_is(self._known, workout, self.clock.now(), self.clock.wall())
        saves = self._file is not None and self._session.saves
        problem = write_value(self._file, self._known) if self._file is not None and saves else None
        (self._timer.start if workout.state is State.RUNNING else self._timer.stop)()
        self.changed.emit()
        if problem:
            self.not_saved.emit(problem)
