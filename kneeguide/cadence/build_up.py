"""The way to the target over weeks: the blocks get longer, and no week has more than its percent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from kneeguide.cadence.target import LEAST_PERCENT, MOST_PERCENT, raised


class Week(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A week: at most so many percent more, in so many blocks of so many minutes."""

    percent: int
    times: int
    minutes: int


class Stage(NamedTuple):
    """What a week comes to for one runner: steps a minute, how many percent more that is, and the blocks."""

    steps: int
    percent: int
    times: int
    minutes: int


def stage_of(week: Week, own: int, percent: int) -> Stage:
    """The week of somebody who takes `own` steps and wants `percent` more: never more than either says."""
    wanted = min(MOST_PERCENT, max(LEAST_PERCENT, percent), week.percent)
    return Stage(raised(own, wanted), wanted, week.times, week.minutes)


def week_at(weeks: Sequence[Week], number: int) -> Week:
    """The week of this number, from 1; before the first it is the first, after the last the last."""
    return weeks[min(len(weeks), max(1, number)) - 1]
