"""Keeps the computer from falling asleep by itself while a short timer runs, where the desktop lets it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NOT_STARTED = QProcess.ProcessError.FailedToStart
LONGEST_SECONDS = 20 * 60
"""For longer timers the computer may sleep; it would cost too much of a battery."""


class Hold(Protocol):
    """A way to stay awake."""

    def begin(self, why: str, failed: Callable[[], None]) -> None:
        """Stay awake from now on; `failed` is called, now or later, where that cannot be."""

    def end(self) -> None:
        """Let it sleep again."""


class Awake(QObject):
    """Tries one way after the other, and tells where none works."""

    changed = Signal()
    """Whether the computer may fall asleep while it should not is another now."""

    def __init__(self, holds: Sequence[Hold]) -> None:
        super().__init__()
        self._holds = holds
        self._on = False
        self.may_sleep = False
        """Whether it should stay awake, and no way to that works."""

    def keep(self, wanted: bool) -> None:  # noqa: FBT001
        """Stay awake, or not any longer."""
        if wanted == self._on:
            return
        self._on = wanted
        if wanted:
            self._try(0)
            return
        for hold in self._holds:
            hold.end()
        self._say(may_sleep=False)

    def _try(self, at: int) -> None:
        if at == len(self._holds):
            self._say(may_sleep=True)
            return
        self._holds[at].begin(self.tr("A timer is running"), partial(self._failed, at))

    def _failed(self, at: int) -> None:
        self._holds[at].end()
        if self._on:
            self._try(at + 1)

    def _say(self, *, may_sleep: bool) -> None:
        if may_sleep != self.may_sleep:
            self.may_sleep = may_sleep
            self.changed.emit()


class HoldProgram(QObject):
    """A program that keeps the computer awake as long as it runs; in time it ends by itself."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        super().__init__()
        self._command = tuple(command) if command is not None else _find_program()
        self._process: QProcess | None = None

    def begin(self, why: str, failed: Callable[[], None]) -> None:
        """Start it."""
        if not self._command:
            failed()
            return
        program, *arguments = self._command
        process = self._process = QProcess(QCoreApplication.instance())
        for give in (process.setStandardInputFile, process.setStandardOutputFile, process.setStandardErrorFile):
            give(QProcess.nullDevice())
        process.finished.connect(lambda code, _status: self._ended(process, failed, code))
        process.errorOccurred.connect(lambda error: self._ended(process, failed, int(error is _NOT_STARTED)))
        process.start(program, [part.format(why=why) for part in arguments])

    def end(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def _ended(self, process: QProcess, failed: Callable[[], None], code: int) -> None:
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        if code and self._process is process:
            failed()


def _find_program() -> tuple[str, ...]:
    if sys.platform == "darwin":
        found = QStandardPaths.findExecutable("caffeinate")
        return (found, "-i", "-t", str(LONGEST_SECONDS)) if found else ()
    found = QStandardPaths.findExecutable("systemd-inhibit")
    options = ("--what=idle", "--mode=block", "--who=KneeGuide", "--why={why}", "sleep", str(LONGEST_SECONDS))
    return (found, *options) if found else ()
