"""The beat: tells of each one when it falls, and lets it be heard. It goes on whatever page is shown."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kneeguide.cadence.beat import Beat
from kneeguide.cadence.track import length_of
from kneeguide.ui.beat_sound import BeatSound

if TYPE_CHECKING:
    from kneeguide.ui.clock import Clock

_AHEAD = 0.006
"""How many seconds before a beat the timer is set to."""
_LOST_BEATS = 4
"""After so many that nobody saw, such as when the computer slept, the sound begins anew: it stood still meanwhile."""

_MOST_OF_IT = 0.9
"""A player that ends sooner, as a share of the track, has not played it."""


class Metronome(QObject):
    """Each beat is aimed at by the clock anew, so lateness never adds up. Nothing runs while it is stopped.

    A track of sound lasts about ten minutes. The next one begins with the next bar, so a beat or a few are not heard.
    """

    beaten = Signal(int)
    """The number of a beat that has fallen; those that were missed are left out."""
    changed = Signal()
    """It was started or stopped, or sound failed."""

    def __init__(self, clock: Clock, sound: BeatSound) -> None:
        super().__init__()
        self._clock, self._sound = clock, sound
        self.beat: Beat | None = None
        """What it beats, or None while it is stopped."""
        self.is_mute = False
        """Whether a beat that should be heard cannot be."""
        self._began, self._last = 0.0, -1
        self._sound_began = 0.0
        self._sound_is_due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._wake)
        sound.ended.connect(self._sound_ended)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(sound.end)

    @property
    def can_be_heard(self) -> bool:
        """Whether there is something to play the sound with."""
        return self._sound.can_play

    def start(self, beat: Beat, *, sound: bool) -> None:
        """Beat from now on, also where another beat was on."""
        self._timer.stop()
        self._sound.stop()
        self._sound_is_due = sound and self._sound.prepare(beat)
        self.is_mute = sound and not self._sound_is_due
        self.beat, self._began, self._last = beat, self._clock.now(), -1
        self.changed.emit()
        self.tick()

    def stop(self) -> None:
        """Stop beat and sound."""
        self._timer.stop()
        self._sound.stop()
        if self.beat is not None:
            self.beat = None
            self.changed.emit()

    def lateness(self, number: int) -> float:
        """For how many seconds this beat has been over now."""
        return self._clock.now() - self._began - self.beat.at(number) if self.beat is not None else 0.0

    def tick(self) -> None:
        """See which beat has fallen, tell of it, and aim at the next."""
        beat = self.beat
        if beat is None:
            return
        number = beat.latest(self._clock.now() - self._began)
        if number > self._last:
            missed, self._last = number - self._last - 1, number
            if missed >= _LOST_BEATS and not self.is_mute:
                self._sound.stop()
                self._sound_is_due = True
            self._let_sound_begin(beat, number)
            self.beaten.emit(number)
        if self.beat is beat:  # who was told may have stopped it
            self._timer.start(max(0, math.floor((self._until_next(beat) - _AHEAD) * 1000)))

    def _wake(self) -> None:
        """Timers of Qt come up to 6 ms late, a sleep 0.3 ms (measured): so the last bit before a beat is slept away."""
        left = self._until_next(self.beat) if self.beat is not None else 0.0
        if 0 < left <= _AHEAD:
            time.sleep(left)
        self.tick()

    def _until_next(self, beat: Beat) -> float:
        return beat.at(self._last + 1) - (self._clock.now() - self._began)

    def _let_sound_begin(self, beat: Beat, number: int) -> None:
        if self._sound_is_due and number % max(1, beat.accent) == 0:
            self._sound_is_due = False
            self._sound_began = self._clock.now()
            self._sound.play(beat)

    def _sound_ended(self, well: bool) -> None:  # noqa: FBT001
        if self.beat is None:
            return
        if well and self._clock.now() - self._sound_began > _MOST_OF_IT * length_of(self.beat):
            self._sound_is_due = True
        else:
            self.is_mute = True
            self.changed.emit()
