"""The result on one page of paper, black on white: the level is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.ui.pages.emergency_numbers import call_words
from kneeguide.ui.sheet import Part, PartKind, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.ui.pages.result.reasoning import FitWords
    from kneeguide.ui.pages.result.words import ResultWords


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultSheet", text)


def result_sheet(words: ResultWords) -> Sheet:
    """The level with its reasons, what to do, what it could be, and what was answered."""
    return Sheet(tr("Symptom check: your result"), tuple(_parts(words)))


def _parts(words: ResultWords) -> Iterator[Part]:
    yield Part(PartKind.PARAGRAPH, words.line)
    yield from _level(words)
    if words.is_settled:
        title = tr("Until you get help") if words.is_emergency else tr("Next steps")
        yield from _list(title, [f"**{step.title}.** {step.text}" for step in words.advice.steps])
    yield Part(PartKind.HEADING, tr("When to change course"))
    yield Part(PartKind.PARAGRAPH, words.advice.change_course)
    if words.fits and not words.is_emergency:
        yield Part(PartKind.HEADING, tr("What it could be"))
        yield Part(PartKind.PARAGRAPH, tr("Best fit first. Only an exam can tell for sure."))
        for fit in words.fits:
            yield from _fit(fit)
    if words.left_open:
        yield from _list(tr("Not ruled out"), [condition.name.plain for condition in words.left_open])
    yield from _list(tr("What was answered"), list(words.tell))
    yield Part(PartKind.SMALL, tr("This is information, not a diagnosis."))


def _level(words: ResultWords) -> Iterator[Part]:
    if words.old_date:
        yield Part(PartKind.PARAGRAPH, tr("This result is from {date}. Check again.").format(date=words.old_date))
    if words.still_open:
        open_ = tr("Stopped early, open questions: {n}. The urgency may be higher.")
        yield Part(PartKind.PARAGRAPH, open_.format(n=len(words.still_open)))
    if words.is_settled:
        level = tr("Level {level} of 5: {name}").format(level=words.urgency.rank + 1, name=words.advice.label)
        yield Part(PartKind.HEADING, f"{words.advice.headline} ({level})")
        if words.is_emergency and words.country:
            yield Part(PartKind.PARAGRAPH, f"**{call_words(words.country)}** ({words.country.name})")
        for sentence in (words.advice.text, *words.reasons):
            yield Part(PartKind.PARAGRAPH, sentence)


def _fit(fit: FitWords) -> Iterator[Part]:
    name = fit.condition.name
    yield Part(PartKind.PARAGRAPH, f"**{name.plain}** ({name.medical}): {fit.words}")
    for found in fit.fits:
        yield Part(PartKind.ITEM, tr("Fits: {finding}").format(finding=found.says))
    for found in fit.does_not_fit:
        yield Part(PartKind.ITEM, tr("Does not fit: {finding}").format(finding=found.says))


def _list(title: str, items: list[str]) -> Iterator[Part]:
    yield Part(PartKind.HEADING, title)
    for item in items:
        yield Part(PartKind.ITEM, item)
