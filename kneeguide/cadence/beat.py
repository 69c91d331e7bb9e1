"""When each beat falls. Every moment is worked out from the start, so that nothing adds up to a drift."""

from __future__ import annotations

import math
from typing import NamedTuple


class Beat(NamedTuple):
    """So many beats a minute; every `accent`-th from the first stands out, or none where that is 0 or 1."""

    steps: int
    accent: int = 0

    def at(self, number: int) -> float:
        """Seconds from the start to a beat; the first is number 0."""
        return 60.0 * number / self.steps

    def latest(self, seconds: float) -> int:
        """The last beat that has fallen so many seconds after the start; -1 before the first."""
        number = math.floor(seconds * self.steps / 60.0)
        if self.at(number + 1) <= seconds:  # where the division is a hair too small
            return number + 1
        return number if self.at(number) <= seconds else number - 1

    def is_accented(self, number: int) -> bool:
        """Whether this beat stands out."""
        return self.accent > 1 and number % self.accent == 0

    def place(self, number: int) -> int:
        """Where in its bar a beat is, from 0; without accents bars have two beats, left and right."""
        return number % (self.accent if self.accent > 1 else 2)
