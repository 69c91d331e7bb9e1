"""What is kept of a runner's cadence from one visit to the next."""

from __future__ import annotations

from msgspec import Struct

from kneeguide.cadence.target import LEAST_PERCENT, LEAST_STEPS, MOST_PERCENT, MOST_STEPS

ACCENTS = (0, 2, 3, 4)
"""Every how many beats one may stand out; 0: none does."""


class Cadence(Struct, frozen=True, kw_only=True):
    """Own steps a minute with the day they were measured on (such as "2026-11-22"), the target, and the beat."""

    own: int | None = None
    margin: int = 0
    """How far off `own` may be; 0 where it was entered."""
    measured_on: str = ""
    percent: int = LEAST_PERCENT
    week: int = 1
    accent: int = 2
    sound: bool = True

    def believable(self) -> Cadence:
        """The same, without what cannot be so: the file may have been changed by hand."""
        return Cadence(
            own=self.own if self.own is not None and LEAST_STEPS <= self.own <= MOST_STEPS else None,
            margin=max(0, self.margin),
            measured_on=self.measured_on[:10],
            percent=min(MOST_PERCENT, max(LEAST_PERCENT, self.percent)),
            week=max(1, self.week),
            accent=self.accent if self.accent in ACCENTS else 0,
            sound=self.sound,
        )
