"""Plays the track of a beat through whatever player the desktop has."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

from kneeguide.cadence.track import wav, wav_size
from kneeguide.ui.sound import find_player

if TYPE_CHECKING:
    from pathlib import Path

    from kneeguide.cadence.beat import Beat

_LONGEST_WAIT_MS = 500
_LOG = logging.getLogger(__name__)


class BeatSound(QObject):
    """One track at a time. The folder is one that can be deleted at any time; it holds the last track."""

    ended = Signal(bool)
    """The track is over (True), or the player failed."""

    def __init__(self, folder: Path, player: tuple[str, ...] | None = None) -> None:
        super().__init__()
        self._folder, self._player = folder, player
        self._process: QProcess | None = None

    @property
    def can_play(self) -> bool:
        """Whether a player was found. It may still be muted."""
        if self._player is None:
            self._player = find_player()
        return bool(self._player)

    def prepare(self, beat: Beat) -> bool:
        """Make the track, which takes a moment; False where it cannot be played or written."""
        return self.can_play and self._made(beat)

    def play(self, beat: Beat) -> None:
        """Play a track that is prepared, from its start."""
        self.stop()
        process = self._process = QProcess(QCoreApplication.instance())
        for hush in (process.setStandardInputFile, process.setStandardOutputFile, process.setStandardErrorFile):
            hush(QProcess.nullDevice())
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        program, *arguments = self._player or ("",)
        process.start(program, [*arguments, str(self._file(beat))])

    def stop(self) -> None:
        """End what is playing."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._failed)
            process.finished.connect(process.deleteLater)
            process.kill()

    def end(self) -> None:
        """End what is playing and wait until it has: the program is about to end as well."""
        process = self._process
        self.stop()
        if process is not None:
            process.waitForFinished(_LONGEST_WAIT_MS)

    def _file(self, beat: Beat) -> Path:
        return self._folder / f"beat-{beat.steps}-{beat.accent}.wav"

    def _made(self, beat: Beat) -> bool:
        file = self._file(beat)
        try:
            if file.exists() and file.stat().st_size == wav_size(beat):
                return True
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for old in self._folder.glob("beat-*.wav"):
                old.unlink()
            file.write_bytes(wav(beat))
        except OSError as problem:
            _LOG.debug("no track for the beat: %s", problem)
            return False
        return True

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._put_away()
        self.ended.emit(code == 0)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # else it finishes as well
            self._put_away()
            self.ended.emit(False)

    def _put_away(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
