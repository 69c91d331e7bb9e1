"""Days of taking it easy: told in days, said once at their end, and still there after a restart."""

from __future__ import annotations

import pytest
from timer_kit import moment, phase, protocol

from kneeguide.settings import Side
from kneeguide.timer.rules import DAY_SECONDS, MOST_DAYS, Wrong, faults
from kneeguide.timer.run import Happening, State, with_minutes
from kneeguide.timer.saved import restored, saved
from kneeguide.timer.timers import Timers, advanced, left_stage, started

DAYS = protocol("days", phase("days", 3 * DAY_SECONDS))
START = 1000.0


def resting() -> Timers:
    return started(Timers(), DAYS, Side.LEFT, moment(START))


@pytest.mark.parametrize("days_later", [3, 5, 20])
def test_their_end_is_one_message_however_late_the_program_is_opened(days_later: int) -> None:
    later = moment(5, wall=moment(START).wall + days_later * DAY_SECONDS + 60, boot_id="another")
    timers = restored(saved(resting(), moment(START)), {DAYS.id: DAYS}, later)
    timers, events = advanced(timers, later)
    assert [event.kind for event in events] == [Happening.DAYS_OVER]
    assert timers.runs[DAYS.id].state is State.OVER
    assert advanced(timers, later)[1] == ()
    assert left_stage(timers, DAYS.id, later).runs == {}


def test_they_go_on_through_a_restart() -> None:
    later = moment(5, wall=moment(START).wall + DAY_SECONDS, boot_id="another")
    timers, events = advanced(restored(saved(resting(), moment(START)), {DAYS.id: DAYS}, later), later)
    assert events == ()
    assert timers.runs[DAYS.id].ends_at - 5 == pytest.approx(2 * DAY_SECONDS)


def test_nobody_is_kept_from_closing_the_window_nor_needs_a_minute_more() -> None:
    run = resting().runs[DAYS.id]
    assert not run.can_ring
    assert with_minutes(run, START) == run


@pytest.mark.parametrize(
    ("seconds", "wrong"),
    [(DAY_SECONDS, []), (MOST_DAYS * DAY_SECONDS, []), (3600, [Wrong.DAYS]), (22 * DAY_SECONDS, [Wrong.DAYS])],
)
def test_days_are_whole_and_not_too_many(seconds: int, wrong: list[Wrong]) -> None:
    assert [fault.wrong for fault in faults(protocol("x", phase("days", seconds)))] == wrong
