"""What the tests of timers share: protocols, and a moment on all clocks."""

from __future__ import annotations

from kneeguide.ids import ProtocolId, SourceId
from kneeguide.timer.moment import Moment
from kneeguide.timer.protocol import Phase, PhaseKind, Protocol

WALL = 1_795_372_800.0
"""Noon, as far as these tests are concerned."""
HALF_A_DAY = 12 * 60 * 60.0


def phase(kind: str, seconds: int = 0, look_at: int | None = None) -> Phase:
    return Phase(name=kind, kind=PhaseKind(kind), seconds=seconds, look_at=look_at)


def protocol(
    protocol_id: str, *phases: Phase, closing: tuple[Phase, ...] = (), rounds: int = 1, each_side: bool = False
) -> Protocol:
    return Protocol(
        id=ProtocolId(protocol_id), name=protocol_id, line="", icon="timer", rounds=rounds, each_side=each_side,
        phases=phases, closing=closing, safety="Stop if it hurts.", note="Good to know.", sources=(SourceId("nca"),),
    )  # fmt: skip


ICE = protocol("ice", phase("prepare"), phase("ice", 900, look_at=300), closing=(phase("wait", 7200),))
MASSAGE = protocol("massage", phase("prepare"), phase("ice", 480), closing=(phase("wait", 7200),))
REST = protocol("rest", phase("rest", 600))
STRETCH = protocol("stretch", phase("hold", 30), phase("change_side", 5), rounds=3, each_side=True)
SETS = protocol("sets", phase("work", 45), phase("rest", 60), rounds=3)
PROTOCOLS = {each.id: each for each in (ICE, MASSAGE, REST, STRETCH, SETS)}


def moment(now: float, *, wall: float | None = None, boot_id: str = "this") -> Moment:
    wall = WALL + now if wall is None else wall
    return Moment(now=now, wall=wall, midnight=WALL - HALF_A_DAY, boot_id=boot_id)
