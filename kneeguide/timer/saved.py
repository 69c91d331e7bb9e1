"""Runs as they are saved: with their end on two clocks, so that they can be taken up again after a restart."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.log import Entry, kept
from kneeguide.timer.moment import Moment
from kneeguide.timer.protocol import PhaseKind, Protocol
from kneeguide.timer.run import MINUTE, SNOOZE, Look, Run, State
from kneeguide.timer.stages import stages_of
from kneeguide.timer.timers import Timers

_FORGOTTEN_AFTER = 24 * 60 * 60
_DAYS_FORGOTTEN_AFTER = 30 * _FORGOTTEN_AFTER
"""Somebody who rests for days may not open the program on the very day on which they end."""
_SLACK = 1.0
"""Two clocks that are read one after the other differ a little."""


class SavedRun(Struct, frozen=True, kw_only=True):
    """A run without its stages; these come from the content again."""

    protocol: ProtocolId
    side: Side
    at: int
    kind: PhaseKind
    state: State
    ends_at: float
    ends_at_wall: float
    left: float
    length: float
    look: Look
    began_at: float
    snoozed: bool = False
    rings_from: float = 0.0
    spent: float = 0.0


class SavedTimers(Struct, frozen=True, kw_only=True):
    """Everything about timers that outlives the program. Which notes were read does not: health can change."""

    boot_id: str = ""
    runs: tuple[SavedRun, ...] = ()
    log: tuple[Entry, ...] = ()


def saved(timers: Timers, moment: Moment) -> SavedTimers:
    """The timers as they can be saved."""
    return SavedTimers(
        boot_id=moment.boot_id,
        runs=tuple(_saved(run, moment) for run in timers.runs.values()),
        log=timers.log,
    )


def restored(state: SavedTimers, protocols: Mapping[ProtocolId, Protocol], moment: Moment) -> Timers:
    """The saved timers, with the runs that can still be true, on the clock of `moment`."""
    same_boot = bool(moment.boot_id) and state.boot_id == moment.boot_id
    runs = [_restored(run, protocols.get(run.protocol), moment, same_boot=same_boot) for run in state.runs]
    return Timers(
        runs={run.protocol: run for run in runs if run is not None},
        log=kept(state.log, moment),
    )


def _saved(run: Run, moment: Moment) -> SavedRun:
    return SavedRun(
        protocol=run.protocol,
        side=run.side,
        at=run.at,
        kind=run.stage.kind,
        state=run.state,
        ends_at=run.ends_at,
        ends_at_wall=run.ends_at - moment.now + moment.wall,
        left=run.left,
        length=run.length,
        look=run.look,
        began_at=run.began_at,
        snoozed=run.snoozed,
        rings_from=run.rings_from,
        spent=run.spent,
    )


def _restored(each: SavedRun, protocol: Protocol | None, moment: Moment, *, same_boot: bool) -> Run | None:
    stages = stages_of(protocol, each.side) if protocol is not None else ()
    if not 0 <= each.at < len(stages) or stages[each.at].kind is not each.kind:
        return None
    shift = 0.0 if same_boot else _shift(each, moment)
    length = _length(each, stages[each.at].seconds)
    shortened = each.length - length if each.state is State.RUNNING else 0.0
    run = Run(
        protocol=each.protocol,
        side=each.side,
        stages=stages,
        at=each.at,
        state=each.state,
        ends_at=each.ends_at + shift - shortened,
        left=min(each.left, length) if each.left <= each.length else each.left,
        length=length,
        look=each.look,
        began_at=min(moment.now, each.began_at + shift),
        snoozed=_still_snoozed(each, each.rings_from + shift - moment.now),
        rings_from=each.rings_from + shift,
        spent=max(0.0, each.spent),
    )
    if not _can_be_true(run, moment.now):
        return None
    return msgspec.structs.replace(run, ends_at=min(run.ends_at, moment.now + run.length))


def _shift(each: SavedRun, moment: Moment) -> float:
    """What brings a time of the saved run onto this boot's clock. The clock on the wall says how long ago it was.

    Where that puts what has been into the future, the clock was set back. Then nobody knows how much is left, and the
    stage is over now: an alarm too soon is better than none.
    """
    shift = moment.now - moment.wall + each.ends_at_wall - each.ends_at
    if _has_been(each) + shift <= moment.now + _SLACK:
        return shift
    limited = each.kind is PhaseKind.ICE and each.state is State.PAUSED
    return moment.now - (each.began_at + ICE_LIMIT_SECONDS if limited else each.ends_at)


def _has_been(each: SavedRun) -> float:
    """A moment that had passed when the run was saved."""
    known = {State.RUNNING: each.ends_at - each.length, State.OVER: each.ends_at}
    return max(each.began_at, known.get(each.state, each.began_at))


def _still_snoozed(each: SavedRun, ahead: float) -> bool:
    over = each.state is State.OVER and each.kind is not PhaseKind.ICE
    return each.snoozed and over and ahead <= SNOOZE


def _length(each: SavedRun, seconds: int) -> float:
    """How long the stage lasts; where the content shortened ice meanwhile, the shorter time counts."""
    if each.kind is PhaseKind.ICE and each.length <= ICE_LIMIT_SECONDS:
        return min(each.length, seconds)
    return each.length


def _can_be_true(run: Run, now: float) -> bool:
    if (run.state is State.PREPARING) != (run.stage.kind is PhaseKind.PREPARE):
        return False
    if not _length_can_be_true(run):
        return False
    if run.icing and now - run.began_at > _FORGOTTEN_AFTER:
        return False
    if run.state in {State.PREPARING, State.PAUSED}:
        return 0 <= run.left <= run.length
    ahead = run.ends_at - now
    latest = run.length + _SLACK if run.state is State.RUNNING else _SLACK
    return -(_DAYS_FORGOTTEN_AFTER if run.in_days else _FORGOTTEN_AFTER) <= ahead <= latest


def _length_can_be_true(run: Run) -> bool:
    """Minutes may have been added, but never to ice; there the content may have been made longer meanwhile."""
    if run.icing:
        return 0 < run.length <= run.stage.seconds
    added = run.length - run.stage.seconds
    return added >= 0 and added % MINUTE == 0
