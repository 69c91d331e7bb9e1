"""A band of short facts: an icon, a caption and a few words each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kneeguide.ui.widgets.boxes import column, grid, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.ui.look import Look


class Fact(NamedTuple):
    """One fact of the band."""

    icon: str
    caption: str
    words: str


def fact_band(look: Look, facts: Sequence[Fact], columns: int) -> QWidget:
    """The facts side by side, `columns` in a row."""
    cells = [_fact(look, fact) for fact in facts]
    layout = grid(cells, columns, look.gap(14))
    layout.setContentsMargins(look.gap(16), look.gap(12), look.gap(12), look.gap(14))
    layout.setVerticalSpacing(look.gap(16))
    return holding(layout, Card(look))


def _fact(look: Look, fact: Fact) -> QLayout:
    caption = row(Glyph(look, fact.icon, "text2", 16, "caption"), Text(look, fact.caption, "caption", "text2"), gap=6)
    caption.setStretch(1, 1)
    return column(caption, Text(look, fact.words, "h3"), None, gap=look.gap(4))
