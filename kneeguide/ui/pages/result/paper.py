"""The result on one page of paper, black on white: the level is said in words.

Where it does not fit on the page, it is shortened by rule: the least important first, and the page says so.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.ui.pages.emergency_numbers import call_words
from kneeguide.ui.printing import pages_of
from kneeguide.ui.sheet import Part, PartKind, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QImage

    from kneeguide.ui.pages.result.reasoning import FitWords
    from kneeguide.ui.pages.result.words import ResultWords


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultSheet", text)


class Keep(IntEnum):
    """What goes first where the page is too short; what is `ALWAYS` never goes."""

    ALWAYS = 0
    ANSWERS = 1
    BEST_REASONS = 2
    DIARY = 3
    STEPS = 4
    OTHER_REASONS = 5


Block = tuple[Keep, Part]


def result_sheet(words: ResultWords, diary: Sequence[str] = (), knee: QImage | None = None) -> Sheet:
    """The level with its reasons, warning signs, what it could be, what was answered; lines of the diary if any.

    `knee` shows the places that hurt.
    """
    title, kept = tr("Summary of your symptom check"), list(_blocks(words, diary, knee))
    sheet = _sheet(title, kept, shortened=False)
    while pages_of(sheet) > 1 and any(keep for keep, _part in kept):
        least = max(keep for keep, _part in kept)
        del kept[max(at for at, (keep, _part) in enumerate(kept) if keep is least)]
        sheet = _sheet(title, kept, shortened=True)
    return sheet


def _sheet(title: str, blocks: Sequence[Block], *, shortened: bool) -> Sheet:
    parts = [part for _keep, part in blocks]
    after: list[Part | None] = [*parts[1:], None]
    empty = PartKind.HEADING, PartKind.SMALL
    shown = [
        part
        for part, following in zip(parts, after, strict=True)
        if part.kind is not PartKind.HEADING or (following is not None and following.kind not in empty)
    ]
    note = [Part(PartKind.SMALL, tr("Shortened to fit on one page. The guide shows all of it."))] if shortened else []
    return Sheet(title, (*shown, *note))


def _blocks(words: ResultWords, diary: Sequence[str], knee: QImage | None) -> Iterator[Block]:
    kind = PartKind.PARAGRAPH if knee is None else PartKind.KNEE
    yield Keep.ALWAYS, Part(kind, words.dated_line, picture=knee)
    yield from ((Keep.ALWAYS, part) for part in _level(words))
    if words.signs:
        yield Keep.ALWAYS, Part(PartKind.HEADING, tr("Warning signs that were answered yes"))
        yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, f"{'; '.join(words.signs)}.")
    if words.is_settled:
        title = tr("Until you get help") if words.is_emergency else tr("Next steps")
        yield from _list(title, [f"**{step.title}.** {step.text}" for step in words.advice.steps], Keep.STEPS)
    yield Keep.ALWAYS, Part(PartKind.HEADING, tr("When to change course"))
    yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, words.advice.change_course)
    if words.fits and not words.is_emergency:
        yield Keep.ALWAYS, Part(PartKind.HEADING, tr("What it could be"))
        yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, tr("Best fit first. Only an exam can tell for sure."))
        for at, fit in enumerate(words.fits):
            yield from _fit(fit, Keep.OTHER_REASONS if at else Keep.BEST_REASONS)
    yield from _list(tr("Not ruled out"), [each.name.plain for each in words.left_open], Keep.ALWAYS)
    # in one paragraph: a line for each would take the room of the reasons
    yield from _list(tr("What was answered"), [" ".join(words.tell)], Keep.ANSWERS)
    yield from _list(tr("From the diary"), diary, Keep.DIARY)
    yield Keep.ALWAYS, Part(PartKind.SMALL, tr("This is information, not a diagnosis."))


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


def _fit(fit: FitWords, keep: Keep) -> Iterator[Block]:
    name = fit.condition.name
    yield Keep.ALWAYS, Part(PartKind.PARAGRAPH, f"**{name.plain}** ({name.medical}): {fit.words}")
    for found, line in ((fit.fits, tr("Fits: {findings}.")), (fit.does_not_fit, tr("Does not fit: {findings}."))):
        if found:
            yield keep, Part(PartKind.ITEM, line.format(findings="; ".join(each.says for each in found)))


def _list(title: str, items: Sequence[str], keep: Keep) -> Iterator[Block]:
    if items:
        yield Keep.ALWAYS, Part(PartKind.HEADING, title)
        yield from ((keep, Part(PartKind.ITEM, item)) for item in items)
