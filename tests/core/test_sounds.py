"""The chimes are short, quiet at both ends and never clipped."""

from __future__ import annotations

import struct
import wave
from itertools import pairwise

import pytest

from kneeguide.paths import resources_dir


@pytest.mark.parametrize(("name", "seconds"), [("end", 1.2), ("turn", 0.4)])
def test_a_chime_is_soft(name: str, seconds: float) -> None:
    file = resources_dir() / "sounds" / f"{name}.wav"
    assert file.stat().st_size <= 120_000
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 44_100)
        assert sound.getnframes() == pytest.approx(seconds * 44_100, abs=1)
        values = struct.unpack(f"<{sound.getnframes()}h", sound.readframes(sound.getnframes()))
    assert 8_000 < max(map(abs, values)) < 26_000
    assert max(map(abs, values[:20] + values[-20:])) < 300
    assert max(abs(after - before) for before, after in pairwise(values)) < 4_000
