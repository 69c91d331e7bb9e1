"""A guided session: doses read, laid out as steps, and gone through with the time in the hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.ids import ConditionId, ExerciseId
from kneeguide.settings import Side
from kneeguide.workout.dose import Dose, dose_of
from kneeguide.workout.saved import FORGOTTEN_AFTER, SavedWorkout, taken_up, where_it_is
from kneeguide.workout.steps import Planned, Step, StepKind, steps_of
from kneeguide.workout.workout import (
    State,
    Workout,
    advance,
    before,
    begin,
    count_one,
    counted,
    exercises_done,
    following,
    go,
    left,
    pause,
    skipped,
)

SIGNS = {"ready": "r", "count": "C", "hold": "H", "free": "F", "change_side": "c", "rest": "p"}
WALL = 1_795_372_800.0


def planned(text: str, name: str = "squat") -> Planned:
    return Planned(exercise=ExerciseId(name), dose=dose_of(text), rest=60, change=20)


def written(steps: tuple[Step, ...]) -> str:
    sides = {Side.LEFT: "L", Side.RIGHT: "R", None: ""}
    return " ".join(SIGNS[step.kind.value] + sides[step.side] for step in steps)


DAY = steps_of((planned("2 × 3"), planned("1 × 10 s each side", "plank")), Side.RIGHT)


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("3 × 10", Dose(sets=3, times=10)),
        ("3 × 8 to 12 each side", Dose(sets=3, times=8, each_side=True)),
        ("4 to 5 × 45 s", Dose(sets=4, seconds=45)),
        ("3 × 30 s each side", Dose(sets=3, seconds=30, each_side=True)),
        ("3 × 12, later on one leg", Dose(sets=3, times=12)),
        ("3 to 4 × 8, later 6 each side", Dose(sets=3, times=8, each_side=True)),
        ("From 2 × 15 to 3 × 30 each side", Dose(sets=2, times=15, each_side=True)),
        ("5 to 10 min", Dose(seconds=300)),
        ("As long as you were told", Dose()),
    ],
)
def test_doses_are_read(text: str, dose: Dose) -> None:
    assert dose_of(text) == dose


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("3 × 10", "r C p C p C"),
        ("2 × 30 s each side", "r HR cL HL pR HR cL HL"),
        ("5 min", "r H"),
        ("As long as you were told", "r F"),
    ],
)
def test_a_dose_is_laid_out(text: str, steps: str) -> None:
    assert written(steps_of((planned(text),), Side.RIGHT)) == steps


def at(index: int, now: float = 0.0) -> Workout:
    workout = begin(DAY)
    for _ in range(index):
        workout = following(workout, now)
    return workout


def test_the_tempo_counts_and_ends_the_set() -> None:
    workout = go(begin(DAY), 100)
    assert [counted(workout, 100 + second) for second in (0, 2.9, 3, 6, 8.9)] == [0, 0, 1, 2, 2]
    workout, ended = advance(workout, 109)
    assert [step.kind for step in ended] == [StepKind.COUNT]
    assert (workout.step.kind, left(workout, 109)) == (StepKind.REST, 60)


def test_who_counts_by_hand_is_not_hurried() -> None:
    workout = count_one(go(begin(DAY), 100), 104)
    assert counted(workout, 1000) == 2
    assert advance(workout, 1000) == (workout, ())
    assert count_one(workout, 1000).step.kind is StepKind.REST


def test_a_late_look_goes_through_all_that_ended_until_somebody_has_to_be_ready() -> None:
    workout, ended = advance(go(begin(DAY), 0), 10_000)
    assert written(ended) == "C p C"
    assert (workout.step.kind, workout.step.item, workout.state) == (StepKind.READY, 1, State.WAITING)


def test_pausing_keeps_what_is_left() -> None:
    workout = pause(at(1), 4)
    assert left(workout, 500) == 5
    assert counted(workout, 500) == 1
    assert left(go(workout, 500), 501) == 4


def test_skip_back_and_the_end() -> None:
    workout = skipped(at(1), 0)
    assert workout.step.item == 1
    assert before(workout, 0).step.item == 0
    assert before(begin(DAY), 0).at == 0
    over = skipped(workout, 0)
    assert (over.state, exercises_done(over), exercises_done(workout)) == (State.OVER, 2, 1)
    assert go(over, 0) == over == following(over, 0) == skipped(over, 0)
    assert before(over, 0).state is State.RUNNING


KNOWN = SavedWorkout(
    plan=ConditionId("itb_syndrome"), stage="build", side=Side.RIGHT, began_at=WALL, left_at=WALL, steps=0, at=0, left=0
)


@pytest.mark.parametrize("index", range(len(DAY) + 1))
def test_it_is_taken_up_where_it_was_left(index: int) -> None:
    workout = pause(at(index), 2)
    saved = where_it_is(KNOWN, workout, 2, WALL)
    again = taken_up(saved, DAY, WALL + 600)
    assert again is not None
    assert (again.at, again.state, left(again, 0)) == (workout.at, workout.state, left(workout, 2))


@pytest.mark.parametrize(
    ("late", "fewer"),
    [(FORGOTTEN_AFTER + 1, 0), (-FORGOTTEN_AFTER - 1, 0), (60, 1)],
    ids=["long ago", "clock set back", "another plan"],
)
def test_what_cannot_be_taken_up_is_begun_anew(late: float, fewer: int) -> None:
    saved = where_it_is(KNOWN, at(1), 0, WALL)
    assert taken_up(saved, DAY[: len(DAY) - fewer], WALL + late) is None


ACTS = {
    "go": go, "pause": pause, "count": count_one, "next": following, "skip": skipped, "back": before,
    "look": lambda workout, now: advance(workout, now)[0],
}  # fmt: skip


@given(st.lists(st.tuples(st.floats(0, 200), st.sampled_from(sorted(ACTS))), max_size=30))
def test_whatever_is_done_it_is_somewhere_and_can_be_saved(acts: list[tuple[float, str]]) -> None:
    workout, now = begin(DAY), 0.0
    for gap, act in acts:
        now += gap
        workout = ACTS[act](workout, now)
        assert 0 <= workout.at <= len(DAY)
        assert (workout.state is State.OVER) is (workout.at == len(DAY))
        assert 0 <= counted(workout, now) <= max(workout.step.times, 0)
        assert taken_up(where_it_is(KNOWN, workout, now, WALL), DAY, WALL) is not None
