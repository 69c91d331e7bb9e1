"""Times, lengths of time and stages of timers in words and figures."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kneeguide.settings import Side
from kneeguide.timer.protocol import PhaseKind
from kneeguide.timer.rules import DAY_SECONDS

if TYPE_CHECKING:
    from kneeguide.timer.stages import Stage


def clock_text(seconds: float) -> str:
    """A countdown: "9:42", from an hour on "1:05:00". It reaches 0:00 only at the end."""
    whole = math.ceil(round(seconds, 3))
    hours, rest = divmod(whole, 3600)
    minutes, seconds_left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds_left:02}" if hours else f"{minutes}:{seconds_left:02}"


def days_text(seconds: float) -> str:
    """How many days are left, today among them: "3 days", "1 day"."""
    days = max(0, math.ceil(round(seconds, 3) / DAY_SECONDS))
    return _tr("1 day") if days == 1 else _tr("{count} days").format(count=days)


def countdown_text(kind: PhaseKind, seconds: float) -> str:
    """What is left of a phase of this kind: days where it lasts days, else minutes and seconds."""
    return days_text(seconds) if kind is PhaseKind.DAYS else clock_text(seconds)


def length_text(seconds: float) -> str:
    """How long something lasts, short: "30 s", "15 min", "1:30", "2 h", "3 days"."""
    whole = round(seconds)
    if whole >= DAY_SECONDS and whole % DAY_SECONDS == 0:
        return days_text(whole)
    if whole and whole % 3600 == 0:
        return _tr("{count} h").format(count=whole // 3600)
    if whole < 60:
        return _tr("{count} s").format(count=whole)
    return clock_text(whole) if whole % 60 else _tr("{count} min").format(count=whole // 60)


def long_length_text(seconds: float) -> str:
    """The same in full: "30 seconds", "15 minutes", "2 hours"; what is not whole, in figures."""
    whole = round(seconds)
    for unit, one, many in ((3600, _tr("1 hour"), _tr("{count} hours")), (60, _tr("1 minute"), _tr("{count} minutes"))):
        if whole and whole % unit == 0:
            return one if whole == unit else many.format(count=whole // unit)
    return _tr("{count} seconds").format(count=whole) if whole < 60 else clock_text(whole)


def late_text(seconds: float) -> str:
    """How long ago something was over, in whole minutes or hours: "3 min", "2 h 5 min"; "" below a minute."""
    hours, minutes = divmod(int(seconds // 60), 60)
    parts = ((hours, _tr("{count} h")), (minutes, _tr("{count} min")))
    return " ".join(words.format(count=count) for count, words in parts if count)


def time_of_day(wall: float) -> str:
    """The time on a clock on the wall: "13:05"."""
    moment = datetime.fromtimestamp(wall)  # the person's own time zone
    return f"{moment:%H:%M}"


def date_text(wall: float) -> str:
    """A day and its time: "Wednesday 25 November, 13:05"."""
    try:
        day = datetime.fromtimestamp(wall)
    except (OverflowError, OSError, ValueError):  # a clock that is set beyond all years
        return ""
    words = QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
    return f"{words}, {time_of_day(wall)}"


def stage_words(stage: Stage) -> str:
    """What to do in a stage, with the side where each side has its turn: "Hold, right side"."""
    if stage.side is None:
        return stage.name
    side = _tr("right side") if stage.side is Side.RIGHT else _tr("left side")
    words = _tr("{stage}: {side} next") if stage.kind is PhaseKind.CHANGE_SIDE else _tr("{stage}, {side}")
    return words.format(stage=stage.name, side=side)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimeWords", text)
