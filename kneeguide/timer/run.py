"""A timer that was started: where it is, and what happens to it as time goes on. `now` is in seconds on one clock."""

from __future__ import annotations

from enum import Enum

import msgspec
from msgspec import Struct

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.protocol import PhaseKind, Protocol
from kneeguide.timer.stages import Stage, stages_of

MINUTE = 60.0
SNOOZE = 5 * MINUTE
"""How long an alarm that was put off is silent, in seconds."""


class State(Enum):
    """What a run is waiting for."""

    PREPARING = "preparing"
    """For the person to be ready."""
    RUNNING = "running"
    """For the end of the stage."""
    PAUSED = "paused"
    """For the person to go on."""
    OVER = "over"
    """For the person to hear that the stage is over."""


class Look(Enum):
    """Whether the person was asked to look at the skin."""

    LATER = "later"
    ASKED = "asked"
    DONE = "done"


class Run(Struct, frozen=True, kw_only=True):
    """A timer at one of its stages."""

    protocol: ProtocolId
    side: Side
    stages: tuple[Stage, ...]
    at: int = 0
    state: State = State.RUNNING
    ends_at: float = 0.0
    """When the stage ends or, where it is over, when it ended."""
    left: float = 0.0
    """How much of the stage is left while it is paused, in seconds."""
    length: float = 0.0
    """How long the stage lasts, with the minutes that were added."""
    spent: float = 0.0
    """How long the stages before this one took, pauses left out, in seconds."""
    look: Look = Look.LATER
    snoozed: bool = False
    """Whether its alarm was put off and has not come again yet."""
    rings_from: float = 0.0
    """When an alarm that was put off comes again."""
    began_at: float = 0.0
    """When the stage began. Ice comes off by this, pauses or not: nobody knows whether it was taken off in between."""

    @property
    def stage(self) -> Stage:
        """The stage it is at."""
        return self.stages[self.at]

    @property
    def icing(self) -> bool:
        """Whether ice is on now, by what this run knows."""
        return self.stage.kind is PhaseKind.ICE

    @property
    def can_ring(self) -> bool:
        """Whether an alarm can be missed by closing now. Ice counts while it is paused or over, too; days wait."""
        return (self.state is State.RUNNING and not self.in_days) or self.icing

    @property
    def in_days(self) -> bool:
        """Whether the stage is one of days, not of minutes."""
        return self.stage.kind is PhaseKind.DAYS

    @property
    def rings(self) -> bool:
        """Whether the person is called because the stage is over."""
        return self.state is State.OVER and not self.snoozed

    @property
    def looks(self) -> bool:
        """Whether the person is called to look at the skin."""
        return self.look is Look.ASKED and self.state in {State.RUNNING, State.PAUSED}

    @property
    def calls(self) -> bool:
        """Whether the person is called, for one or the other."""
        return self.rings or self.looks

    @property
    def ice_ahead(self) -> bool:
        """Whether ice is on now or still to come."""
        return any(stage.kind is PhaseKind.ICE for stage in self.stages[self.at :])


class Happening(Enum):
    """What can happen to a run by itself."""

    LOOK = "look"
    """It is time to look at the skin."""
    TURN = "turn"
    """A stage ended and the next began."""
    ICE_OVER = "ice_over"
    """The ice must come off; nothing goes on until the person says so."""
    OVER = "over"
    """The last stage ended."""
    READY = "ready"
    """The closing wait ended; nothing is left to be done."""
    AGAIN = "again"
    """An alarm that was put off comes again."""
    DAYS_OVER = "days_over"
    """The days of taking it easy are over; it is said once and stays until it was read."""


class Event(Struct, frozen=True, kw_only=True):
    """What happened to which run at which of its stages, and when it was due."""

    protocol: ProtocolId
    kind: Happening
    stage: Stage
    due: float


def begin(protocol: Protocol, side: Side, now: float) -> Run | None:
    """A new run at its first stage, or None where the protocol has none."""
    stages = stages_of(protocol, side)
    return _enter(Run(protocol=protocol.id, side=side, stages=stages), 0, now) if stages else None


def left(run: Run, now: float) -> float:
    """How much of the stage is left, in seconds: never less than 0, never more than its length."""
    if run.state is State.RUNNING:
        return min(max(0.0, run.ends_at - now), run.length)
    return {State.PAUSED: run.left, State.PREPARING: run.length, State.OVER: 0.0}[run.state]


def elapsed(run: Run, now: float) -> float:
    """How much of the stage has passed, in seconds."""
    return run.length - left(run, now)


def lasted(run: Run, now: float) -> float:
    """How long it has taken so far, in seconds, pauses left out."""
    return run.spent + elapsed(run, now)


def on_ice(run: Run, now: float) -> float:
    """How long ice may have been on in this stage, in seconds, pauses and all; 0 where it is over or none is on."""
    on = run.icing and run.state is not State.OVER
    return min(max(elapsed(run, now), now - run.began_at), ICE_LIMIT_SECONDS) if on else 0.0


def late(run: Run, now: float) -> float:
    """How long the stage has been over, in seconds; 0 while it is not."""
    return max(0.0, now - run.ends_at) if run.state is State.OVER else 0.0


def pause(run: Run, now: float) -> Run:
    """The run standing still; a run that is not running stays as it is."""
    if run.state is not State.RUNNING:
        return run
    return msgspec.structs.replace(run, state=State.PAUSED, left=left(run, now))


def resume(run: Run, now: float) -> Run:
    """The run going on; one that waits for the person to be ready goes on to its next stage."""
    if run.state is State.PAUSED:
        ends_at = min(now + run.left, _ice_limit(run)) if run.icing else now + run.left
        return msgspec.structs.replace(run, state=State.RUNNING, ends_at=ends_at)
    if run.state is State.PREPARING and run.at + 1 < len(run.stages):
        return _enter(run, run.at + 1, now)
    return run


def following(run: Run, now: float) -> Run | None:
    """The run at its next stage from now on, or None where this was the last."""
    if run.at + 1 >= len(run.stages):
        return None
    return _enter(msgspec.structs.replace(run, spent=lasted(run, now)), run.at + 1, now)


def with_minutes(run: Run, now: float, minutes: int = 1) -> Run:
    """The run with more minutes in this stage. Ice never gets more, and days do not need any."""
    if run.icing or run.in_days or run.state is State.PREPARING:
        return run
    more = minutes * MINUTE
    run = msgspec.structs.replace(run, length=run.length + more, snoozed=False)
    if run.state is State.OVER:
        return msgspec.structs.replace(run, state=State.RUNNING, ends_at=now + more)
    return msgspec.structs.replace(run, ends_at=run.ends_at + more, left=run.left + more)


def snoozed(run: Run, now: float) -> Run:
    """The run with its alarm put off for a while. That ice must come off is never put off."""
    if run.icing or not run.rings:
        return run
    return msgspec.structs.replace(run, snoozed=True, rings_from=now + SNOOZE)


def looked(run: Run) -> Run:
    """The run after the person has looked at the skin."""
    return msgspec.structs.replace(run, look=Look.DONE) if run.look is Look.ASKED else run


def advance(run: Run, now: float) -> tuple[Run | None, tuple[Event, ...]]:
    """The run as it is now (None: nothing is left of it) and what was due since it was last looked at, in order."""
    events: list[Event] = []
    current: Run | None = run
    while current is not None:
        event = _due(current, now)
        if event is None:
            break
        events.append(event)
        current = _after(current, event)
    return current, tuple(events)


def _ice_limit(run: Run) -> float:
    """When ice must be off at the latest."""
    return run.began_at + ICE_LIMIT_SECONDS


def _due(run: Run, now: float) -> Event | None:
    if run.snoozed and run.rings_from <= now:
        return Event(protocol=run.protocol, kind=Happening.AGAIN, stage=run.stage, due=run.rings_from)
    if run.state is State.PAUSED and run.icing and _ice_limit(run) <= now:
        return Event(protocol=run.protocol, kind=Happening.ICE_OVER, stage=run.stage, due=_ice_limit(run))
    if run.state is not State.RUNNING:
        return None
    look_at = run.stage.look_at
    if look_at is not None and run.look is Look.LATER and 0 < look_at < run.length:
        due = run.ends_at - run.length + look_at
        if due <= now:
            return Event(protocol=run.protocol, kind=Happening.LOOK, stage=run.stage, due=due)
    if run.ends_at <= now:
        return Event(protocol=run.protocol, kind=_kind_of_end(run), stage=run.stage, due=run.ends_at)
    return None


def _kind_of_end(run: Run) -> Happening:
    if run.icing:
        return Happening.ICE_OVER
    if run.at + 1 < len(run.stages):
        return Happening.TURN
    if run.in_days:
        return Happening.DAYS_OVER
    return Happening.READY if run.stage.kind is PhaseKind.WAIT else Happening.OVER


def _after(run: Run, event: Event) -> Run | None:
    match event.kind:
        case Happening.LOOK:
            return msgspec.structs.replace(run, look=Look.ASKED)
        case Happening.TURN:
            return following(run, run.ends_at)
        case Happening.READY:
            return None
        case Happening.AGAIN:
            return msgspec.structs.replace(run, snoozed=False)
        case Happening.ICE_OVER | Happening.OVER | Happening.DAYS_OVER:
            return msgspec.structs.replace(run, state=State.OVER, ends_at=event.due)


def _enter(run: Run, at: int, start: float) -> Run:
    stage = run.stages[at]
    waits = stage.kind is PhaseKind.PREPARE
    return msgspec.structs.replace(
        run,
        at=at,
        state=State.PREPARING if waits else State.RUNNING,
        ends_at=start + stage.seconds,
        left=0.0,
        length=float(stage.seconds),
        look=Look.LATER,
        snoozed=False,
        began_at=start,
    )
