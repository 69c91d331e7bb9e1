"""A protocol laid out as the stages a person goes through, one after the other. The limit on ice is kept here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_GAP_SECONDS, ICE_LIMIT_SECONDS
from kneeguide.timer.protocol import Phase, PhaseKind, Protocol, Sound

_PAUSES = {PhaseKind.REST, PhaseKind.CHANGE_SIDE}


class Stage(Struct, frozen=True, kw_only=True):
    """One phase in its place among the others."""

    name: str
    kind: PhaseKind
    seconds: int
    """How long it lasts; 0 where it waits for the person."""
    note: str = ""
    look_at: int | None = None
    side: Side | None = None
    """Where each side has its turn: whose turn it is or, while sides are changed, whose it is next."""
    round: int = 1
    phase: int = 0
    """Which of all the protocol's phases this is."""
    sound: Sound = Sound.TURN


def stages_of(protocol: Protocol, side: Side) -> tuple[Stage, ...]:
    """All stages in order, beginning with this side; what would only be a pause at the very end is left out."""
    rounds = [stage for number in range(1, protocol.rounds + 1) for stage in _round(protocol, side, number)]
    while rounds and rounds[-1].kind in _PAUSES and any(stage.kind not in _PAUSES for stage in rounds):
        rounds.pop()
    first = len(protocol.opening) + len(protocol.phases)
    opening = [_stage(phase, at, 1, None) for at, phase in enumerate(protocol.opening)]
    closing = [_stage(phase, first + at, protocol.rounds, None) for at, phase in enumerate(protocol.closing)]
    return tuple(stage for stage in _within_ice_limit([*opening, *rounds, *closing]) if _takes_place(stage))


def other_side(side: Side) -> Side:
    """The side that is not this one."""
    return Side.LEFT if side is Side.RIGHT else Side.RIGHT


def _round(protocol: Protocol, side: Side, number: int) -> Iterator[Stage]:
    sides = (side, other_side(side)) if protocol.each_side else (None,)
    for each in sides:
        for at, phase in enumerate(protocol.phases, len(protocol.opening)):
            coming = other_side(each) if each is not None and phase.kind is PhaseKind.CHANGE_SIDE else each
            yield _stage(phase, at, number, coming)


def _stage(phase: Phase, at: int, number: int, side: Side | None) -> Stage:
    waits = phase.kind is PhaseKind.PREPARE
    return Stage(
        name=phase.name,
        kind=phase.kind,
        seconds=0 if waits else phase.seconds,
        note=phase.note,
        look_at=phase.look_at,
        side=phase.side or side,
        round=number,
        phase=at,
        sound=phase.sound,
    )


def _within_ice_limit(stages: Iterable[Stage]) -> Iterator[Stage]:
    """All ice until the next full pause shares one limit, so that several short stages cannot add up to too much."""
    left = ICE_LIMIT_SECONDS
    for stage in stages:
        if stage.kind is PhaseKind.ICE:
            seconds = min(stage.seconds, left)
            left -= max(0, seconds)
            yield msgspec.structs.replace(stage, seconds=seconds)
        else:
            if stage.kind is PhaseKind.WAIT and stage.seconds >= ICE_GAP_SECONDS:
                left = ICE_LIMIT_SECONDS
            yield stage


def _takes_place(stage: Stage) -> bool:
    return stage.seconds > 0 or stage.kind is PhaseKind.PREPARE
