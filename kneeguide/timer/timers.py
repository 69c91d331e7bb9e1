"""All timers of a person as one value, and what can be done with them. Each function answers with a new value."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.log import SHORTEST_ICE, Caution, Entry, ice_allowed_at, kept, too_often
from kneeguide.timer.moment import Moment
from kneeguide.timer.protocol import PhaseKind, Protocol
from kneeguide.timer.run import Event, Happening, Run, State, advance, begin, following, lasted, late, left, on_ice


class Timers(Struct, frozen=True, kw_only=True):
    """The runs under way, what was done, and which notes were read."""

    runs: Mapping[ProtocolId, Run] = {}
    log: tuple[Entry, ...] = ()
    notes_read: tuple[ProtocolId, ...] = ()
    """The ice timers whose note was read since the program was started."""


def is_for_ice(protocol: Protocol) -> bool:
    """Whether ice is part of it."""
    return any(phase.kind is PhaseKind.ICE for phase in protocol.all_phases)


def caution(timers: Timers, protocol: Protocol, moment: Moment) -> Caution | None:
    """What speaks against starting this timer now."""
    if not is_for_ice(protocol):
        return None
    if protocol.id not in timers.notes_read:
        return Caution.UNREAD
    if any(run.ice_ahead for run in timers.runs.values() if run.protocol != protocol.id):
        return Caution.ON_ALREADY
    if ice_allowed_at(timers.log, moment) is not None:
        return Caution.TOO_SOON
    return Caution.TOO_OFTEN if too_often(timers.log, moment.midnight) else None


def started(timers: Timers, protocol: Protocol, side: Side, moment: Moment) -> Timers:
    """The timers after this one began anew. Ice in another place is stopped: only one timer has ice at a time."""
    for other in tuple(timers.runs.values()):
        if other.protocol == protocol.id or (is_for_ice(protocol) and other.ice_ahead):
            timers = stopped(timers, other.protocol, moment)
    run = begin(protocol, side, moment.now)
    return timers if run is None else with_run(timers, run)


def with_run(timers: Timers, run: Run) -> Timers:
    """The timers with this run in the place of the one of its protocol."""
    return msgspec.structs.replace(timers, runs={**timers.runs, run.protocol: run})


def stopped(timers: Timers, protocol: ProtocolId, moment: Moment) -> Timers:
    """The timers without this run. Ice that was on is not forgotten."""
    run = timers.runs.get(protocol)
    if run is None:
        return timers
    return _without(_ice_off_now(_with_ice_so_far(timers, run, moment), run, moment), protocol)


def left_stage(timers: Timers, protocol: ProtocolId, moment: Moment) -> Timers:
    """The timers after this run has gone on to its next stage, or is done where there is none."""
    run = timers.runs.get(protocol)
    if run is None:
        return timers
    timers = _ice_off_now(_with_ice_so_far(timers, run, moment), run, moment)
    gone_on = following(run, moment.now)
    if gone_on is not None:
        return with_run(timers, gone_on)
    return _without(_with_end(timers, run, late(run, moment.now), moment), protocol)


def advanced(timers: Timers, moment: Moment) -> tuple[Timers, tuple[Event, ...]]:
    """The timers as they are now, and what happened by itself, by run and in order."""
    happened: list[Event] = []
    for run in tuple(timers.runs.values()):
        current, events = advance(run, moment.now)
        happened += events
        for event in events:
            timers = _with_event(timers, run, event, moment)
        if events:
            timers = with_run(timers, current) if current is not None else _without(timers, run.protocol)
    return timers, tuple(happened)


def with_note_read(timers: Timers, protocol: ProtocolId) -> Timers:
    """The timers after the note of this one was read."""
    if protocol in timers.notes_read:
        return timers
    return msgspec.structs.replace(timers, notes_read=(*timers.notes_read, protocol))


def _with_event(timers: Timers, run: Run, event: Event, moment: Moment) -> Timers:
    ago = moment.now - event.due
    if event.kind is Happening.ICE_OVER:
        return _noted(timers, _entry(run, ago, moment, ice=event.stage.seconds), moment)
    return _with_end(timers, run, ago, moment) if event.kind is Happening.READY else timers


def _with_ice_so_far(timers: Timers, run: Run, moment: Moment) -> Timers:
    """Ice that is over is in the log already; ice that is broken off is noted with the time that it was on."""
    on = on_ice(run, moment.now)
    if on < SHORTEST_ICE:
        return timers
    return _noted(timers, _entry(run, 0.0, moment, ice=round(on)), moment)


def _ice_off_now(timers: Timers, run: Run, moment: Moment) -> Timers:
    """Ice that was over counts as on until the person says that it is off; the pause before more ice begins then."""
    noted = [entry for entry in timers.log if entry.ice and entry.protocol == run.protocol]
    if not (run.icing and run.state is State.OVER and noted):
        return timers
    last = noted[-1]
    off = msgspec.structs.replace(last, ended_at=moment.wall, ended_on_clock=moment.now, boot_id=moment.boot_id)
    return msgspec.structs.replace(timers, log=tuple(off if entry is last else entry for entry in timers.log))


def _with_end(timers: Timers, run: Run, ago: float, moment: Moment) -> Timers:
    if any(stage.kind is PhaseKind.ICE for stage in run.stages):
        return timers
    return _noted(timers, _entry(run, ago, moment), moment)


def final(timers: Timers) -> tuple[Entry, ...]:
    """What ended and will not change: ice that was over may still be on."""
    on = {run.protocol for run in timers.runs.values() if run.icing}
    return tuple(entry for entry in timers.log if not (entry.ice and entry.protocol in on))


def _entry(run: Run, ago: float, moment: Moment, ice: int = 0) -> Entry:
    """What is noted of a run that ended so many seconds ago, with its seconds of ice."""
    return Entry(
        protocol=run.protocol,
        ended_at=moment.wall - ago,
        seconds=ice,
        ice=ice > 0,
        side=None if any(stage.side for stage in run.stages) else run.side,
        lasted=ice or round(_worked(run, moment.now)),
        ended_on_clock=moment.now - ago,
        boot_id=moment.boot_id,
    )


def _worked(run: Run, now: float) -> float:
    """How long it took, in seconds; the wait at the end of one that is done by itself is no part of it."""
    if run.at + 1 == len(run.stages) and run.stage.kind is not PhaseKind.WAIT:
        return lasted(run, now)
    return run.spent + sum(stage.seconds for stage in run.stages[run.at :] if stage.kind is not PhaseKind.WAIT)


def _noted(timers: Timers, entry: Entry, moment: Moment) -> Timers:
    return msgspec.structs.replace(timers, log=kept((*timers.log, entry), moment))


def _without(timers: Timers, protocol: ProtocolId) -> Timers:
    runs = {each: run for each, run in timers.runs.items() if each != protocol}
    return msgspec.structs.replace(timers, runs=runs)


def fraction_left(run: Run, now: float) -> float:
    """How much of the stage is left, from 0 to 1."""
    return left(run, now) / run.length if run.length else 1.0
