"""What a timer must keep to, whoever wrote it: lengths, counts, and ice that never adds up to too much."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.protocol import Phase, PhaseKind, Protocol

MOST_ROUNDS, MOST_PHASES = 50, 20
DAY_SECONDS = 24 * 60 * 60
LONGEST_SECONDS = DAY_SECONDS
"""The longest phase that is not one of days, in seconds."""
MOST_DAYS = 21


class Wrong(Enum):
    """What is wrong with a timer."""

    ROUNDS = "rounds"
    NO_PHASES = "no_phases"
    MANY_PHASES = "many_phases"
    ICE_TOO_LONG = "ice_too_long"
    ICE_ADDS_UP = "ice_adds_up"
    """Ice after ice with no pause between is one long ice."""
    PREPARE_HAS_LENGTH = "prepare_has_length"
    LENGTH = "length"
    DAYS = "days"
    LOOK = "look"
    """The look at the skin is not within its phase."""


class Fault(NamedTuple):
    """What is wrong and where; `value` is the number that is not possible."""

    path: tuple[str | int, ...]
    wrong: Wrong
    value: int


def faults(protocol: Protocol) -> Iterator[Fault]:
    """Everything that is wrong with a timer."""
    if not 1 <= protocol.rounds <= MOST_ROUNDS:
        yield Fault(("rounds",), Wrong.ROUNDS, protocol.rounds)
    if not protocol.phases:
        yield Fault(("phases",), Wrong.NO_PHASES, 0)
    if len(protocol.all_phases) > MOST_PHASES:
        yield Fault(("phases",), Wrong.MANY_PHASES, len(protocol.all_phases))
    for path, phase in _placed(protocol):
        yield from phase_faults(phase, path)
    yield from _ice_on_end(protocol)


def phase_faults(phase: Phase, path: tuple[str | int, ...] = ()) -> Iterator[Fault]:
    """Everything that is wrong with a phase by itself."""
    seconds = (*path, "seconds")
    if phase.kind is PhaseKind.PREPARE:
        if phase.seconds:
            yield Fault(seconds, Wrong.PREPARE_HAS_LENGTH, phase.seconds)
    elif phase.kind is PhaseKind.ICE and phase.seconds > ICE_LIMIT_SECONDS:
        yield Fault(seconds, Wrong.ICE_TOO_LONG, phase.seconds)
    elif phase.kind is PhaseKind.DAYS:
        if phase.seconds % DAY_SECONDS or not DAY_SECONDS <= phase.seconds <= MOST_DAYS * DAY_SECONDS:
            yield Fault(seconds, Wrong.DAYS, phase.seconds)
    elif not 1 <= phase.seconds <= LONGEST_SECONDS:
        yield Fault(seconds, Wrong.LENGTH, phase.seconds)
    if phase.look_at is not None and not 0 < phase.look_at < phase.seconds:
        yield Fault((*path, "look_at"), Wrong.LOOK, phase.look_at)


def _placed(protocol: Protocol) -> Iterator[tuple[tuple[str | int, ...], Phase]]:
    for name, phases in (("opening", protocol.opening), ("phases", protocol.phases), ("closing", protocol.closing)):
        for index, phase in enumerate(phases):
            yield (name, index), phase


def _ice_on_end(protocol: Protocol) -> Iterator[Fault]:
    """Two rounds show whether ice follows on ice."""
    placed = list(_placed(protocol))
    again = [each for each in placed if each[0][0] == "phases"] if protocol.rounds > 1 or protocol.each_side else []
    at = len(protocol.opening) + len(protocol.phases)
    total = 0
    for path, phase in (*placed[:at], *again, *placed[at:]):
        if phase.kind is PhaseKind.ICE:
            total += phase.seconds
            if total > ICE_LIMIT_SECONDS >= phase.seconds:
                yield Fault((*path, "seconds"), Wrong.ICE_ADDS_UP, total)
                return
        elif phase.kind is not PhaseKind.PREPARE:
            total = 0
