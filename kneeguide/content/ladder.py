"""The timers of the ladder back to running, one for each of its steps."""

from __future__ import annotations

from collections.abc import Iterator

from kneeguide.content.exercises import LadderTimer, Rung, RunningAgain
from kneeguide.ids import ProtocolId
from kneeguide.timer.protocol import Group, Phase, PhaseKind, Protocol

LADDER_ID = "ladder_"
"""With what the ids of these timers begin; the number of the step follows."""
_MINUTE = 60


def ladder_timer_id(step: int) -> ProtocolId:
    """The id of the timer of a step, counted from 1."""
    return ProtocolId(f"{LADDER_ID}{step}")


def ladder_timers(again: RunningAgain) -> Iterator[Protocol]:
    """The timer of each step, in order; none where the content describes none."""
    shared = again.timer
    if shared is not None:
        yield from (_timer(shared, rung, step) for step, rung in enumerate(again.ladder, 1))


def _timer(shared: LadderTimer, rung: Rung, step: int) -> Protocol:
    return Protocol(
        id=ladder_timer_id(step),
        name=f"{shared.name} {step}",
        line=_line(shared, rung),
        icon=shared.icon,
        group=Group.RUNNING,
        rounds=rung.times,
        opening=shared.opening,
        phases=tuple(_phases(shared, rung)),
        closing=shared.closing,
        safety=shared.safety,
        note=shared.note,
        sources=shared.sources,
    )


def _phases(shared: LadderTimer, rung: Rung) -> Iterator[Phase]:
    """Running and walking are both work: a walk is part of the step, not a pause that may be left out."""
    for name, minutes in ((shared.run, rung.run), (shared.walk, rung.walk)):
        if minutes:
            yield Phase(name=name, kind=PhaseKind.WORK, seconds=minutes * _MINUTE)


def _line(shared: LadderTimer, rung: Rung) -> str:
    walk = f", {shared.walk.lower()} {rung.walk} min" if rung.walk else ""
    times = f", {rung.times} times" if rung.times > 1 else ""
    return f"{shared.run} {rung.run} min{walk}{times}"
