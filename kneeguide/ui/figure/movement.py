"""The gentle movement of a figure: from its last pose back to the first and there again, in three seconds."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

STEP_MS, ROUND_MS = 50, 3000
"""Twenty pictures a second are smooth at this pace."""


def share_at(milliseconds: int) -> float:
    """How far between the first pose (0) and the last (1) it is, so long after a round began."""
    done = milliseconds % ROUND_MS / ROUND_MS
    return abs(1 - 2 * done)


class Movement(QObject):
    """Begins and ends in the last pose, the one that stands still, so that nothing jumps.

    It chases no clock: where the computer is busy, the movement is slower.
    """

    stepped = Signal()
    rested = Signal()

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._gone, self._end, self._led = 0, 0, False
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self.step)

    @property
    def moving(self) -> bool:
        """Whether it is on its way."""
        return self._timer.isActive() or self._led

    @property
    def share(self) -> float:
        """How far between the first pose (0) and the last (1) it is."""
        return share_at(self._gone)

    def move(self, rounds: int) -> None:
        """Go so many rounds, the one that is on its way among them, then rest."""
        self._end, self._led = rounds * ROUND_MS, False
        self._timer.start()

    def follow(self, milliseconds: int) -> None:
        """Be where it is so long after the beginning: something else keeps the time."""
        self._timer.stop()
        self._gone, self._led = milliseconds, True
        self.stepped.emit()

    def finish(self) -> None:
        """Rest at the end of this round."""
        self._end = -(-self._gone // ROUND_MS) * ROUND_MS

    def hold(self) -> None:
        """Stop where it is; `move` goes on from there."""
        self._timer.stop()

    def rest(self) -> None:
        """Stop in the last pose."""
        self._gone, self._led = 0, False
        self._timer.stop()
        self.rested.emit()

    def step(self) -> None:
        """Go on by one picture."""
        self._gone += STEP_MS
        if self._gone >= self._end:
            self.rest()
        self.stepped.emit()
