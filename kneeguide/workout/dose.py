"""What a dose asks for, read from the words of a plan."""

from __future__ import annotations

import re

from msgspec import Struct

_SETS = re.compile(r"(\d+)(?: to \d+)? × (\d+)(?: to \d+)?( s\b)?")
_MINUTES = re.compile(r"(\d+)(?: to \d+)? min\b")


class Dose(Struct, frozen=True, kw_only=True):
    """So many sets of so many repetitions or seconds; neither means until the person says so."""

    sets: int = 1
    times: int = 0
    seconds: int = 0
    each_side: bool = False


def dose_of(text: str) -> Dose:
    """The dose in words such as "3 × 10 each side" or "4 to 5 × 45 s". Of a range it takes the lower end."""
    each_side = "each side" in text
    sets = _SETS.search(text)
    if sets is not None:
        count, much, is_hold = int(sets[1]), int(sets[2]), bool(sets[3])
        times, seconds = (0, much) if is_hold else (much, 0)
        return Dose(sets=count, times=times, seconds=seconds, each_side=each_side)
    minutes = _MINUTES.search(text)
    return Dose(seconds=int(minutes[1]) * 60 if minutes else 0, each_side=each_side)
