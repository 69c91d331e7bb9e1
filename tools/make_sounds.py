"""Make `resources/sounds/*.wav`: two soft chimes, from sine waves alone. `python tools/make_sounds.py`"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path
from typing import NamedTuple

SOUNDS_DIR = Path(__file__).parent.parent / "resources" / "sounds"
RATE = 44_100
PEAK = 0.6  # of full scale: heard in a quiet room, no fright with headphones
ATTACK = 0.012  # seconds; shorter would click
RELEASE = 0.08  # seconds at the end of the file
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.28, 1.7), (3.0, 0.07, 2.6))  # of the pitch: how high, how loud, how soon gone


class Tone(NamedTuple):
    """A struck tone: when it starts and how long it rings in seconds, its pitch in hertz, how loud it is."""

    start: float
    decay: float
    pitch: float
    level: float


SOUNDS = {
    "end": (1.2, [Tone(0.0, 0.30, 523.25, 0.85), Tone(0.24, 0.34, 783.99, 1.0)]),  # C5, then the fifth above
    "turn": (0.4, [Tone(0.0, 0.11, 659.26, 1.0)]),  # E5
}


def rise(seconds: float, length: float) -> float:
    """A soft ramp from 0 to 1 over `length` seconds."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, seconds / length)))


def sound_of(tone: Tone, at: float) -> float:
    """The tone's swing at a moment of the file in seconds."""
    age = at - tone.start
    if age <= 0:
        return 0.0
    swing = sum(
        loud * math.exp(-age * soon / tone.decay) * math.sin(math.tau * tone.pitch * high * age)
        for high, loud, soon in PARTIALS
    )
    return tone.level * rise(age, ATTACK) * swing


def samples(length: float, tones: list[Tone]) -> list[float]:
    """The mixed tones, faded out at the end and scaled to PEAK."""
    moments = [index / RATE for index in range(round(length * RATE))]
    mixed = [rise(length - at, RELEASE) * sum(sound_of(tone, at) for tone in tones) for at in moments]
    loudest = max(abs(value) for value in mixed)
    return [value / loudest * PEAK for value in mixed]


def write(file: Path, values: list[float]) -> None:
    """Write one channel of 16-bit samples."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(values)}h", *(round(value * 32767) for value in values)))


def main() -> None:
    """Write every sound."""
    for name, (length, tones) in SOUNDS.items():
        file = SOUNDS_DIR / f"{name}.wav"
        write(file, samples(length, tones))
        print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
