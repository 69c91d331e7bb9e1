"""A run through time: what is due comes once, in order, however seldom one looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timer_kit import ICE, REST, SETS, phase, protocol

from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.protocol import Protocol
from kneeguide.timer.run import (
    SNOOZE,
    Event,
    Look,
    Run,
    State,
    advance,
    begin,
    elapsed,
    following,
    late,
    left,
    looked,
    pause,
    resume,
    snoozed,
    with_minutes,
)


def begun(each: Protocol, now: float = 0.0) -> Run:
    run = begin(each, Side.RIGHT, now)
    assert run is not None
    return run


def iced(now: float = 0.0) -> Run:
    """The ice timer with the ice on since `now`."""
    return resume(begun(ICE, now), now)


def advanced(run: Run, now: float) -> Run:
    found, _ = advance(run, now)
    assert found is not None
    return found


def kinds(events: tuple[Event, ...]) -> list[str]:
    return [event.kind.value for event in events]


def test_getting_ready_waits_for_the_person() -> None:
    run = begun(ICE)
    assert run.state is State.PREPARING
    assert advance(run, 1_000_000) == (run, ())
    assert resume(run, 50).stage.name == "ice"
    assert left(resume(run, 50), 50) == 900


@pytest.mark.parametrize(("now", "remains"), [(0, 600), (0.25, 599.75), (599, 1), (600, 0), (700, 0), (-60, 600)])
def test_what_is_left(now: float, remains: float) -> None:
    run = begun(REST)
    assert left(run, now) == remains
    assert elapsed(run, now) == 600 - remains


@pytest.mark.parametrize(
    ("now", "happened", "state"),
    [
        (299, [], State.RUNNING),
        (300, ["look"], State.RUNNING),
        (899, ["look"], State.RUNNING),
        (900, ["look", "ice_over"], State.OVER),
        (90_000, ["look", "ice_over"], State.OVER),
    ],
)
def test_ice_ends_in_an_alarm_and_never_goes_on_by_itself(now: float, happened: list[str], state: State) -> None:
    run, events = advance(iced(), now)
    assert run is not None
    assert kinds(events) == happened
    assert (run.state, run.stage.name) == (state, "ice")
    assert late(run, now) == (now - 900 if state is State.OVER else 0)


def test_each_event_says_when_it_was_due() -> None:
    _, events = advance(begun(SETS), 1000)
    assert [(event.kind.value, event.due) for event in events] == [
        ("turn", 45), ("turn", 105), ("turn", 150), ("turn", 210), ("over", 255),
    ]  # fmt: skip


def test_the_wait_begins_when_the_ice_is_off_and_ends_quietly() -> None:
    run = following(advanced(iced(), 1000), 1000)
    assert run is not None
    assert (run.stage.name, left(run, 1000)) == ("wait", 7200)
    after, events = advance(run, 8200)
    assert after is None
    assert kinds(events) == ["ready"]


def test_the_skin_is_asked_for_once() -> None:
    run = advanced(iced(), 301)
    assert run.look is Look.ASKED
    run = looked(run)
    assert advance(run, 899) == (run, ())
    assert run.look is Look.DONE


def test_a_look_at_the_very_end_is_none() -> None:
    short = protocol("x", phase("ice", 300, look_at=300))
    _, events = advance(begun(short), 400)
    assert kinds(events) == ["ice_over"]


@pytest.mark.parametrize(
    ("run", "rings"),
    [
        (begun(ICE), False), (iced(), True), (pause(iced(), 60), True), (advanced(iced(), 1000), True),
        (begun(REST), True), (pause(begun(REST), 60), False), (advanced(begun(REST), 700), False),
    ],
)  # fmt: skip
def test_what_can_still_ring(run: Run, rings: bool) -> None:  # noqa: FBT001
    assert run.can_ring is rings


def test_a_pause_keeps_what_is_left() -> None:
    run = pause(begun(REST), 100)
    assert advance(run, 99_999) == (run, ())
    assert left(run, 99_999) == 500
    assert resume(run, 5000).ends_at == 5500
    assert pause(run, 200) is run


@pytest.mark.parametrize("now", [0, 300, 900, 1500])
def test_ice_never_gets_a_minute_more(now: float) -> None:
    run = advanced(iced(), now)
    assert with_minutes(run, now) is run


def test_other_stages_do() -> None:
    over = advanced(begun(REST), 700)
    again = with_minutes(over, 700)
    assert (again.state, left(again, 700), again.length) == (State.RUNNING, 60, 660)
    paused = with_minutes(pause(begun(REST), 100), 100)
    assert (left(paused, 100), paused.length) == (560, 660)
    assert left(with_minutes(begun(REST), 0), 0) == 660


def test_five_minutes_more_end_what_was_put_off() -> None:
    run = with_minutes(snoozed(advanced(begun(REST), 700), 700), 720, 5)
    assert (run.state, left(run, 720), run.length, run.snoozed) == (State.RUNNING, 300, 900, False)
    assert [(each.kind.value, each.due) for each in advance(run, 2000)[1]] == [("over", 1020)]


def test_an_alarm_that_is_put_off_comes_again_once() -> None:
    over = advanced(begun(REST), 700)
    run = snoozed(over, 700)
    assert (over.rings, run.rings, snoozed(run, 800)) == (True, False, run)
    assert advance(run, 700 + SNOOZE - 1) == (run, ())
    again, events = advance(run, 5000)
    assert again is not None
    assert [(each.kind.value, each.due) for each in events] == [("again", 700 + SNOOZE)]
    assert (again.rings, late(again, 5000)) == (True, 4400)
    assert advance(again, 9000) == (again, ())


@pytest.mark.parametrize("now", [0, 300, 900, 1500])
def test_ice_is_never_put_off(now: float) -> None:
    run = advanced(iced(), now)
    assert snoozed(run, now) is run


def test_nothing_follows_the_last_stage() -> None:
    assert following(begun(REST), 0) is None
    assert begin(protocol("empty"), Side.LEFT, 0) is None


ACTS = st.sampled_from(["wait", "pause", "resume", "minute", "look"])


@given(st.lists(st.tuples(ACTS, st.floats(0, 5000)), max_size=30))
def test_ice_is_never_on_for_longer_than_the_limit(acts: list[tuple[str, float]]) -> None:
    run, now, on = iced(), 0.0, 0.0
    for act, seconds in acts:
        on += min(seconds, left(run, now)) if run.state is State.RUNNING else 0.0
        now += seconds
        run = advanced(run, now)
        run = {
            "wait": lambda run, _: run,
            "pause": pause,
            "resume": resume,
            "minute": with_minutes,
            "look": lambda run, _: looked(run),
        }[act](run, now)
        assert run.icing
        assert on <= run.length + 1e-6 <= ICE_LIMIT_SECONDS + 1e-6
        assert on - 1e-6 <= elapsed(run, now) <= run.length
        assert run.state is State.OVER or now < ICE_LIMIT_SECONDS


def test_ice_that_is_paused_comes_off_in_time_all_the_same() -> None:
    run = resume(pause(iced(), 600), 1000)
    assert left(run, 1000) == ICE_LIMIT_SECONDS - 1000
    run = advanced(pause(run, 1100), 5000)
    assert (run.state, run.ends_at) == (State.OVER, ICE_LIMIT_SECONDS)
