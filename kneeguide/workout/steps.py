"""The exercises of a day laid out as steps: get ready, count or hold, rest, change side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

from kneeguide.ids import ExerciseId
from kneeguide.settings import Side
from kneeguide.workout.dose import Dose

TEMPO_SECONDS = 3
"""How long one repetition takes: a round of the figure."""
USUAL_REST, USUAL_CHANGE = 60, 20
"""Pauses between sets and between sides, in seconds, where an exercise has no timer that says how long."""


class StepKind(Enum):
    """What the person does."""

    READY = "ready"
    """Get into place; ends when the person says so."""
    COUNT = "count"
    """Repetitions."""
    HOLD = "hold"
    FREE = "free"
    """The exercise for as long as the person likes."""
    CHANGE_SIDE = "change_side"
    REST = "rest"


class Planned(Struct, frozen=True, kw_only=True):
    """An exercise of the day. Pauses are in seconds."""

    exercise: ExerciseId
    dose: Dose
    rest: int = USUAL_REST
    change: int = USUAL_CHANGE


class Step(Struct, frozen=True, kw_only=True):
    """One step. `item` is the exercise's place in the day, `side` whose turn it is or, in a change, will be."""

    item: int
    exercise: ExerciseId
    kind: StepKind
    set_number: int = 1
    sets: int = 1
    side: Side | None = None
    times: int = 0
    seconds: int = 0
    """How long it lasts by the tempo; 0 where it waits for the person."""

    @property
    def waits(self) -> bool:
        """Whether it ends only when the person says so."""
        return self.kind in {StepKind.READY, StepKind.FREE}


def steps_of(day: Iterable[Planned], side: Side) -> tuple[Step, ...]:
    """Every step of the day, beginning each exercise with this side."""
    return tuple(step for item, planned in enumerate(day) for step in _exercise(item, planned, side))


def _exercise(item: int, planned: Planned, side: Side) -> Iterator[Step]:
    dose = planned.dose
    yield Step(item=item, exercise=planned.exercise, kind=StepKind.READY, sets=dose.sets)
    sides: tuple[Side | None, ...] = (side, _other(side)) if dose.each_side else (None,)
    for number in range(1, dose.sets + 1):
        for place, each in enumerate(sides):
            if place:
                yield _pause(item, planned, StepKind.CHANGE_SIDE, number, each)
            yield _work(item, planned, number, each)
        if number < dose.sets:
            yield _pause(item, planned, StepKind.REST, number, sides[0])


def _work(item: int, planned: Planned, number: int, side: Side | None) -> Step:
    dose = planned.dose
    kind = StepKind.COUNT if dose.times else StepKind.HOLD if dose.seconds else StepKind.FREE
    return Step(
        item=item,
        exercise=planned.exercise,
        kind=kind,
        set_number=number,
        sets=dose.sets,
        side=side,
        times=dose.times,
        seconds=dose.times * TEMPO_SECONDS or dose.seconds,
    )


def _pause(item: int, planned: Planned, kind: StepKind, number: int, coming: Side | None) -> Step:
    seconds = planned.rest if kind is StepKind.REST else planned.change
    return Step(
        item=item, exercise=planned.exercise, kind=kind, set_number=number, sets=planned.dose.sets, side=coming,
        seconds=seconds,
    )  # fmt: skip


def _other(side: Side) -> Side:
    return Side.LEFT if side is Side.RIGHT else Side.RIGHT
