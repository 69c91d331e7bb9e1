"""Tells of an alarm on the desktop, by the first way that works; and takes it back when it was answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_APP = "KneeGuide"


class Note(NamedTuple):
    """What is told."""

    title: str
    body: str


class Way(Protocol):
    """A way to tell something on the desktop. A later note takes the place of the one before."""

    def show(self, note: Note, failed: Callable[[], None]) -> None:
        """Show it; `failed` is called, now or later, where that did not work."""

    def take_back(self) -> None:
        """Take it away again."""


class Notifier(QObject):
    """Shows one note at a time."""

    pressed = Signal()
    """The person pressed the note."""

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self._ways = ways
        self._works = 0
        self._shown: Note | None = None

    def show(self, note: Note) -> None:
        """Show this note; by a way that failed before it is not tried again."""
        self._shown = note
        self._try(self._works, note)

    def take_back(self) -> None:
        """Take the note away."""
        self._shown = None
        for way in self._ways:
            way.take_back()

    def _try(self, at: int, note: Note) -> None:
        if at < len(self._ways):
            self._ways[at].show(note, partial(self._failed, at, note))

    def _failed(self, at: int, note: Note) -> None:
        self._works = max(self._works, at + 1)
        if self._shown is note:
            self._try(at + 1, note)


class NotifySend(QObject):
    """The program notify-send, as most Linux desktops have it."""

    def __init__(self, program: str | None = None) -> None:
        super().__init__()
        self._program = program if program is not None else QStandardPaths.findExecutable("notify-send")
        self._id = ""
        self._wanted = False

    def show(self, note: Note, failed: Callable[[], None]) -> None:
        """Show it; its number is remembered, so that it can be taken back."""
        if not self._program:
            failed()
            return
        self._wanted = True
        process = self._process(partial(self._shown, failed), failed)
        again = [f"--replace-id={self._id}"] if self._id else []
        asked = ["--print-id", "--urgency=critical", f"--app-name={_APP}", *again, note.title, note.body]
        process.start(self._program, asked)

    def take_back(self) -> None:
        """Put in its place one that ends at once: the program knows no other way."""
        self._wanted = False
        if self._id:
            number, self._id = self._id, ""
            options = [f"--replace-id={number}", "--expire-time=1", "--urgency=low", f"--app-name={_APP}", _APP]
            self._process(lambda _process, _code: None, lambda: None).start(self._program, options)

    def _shown(self, failed: Callable[[], None], process: QProcess, code: int) -> None:
        if code:
            failed()
            return
        self._id = bytes(process.readAllStandardOutput().data()).decode("ascii", "ignore").strip()
        if not self._wanted:  # answered before the number was known
            self.take_back()

    def _process(self, done: Callable[[QProcess, int], None], failed: Callable[[], None]) -> QProcess:
        process = QProcess(QCoreApplication.instance())
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda code, _status: done(process, code))
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(lambda error: failed() if error is QProcess.ProcessError.FailedToStart else None)
        return process
