"""Taps along with one's steps, or a count of them, to steps a minute and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median
from typing import NamedTuple

FEWEST_TAPS = 8
PAUSE_SECONDS = 3.0
"""After so long without a tap a new series begins."""

_TWICE_BELOW = 0.5
"""A tap that comes sooner after the one before, as a share of the usual distance, is the same step again."""
_FAR_OFF, _SCALE_OF_MAD = 4.0, 1.4826
_UNSTEADY = 0.2
"""Taps that stray more than this share of a step tell nothing."""


class Measured(NamedTuple):
    """Steps a minute, and how far off they may be (about 95 of 100 times it is less)."""

    steps: float
    margin: float


class _Tap(NamedTuple):
    """At which step a tap fell, and when, in seconds."""

    step: int
    at: float


def measured(times: Sequence[float], steps_a_tap: int = 1) -> Measured | None:
    """Steps a minute from moments in seconds; None where they are too few or too uneven.

    A missed tap, a doubled one and one that is far off do no harm, nor do left steps that are longer than right ones.
    """
    series = last_series(times)
    if len(series) < FEWEST_TAPS:
        return None
    taps = _numbered(series)
    if len(taps) < FEWEST_TAPS:
        return None
    line = _line(_without_strays(taps))
    if line is None:
        return None
    period, error, spread = line
    if spread > _UNSTEADY * period:
        return None
    steps = 60.0 * steps_a_tap / period
    return Measured(steps, steps * error / period)


def counted(steps: int, seconds: float) -> Measured:
    """Steps a minute from a count; at each end a step may be in or out."""
    return Measured(steps * 60.0 / seconds, 60.0 / seconds)


def last_series(times: Sequence[float]) -> tuple[float, ...]:
    """The taps since the last pause."""
    began = 0
    for at, (before, after) in enumerate(pairwise(times), 1):
        if after - before > PAUSE_SECONDS or after < before:
            began = at
    return tuple(times[began:])


def _numbered(times: Sequence[float]) -> list[_Tap]:
    """The taps with the number of their step; doubled ones are left out, missed ones leave a gap."""
    usual = median(after - before for before, after in pairwise(times))
    taps = [_Tap(0, times[0])]
    for at in times[1:]:
        since = at - taps[-1].at
        if usual > 0 and since >= _TWICE_BELOW * usual:
            taps.append(_Tap(taps[-1].step + max(1, round(since / usual)), at))
    return taps


def _without_strays(taps: list[_Tap]) -> list[_Tap]:
    """The taps without those that lie far from the line through all; a sixth of them at most."""
    slope = _middle_slope(taps)
    offset = median(tap.at - slope * tap.step for tap in taps)
    off = [abs(tap.at - slope * tap.step - offset) for tap in taps]
    limit = max(_FAR_OFF * _SCALE_OF_MAD * median(off), 0.15 * slope)
    kept = [tap for tap, away in zip(taps, off, strict=True) if away <= limit]
    return kept if len(taps) - len(kept) <= len(taps) / 6 else taps


def _middle_slope(taps: list[_Tap]) -> float:
    """The middle of the slopes between taps half a series apart, which single strays do not move."""
    half = len(taps) // 2
    pairs = zip(taps, taps[half:], strict=False)
    return median((after.at - before.at) / (after.step - before.step) for before, after in pairs)


def _line(taps: list[_Tap]) -> tuple[float, float, float] | None:
    """Seconds a step, how far off that may be, and how far the taps stray: one slope for the left and right steps."""
    sides = [side for side in ([tap for tap in taps if tap.step % 2 == odd] for odd in (0, 1)) if side]
    free = len(taps) - len(sides) - 1
    points = [point for side in sides for point in _centred(side)]
    width = math.fsum(step * step for step, _ in points)
    if free < 1 or width <= 0:
        return None
    slope = math.fsum(step * at for step, at in points) / width
    left = math.fsum((at - slope * step) ** 2 for step, at in points) / free
    if slope <= 0:
        return None
    return slope, _students_t(free) * math.sqrt(left / width), math.sqrt(left)


def _centred(side: list[_Tap]) -> list[tuple[float, float]]:
    step, at = fmean(tap.step for tap in side), fmean(tap.at for tap in side)
    return [(tap.step - step, tap.at - at) for tap in side]


def _students_t(free: int) -> float:
    """How many standard errors hold 95 of 100 cases; within 0.5 % from five degrees of freedom on."""
    return 1.96 + 2.4 / free + 3.3 / free**2
