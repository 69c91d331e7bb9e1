"""The result on one page of paper, black on white: the level is said in words.

Where it does not fit, the type gets smaller; then it is shortened by rule, the least important first, and says so.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.ui.diagram.paper_knee import paper_knee
from kneeguide.ui.pages.check.words import chosen_regions
from kneeguide.ui.pages.emergency_numbers import call_words
from kneeguide.ui.printing import pages_of
from kneeguide.ui.sheet import Part, PartKind, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QImage

    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.result.reasoning import FitWords
    from kneeguide.ui.pages.result.words import ResultWords

_SIZES = ((1.0, 0.5), (0.92, 0.4), (0.84, 0.3), (0.76, 0.1))
"""Of the type and of the gaps; at the smallest, paragraphs have 8.4 points."""


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultSheet", text)


class Keep(IntEnum):
    """What goes first where the page is too short; what is `ALWAYS` never goes."""

    ALWAYS = 0
    ANSWERS = 1
    BEST_REASONS = 2
    QUESTIONS = 3
    DIARY = 4
    OTHER_REASONS = 5


Block = tuple[Keep, Part]


def sheet_of(look: Look, words: ResultWords, diary: Sequence[str]) -> Sheet:
    """The summary with the places that hurt, marked on the knee."""
    knee = paper_knee(look, words.guide, words.side, chosen_regions(words.guide, words.answers))
    return result_sheet(words, diary, knee)


def result_sheet(words: ResultWords, diary: Sequence[str] = (), knee: QImage | None = None) -> Sheet:
    """The level and why, warning signs, all answers, what it could be, questions to ask; lines of the diary if any.

    `knee` shows the places that hurt.
    """
    kept = list(_blocks(words, diary, knee))
    for size in _SIZES:
        sheet = _sheet(kept, size)
        if pages_of(sheet) == 1:
            return sheet
    while pages_of(sheet) > 1 and any(keep for keep, _part in kept):
        least = max(keep for keep, _part in kept)
        del kept[max(at for at, (keep, _part) in enumerate(kept) if keep is least)]
        sheet = _sheet(kept, _SIZES[-1], shortened=True)
    return sheet


def _sheet(blocks: Sequence[Block], size: tuple[float, float], *, shortened: bool = False) -> Sheet:
    parts = [part for _keep, part in blocks]
    after: list[Part | None] = [*parts[1:], None]
    empty = PartKind.HEADING, PartKind.SMALL
    shown = [
        part
        for part, following in zip(parts, after, strict=True)
        if part.kind is not PartKind.HEADING or (following is not None and following.kind not in empty)
    ]
    note = [Part(PartKind.SMALL, tr("Shortened to fit on one page. The guide shows all of it."))] if shortened else []
    return Sheet(tr("Summary of your symptom check"), (*shown, *note), *size)


def _blocks(words: ResultWords, diary: Sequence[str], knee: QImage | None) -> Iterator[Block]:
    kind = PartKind.PARAGRAPH if knee is None else PartKind.KNEE
    yield Keep.ALWAYS, Part(kind, words.dated_line, picture=knee)
    yield from ((Keep.ALWAYS, part) for part in _level(words))
    if words.signs:
        yield Keep.ALWAYS, Part(PartKind.HEADING, tr("Warning signs that were answered yes"))
        yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, f"{'; '.join(words.signs)}.")
    if words.is_emergency:
        yield Keep.ALWAYS, Part(PartKind.HEADING, tr("Until you get help"))
        yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, " ".join(f"{step.title}." for step in words.advice.steps))
    yield Keep.ALWAYS, Part(PartKind.HEADING, tr("What was answered"))
    yield Keep.ANSWERS, Part(PartKind.PAIRS, "", pairs=words.pairs)
    if words.fits and not words.is_emergency:
        yield (
            Keep.ALWAYS,
            Part(PartKind.HEADING, tr("What it could be (only an exam can tell for sure)")),
        )
        for at, fit in enumerate(words.fits):
            yield from _fit(fit, Keep.OTHER_REASONS if at else Keep.BEST_REASONS)
    if words.left_open:
        yield Keep.ALWAYS, Part(PartKind.HEADING, tr("Not ruled out"))
        yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, f"{'; '.join(each.name.plain for each in words.left_open)}.")
    yield from _list(tr("From the diary"), diary, Keep.DIARY)
    yield from _list(tr("Questions to ask"), words.questions, Keep.QUESTIONS)
    yield Keep.ALWAYS, Part(PartKind.HEADING, tr("When to change course"))
    yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, words.advice.change_course)


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
        yield Part(PartKind.PARAGRAPH, words.advice.text)
        for sentence in words.reasons:
            yield Part(PartKind.ITEM, sentence)


def _fit(fit: FitWords, keep: Keep) -> Iterator[Block]:
    name = fit.condition.name
    yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, f"**{name.plain}** ({name.medical}): {fit.words}")
    found = ((fit.fits, tr("Fits: {findings}.")), (fit.does_not_fit, tr("Does not fit: {findings}.")))
    for findings, line in found:
        if findings:
            yield keep, Part(PartKind.ITEM, line.format(findings="; ".join(each.says for each in findings)))


def _list(title: str, items: Sequence[str], keep: Keep) -> Iterator[Block]:
    if items:
        yield Keep.ALWAYS, Part(PartKind.HEADING, title)
        yield from ((keep, Part(PartKind.ITEM, item)) for item in items)
