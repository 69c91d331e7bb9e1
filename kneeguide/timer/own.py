"""Timers that people make themselves: as they are kept, and what can be done with them. Each answer is a new value."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.protocol import Phase, PhaseKind, Protocol
from kneeguide.timer.rules import DAY_SECONDS, faults
from kneeguide.timer.stages import stages_of
from kneeguide.timer.timers import is_for_ice

VERSION = 1
LOOK_AT = 300
"""When the person is asked to look at the skin, in seconds on ice."""
LONGEST_NAME = 40
"""Characters of a name, at most."""
NOT_KEPT = ProtocolId("own_0")
"""The id of a timer that is not kept yet."""
_OWN = "own_"
_MINUTE = 60


class OwnTimers(Struct, frozen=True, kw_only=True):
    """What a person made, in the order in which it was made. An id is never given again."""

    version: int = VERSION
    last: int = 0
    """The number of the id that was given last."""
    timers: tuple[Protocol, ...] = ()


class Kept(Struct, frozen=True):
    """What is read of a file before anything else: it may be from a newer version of the program."""

    version: int = VERSION


def is_own(protocol: ProtocolId) -> bool:
    """Whether a timer with this id was made by the person."""
    return protocol.startswith(_OWN)


def blank(name: str, phase: str) -> Protocol:
    """A timer to begin with: one phase of a minute, with these names."""
    first = Phase(name=phase, kind=PhaseKind.WORK, seconds=60)
    return Protocol(id=NOT_KEPT, name=name, line="", icon="timer", phases=(first,), safety="", note="", sources=())


def copied(protocol: Protocol, name: str) -> Protocol:
    """A timer like this one, under another name and not kept yet."""
    return msgspec.structs.replace(protocol, id=NOT_KEPT, name=name[:LONGEST_NAME])


def kept(own: OwnTimers, timer: Protocol) -> tuple[OwnTimers, Protocol]:
    """What a person made with this timer in it, as it is now; a new one is given its id."""
    if any(each.id == timer.id for each in own.timers):
        timers = tuple(timer if each.id == timer.id else each for each in own.timers)
        return msgspec.structs.replace(own, timers=timers), timer
    last = own.last + 1
    timer = msgspec.structs.replace(timer, id=ProtocolId(f"{_OWN}{last}"))
    return msgspec.structs.replace(own, last=last, timers=(*own.timers, timer)), timer


def without(own: OwnTimers, timer: ProtocolId) -> OwnTimers:
    """What a person made, without this timer."""
    return msgspec.structs.replace(own, timers=tuple(each for each in own.timers if each.id != timer))


def with_again(own: OwnTimers, timer: Protocol, place: int) -> OwnTimers:
    """What a person made, with a timer that was deleted back in its place."""
    others = without(own, timer.id).timers
    return msgspec.structs.replace(own, timers=(*others[:place], timer, *others[place:]))


def sound_timers(own: OwnTimers) -> tuple[Protocol, ...]:
    """The timers of a file that keep to the rules; somebody may have written in it."""
    return tuple(each for each in own.timers if is_own(each.id) and next(faults(each), None) is None)


def made_safe(timer: Protocol, ice: Protocol | None) -> Protocol:
    """The timer with what has to be known of ice, taken from a timer of the guide, wherever it has ice."""
    if ice is None or not is_for_ice(timer):
        return timer
    return msgspec.structs.replace(timer, safety=ice.safety, note=ice.note, sources=ice.sources)


def with_kind(phase: Phase, kind: PhaseKind) -> Phase:
    """The phase as one of this kind, as long as before where that can be."""
    usual = _MINUTE if phase.kind in {PhaseKind.PREPARE, PhaseKind.DAYS} else phase.seconds
    seconds = {PhaseKind.PREPARE: 0, PhaseKind.DAYS: DAY_SECONDS}.get(kind, usual)
    return with_length(msgspec.structs.replace(phase, kind=kind), seconds)


def with_length(phase: Phase, seconds: int) -> Phase:
    """The phase with this length; ice that is on for longer asks to look at the skin."""
    look_at = LOOK_AT if phase.kind is PhaseKind.ICE and seconds > LOOK_AT else None
    return msgspec.structs.replace(phase, seconds=seconds, look_at=look_at)


def total_seconds(timer: Protocol) -> int:
    """How long it takes, without the wait before the next use: two hours beside ice would be misread."""
    stages = stages_of(timer, Side.RIGHT)
    return sum(stage.seconds for stage in stages if stage.kind is not PhaseKind.WAIT) or sum(
        stage.seconds for stage in stages
    )


def length_of(text: str, kind: PhaseKind) -> int | None:
    """The seconds that somebody wrote: "1:30" (minutes), "1:00:00" (hours), "5" (minutes; of a phase of days: days).

    None where it is no length.
    """
    parts = text.strip().split(":")
    if len(parts) > 3 or not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if kind is PhaseKind.DAYS:
        return numbers[0] * DAY_SECONDS if len(numbers) == 1 else None
    if any(number >= 60 for number in numbers[1:]):
        return None
    hours, minutes, seconds = ([0, *numbers, 0], [0, *numbers], numbers)[len(numbers) - 1]
    return hours * 3600 + minutes * 60 + seconds
