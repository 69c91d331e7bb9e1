"""What the ring says about a timer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.timer.protocol import PhaseKind
from kneeguide.timer.run import State, late, left
from kneeguide.timer.stages import stages_of
from kneeguide.timer.timers import fraction_left
from kneeguide.ui.pages.timers.ring import Reading
from kneeguide.ui.time_words import (
    clock_text,
    countdown_text,
    date_text,
    late_text,
    length_text,
    long_length_text,
    stage_words,
)

if TYPE_CHECKING:
    from kneeguide.settings import Side
    from kneeguide.timer.protocol import Protocol
    from kneeguide.timer.run import Run
    from kneeguide.timer.stages import Stage


def reading_of(protocol: Protocol, side: Side, run: Run | None, now: float, wall: float = 0.0) -> Reading:
    """The reading of a timer under way, or of one that can be started; `wall` is for what ends on another day."""
    if run is None:
        stages = stages_of(protocol, side)
        first = _first_timed(stages)
        line = protocol.line if first is None or protocol.line != length_text(first.seconds) else ""
        return Reading(1.0, _time_of(first), "", line)
    if run.state is State.PREPARING:
        return Reading(1.0, _time_of(_first_timed(run.stages[run.at :])), run.stage.name, run.stage.note)
    if run.state is State.OVER:
        return _over(run, now)
    time = countdown_text(run.stage.kind, left(run, now))
    if run.in_days and run.state is State.RUNNING:
        ends = _tr("until {date}").format(date=date_text(wall + left(run, now)))
        return Reading(fraction_left(run, now), time, stage_words(run.stage), ends)
    return Reading(fraction_left(run, now), time, stage_words(run.stage), _below(protocol, run))


def line_of(run: Run, now: float) -> str:
    """A timer under way in a few words: "9:42 left"."""
    if run.state is State.PREPARING:
        return run.stage.name
    if run.state is State.OVER:
        return _tr("Take the ice off") if run.icing else _tr("Done")
    if run.state is State.PAUSED and run.icing:
        return _tr("Paused. Take the ice off.")
    words = _tr("{stage}: {time} left") if len(run.stages) > 1 else _tr("{time} left")
    return words.format(stage=run.stage.name, time=countdown_text(run.stage.kind, left(run, now)))


def following_words(run: Run) -> str:
    """What comes after this stage: "Next: Change side, 5 s"; "" after the last, and where this one is to be ended."""
    if run.at + 1 >= len(run.stages) or run.state is State.OVER:
        return ""
    stage = run.stages[run.at + 1]
    words = f"{stage_words(stage)}, {length_text(stage.seconds)}" if stage.seconds else stage_words(stage)
    return _tr("Next: {stage}").format(stage=words)


def _first_timed(stages: tuple[Stage, ...]) -> Stage | None:
    return next((stage for stage in stages if stage.kind is not PhaseKind.PREPARE), None)


def _time_of(stage: Stage | None) -> str:
    return countdown_text(stage.kind, stage.seconds) if stage is not None else clock_text(0)


def _over(run: Run, now: float) -> Reading:
    above = _tr("Take the ice off") if run.icing else _tr("Done")
    ago = late_text(late(run, now))
    return Reading(0.0, clock_text(0), above, _tr("{time} over").format(time=ago) if ago else "")


def _below(protocol: Protocol, run: Run) -> str:
    if run.state is State.PAUSED:
        return _tr("Paused. Take the ice off.") if run.icing else _tr("Paused")
    if protocol.rounds > 1 and _in_rounds(protocol, run.stage):
        return _tr("Round {number} of {count}").format(number=run.stage.round, count=protocol.rounds)
    return _tr("of {length}").format(length=long_length_text(run.length))


def _in_rounds(protocol: Protocol, stage: Stage) -> bool:
    first = len(protocol.opening)
    return first <= stage.phase < first + len(protocol.phases)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimersPage", text)
