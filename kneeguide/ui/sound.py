"""Plays the two chimes through whatever player the desktop has. A sound is never the only sign of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pathlib import Path

_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))


def find_player() -> tuple[str, ...]:
    """The program and its arguments that play a WAV file, which is given last; empty where there is none."""
    for program, *arguments in _PLAYERS:
        found = QStandardPaths.findExecutable(program)
        if found:
            return (found, *arguments)
    return ()


class Chimes(QObject):
    """The sounds of a folder. Where no player works, the computer's own beep is tried."""

    failed = Signal()
    """A sound could not be played."""

    def __init__(self, folder: Path, player: tuple[str, ...] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._player = find_player() if player is None else player
        self._process: QProcess | None = None

    @property
    def can_play(self) -> bool:
        """Whether a player was found. It may still be muted."""
        return bool(self._player)

    def play(self, name: str) -> None:
        """Play "end" or "turn"; a sound that is still playing is not cut off."""
        if not self._player:
            self._beep()
            return
        if self._process is None:
            self._process = self._make_process()
            program, *arguments = self._player
            self._process.start(program, [*arguments, str(self._folder / f"{name}.wav")])

    def stop(self) -> None:
        """End a sound that is playing."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finished)
            process.kill()

    def _make_process(self) -> QProcess:
        # the application's child, not ours: a sound may outlast the window that it was played for
        process = QProcess(QCoreApplication.instance())
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._finished)
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(self._failed)
        return process

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._process = None
        if code != 0:
            self._beep()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is not QProcess.ProcessError.FailedToStart:
            return  # then it finishes as well
        if self._process is not None:
            self._process.deleteLater()
        self._process = None
        self._beep()

    def _beep(self) -> None:
        QApplication.beep()
        self.failed.emit()


class Silence(Chimes):
    """Chimes that nobody is there to hear."""

    def play(self, name: str) -> None:
        """Play nothing."""
