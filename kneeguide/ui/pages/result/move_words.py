"""What another answer would change, in words. A lower urgency is never told without saying why it does not reassure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.what_if import Moves
    from kneeguide.content.guide import Guide
    from kneeguide.ids import ConditionId


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("MoveWords", text)


def move_words(guide: Guide, moves: Moves) -> str:
    """What moves, sentence by sentence; first how urgent it would be."""
    if moves.is_none:
        return tr("Nothing would change.")
    before, after = guide.advice[moves.before].label, guide.advice[moves.after].label
    told = [
        (moves.come, tr("New in the list: {names}.")),
        (moves.up, tr("Would fit better: {names}.")),
        (moves.down, tr("Would fit less well: {names}.")),
        (moves.go, tr("No longer in the list: {names}.")),
    ]
    sentences = [sentence.format(names=_names(guide, conditions)) for conditions, sentence in told if conditions]
    return " ".join([_urgency(before, after, moves), *sentences])


def _urgency(before: str, after: str, moves: Moves) -> str:
    if moves.before is moves.after:
        return tr("The urgency stays: {level}.").format(level=after)
    if not moves.lowers:
        return tr("More urgent. Before: {before}. With this answer: {after}.").format(before=before, after=after)
    words = tr(
        "Less urgent. Before: {before}. With this answer: {after}. That is no reassurance: your knee is the same. "
        "Keep it only if the first answer was a mistake. If you are not sure, go by the first one."
    )
    return words.format(before=before, after=after)


def _names(guide: Guide, conditions: Sequence[ConditionId]) -> str:
    return QLocale().createSeparatedList([guide.conditions[condition].name.plain for condition in conditions])
