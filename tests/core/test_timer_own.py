"""Timers that people make: kept under ids of their own, within the rules, with what has to be known of ice."""

from __future__ import annotations

import msgspec
import pytest
from timer_kit import ICE, REST, phase, protocol

from kneeguide.settings import Side
from kneeguide.timer.own import (
    LOOK_AT,
    OwnTimers,
    blank,
    copied,
    is_own,
    kept,
    length_of,
    made_safe,
    sound_timers,
    total_seconds,
    with_again,
    with_kind,
    with_length,
    without,
)
from kneeguide.timer.protocol import PhaseKind, Protocol
from kneeguide.timer.rules import DAY_SECONDS, Wrong, faults
from kneeguide.timer.stages import stages_of

NEW = blank("Mine", "Work")


def test_an_id_is_never_given_again() -> None:
    own, first = kept(OwnTimers(), NEW)
    own, second = kept(without(own, first.id), NEW)
    assert (first.id, second.id) == ("own_1", "own_2")
    assert [each.id for each in own.timers] == ["own_2"]
    assert is_own(second.id)
    assert not is_own(ICE.id)


def test_a_change_stays_in_its_place_and_so_does_what_is_brought_back() -> None:
    own = OwnTimers()
    for name in ("a", "b", "c"):
        own, _ = kept(own, msgspec.structs.replace(NEW, name=name))
    second = own.timers[1]
    own, changed = kept(own, msgspec.structs.replace(second, name="B"))
    assert [each.name for each in own.timers] == ["a", "B", "c"]
    assert with_again(without(own, changed.id), changed, 1) == own


def test_a_copy_is_the_same_timer_under_another_name() -> None:
    copy = copied(ICE, "My ice")
    assert (copy.name, copy.phases, copy.closing) == ("My ice", ICE.phases, ICE.closing)
    assert kept(OwnTimers(), copy)[1].id == "own_1"


@pytest.mark.parametrize(
    ("timer", "wrong"),
    [
        (protocol("x"), Wrong.NO_PHASES),
        (protocol("x", phase("work", 0)), Wrong.LENGTH),
        (protocol("x", phase("work", 86_401)), Wrong.LENGTH),
        (protocol("x", phase("ice", 1201)), Wrong.ICE_TOO_LONG),
        (protocol("x", phase("ice", 900), phase("prepare"), phase("ice", 400)), Wrong.ICE_ADDS_UP),
        (protocol("x", phase("ice", 700), rounds=2), Wrong.ICE_ADDS_UP),
        (protocol("x", phase("work", 5), rounds=51), Wrong.ROUNDS),
        (protocol("x", *[phase("work", 5)] * 21), Wrong.MANY_PHASES),
        (protocol("x", phase("prepare", 5)), Wrong.PREPARE_HAS_LENGTH),
    ],
)
def test_what_breaks_a_rule_is_not_offered_but_stays_in_the_file(timer: Protocol, wrong: Wrong) -> None:
    assert [fault.wrong for fault in faults(timer)][:1] == [wrong]
    own, _ = kept(OwnTimers(timers=(msgspec.structs.replace(timer, id="own_7"),), last=7), NEW)
    assert [each.id for each in sound_timers(own)] == ["own_8"]
    assert own.timers[0].phases == timer.phases


def test_ice_has_its_limit_even_where_a_file_says_otherwise() -> None:
    assert [stage.seconds for stage in stages_of(protocol("own_1", phase("ice", 9000)), Side.LEFT)] == [1200]


def test_what_has_to_be_known_of_ice_cannot_be_left_out() -> None:
    bare = msgspec.structs.replace(ICE, safety="", note="", sources=())
    assert made_safe(bare, ICE) == ICE
    assert made_safe(msgspec.structs.replace(REST, safety=""), ICE).safety == ""


def test_long_ice_asks_for_a_look_at_the_skin() -> None:
    ice = with_kind(phase("work", 600), PhaseKind.ICE)
    assert (ice.seconds, ice.look_at) == (600, LOOK_AT)
    assert with_length(ice, 120).look_at is None
    assert with_kind(ice, PhaseKind.WORK).look_at is None


@pytest.mark.parametrize(
    ("before", "kind", "seconds"),
    [("work", "prepare", 0), ("prepare", "work", 60), ("work", "days", DAY_SECONDS), ("days", "rest", 60),
     ("work", "rest", 45)],
)  # fmt: skip
def test_another_kind_keeps_the_length_where_it_can(before: str, kind: str, seconds: int) -> None:
    assert with_kind(phase(before, 45), PhaseKind(kind)).seconds == seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1:30", 90), (" 0:05 ", 5), ("5", 300), ("1:00:00", 3600), ("90:00", 5400), ("1:60", None), ("", None),
     ("a", None), ("-1", None), ("1:2:3:4", None), ("1:", None), ("²", None)],
)  # fmt: skip
def test_lengths_are_read_as_people_write_them(text: str, seconds: int | None) -> None:
    assert length_of(text, PhaseKind.WORK) == seconds


def test_days_are_read_as_days() -> None:
    assert length_of("3", PhaseKind.DAYS) == 3 * DAY_SECONDS
    assert length_of("3:00", PhaseKind.DAYS) is None


def test_the_total_is_that_of_all_rounds_and_sides() -> None:
    assert total_seconds(protocol("x", phase("hold", 30), phase("change_side", 5), rounds=3, each_side=True)) == 205


def test_the_wait_after_ice_is_no_part_of_the_total() -> None:
    assert total_seconds(ICE) == 900
    assert total_seconds(protocol("x", phase("wait", 60))) == 60
