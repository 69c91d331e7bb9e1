"""What the page on cadence says about numbers."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.cadence.taps import FEWEST_TAPS
from kneeguide.ui.pages.diary.words import long_day

if TYPE_CHECKING:
    from kneeguide.cadence.build_up import Stage
    from kneeguide.cadence.saved import Cadence
    from kneeguide.cadence.taps import Measured


def found_words(found: Measured) -> str:
    """Steps a minute with how far off they may be: "172 ± 2"; never surer than a step."""
    return f"{round(found.steps)} ± {max(1, math.ceil(found.margin))}"


def tapping_words(taps: int, found: Measured | None) -> str:
    """How far the tapping is."""
    if taps == 0:
        return _tr("At least 8 taps; 30 are better.")
    if taps < FEWEST_TAPS:
        return _tr("{count} more").format(count=FEWEST_TAPS - taps)
    if found is None:
        return _tr("Too uneven so far. Tap on, or start again.")
    return _tr("{count} taps. Tap on to be surer.").format(count=taps)


def own_words(kept: Cadence) -> str:
    """When and how the runner's own number came about."""
    try:
        day = long_day(date.fromisoformat(kept.measured_on))
    except ValueError:
        return ""
    if not kept.margin:
        return _tr("Entered on {day}").format(day=day)
    return _tr("Measured on {day}: {own} ± {margin}").format(day=day, own=kept.own, margin=kept.margin)


def stage_words(stage: Stage) -> str:
    """What to run in a week."""
    return _tr("{steps} steps a minute (+{percent} %): {blocks}").format(
        steps=stage.steps, percent=stage.percent, blocks=block_words(stage.times, stage.minutes)
    )


def block_words(times: int, minutes: int) -> str:
    """The blocks of a run: "4 times 2 min"."""
    if times == 1:
        return _tr("{minutes} min in one go").format(minutes=minutes)
    return _tr("{times} times {minutes} min").format(times=times, minutes=minutes)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CadencePage", text)
