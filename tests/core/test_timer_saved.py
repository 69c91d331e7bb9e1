"""Timers taken up again after the program, or the computer, was started anew."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from timer_kit import ICE, PROTOCOLS, REST, SETS, moment, phase, protocol

from kneeguide.files import read_value, write_value
from kneeguide.settings import Side
from kneeguide.timer.log import Entry
from kneeguide.timer.protocol import PhaseKind, Protocol
from kneeguide.timer.run import SNOOZE, Look, Run, State, late, left, pause, resume, snoozed, with_minutes
from kneeguide.timer.saved import SavedRun, SavedTimers, restored, saved
from kneeguide.timer.timers import Timers, advanced, started, with_note_read, with_run


def running(each: Protocol, now: float = 1000.0) -> Timers:
    timers = started(Timers(), each, Side.LEFT, moment(now))
    return with_run(timers, resume(timers.runs[each.id], now))


def again(timers: Timers, at: float, now: float, *, boot_id: str = "this", wall: float | None = None) -> Timers:
    """The timers saved at one moment and taken up at another."""
    return restored(saved(timers, moment(at)), PROTOCOLS, moment(now, wall=wall, boot_id=boot_id))


@pytest.mark.parametrize("each", [ICE, REST, SETS])
def test_the_same_boot_goes_on_as_if_nothing_had_been(each: Protocol) -> None:
    timers = running(each)
    assert again(timers, 1010, 1020) == timers


@pytest.mark.parametrize("wall", [0.0, 4e9])
def test_the_same_boot_does_not_care_about_a_clock_that_was_set(wall: float) -> None:
    assert left(again(running(REST), 1010, 1100, wall=wall).runs[REST.id], 1100) == 500


@pytest.mark.parametrize("boot_id", ["another", ""])
def test_another_boot_goes_by_the_clock_on_the_wall(boot_id: str) -> None:
    wall = moment(1000).wall
    timers = again(running(REST), 1010, 5, boot_id=boot_id, wall=wall + 100)
    assert left(timers.runs[REST.id], 5) == pytest.approx(500)


def test_without_a_boot_id_the_clock_on_the_wall_counts() -> None:
    wall = moment(1000).wall
    nameless = saved(running(REST), moment(1010, boot_id=""))
    timers = restored(nameless, PROTOCOLS, moment(5, wall=wall + 100, boot_id=""))
    assert left(timers.runs[REST.id], 5) == pytest.approx(500)


@pytest.mark.parametrize(("back", "remains"), [(0, 890), (9, 899), (12, 0), (3600, 0), (1e9, 0)])
def test_a_wall_that_was_set_back_makes_no_stage_longer(back: float, remains: float) -> None:
    timers = again(running(ICE), 1010, 5, boot_id="another", wall=moment(1010).wall - back)
    assert left(timers.runs[ICE.id], 5) == pytest.approx(remains)


@pytest.mark.parametrize("each", [ICE, REST])
def test_where_nobody_knows_how_late_it_is_it_is_over_now_and_once(each: Protocol) -> None:
    here = moment(5, wall=moment(1010).wall - 3600, boot_id="another")
    timers, events = advanced(restored(saved(running(each), moment(1010)), PROTOCOLS, here), here)
    assert [event.kind.value for event in events if event.kind.value != "look"] == [
        "ice_over" if each is ICE else "over"
    ]
    assert late(timers.runs[each.id], 5) == 0
    timers = restored(saved(timers, here), PROTOCOLS, moment(2, wall=here.wall - 3600, boot_id="third"))
    assert timers.runs[each.id].rings
    assert advanced(timers, moment(2))[1] == ()


def test_paused_ice_comes_off_where_nobody_knows_how_long_it_was_on() -> None:
    timers = running(ICE)
    timers = with_run(timers, pause(timers.runs[ICE.id], 1100))
    here = moment(5, wall=moment(1010).wall - 3600, boot_id="another")
    _, events = advanced(restored(saved(timers, moment(1100)), PROTOCOLS, here), here)
    assert [event.kind.value for event in events] == ["ice_over"]


@pytest.mark.parametrize("boot_id", ["this", "another"])
def test_an_alarm_that_was_put_off_comes_back(boot_id: str) -> None:
    timers, _ = advanced(running(REST), moment(1600))
    timers = with_run(timers, snoozed(timers.runs[REST.id], 1630))
    now = 1700 if boot_id == "this" else 20
    here = moment(now, wall=moment(1700).wall, boot_id=boot_id)
    back = restored(saved(timers, moment(1630)), PROTOCOLS, here)
    assert not back.runs[REST.id].rings
    end = now + SNOOZE - 70
    assert advanced(back, moment(end - 1))[1] == ()
    assert [event.kind.value for event in advanced(back, moment(end))[1]] == ["again"]


@pytest.mark.parametrize("rings_from", [float("nan"), 1e300, 1700 + SNOOZE])
def test_nothing_is_put_off_for_longer_than_that(rings_from: float) -> None:
    timers, _ = advanced(running(REST), moment(1600))
    each = saved(with_run(timers, snoozed(timers.runs[REST.id], 1600)), moment(1600)).runs[0]
    state = SavedTimers(boot_id="this", runs=(msgspec.structs.replace(each, rings_from=rings_from),))
    assert restored(state, PROTOCOLS, moment(1650)).runs[REST.id].rings


@pytest.mark.parametrize("boot_id", ["this", "another"])
def test_what_was_overdue_is_one_alarm_that_says_how_late(boot_id: str) -> None:
    now = 1000 + 900 + 180 if boot_id == "this" else 20
    timers = again(running(ICE), 1010, now, boot_id=boot_id, wall=moment(1000).wall + 900 + 180)
    here = moment(now, wall=moment(1000).wall + 900 + 180, boot_id=boot_id)
    timers, events = advanced(timers, here)
    assert [event.kind.value for event in events] == ["look", "ice_over"]
    assert late(timers.runs[ICE.id], now) == pytest.approx(180)
    timers = restored(saved(timers, here), PROTOCOLS, here)
    assert timers.runs[ICE.id].state is State.OVER
    assert advanced(timers, here)[1] == ()


def test_what_was_over_a_day_ago_is_forgotten() -> None:
    wall = moment(1000).wall + 2 * 24 * 3600
    assert again(running(ICE), 1010, 5, boot_id="another", wall=wall).runs == {}


def test_pauses_and_minutes_come_back() -> None:
    timers = running(REST)
    run = pause(with_minutes(timers.runs[REST.id], 1000), 1100)
    back = again(with_run(timers, run), 1100, 7, boot_id="another").runs[REST.id]
    assert (back.state, back.left, back.length) == (State.PAUSED, 560, 660)


def saved_run(**changes: object) -> SavedRun:
    found = saved(running(ICE), moment(1000)).runs[0]
    return msgspec.structs.replace(found, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"protocol": "unknown"},
        {"at": 7},
        {"at": -1},
        {"at": 0},
        {"kind": PhaseKind.HOLD},
        {"length": 1260.0},
        {"length": 0.0},
        {"began_at": -1e300},
        {"ends_at": 1e300},
        {"ends_at": -1e300},
        {"state": State.PREPARING},
        {"state": State.PAUSED, "left": 901.0},
        {"state": State.PAUSED, "left": -1.0},
        {"state": State.OVER, "ends_at": 1500.0},
        {"ends_at": float("nan")},
        {"state": State.PAUSED, "left": float("nan")},
    ],
)
def test_a_run_that_cannot_be_true_is_dropped(changes: dict[str, object]) -> None:
    state = SavedTimers(boot_id="this", runs=(saved_run(**changes),))
    assert restored(state, PROTOCOLS, moment(1000)).runs == {}


def test_the_same_run_unchanged_is_not() -> None:
    state = SavedTimers(boot_id="this", runs=(saved_run(),))
    assert list(restored(state, PROTOCOLS, moment(1000)).runs) == [ICE.id]


@pytest.mark.parametrize(("state", "left"), [(State.RUNNING, 0.0), (State.PAUSED, 1100.0)])
def test_ice_goes_on_for_the_shorter_time_when_the_content_shortened_it(state: State, left: float) -> None:
    longer = saved_run(length=1200.0, ends_at=2200.0, state=state, left=left)
    back = restored(SavedTimers(boot_id="this", runs=(longer,)), PROTOCOLS, moment(1000)).runs[ICE.id]
    assert (back.length, back.ends_at if state is State.RUNNING else back.left) == (900, 1900 if left == 0 else 900)


def test_ice_that_the_content_made_shorter_is_over_at_once_where_its_time_has_passed() -> None:
    longer = SavedTimers(boot_id="this", runs=(saved_run(length=1200.0, ends_at=2200.0, look=Look.DONE),))
    timers, events = advanced(restored(longer, PROTOCOLS, moment(1960)), moment(1960))
    assert [event.kind.value for event in events] == ["ice_over"]
    assert late(timers.runs[ICE.id], 1960) == 60


def test_ice_goes_on_as_it_was_when_the_content_made_it_longer() -> None:
    shorter = SavedTimers(boot_id="this", runs=(saved_run(length=600.0, ends_at=1600.0),))
    assert left(restored(shorter, PROTOCOLS, moment(1100)).runs[ICE.id], 1100) == 500


def test_whether_a_note_was_read_is_asked_anew() -> None:
    timers = with_note_read(running(ICE), ICE.id)
    assert again(timers, 1010, 1020).notes_read == ()


def test_ice_stays_within_its_limit_when_the_content_is_changed_meanwhile() -> None:
    longer = {ICE.id: protocol("ice", phase("prepare"), phase("ice", 90_000))}
    state = SavedTimers(boot_id="this", runs=(saved_run(length=90_000.0, ends_at=91_000.0),))
    assert restored(state, longer, moment(1000)).runs == {}


def test_everything_survives_the_file(tmp_path: Path) -> None:
    timers = running(ICE)
    run: Run = msgspec.structs.replace(timers.runs[ICE.id], look=Look.ASKED)
    log = (Entry(protocol=ICE.id, ended_at=moment(900).wall, seconds=900, ice=True),)
    timers = Timers(runs={run.protocol: run}, log=log)
    file = tmp_path / "timers.json"
    assert write_value(file, saved(timers, moment(1000))) is None
    state = read_value(file, SavedTimers)
    assert state is not None
    assert restored(state, PROTOCOLS, moment(1000)) == timers
