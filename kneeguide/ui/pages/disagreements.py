"""Where sources disagree: a card for each question, with who says what and what this guide follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.ui.hints import Hints, grade_name
from kneeguide.ui.look import Span
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import TEXT_WIDTH, library, page_of, printed, printed_sources, sources_section
from kneeguide.ui.sheet import Sheet
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.topics import Disagreement, Side
    from kneeguide.ids import DisagreementId, SourceId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look


def disagreements_reading(
    look: Look, guide: Guide, asked: DisagreementId | None, go: Callable[[Route], None]
) -> Reading:
    """All disputed questions, with the one that was asked for in view."""

    def build(span: Span) -> QWidget:
        writer = Writer(look, go, hints=Hints(guide)).explaining("")
        cards = [_card(writer, each, stacked=span is Span.COLUMN) for each in guide.disagreements.values()]
        cards_below = holding(column(*cards, gap=look.gap(16)))
        return page_of(look, (cards_below, sources_section(writer, guide)))

    line = _tr("Who says what, what this guide follows, and why.")
    at = f"disagreement-{asked}" if asked else ""
    title, sheet = _tr("Where sources disagree"), _sheet(guide)
    return Reading(title, line, "library", build, sheet=sheet, width=TEXT_WIDTH, at=at, above=(library(),))


def _card(writer: Writer, asked: Disagreement, *, stacked: bool) -> QWidget:
    look = writer.look
    sides = [_side(writer, side, stacked=stacked) for side in asked.sides]
    head = row(Glyph(look, "check", "self_care", 20, "h3"), Heading(look, _tr("This guide follows"), "h3"), None)
    head.setSpacing(look.gap(8))
    head.addWidget(Chip(look, grade_name(asked.follows.grade)))
    why = writer.text(f"**{_tr('Why:')}** {asked.why}", "body", "text2")
    layout = column(
        Heading(look, asked.question), *sides, Rule(look), head, writer.claim(asked.follows), why,
        gap=look.gap(10), margins=card_margins(look),
    )  # fmt: skip
    card = holding(layout, Card(look))
    card.setObjectName(f"disagreement-{asked.id}")
    return card


def _side(writer: Writer, side: Side, *, stacked: bool) -> QLayout:
    look = writer.look
    who, says = Text(look, side.who, "small_strong", "text2"), writer.text(side.says, sources=side.sources)
    if stacked:
        return column(who, says)
    who.setFixedWidth(look.px(150))
    # the small words stand on the first line of the others
    layout = row(column(who, None, margins=(0, look.px(2), 0, 0)), column(says, None), gap=look.gap(14))
    layout.setStretch(1, 1)
    return layout


def _sheet(guide: Guide) -> Sheet:
    parts = [part for each in guide.disagreements.values() for part in printed(each.question, _lines(each))]
    cited = [source for each in guide.disagreements.values() for source in _cited(each)]
    return Sheet(_tr("Where sources disagree"), (*parts, *printed_sources(guide, cited)))


def _lines(asked: Disagreement) -> Iterator[str]:
    for side in asked.sides:
        yield f"**{side.who}:** {side.says}"
    follows = _tr("This guide follows")
    yield f"**{follows}:** {asked.follows.text} ({grade_name(asked.follows.grade)})"
    yield f"**{_tr('Why:')}** {asked.why}"


def _cited(asked: Disagreement) -> Iterator[SourceId]:
    for side in asked.sides:
        yield from side.sources
    yield from asked.follows.sources


def _tr(text: str) -> str:
    return QCoreApplication.translate("DisagreementsPage", text)
