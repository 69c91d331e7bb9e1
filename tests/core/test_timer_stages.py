"""Protocols laid out as stages, and the limit on ice that no content can lift."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from timer_kit import ICE, REST, SETS, STRETCH, phase, protocol

from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_GAP_SECONDS, ICE_LIMIT_SECONDS
from kneeguide.timer.protocol import PhaseKind, Protocol, Sound
from kneeguide.timer.stages import Stage, stages_of

SIGNS = {"hold": "H", "change_side": "c", "work": "W", "rest": "r", "ice": "I", "wait": "w", "prepare": "p"}


def written(stages: tuple[Stage, ...]) -> str:
    """Each stage as a letter for its kind and one for its side: "HR cL HL"."""
    sides = {Side.LEFT: "L", Side.RIGHT: "R", None: ""}
    return " ".join(SIGNS[stage.kind.value] + sides[stage.side] for stage in stages)


@pytest.mark.parametrize(
    ("given_protocol", "side", "stages"),
    [
        (ICE, Side.RIGHT, "p I w"),
        (REST, Side.RIGHT, "r"),
        (SETS, Side.RIGHT, "W r W r W"),
        (STRETCH, Side.RIGHT, "HR cL HL cR HR cL HL cR HR cL HL"),
        (STRETCH, Side.LEFT, "HL cR HR cL HL cR HR cL HL cR HR"),
        (protocol("x", phase("work", 0), phase("hold", 5)), Side.RIGHT, "H"),
        (protocol("x", phase("work", 5), closing=(phase("rest", 60),)), Side.RIGHT, "W r"),
        (protocol("x"), Side.RIGHT, ""),
    ],
)
def test_stages_come_in_order(given_protocol: Protocol, side: Side, stages: str) -> None:
    assert written(stages_of(given_protocol, side)) == stages


def test_what_opens_comes_once_and_counts_first() -> None:
    walk = msgspec.structs.replace(SETS, opening=(phase("work", 300),), closing=(phase("work", 60),))
    stages = stages_of(walk, Side.RIGHT)
    assert [(stage.phase, stage.round, stage.seconds) for stage in stages] == [
        (0, 1, 300), (1, 1, 45), (2, 1, 60), (1, 2, 45), (2, 2, 60), (1, 3, 45), (3, 3, 60),
    ]  # fmt: skip


def test_a_phase_can_have_a_side_and_a_sound_of_its_own() -> None:
    left = msgspec.structs.replace(phase("hold", 30), side=Side.LEFT, sound=Sound.END)
    stages = stages_of(protocol("x", left, phase("hold", 30)), Side.RIGHT)
    assert [(stage.side, stage.sound) for stage in stages] == [(Side.LEFT, Sound.END), (None, Sound.TURN)]


def test_stages_know_their_place() -> None:
    stages = stages_of(SETS, Side.RIGHT)
    assert [(stage.round, stage.phase) for stage in stages] == [(1, 0), (1, 1), (2, 0), (2, 1), (3, 0)]
    assert stages_of(ICE, Side.RIGHT)[-1].phase == 2


@pytest.mark.parametrize(
    ("phases", "rounds", "ice"),
    [
        ((phase("ice", 1200),), 1, [1200]),
        ((phase("ice", 9000),), 1, [1200]),
        ((phase("ice", 900),), 3, [900, 300]),
        ((phase("ice", 700), phase("prepare"), phase("ice", 700)), 1, [700, 500]),
        ((phase("ice", 900), phase("rest", 60), phase("ice", 900)), 1, [900, 300]),
        ((phase("ice", 900), phase("wait", ICE_GAP_SECONDS), phase("ice", 900)), 1, [900, 900]),
        ((phase("ice", -900),), 1, []),
    ],
)
def test_ice_never_adds_up_to_more_than_the_limit(phases: tuple, rounds: int, ice: list[int]) -> None:
    stages = stages_of(protocol("x", *phases, rounds=rounds), Side.RIGHT)
    assert [stage.seconds for stage in stages if stage.kind is PhaseKind.ICE] == ice


KINDS = st.sampled_from([kind.value for kind in PhaseKind])
PHASES = st.lists(st.builds(phase, KINDS, st.integers(-100, 20_000)), max_size=5)


@given(PHASES, PHASES, st.integers(1, 5), st.sampled_from([1, 2]))
def test_no_protocol_ices_past_the_limit_without_a_full_pause(
    phases: list, closing: list, rounds: int, sides: int
) -> None:
    each = protocol("x", *phases, closing=tuple(closing), rounds=rounds, each_side=sides == 2)
    stages = stages_of(each, Side.LEFT)
    iced = 0
    for stage in stages:
        if stage.kind is PhaseKind.WAIT and stage.seconds >= ICE_GAP_SECONDS:
            iced = 0
        iced += stage.seconds if stage.kind is PhaseKind.ICE else 0
        assert iced <= ICE_LIMIT_SECONDS
        assert (stage.seconds > 0) != (stage.kind is PhaseKind.PREPARE)
