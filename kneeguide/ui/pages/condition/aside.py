"""Beside a condition's text: where it hurts on the knee, and when to see somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.urgency import Urgency
from kneeguide.content.markup import plain
from kneeguide.ui.diagram.best_view import view_of_regions
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition, SeekHelp
    from kneeguide.settings import Side
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.prose import Writer


_DRAWING = 132
"""The side of the drawing, in pixels at 100 %: the whole joint is seen."""


def where_it_hurts(writer: Writer, guide: Guide, condition: Condition, side: Side) -> QWidget:
    """The small drawing with its line of text beside it."""
    look = writer.look
    view = view_of_regions(guide.charts, guide.regions, condition.regions)
    drawing = MiniDiagram(look, guide.charts, Knee(view, side, selected=frozenset(condition.regions)))
    drawing.setAccessibleName(plain(condition.spot))
    drawing.setFixedSize(look.gap(_DRAWING), look.gap(_DRAWING))
    caption = Text(look, _tr("Where it hurts"), "small_strong", "text2")
    words = column(None, caption, writer.text(condition.spot, "small"), None, gap=look.gap(2))
    layout = row(drawing, words, gap=look.gap(14))
    layout.setStretch(1, 1)
    return holding(layout)


def reasons_to_seek_help(writer: Writer, condition: Condition) -> QWidget:
    """The reasons that cannot wait, then those that need a visit."""
    look = writer.look
    groups = (
        (_tr("Get emergency help if"), (Urgency.EMERGENCY,)),
        (_tr("Get help today if"), (Urgency.SAME_DAY,)),
        (_tr("See a professional if"), (Urgency.SOON, Urgency.ROUTINE)),
    )
    cards = []
    for title, levels in groups:
        reasons = [reason for reason in condition.seek_help if reason.urgency in levels]
        if reasons:
            cards.append(_card(look, title, reasons, levels[0]))
    return holding(column(*cards, gap=look.gap(10)))


def _card(look: Look, title: str, reasons: Sequence[SeekHelp], level: Urgency) -> QWidget:
    style = style_of(level)
    head = row(Glyph(look, style.icon, style.mark, 20, "h3"), Heading(look, title, "h3", style.text), gap=8)
    head.setStretch(1, 1)
    lines = [_line(look, reason.sign) for reason in sorted(reasons, key=lambda reason: -reason.urgency.rank)]
    margins = (look.gap(14), look.gap(10), look.gap(12), look.gap(12))
    return holding(column(head, *lines, gap=look.gap(4), margins=margins), Card(look, style.soft))


def _line(look: Look, sign: str) -> QLayout:
    layout = row(Glyph(look, "dot", "text", 16, "small"), Text(look, sign, "small"), gap=look.gap(6))
    layout.setStretch(1, 1)
    return layout


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConditionPage", text)
