"""A condition that fits the answers: how well in three pips and words, what fits and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.content.markup import Link, Plain
from kneeguide.ui.links import route_of
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text, draw_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.content.pages import Condition
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look


class FitMeter(QWidget):
    """Three pips of which `filled` are full, and the words beside them."""

    def __init__(self, look: Look, filled: int, words: str) -> None:
        super().__init__()
        self._look, self._filled, self._words = look, filled, words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(self._pips_width + look.px(8) + look.text_width("button_small", self._words), look.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        width, height, gap = look.px(16), look.px(8), look.px(3)
        for at in range(3):
            box = QRectF(at * (width + gap), (self.height() - height) / 2, width, height)
            full = at < self._filled
            edge = None if full else QPen(look.colour("accent_text"), max(1.2, look.edge))
            paint_box(painter, box, height / 2, look.colour("accent") if full else None, edge)
        painter.setFont(look.font("button_small"))
        painter.setPen(look.colour("text"))
        draw_line(painter, QRectF(self._pips_width + look.px(8), 0, self.width(), self.height()), self._words)
        painter.end()

    @property
    def _pips_width(self) -> int:
        return 3 * self._look.px(16) + 2 * self._look.px(3)


class FitCard(Card):
    """The name, which leads to the condition's page, the meter, and the two lists."""

    def __init__(self, look: Look, condition: Condition, meter: FitMeter, go: Callable[[Route], None]) -> None:
        super().__init__(look)
        self._look = look
        self.name = Text(look, "", "lead", "text2")
        name = condition.name
        self.name.say_spans((Link(name.plain, "condition", condition.id), Plain(f"  {name.medical}")))
        self.name.on_link(lambda link: go(route_of(link)))
        self._meter = meter

    def fill(self, fits: Sequence[str], does_not_fit: Sequence[str], span: Span) -> FitCard:
        """The same card with its two lists: side by side, or under each other in one column."""
        look = self._look
        lists = (self._fitting(fits), self._against(does_not_fit))
        top = row(self.name, self._meter, gap=look.gap(16))
        below = row(*lists, gap=look.gap(20))
        top.setStretch(0, 1)
        below.setStretch(0, 1)
        below.setStretch(1, 1)
        if span is Span.COLUMN:
            top.setDirection(QBoxLayout.Direction.TopToBottom)
            below.setDirection(QBoxLayout.Direction.TopToBottom)
            # without a place of its own the meter, whose width is fixed, would hold the name to that width
            top.setAlignment(self._meter, Qt.AlignmentFlag.AlignLeft)
        pad = look.gap(18)
        self.setLayout(column(top, below, gap=look.gap(10), margins=(pad, look.gap(14), pad, look.gap(16))))
        return self

    def _fitting(self, says: Sequence[str]) -> QWidget:
        return self._list(self.tr("What fits"), says, "check", "self_care")

    def _against(self, says: Sequence[str]) -> QWidget:
        return self._list(self.tr("What does not fit"), says, "minus", "same_day")

    def _list(self, title: str, says: Sequence[str], icon: str, colour: str) -> QWidget:
        look = self._look
        parts: list[QWidget] = [Text(look, title, "eyebrow", "text2")]
        for text in says:
            line = row(Glyph(look, icon, colour, 18, "sub"), Text(look, text, "sub"), gap=look.gap(8))
            line.setStretch(1, 1)
            parts.append(holding(line))
        if not says:
            parts.append(Text(look, self.tr("Nothing so far"), "sub", "text2"))
        return holding(column(*parts, None, gap=look.gap(4)))
