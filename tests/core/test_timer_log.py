"""All timers together: what is noted, and what speaks against more ice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from timer_kit import HALF_A_DAY, ICE, MASSAGE, REST, SETS, STRETCH, WALL, moment, phase, protocol

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_GAP_SECONDS, ICE_LIMIT_SECONDS, ICE_TIMES_A_DAY
from kneeguide.timer.log import Caution, Entry, ice_allowed_at, ice_count, kept, since
from kneeguide.timer.protocol import Protocol
from kneeguide.timer.run import State, pause, resume
from kneeguide.timer.timers import (
    Timers,
    advanced,
    caution,
    final,
    left_stage,
    started,
    stopped,
    with_note_read,
    with_run,
)

READ = with_note_read(with_note_read(Timers(), ICE.id), MASSAGE.id)


def iced(now: float = 0.0, timers: Timers = READ) -> Timers:
    """The ice timer with the ice on since `now`."""
    timers = started(timers, ICE, Side.RIGHT, moment(now))
    return with_run(timers, resume(timers.runs[ICE.id], now))


def after(timers: Timers, now: float) -> Timers:
    return advanced(timers, moment(now))[0]


def noted(timers: Timers) -> list[tuple[str, float, int, bool]]:
    return [(entry.protocol, entry.ended_at - WALL, entry.seconds, entry.ice) for entry in timers.log]


def entry(ended_at: float, *, ice: bool = True) -> Entry:
    return Entry(protocol=ICE.id, ended_at=WALL + ended_at, seconds=900, ice=ice)


def test_ice_is_noted_when_it_ends_and_only_once() -> None:
    timers = after(iced(), 1000)
    assert noted(timers) == [("ice", 900, 900, True)]
    timers = left_stage(timers, ICE.id, moment(1100))
    assert timers.runs[ICE.id].stage.name == "wait"
    timers = after(timers, 1100 + 7200)
    assert ICE.id not in timers.runs
    assert noted(timers) == [("ice", 1100, 900, True)]


@pytest.mark.parametrize("leave", [stopped, left_stage])
@pytest.mark.parametrize(("on", "log"), [(59, []), (60, [("ice", 60, 60, True)]), (400, [("ice", 400, 400, True)])])
def test_ice_that_is_broken_off_is_noted_too(leave: Callable[..., Timers], on: float, log: list[object]) -> None:
    timers = leave(after(iced(), on), ICE.id, moment(on))
    assert noted(timers) == log


@pytest.mark.parametrize(("off", "on"), [(300, 300), (1199, 1199)])
def test_a_pause_counts_as_time_on_ice(off: float, on: int) -> None:
    timers = iced()
    timers = with_run(timers, pause(timers.runs[ICE.id], 30))
    timers = stopped(after(timers, off), ICE.id, moment(off))
    assert noted(timers) == [("ice", off, on, True)]
    assert caution(timers, ICE, moment(off)) is Caution.TOO_SOON


def test_other_timers_are_noted_when_they_are_answered() -> None:
    timers = after(started(Timers(), REST, Side.RIGHT, moment(0)), 700)
    assert noted(timers) == []
    timers = left_stage(timers, REST.id, moment(700))
    assert (dict(timers.runs), noted(timers)) == ({}, [("rest", 600, 0, False)])


def test_how_long_it_took_is_noted_with_its_side_and_without_pauses() -> None:
    timers = started(Timers(), REST, Side.LEFT, moment(0))
    timers = with_run(timers, pause(timers.runs[REST.id], 100))
    timers = with_run(timers, resume(timers.runs[REST.id], 4000))
    timers = left_stage(after(timers, 5000), REST.id, moment(5000))
    assert [(each.lasted, each.side) for each in timers.log] == [(600, Side.LEFT)]


def test_stages_that_were_cut_short_count_as_long_as_they_were() -> None:
    timers = started(Timers(), STRETCH, Side.LEFT, moment(0))
    for at in range(1, 12):
        timers = left_stage(timers, STRETCH.id, moment(2 * at))
    assert [(each.lasted, each.side) for each in timers.log] == [(22, None)]


def test_ice_is_final_once_it_is_off() -> None:
    timers = after(iced(), 1000)
    assert (len(timers.log), final(timers)) == (1, ())
    timers = left_stage(timers, ICE.id, moment(1000))
    assert [(each.lasted, each.side) for each in final(timers)] == [(900, Side.RIGHT)]


def test_a_wait_at_the_end_is_noted_when_it_ends() -> None:
    plain = protocol("x", phase("hold", 30), closing=(phase("wait", 60),))
    timers = after(started(Timers(), plain, Side.RIGHT, moment(0)), 500)
    assert (dict(timers.runs), noted(timers)) == ({}, [("x", 90, 0, False)])


def test_a_timer_that_is_stopped_is_not_done() -> None:
    assert noted(stopped(started(Timers(), SETS, Side.RIGHT, moment(0)), SETS.id, moment(50))) == []


def test_only_one_timer_has_ice_at_a_time() -> None:
    timers = started(after(iced(), 120), MASSAGE, Side.RIGHT, moment(120))
    assert list(timers.runs) == [MASSAGE.id]
    assert noted(timers) == [("ice", 120, 120, True)]


def test_others_run_beside_each_other() -> None:
    timers = started(started(iced(), REST, Side.RIGHT, moment(0)), SETS, Side.RIGHT, moment(0))
    assert set(timers.runs) == {ICE.id, REST.id, SETS.id}
    timers, events = advanced(timers, moment(2000))
    assert {run.state for run in timers.runs.values()} == {State.OVER}
    assert sum(event.protocol == ICE.id for event in events) == 2


@pytest.mark.parametrize(
    ("timers", "asked", "now", "found"),
    [
        (Timers(), REST, 0, None),
        (Timers(), ICE, 0, Caution.UNREAD),
        (READ, ICE, 0, None),
        (with_note_read(Timers(), ICE.id), MASSAGE, 0, Caution.UNREAD),
        (iced(), MASSAGE, 10, Caution.ON_ALREADY),
        (started(READ, ICE, Side.RIGHT, moment(0)), MASSAGE, 10, Caution.ON_ALREADY),
        (stopped(iced(), ICE.id, moment(30)), ICE, 31, None),
        (stopped(iced(), ICE.id, moment(90)), ICE, 91, Caution.TOO_SOON),
        (after(iced(), 1000), MASSAGE, 1000, Caution.ON_ALREADY),
        (left_stage(after(iced(), 1000), ICE.id, moment(1000)), MASSAGE, 1000, Caution.TOO_SOON),
        (stopped(after(iced(), 1000), ICE.id, moment(1000)), ICE, 1000 + ICE_GAP_SECONDS - 1, Caution.TOO_SOON),
        (stopped(after(iced(), 1000), ICE.id, moment(1000)), ICE, 1000 + ICE_GAP_SECONDS, None),
    ],
)
def test_cautions(timers: Timers, asked: Protocol, now: float, found: Caution | None) -> None:
    assert caution(timers, asked, moment(now)) is found


def test_the_limits_are_those_of_the_leaflets() -> None:
    assert (ICE_LIMIT_SECONDS, ICE_GAP_SECONDS, ICE_TIMES_A_DAY) == (1200, 7200, 5)


@pytest.mark.parametrize(("times", "found"), [(ICE_TIMES_A_DAY - 1, None), (ICE_TIMES_A_DAY, Caution.TOO_OFTEN)])
def test_ice_has_its_number_of_times_a_day(times: int, found: Caution | None) -> None:
    log = tuple(entry(-ICE_GAP_SECONDS - at) for at in range(times))
    assert caution(Timers(log=log, notes_read=(ICE.id,)), ICE, moment(0)) is found


def test_the_day_begins_at_midnight() -> None:
    log = (entry(-HALF_A_DAY + 1), entry(-HALF_A_DAY - 1), entry(-10, ice=False), entry(-20))
    today = since(log, WALL - HALF_A_DAY)
    assert [each.ended_at - WALL for each in today] == [-HALF_A_DAY + 1, -20, -10]
    assert ice_count(today) == 2


def test_a_clock_that_was_set_forbids_nothing_for_ever() -> None:
    assert ice_allowed_at([entry(5000)], moment(0)) is None
    assert ice_allowed_at([entry(-5000), entry(-100)], moment(0)) == WALL - 100 + ICE_GAP_SECONDS


@pytest.mark.parametrize("off", [-30 * 86400.0, -3600.0, 3600.0, 30 * 86400.0])
def test_a_clock_that_was_set_does_not_shorten_the_gap(off: float) -> None:
    timers = left_stage(after(iced(), 1000), ICE.id, moment(1000))
    before, later = (moment(at, wall=WALL + at + off) for at in (1000 + ICE_GAP_SECONDS - 1, 1000 + ICE_GAP_SECONDS))
    assert caution(timers, ICE, before) is Caution.TOO_SOON
    assert ice_allowed_at(timers.log, before) == before.wall + 1
    assert caution(stopped(timers, ICE.id, later), ICE, later) is None


def test_the_last_ice_is_the_one_that_came_off_whatever_the_clock_says() -> None:
    timers = left_stage(after(iced(), 1000), ICE.id, moment(1000))
    back = moment(20_000, wall=WALL - 30_000)
    timers = iced(20_000, timers)
    timers, _ = advanced(timers, moment(21_000, wall=WALL - 29_000))
    timers = left_stage(timers, ICE.id, moment(21_500, wall=WALL - 28_500))
    assert [each.ended_on_clock for each in timers.log] == [1000, 21_500]
    assert back.now < timers.log[-1].ended_on_clock


def test_what_is_far_away_is_forgotten() -> None:
    near = entry(-100)
    assert kept([near, entry(-1e6), entry(1e12)], moment(0)) == (near,)


def test_an_unknown_timer_changes_nothing() -> None:
    unknown = ProtocolId("unknown")
    assert left_stage(READ, unknown, moment(0)) is READ
    assert stopped(READ, unknown, moment(0)) is READ
    assert with_note_read(READ, ICE.id) is READ
