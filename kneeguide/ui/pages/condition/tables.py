"""When to seek help, what is similar, and where it all comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.content.pages import Grade
from kneeguide.ui.hints import grade_meaning, grade_name, source_words
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import SeekHelp, Similar, Source
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Content
    from kneeguide.ui.widgets.prose import Writer


def help_card(writer: Writer, guide: Guide, reasons: Sequence[SeekHelp], *, stacked: bool) -> QWidget:
    """Every reason to see somebody, most urgent first, each with its level in words."""
    look = writer.look
    ordered = sorted(reasons, key=lambda reason: -reason.urgency.rank)
    rows = [_help_row(writer, reason, guide.advice[reason.urgency].label, stacked=stacked) for reason in ordered]
    margins = (look.gap(18), look.gap(8), look.gap(18), look.gap(8))
    return holding(column(*_ruled(look, rows), margins=margins), Card(look))


def similar_card(writer: Writer, similars: Sequence[Similar], *, stacked: bool) -> QWidget:
    """What feels alike and what sets it apart: a table, or its rows under each other."""
    look = writer.look
    rows = [_similar_row(writer, similar, stacked=stacked) for similar in similars]
    head = [] if stacked else [_similar_head(look)]
    return holding(column(*_ruled(look, (*head, *rows)), margins=(0, 4, 0, 4)), Card(look))


def sources_card(writer: Writer, guide: Guide, reviewed: str) -> QWidget:
    """Every source that the page cites, by its number, and the day of the last reading where there is one.

    Made last, when the numbers are known.
    """
    look = writer.look
    rows = [_source_row(look, at + 1, guide.sources[each]) for at, each in enumerate(writer.numbers.order)]
    read = QCoreApplication.translate("ConditionPage", "Last read against its sources: {day}.")
    day = f"{read.format(day=reviewed)} " if reviewed else ""
    chosen = QCoreApplication.translate("ConditionPage", "How we chose them")
    note = writer.text(f"{day}[{chosen}](page:about)", "small", "text2")
    parts: tuple[Content, ...] = (*rows, Rule(look), _grades(look), Rule(look), note)
    return holding(column(*parts, gap=look.gap(8), margins=card_margins(look)), Card(look))


def _grades(look: Look) -> QLayout:
    """What the grades mean that the numbers in the text tell."""
    words = QCoreApplication.translate(
        "ConditionPage", "Point at a number in the text, or go to it with Tab, to see how well its source supports it:"
    )
    lines = [Text(look, f"**{grade_name(grade)}:** {grade_meaning(grade)}", "small", "text2") for grade in Grade]
    return column(Text(look, words, "small", "text2"), *lines, gap=look.gap(2))


def _ruled(look: Look, rows: Sequence[Content]) -> list[Content]:
    parts: list[Content] = []
    for each in rows:
        parts += [Rule(look), each] if parts else [each]
    return parts


def _help_row(writer: Writer, reason: SeekHelp, label: str, *, stacked: bool) -> QLayout:
    look, style = writer.look, style_of(reason.urgency)
    glyph = Glyph(look, style.icon, style.mark, 20)
    text = writer.text(reason.sign, sources=reason.sources)
    chip = Chip(look, label, style.soft, style.text)
    margins = (0, look.gap(8), 0, look.gap(8))
    if stacked:
        words = column(text, row(chip, None), gap=look.gap(6))
        layout = row(glyph, words, gap=look.gap(12), margins=margins)
    else:
        layout = row(glyph, text, chip, gap=look.gap(12), margins=margins)
    layout.setStretch(1, 1)
    return layout


def _similar_head(look: Look) -> QLayout:
    words = ("Condition", "Where you feel it", "What sets it apart")
    translated = (QCoreApplication.translate("ConditionPage", each) for each in words)
    return _table_row(look, [Text(look, each, "small_strong", "text2") for each in translated])


def _similar_row(writer: Writer, similar: Similar, *, stacked: bool) -> QLayout:
    look = writer.look
    linked = f"[{similar.name}](condition:{similar.condition})" if similar.condition else similar.name
    name = writer.text(linked, "small_strong")
    where = Text(look, similar.where, "small", "text2" if stacked else "text")
    apart = writer.text(similar.apart, "small", "text", similar.sources)
    if not stacked:
        return _table_row(look, [name, where, apart])
    margins = (look.gap(16), look.gap(10), look.gap(16), look.gap(10))
    return column(name, where, apart, gap=look.gap(2), margins=margins)


def _table_row(look: Look, cells: Sequence[QWidget]) -> QLayout:
    layout = row(*cells, gap=look.gap(16), margins=(look.gap(16), look.gap(10), look.gap(16), look.gap(10)))
    for at, stretch in enumerate((4, 4, 5)):
        layout.setStretch(at, stretch)
    return layout


def _source_row(look: Look, number: int, source: Source) -> QLayout:
    digits = Text(look, str(number), "small_strong", "accent_text")
    digits.setFixedWidth(look.px(26))
    layout = row(digits, Text(look, source_words(source), "small", "text2"))
    layout.setStretch(1, 1)
    return layout
