"""Keeps a runner's cadence while the program is open, and saves each change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal

from kneeguide.cadence.saved import Cadence
from kneeguide.cadence.target import within
from kneeguide.files import read_value, write_value

if TYPE_CHECKING:
    from kneeguide.cadence.taps import Measured
    from kneeguide.ui.session import Session

FILE = "cadence.json"


class CadenceKeeper(QObject):
    """What was found out and chosen; saved in the session's folder, where there is one."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._file = session, session.file(FILE)
        kept = read_value(self._file, Cadence) if self._file is not None else None
        self.state = (kept or Cadence()).believable()

    def measure(self, found: Measured) -> None:
        """Take this as the runner's own cadence; the weeks begin anew."""
        self._take_own(within(found.steps), max(1, round(found.margin + 0.49)))

    def enter(self, steps: int) -> None:
        """Take what the runner entered as their own cadence."""
        if steps != self.state.own:
            self._take_own(within(steps), 0)

    def change(self, **choices: Any) -> None:
        """Take other choices: `percent`, `week`, `accent`, `sound`."""
        state = msgspec.structs.replace(self.state, **choices).believable()
        if state == self.state:
            return
        self.state = state
        problem = write_value(self._file, state) if self._file is not None and self._session.saves else None
        self.changed.emit()
        if problem:
            self._session.not_saved.emit(problem)

    def _take_own(self, own: int, margin: int) -> None:
        day = datetime.fromtimestamp(self._session.now).date().isoformat()
        week = self.state.week if self.state.own == own else 1
        self.change(own=own, margin=margin, measured_on=day, week=week)
