"""A session under way: at which step it is, and what comes of time, keys and counting. `now` is on one clock."""

from __future__ import annotations

from enum import Enum

import msgspec
from msgspec import Struct

from kneeguide.workout.steps import TEMPO_SECONDS, Step, StepKind


class State(Enum):
    """What the session waits for."""

    WAITING = "waiting"
    """For the person to be ready, or to be done."""
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"
    """For nothing: every step is done."""


class Workout(Struct, frozen=True, kw_only=True):
    """A session at one of its steps."""

    steps: tuple[Step, ...]
    at: int = 0
    state: State = State.WAITING
    ends_at: float = 0.0
    left: float = 0.0
    """What is left of the step while it stands still, in seconds."""
    by_hand: int | None = None
    """How many the person has counted; None while the tempo counts."""

    @property
    def step(self) -> Step:
        """The step it is at; the last one where all are done."""
        return self.steps[min(self.at, len(self.steps) - 1)]


def begin(steps: tuple[Step, ...]) -> Workout:
    """A session at its first step."""
    return _enter(Workout(steps=steps), 0, 0.0)


def left(workout: Workout, now: float) -> float:
    """What is left of the step, in seconds."""
    if workout.state is State.RUNNING:
        return min(max(0.0, workout.ends_at - now), float(workout.step.seconds))
    return workout.left


def counted(workout: Workout, now: float) -> int:
    """How many repetitions are done."""
    if workout.by_hand is not None:
        return workout.by_hand
    done = workout.step.seconds - left(workout, now)
    return min(workout.step.times, int((done + 1e-6) // TEMPO_SECONDS))


def go(workout: Workout, now: float) -> Workout:
    """Go on where it waits, stand still where it runs."""
    match workout.state:
        case State.WAITING:
            return _enter(workout, workout.at + 1, now)
        case State.RUNNING:
            return pause(workout, now)
        case State.PAUSED:
            return msgspec.structs.replace(workout, state=State.RUNNING, ends_at=now + workout.left)
        case State.OVER:
            return workout


def pause(workout: Workout, now: float) -> Workout:
    """The session standing still, where it runs."""
    if workout.state is not State.RUNNING:
        return workout
    return msgspec.structs.replace(workout, state=State.PAUSED, left=left(workout, now))


def count_one(workout: Workout, now: float) -> Workout:
    """The person counts: from now on the tempo does not, and the last one ends the set."""
    if workout.step.kind is not StepKind.COUNT or workout.state not in {State.RUNNING, State.PAUSED}:
        return workout
    done = counted(workout, now) + 1
    if done >= workout.step.times:
        return _enter(workout, workout.at + 1, now)
    return msgspec.structs.replace(workout, by_hand=done, state=State.RUNNING, ends_at=now + workout.step.seconds)


def following(workout: Workout, now: float) -> Workout:
    """The session at its next step."""
    return workout if workout.state is State.OVER else _enter(workout, workout.at + 1, now)


def skipped(workout: Workout, now: float) -> Workout:
    """The session at its next exercise."""
    item = workout.step.item
    later = (at for at in range(workout.at, len(workout.steps)) if workout.steps[at].item > item)
    return workout if workout.state is State.OVER else _enter(workout, next(later, len(workout.steps)), now)


def before(workout: Workout, now: float) -> Workout:
    """The session at the step before, where there is one."""
    return _enter(workout, max(0, workout.at - 1), now)


def advance(workout: Workout, now: float) -> tuple[Workout, tuple[Step, ...]]:
    """The session as it is now, and the steps that ended by themselves since it was last looked at."""
    ended: list[Step] = []
    while workout.state is State.RUNNING and workout.by_hand is None and workout.ends_at <= now:
        ended.append(workout.step)
        workout = _enter(workout, workout.at + 1, workout.ends_at)
    return workout, tuple(ended)


def exercises_done(workout: Workout) -> int:
    """How many exercises are behind, those that were skipped among them."""
    return workout.step.item + (workout.state is State.OVER)


def _enter(workout: Workout, at: int, now: float) -> Workout:
    if at >= len(workout.steps):
        return msgspec.structs.replace(workout, at=len(workout.steps), state=State.OVER, left=0.0, by_hand=None)
    step = workout.steps[at]
    state = State.WAITING if step.waits else State.RUNNING
    seconds = float(step.seconds)
    return msgspec.structs.replace(workout, at=at, state=state, ends_at=now + seconds, left=seconds, by_hand=None)
