"""The beat as sound: a long WAV file in which each click begins at its very sample."""

from __future__ import annotations

import io
import math
import wave
from array import array
from sys import byteorder

from kneeguide.cadence.beat import Beat

RATE = 16_000
"""Samples a second: enough for clicks, and ten minutes are 19 MB."""
TRACK_MINUTES = 10
_CLICK_SECONDS = 0.03
_PITCH, _ACCENT_PITCH = 1000.0, 1500.0
_PEAK, _ACCENT_PEAK = 0.45, 0.7
_ATTACK_SECONDS = 0.001
_HEAD_BYTES = 44


def position(beat: Beat, number: int) -> int:
    """The sample at which a beat begins, the nearest there is."""
    return (number * 60 * RATE * 2 + beat.steps) // (2 * beat.steps)


def beats_in(beat: Beat) -> int:
    """How many beats a track has: whole bars, about ten minutes."""
    whole = beat.steps * TRACK_MINUTES
    return whole - whole % max(1, beat.accent)


def length_of(beat: Beat) -> float:
    """Seconds of a track; right after it the next beat falls."""
    return beat.at(beats_in(beat))


def samples(beat: Beat, beats: int) -> array[int]:
    """So many beats in 16-bit samples, silence to the next one included."""
    plain, accented = _click(_PITCH, _PEAK), _click(_ACCENT_PITCH, _ACCENT_PEAK)
    silence = array("h", bytes(2 * (position(beat, 1) + 1)))
    track = array("h")
    for number in range(beats):
        click = accented if beat.is_accented(number) else plain
        track.extend(click)
        track.extend(silence[: position(beat, number + 1) - position(beat, number) - len(click)])
    return track


def wav(beat: Beat) -> bytes:
    """The track of a beat as a WAV file."""
    sound = samples(beat, beats_in(beat))
    if byteorder == "big":
        sound.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(sound.tobytes())
    return file.getvalue()


def wav_size(beat: Beat) -> int:
    """How many bytes that file has."""
    return _HEAD_BYTES + 2 * position(beat, beats_in(beat))


def _click(pitch: float, peak: float) -> array[int]:
    """A short tone that is struck and dies away; it begins with sound, not with silence."""
    count = round(_CLICK_SECONDS * RATE)
    values = []
    for at in range(count):
        age = at / RATE
        loud = min(1.0, age / _ATTACK_SECONDS + 0.1) * math.exp(-age / 0.006) * min(1.0, (count - 1 - at) / 40)
        values.append(round(32767 * peak * loud * math.cos(math.tau * pitch * age)))
    return array("h", values)
