"""How many steps a minute to aim for: one's own and 5 to 10 % more, never beyond."""

from __future__ import annotations

from enum import Enum

LEAST_PERCENT, MOST_PERCENT = 5, 10
LEAST_STEPS, MOST_STEPS = 100, 240
"""What can be entered as one's own; people walk slower and nobody runs faster for long."""

_USUAL = range(140, 211)
_LITTLE_TO_GAIN_FROM = 170


class Outlook(Enum):
    """What one's own steps a minute say before anything is changed."""

    LOW = "low"
    """Fewer than runners take: walked, or miscounted."""
    WORTH_TRYING = "worth_trying"
    LITTLE_TO_GAIN = "little_to_gain"
    HIGH = "high"
    """More than runners take: miscounted, or a sprint."""


def outlook(own: int) -> Outlook:
    """What these steps a minute say."""
    if own not in _USUAL:
        return Outlook.LOW if own < _USUAL.start else Outlook.HIGH
    return Outlook.LITTLE_TO_GAIN if own >= _LITTLE_TO_GAIN_FROM else Outlook.WORTH_TRYING


def target(own: int, percent: int) -> int:
    """Steps a minute with so many percent more; what is asked beyond 5 to 10 % is brought within."""
    return raised(own, min(MOST_PERCENT, max(LEAST_PERCENT, percent)))


def raised(own: int, percent: int) -> int:
    """Steps a minute with so many percent more, in whole steps; never more than 10 %, never fewer than one's own."""
    percent = min(MOST_PERCENT, max(0, percent))
    # whole numbers throughout: 160 and 10 % are 176, not 175
    return min((own * (100 + percent) + 50) // 100, own * (100 + MOST_PERCENT) // 100)


def within(steps: float) -> int:
    """Whole steps a minute that can be one's own."""
    return min(MOST_STEPS, max(LEAST_STEPS, round(steps)))
