"""Speaks what the timers say, where the computer has a program for that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths

_SPEAKERS = ("spd-say", "say", "espeak-ng", "espeak")


def find_speaker() -> str:
    """The program that speaks the words it is given; "" where there is none."""
    return next(filter(None, map(QStandardPaths.findExecutable, _SPEAKERS)), "")


class Speaker(QObject):
    """Speaks one thing at a time; what is newer counts more."""

    def __init__(self, program: str | None = None) -> None:
        super().__init__()
        self._program = find_speaker() if program is None else program
        self._process: QProcess | None = None

    def say(self, words: str) -> None:
        """Speak these words; nothing happens where no program was found."""
        self.stop()
        if not self._program:
            return
        process = self._process = QProcess(QCoreApplication.instance())
        for give in (process.setStandardInputFile, process.setStandardOutputFile, process.setStandardErrorFile):
            give(QProcess.nullDevice())
        process.finished.connect(lambda _code, _status: self._ended(process))
        process.errorOccurred.connect(lambda _error: self._ended(process))
        process.start(self._program, [words])

    def stop(self) -> None:
        """Be silent."""
        if self._process is not None:
            self._process.kill()

    def _ended(self, process: QProcess) -> None:
        if self._process is process:
            self._process = None
        process.deleteLater()
