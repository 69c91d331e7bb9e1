"""Keeps the timers: asks the clock, tells what happened, saves at every change. It lives as long as the program."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneeguide.files import read_value, write_value
from kneeguide.timer import run as runs
from kneeguide.timer import timers
from kneeguide.timer.log import Caution, Entry, ice_allowed_at, since
from kneeguide.timer.moment import Moment
from kneeguide.timer.run import Happening, Run, State
from kneeguide.timer.saved import SavedTimers, restored, saved
from kneeguide.ui.time_words import countdown_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kneeguide.ids import ProtocolId
    from kneeguide.settings import Side
    from kneeguide.timer.protocol import Protocol
    from kneeguide.timer.timers import Timers
    from kneeguide.ui.clock import Clock

_SLOW_MS, _FAST_MS = 1000, 50


class RunningInfo(NamedTuple):
    """A timer under way, as it is shown in small."""

    id: ProtocolId
    name: str
    fraction_left: float
    time_text: str


class Alarm(NamedTuple):
    """Something that a person has to answer: a stage is over, or the skin is to be looked at."""

    id: ProtocolId
    name: str
    kind: Happening
    late: float
    """For how many seconds it has been over."""


class Timekeeper(QObject):
    """The runs by protocol. Without a file nothing is saved."""

    changed = Signal()
    """A run, the log or the notes that were read are others now."""
    ticked = Signal()
    """Time went on while something was under way."""
    happened = Signal(object)
    """An Event; what was overdue comes one after the other."""
    alarmed = Signal()
    """There is a new alarm."""
    not_saved = Signal(str)
    """Saving failed; the system's words for why."""

    def __init__(self, protocols: Mapping[ProtocolId, Protocol], clock: Clock, file: Path | None) -> None:
        super().__init__()
        self._protocols, self.clock, self._file = protocols, clock, file
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_SLOW_MS)
        self._timer.timeout.connect(self.tick)
        state = read_value(file, SavedTimers) if file is not None else None
        self._timers = restored(state or SavedTimers(), protocols, self.moment())
        self.tick()
        self._keep_ticking()

    @property
    def runs(self) -> Mapping[ProtocolId, Run]:
        """What is under way, by protocol."""
        return self._timers.runs

    def start(self, protocol: ProtocolId, side: Side, *, sure: bool = False) -> bool:
        """Begin a timer anew; False, and nothing begins, where there is a caution and the person is not `sure`."""
        self.tick()
        caution = self.caution(protocol)
        if caution is Caution.UNREAD or (caution is not None and not sure):
            return False
        self._keep(timers.started(self._timers, self._protocols[protocol], side, self.moment()))
        return True

    def pause(self, protocol: ProtocolId) -> None:
        """Let a running timer stand still."""
        self._change(protocol, lambda run: runs.pause(run, self.clock.now()))

    def resume(self, protocol: ProtocolId) -> None:
        """Let a paused timer go on, or one that waits for the person to be ready."""
        self._change(protocol, lambda run: runs.resume(run, self.clock.now()))

    def next(self, protocol: ProtocolId) -> None:
        """Go on to the next stage; after the last one the timer is done."""
        self.tick()
        self._keep(timers.left_stage(self._timers, protocol, self.moment()))

    def acknowledge(self, protocol: ProtocolId) -> None:
        """Answer an alarm: the skin was looked at, or what is over was noted and the next stage begins."""
        run = self.runs.get(protocol)
        if run is not None and run.state is State.OVER:
            self.next(protocol)
        else:
            self._change(protocol, runs.looked)

    def reset(self, protocol: ProtocolId) -> None:
        """Stop a timer and forget where it was. Ice that was on is not forgotten."""
        self.tick()
        self._keep(timers.stopped(self._timers, protocol, self.moment()))

    def add_minutes(self, protocol: ProtocolId, minutes: int) -> None:
        """Give the stage more minutes; ice never gets any."""
        self._change(protocol, lambda run: runs.with_minutes(run, self.clock.now(), minutes))

    def snooze(self, protocol: ProtocolId) -> None:
        """Put an alarm off for a while; that ice must come off never is."""
        self._change(protocol, lambda run: runs.snoozed(run, self.clock.now()))

    def read_note(self, protocol: ProtocolId) -> None:
        """The person has read when not to use this timer, and nothing of it applies. Asked again at the next start."""
        self._keep(timers.with_note_read(self._timers, protocol))

    def caution(self, protocol: ProtocolId) -> Caution | None:
        """What speaks against starting this timer now."""
        return timers.caution(self._timers, self._protocols[protocol], self.moment())

    def ice_allowed_at(self) -> float | None:
        """When ice is good again, in seconds since 1970, or None where it is now."""
        return ice_allowed_at(self._timers.log, self.moment())

    def today(self) -> tuple[Entry, ...]:
        """What ended today, oldest first."""
        return since(self._timers.log, self.moment().midnight)

    def running(self) -> tuple[RunningInfo, ...]:
        """What is under way, the timer that ends first at the front; of two that are over, ice."""
        now = self.clock.now()
        under_way = [run for run in self.runs.values() if run.state is not State.PREPARING]
        under_way.sort(key=lambda run: (runs.left(run, now), not run.icing))
        return tuple(_info(run, self._protocols[run.protocol].name, now) for run in under_way)

    def alarms(self) -> tuple[Alarm, ...]:
        """What waits for an answer: ice that must come off, skin that is to be looked at, then the rest."""
        now = self.clock.now()
        found = [_alarm(run, self._protocols[run.protocol].name, now) for run in self.runs.values() if run.calls]
        return tuple(sorted(found, key=lambda alarm: (_PRESSING.index(alarm.kind), -alarm.late)))

    def set_fast(self, fast: bool) -> None:  # noqa: FBT001
        """Tick twenty times a second while a ring is seen, otherwise once."""
        self._timer.setInterval(_FAST_MS if fast else _SLOW_MS)

    @property
    def interval_ms(self) -> int:
        """How often it ticks while something is under way."""
        return self._timer.interval()

    def tick(self) -> None:
        """See what the time has brought. It can be called at any moment."""
        now_timers, events = timers.advanced(self._timers, self.moment())
        if events:
            self._keep(now_timers)
        for event in events:
            self.happened.emit(event)
        if any(event.kind in _PRESSING for event in events):
            self.alarmed.emit()
        if self.runs:
            self.ticked.emit()

    def moment(self) -> Moment:
        """This moment on all clocks."""
        wall = self.clock.wall()
        return Moment(now=self.clock.now(), wall=wall, midnight=_midnight(wall), boot_id=self.clock.boot_id)

    def _change(self, protocol: ProtocolId, act: Callable[[Run], Run]) -> None:
        self.tick()
        run = self.runs.get(protocol)
        if run is not None:
            self._keep(timers.with_run(self._timers, act(run)))

    def _keep(self, changed: Timers) -> None:
        if changed == self._timers:
            return
        self._timers = changed
        problem = write_value(self._file, saved(changed, self.moment())) if self._file is not None else None
        self._keep_ticking()
        self.changed.emit()
        if problem:
            self.not_saved.emit(problem)

    def _keep_ticking(self) -> None:
        if not any(_has_to_tick(run) for run in self.runs.values()):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()


def final_log(keeper: Timekeeper) -> tuple[Entry, ...]:
    """What ended in the last days and will not change."""
    return timers.final(keeper._timers)


_PRESSING = (Happening.ICE_OVER, Happening.LOOK, Happening.OVER, Happening.AGAIN, Happening.DAYS_OVER)
"""What has to be answered, the most pressing first."""


def _midnight(wall: float) -> float:
    """When the day began here; a clock that is set beyond all years must not keep an alarm from coming."""
    try:
        return datetime.fromtimestamp(wall).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
    except (OverflowError, OSError, ValueError):
        return wall


def _has_to_tick(run: Run) -> bool:
    """Ice that is paused too: it comes off in time all the same."""
    return run.state in {State.RUNNING, State.OVER} or run.icing or run.looks


def _info(run: Run, name: str, now: float) -> RunningInfo:
    time = countdown_text(run.stage.kind, runs.left(run, now))
    return RunningInfo(run.protocol, name, timers.fraction_left(run, now), time)


def _alarm(run: Run, name: str, now: float) -> Alarm:
    if run.state is not State.OVER:
        return Alarm(run.protocol, name, Happening.LOOK, 0.0)
    kind = Happening.ICE_OVER if run.icing else Happening.DAYS_OVER if run.in_days else Happening.OVER
    return Alarm(run.protocol, name, kind, runs.late(run, now))
