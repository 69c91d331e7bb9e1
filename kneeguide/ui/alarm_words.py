"""What an alarm says, wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.timer.run import SNOOZE, Event, Happening
from kneeguide.ui.time_words import late_text, stage_words

if TYPE_CHECKING:
    from kneeguide.timer.run import Run
    from kneeguide.ui.timekeeper import Alarm


def alarm_words(alarm: Alarm) -> str:
    """What is over, and for how long: "Take the ice off now, 3 min over"."""
    ago = late_text(alarm.late)
    if alarm.kind is Happening.ICE_OVER:
        off = _tr("Take the ice off now")
        return _tr("{off}, {time} over").format(off=off, time=ago) if ago else off
    if alarm.kind is Happening.LOOK:
        return _tr("{timer}: look at the skin now").format(timer=alarm.name)
    if alarm.kind is Happening.DAYS_OVER:
        return _tr("{timer}: the days are over").format(timer=alarm.name)
    done = _tr("{timer} is done").format(timer=alarm.name)
    return _tr("{done}, {time} ago").format(done=done, time=ago) if ago else done


def answer_words(alarm: Alarm) -> str:
    """What the person says to it."""
    if alarm.kind is Happening.ICE_OVER:
        return _tr("The ice is off")
    if alarm.kind is Happening.DAYS_OVER:
        return _tr("I have read it")
    return _tr("I have looked") if alarm.kind is Happening.LOOK else _tr("Stop")


def snooze_words() -> str:
    """The words for putting an alarm off."""
    return _tr("Again in {count} min").format(count=round(SNOOZE / 60))


def more_words(minutes: int) -> str:
    """The words for giving a stage more minutes."""
    return _tr("+{count} min").format(count=minutes)


def can_wait(alarm: Alarm) -> bool:
    """Whether it may be put off or given more time. Ice never may."""
    return alarm.kind is Happening.OVER


def turn_words(event: Event, run: Run | None) -> str:
    """What to do now that a stage has ended by itself; `run` is None where nothing is left."""
    return _tr("{stage}: done").format(stage=event.stage.name) if run is None else stage_words(run.stage)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AlarmBanner", text)
