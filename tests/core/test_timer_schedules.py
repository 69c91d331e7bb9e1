"""Ten thousand days with timers: whatever happens to person, program and clocks, each alarm comes once and in time."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import msgspec
import pytest
from timer_kit import ICE, MASSAGE, PROTOCOLS, REST, SETS, STRETCH, WALL

from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.moment import Moment
from kneeguide.timer.protocol import Protocol
from kneeguide.timer.run import SNOOZE, Happening, State, pause, resume, snoozed, with_minutes
from kneeguide.timer.saved import SavedTimers, restored, saved
from kneeguide.timer.stages import stages_of
from kneeguide.timer.timers import Timers, advanced, left_stage, started, with_run

SCHEDULES, SHARDS, STEPS = 10_000, 4, 9
SHIFTS = (-30 * 86400.0, -3600.0, 3600.0, 30 * 86400.0)
CALLS = {Happening.ICE_OVER: "ice_over", Happening.OVER: "over", Happening.AGAIN: "again"}


class Paper:
    """The same timer kept with pencil and paper: every second that truly passes is taken off what is left."""

    def __init__(self, protocol: Protocol) -> None:
        self.stages = [(stage.kind.value, float(stage.seconds)) for stage in stages_of(protocol, Side.RIGHT)]
        self.at = -1
        self.on_ice = self.quiet = 0.0
        self.calls: list[str] = []
        self.go_on()

    @property
    def kind(self) -> str:
        return self.stages[self.at][0] if self.state != "gone" else ""

    def go_on(self) -> None:
        self.at += 1
        self.on_ice = self.quiet = 0.0
        if self.at == len(self.stages):
            self.state = "gone"
            return
        kind, self.left = self.stages[self.at]
        self.state = "preparing" if kind == "prepare" else "running"

    def pass_time(self, seconds: float) -> None:
        while seconds > 0 and self.state != "gone":
            seconds -= self._pass_some(seconds)

    def _pass_some(self, seconds: float) -> float:
        """Let time go on to the next thing that is due, at most for so long; how long it was."""
        if self.state == "over" and self.quiet:
            step = min(seconds, self.quiet)
            self.quiet -= step
            if not self.quiet:
                self.calls.append("again")
            return step
        icing = self.kind == "ice" and self.state in {"running", "paused"}
        ends = [self.left] if self.state == "running" else []
        ends += [ICE_LIMIT_SECONDS - self.on_ice] if icing else []
        step = min([seconds, *ends])
        self.left -= step if self.state == "running" else 0.0
        self.on_ice += step if icing else 0.0
        if step in ends and step == min(ends):
            self._end()
        return step

    def _end(self) -> None:
        if self.kind == "ice":
            self.state = "over"
            self.calls.append("ice_over")
        elif self.at + 1 < len(self.stages) or self.kind == "wait":
            self.go_on()
        else:
            self.state = "over"
            self.calls.append("over")


class Day:
    """A person, the program and the computer's clocks, all driven by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.time, self.boot, self.off, self.midnight = 50_000, 0, 0.0, 0.0
        self.protocol = self.chance.choice([ICE, MASSAGE, REST, STRETCH, SETS])
        self.timers = started(Timers(), self.protocol, Side.RIGHT, self.moment)
        self.paper = Paper(self.protocol)
        self.file = self.bytes
        self.told: list[str] = []

    @property
    def moment(self) -> Moment:
        now = float(self.time - self.boot)
        return Moment(now=now, wall=WALL + self.time + self.off, midnight=self.midnight, boot_id=str(self.boot))

    @property
    def bytes(self) -> bytes:
        return msgspec.json.encode(saved(self.timers, self.moment))

    def look(self) -> None:
        timers, events = advanced(self.timers, self.moment)
        self.told += [CALLS[event.kind] for event in events if event.kind in CALLS]
        self.keep(timers)

    def keep(self, timers: Timers) -> None:
        if timers != self.timers:
            self.timers = timers
            self.file = self.bytes

    def change(self, act: Callable[..., object]) -> None:
        run = self.timers.runs.get(self.protocol.id)
        if run is not None:
            self.keep(with_run(self.timers, act(run, self.moment.now)))  # type: ignore[arg-type]

    # what can happen

    def pause(self) -> None:
        self.change(pause)
        self.paper.state = "paused" if self.paper.state == "running" else self.paper.state

    def resume(self) -> None:
        self.change(resume)
        if self.paper.state == "preparing":
            self.paper.go_on()
        elif self.paper.state == "paused":
            self.paper.state = "running"

    def answer(self) -> None:
        if self.paper.state == "over":
            self.keep(left_stage(self.timers, self.protocol.id, self.moment))
            self.paper.go_on()

    def more(self) -> None:
        minutes = self.chance.choice((1, 5))
        self.change(partial(with_minutes, minutes=minutes))
        paper = self.paper
        if paper.kind not in {"ice", "prepare", ""}:
            paper.left += 60 * minutes
            paper.state = "running" if paper.state == "over" else paper.state
            paper.quiet = 0.0

    def snooze(self) -> None:
        self.change(snoozed)
        if self.paper.state == "over" and self.paper.kind != "ice" and not self.paper.quiet:
            self.paper.quiet = SNOOZE

    def kill(self) -> None:
        """End the program without a word and start it again; or close it, which saves nothing more."""
        self.timers = restored(msgspec.json.decode(self.file, type=SavedTimers), PROTOCOLS, self.moment)

    def reboot(self) -> None:
        self.boot, self.off = self.time - self.chance.randrange(30, 90), 0.0
        self.timers = restored(msgspec.json.decode(self.file, type=SavedTimers), PROTOCOLS, self.moment)

    def set_clock(self) -> None:
        self.off = self.chance.choice(SHIFTS)

    def travel(self) -> None:
        self.midnight = self.chance.uniform(-12, 14) * 3600

    def nothing(self) -> None:
        """Another page is opened, the window is minimised."""

    def wait(self) -> None:
        """Time goes on: watched each second or so, seldom, or not at all because the computer sleeps."""
        seconds, looks = self.chance.choice(((20, 10), (400, 4), (1300, 2), (8000, 1), (0, 1)))
        for _ in range(looks):
            step = self.chance.randrange(seconds // looks + 1)
            self.time += step
            self.paper.pass_time(step)
            if self.chance.random() < 0.8:
                self.look()

    def live(self) -> None:
        acts = [self.pause, self.resume, self.resume, self.answer, self.more, self.snooze]
        faults = [self.kill, self.set_clock, self.travel, self.nothing, self.kill]
        rebooted = self.chance.random() < 0.2  # only where the clock on the wall is right: nothing else is left then
        faults += [self.reboot] if rebooted else []
        faults = [each for each in faults if not (rebooted and each == self.set_clock)]
        for _ in range(STEPS):
            self.wait()
            self.look()
            self.check()
            self.chance.choice(acts)()
            self.chance.choice(faults)()

    def check(self) -> None:
        paper, run = self.paper, self.timers.runs.get(self.protocol.id)
        assert self.told == paper.calls, "each alarm once"
        assert (run.state.value if run else "gone") == paper.state
        assert run is None or run.rings == (paper.state == "over" and not paper.quiet)
        assert paper.on_ice <= ICE_LIMIT_SECONDS
        assert run is None or not run.icing or run.state is State.OVER or paper.on_ice < ICE_LIMIT_SECONDS


@pytest.mark.parametrize("shard", range(SHARDS))
def test_each_alarm_comes_once_and_no_ice_is_on_too_long(shard: int) -> None:
    calls = 0
    for seed in range(shard, SCHEDULES, SHARDS):
        day = Day(seed)
        try:
            day.live()
        except AssertionError as fault:
            raise AssertionError(f"schedule {seed}: {day.protocol.id}, {day.told}, {day.paper.calls}") from fault
        calls += len(day.told)
    assert calls > SCHEDULES / SHARDS, "most of them ring"
