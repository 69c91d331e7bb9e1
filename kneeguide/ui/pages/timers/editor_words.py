"""The words of the page where a timer is made: kinds of phases, what is wrong, how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.own import total_seconds
from kneeguide.timer.protocol import PhaseKind
from kneeguide.timer.rules import DAY_SECONDS, MOST_DAYS, MOST_PHASES, MOST_ROUNDS, Wrong, faults
from kneeguide.timer.stages import stages_of
from kneeguide.ui.time_words import clock_text, length_text, stage_words

if TYPE_CHECKING:
    from kneeguide.timer.protocol import Phase, Protocol
    from kneeguide.timer.rules import Fault

_LINES = 12


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("OwnTimerPage", text)


def kind_words(kind: PhaseKind) -> str:
    """What is done in a phase of this kind."""
    return {
        PhaseKind.PREPARE: tr("Get ready"),
        PhaseKind.ICE: tr("Ice"),
        PhaseKind.HOLD: tr("Hold"),
        PhaseKind.WORK: tr("Work"),
        PhaseKind.REST: tr("Rest"),
        PhaseKind.CHANGE_SIDE: tr("Change side"),
        PhaseKind.WAIT: tr("Wait"),
        PhaseKind.DAYS: tr("Days"),
    }[kind]


def length_written(phase: Phase) -> str:
    """The length of a phase as it stands in its field."""
    if phase.kind is PhaseKind.DAYS:
        return str(phase.seconds // DAY_SECONDS)
    return clock_text(phase.seconds) if phase.seconds > 0 else ""


def what_is_wrong(timer: Protocol) -> str:
    """The first thing that keeps the timer from being saved, and what to do; "" where nothing does."""
    if not timer.name.strip():
        return tr("Give the timer a name.")
    fault = next(faults(timer), None)
    return _fault_words(fault) if fault is not None else ""


def _fault_words(fault: Fault) -> str:
    number = fault.path[1] if len(fault.path) > 1 else 0
    words = {
        Wrong.ROUNDS: tr("Choose 1 to {rounds} rounds."),
        Wrong.NO_PHASES: tr("Add a phase: what is done, and how long."),
        Wrong.MANY_PHASES: tr("{phases} phases are the most. Use rounds for what is repeated."),
        Wrong.ICE_TOO_LONG: tr("Ice stays on for {ice} minutes at most. Longer may harm skin and nerves."),
        Wrong.ICE_ADDS_UP: tr("Ice after ice is one long ice: {ice} minutes at most. Put a wait between."),
        Wrong.PREPARE_HAS_LENGTH: tr("Getting ready has no length. It ends when you say so."),
        Wrong.LENGTH: tr("Phase {number}: write how long, from 0:01 to 24:00:00."),
        Wrong.DAYS: tr("Phase {number}: write how many days, 1 to {days}."),
        Wrong.LOOK: tr("Phase {number}: the look at the skin is not within it."),
    }[fault.wrong]
    return words.format(
        rounds=MOST_ROUNDS,
        phases=MOST_PHASES,
        ice=ICE_LIMIT_SECONDS // 60,
        days=MOST_DAYS,
        number=int(number) + 1,
    )


def total_words(timer: Protocol) -> str:
    """How long it takes, for the list and below the form: "3 rounds, 6:30 in all"."""
    whole = length_text(total_seconds(timer))
    if timer.rounds > 1:
        return tr("{rounds} rounds, {length} in all").format(rounds=timer.rounds, length=whole)
    return tr("{length} in all").format(length=whole)


def preview_lines(timer: Protocol) -> list[str]:
    """The stages one after the other, the first dozen of them."""
    stages = stages_of(timer, Side.RIGHT)
    lines = [
        f"{stage_words(stage)} · {length_text(stage.seconds)}" if stage.seconds else stage_words(stage)
        for stage in stages[:_LINES]
    ]
    more = len(stages) - len(lines)
    return [*lines, tr("and {count} more").format(count=more)] if more else lines
