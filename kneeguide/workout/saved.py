"""A session as it is saved, so that it can be taken up again."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from kneeguide.ids import ConditionId
from kneeguide.settings import Side
from kneeguide.workout.steps import Step
from kneeguide.workout.workout import State, Workout, left

FORGOTTEN_AFTER = 12 * 60 * 60
"""A session that was left longer ago than this, in seconds, is another day's."""


class SavedWorkout(Struct, frozen=True, kw_only=True):
    """Which day of which plan, and where it was left. Times are in seconds since 1970."""

    plan: ConditionId
    stage: str
    side: Side
    began_at: float
    left_at: float
    steps: int
    """How many steps there were: the plan may be another one meanwhile."""
    at: int
    left: float
    by_hand: int | None = None


def where_it_is(known: SavedWorkout, workout: Workout, now: float, wall: float) -> SavedWorkout:
    """The session as it can be saved now."""
    return msgspec.structs.replace(
        known, left_at=wall, steps=len(workout.steps), at=workout.at, left=left(workout, now), by_hand=workout.by_hand
    )


def taken_up(saved: SavedWorkout, steps: tuple[Step, ...], wall: float) -> Workout | None:
    """The session standing still where it was left, or None where that is too long ago or cannot be."""
    too_long_ago = abs(wall - saved.left_at) > FORGOTTEN_AFTER  # a clock may have been set back meanwhile
    if too_long_ago or saved.steps != len(steps) or not 0 <= saved.at <= len(steps):
        return None
    if saved.at == len(steps):
        return Workout(steps=steps, at=saved.at, state=State.OVER)
    step = steps[saved.at]
    if step.waits:
        return Workout(steps=steps, at=saved.at, state=State.WAITING)
    if not 0 <= saved.left <= step.seconds or not 0 <= (saved.by_hand or 0) <= step.times:
        return None
    return Workout(steps=steps, at=saved.at, state=State.PAUSED, left=saved.left, by_hand=saved.by_hand)
