"""Any timer, whatever the person does and whenever anybody looks: nothing is missed, nothing comes twice."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from timer_kit import ICE, PROTOCOLS, WALL, moment, phase, protocol

from kneeguide.settings import Side
from kneeguide.timer.protocol import PhaseKind, Protocol
from kneeguide.timer.run import (
    Event,
    Happening,
    Run,
    State,
    advance,
    begin,
    following,
    left,
    looked,
    pause,
    resume,
    with_minutes,
)
from kneeguide.timer.saved import SavedTimers, restored, saved
from kneeguide.timer.stages import Stage
from kneeguide.timer.timers import Timers, advanced, left_stage, started, with_run

KINDS = st.sampled_from([kind.value for kind in PhaseKind])
PHASES = st.builds(phase, KINDS, st.integers(-10, 4000), st.none() | st.integers(-5, 2000))
ANY = st.builds(
    lambda phases, closing, rounds, both: protocol(
        "any", *phases, closing=tuple(closing), rounds=rounds, each_side=both
    ),
    st.lists(PHASES, min_size=1, max_size=4), st.lists(PHASES, max_size=2), st.integers(1, 3), st.booleans(),
)  # fmt: skip
ACTS = {
    "pause": pause,
    "resume": resume,
    "minute": with_minutes,
    "looked": lambda run, _now: looked(run),
    "next": lambda run, now: following(run, now) or run,
    "none": lambda run, _now: run,
}
STEPS = st.lists(st.tuples(st.floats(0, 3000), st.sampled_from(sorted(ACTS))), max_size=20)


@given(ANY, st.lists(st.floats(0, 3000), max_size=12))
def test_looking_often_and_looking_once_find_the_same(each: Protocol, gaps: list[float]) -> None:
    start = begin(each, Side.RIGHT, 0.0)
    if start is None:
        return
    often: Run | None = start
    found: list[Event] = []
    now = 0.0
    for gap in gaps:
        now += gap
        if often is not None:
            often, events = advance(often, now)
            found += events
    assert advance(start, now) == (often, tuple(found))


@given(ANY, STEPS)
def test_events_come_once_in_order_and_not_before_they_are_due(each: Protocol, steps: list[tuple[float, str]]) -> None:
    run = begin(each, Side.RIGHT, 0.0)
    now = 0.0
    found: list[tuple[Happening, Stage]] = []
    for gap, act in steps:
        if run is None:
            break
        now += gap
        run, events = advance(run, now)
        assert all(one.due <= other.due for one, other in pairwise(events))
        assert all(event.due <= now for event in events)
        # a minute more lets the end of a stage come again; ice gets none
        found += [(event.kind, event.stage) for event in events if event.kind is not Happening.OVER]
        if run is not None:
            assert advance(run, now)[1] == ()
            assert run.state is not State.RUNNING or run.ends_at > now
            run = ACTS[act](run, now)
    assert len(found) == len(set(found))


RESTARTS = st.lists(st.tuples(st.floats(0, 4000), st.sampled_from(["look", "kill", "reboot", "answer"])), max_size=12)


@given(RESTARTS)
def test_no_kill_and_no_reboot_changes_what_happens(steps: list[tuple[float, str]]) -> None:
    begun = started(Timers(), ICE, Side.RIGHT, moment(0))
    whole = often = with_run(begun, resume(begun.runs[ICE.id], 0))
    at = boot = 0.0  # a reboot lets the clock that counts begin anew
    for gap, act in steps:
        at += gap
        now, here = moment(at), moment(at - boot, wall=WALL + at, boot_id=str(boot))
        if act in {"kill", "reboot"}:
            file = msgspec.json.encode(saved(often, here))
            boot = at if act == "reboot" else boot
            here = moment(at - boot, wall=WALL + at, boot_id=str(boot))
            often = restored(msgspec.json.decode(file, type=SavedTimers), PROTOCOLS, here)
        (whole, told), (often, told_often) = advanced(whole, now), advanced(often, here)
        assert [event.kind for event in told] == [event.kind for event in told_often]
        if act == "answer" and any(run.state is State.OVER for run in whole.runs.values()):
            whole, often = left_stage(whole, ICE.id, now), left_stage(often, ICE.id, here)
        assert lefts(often, here.now) == pytest.approx(lefts(whole, now.now), abs=1e-2)


def lefts(timers: Timers, now: float) -> dict[str, float]:
    return {protocol_id: left(run, now) for protocol_id, run in timers.runs.items()}
