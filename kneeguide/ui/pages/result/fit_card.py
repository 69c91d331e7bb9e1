"""A condition that fits the answers: how well in three pips and words, what fits, what does not, what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.content.markup import Link, Plain
from kneeguide.ui.links import route_of
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import Item, column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text, draw_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.ranking import Finding
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.result.reasoning import FitWords
    from kneeguide.ui.widgets.prose import Writer


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
    """The name, which leads to the condition's page, the meter, and the lists of reasons with their sources."""

    def __init__(self, writer: Writer, fit: FitWords, span: Span) -> None:
        look = writer.look
        super().__init__(look)
        self._look, self._writer = look, writer
        self.name = Text(look, "", "lead", "text2")
        name = fit.condition.name
        self.name.say_spans((Link(name.plain, "condition", fit.condition.id), Plain(f"  {name.medical}")))
        self.name.on_link(lambda link: writer.go(route_of(link)))
        meter = FitMeter(look, fit.pips, fit.words)
        top = row(self.name, meter, gap=look.gap(16))
        top.setStretch(0, 1)
        below = self._lists(fit)
        if span is Span.COLUMN:
            top.setDirection(QBoxLayout.Direction.TopToBottom)
            below.setDirection(QBoxLayout.Direction.TopToBottom)
            # without a place of its own the meter, whose width is fixed, would hold the name to that width
            top.setAlignment(meter, Qt.AlignmentFlag.AlignLeft)
        parts: list[Item] = [top, below]
        if fit.not_known:
            parts.append(self._list(self.tr("Not asked or not known"), fit.not_known, "circle-question-mark", "text3"))
        pad = look.gap(18)
        self.setLayout(column(*parts, gap=look.gap(10), margins=(pad, look.gap(14), pad, look.gap(16))))

    def _lists(self, fit: FitWords) -> QBoxLayout:
        fits = self._list(self.tr("What fits"), fit.fits, "check", "self_care")
        against = self._list(self.tr("What does not fit"), fit.does_not_fit, "minus", "same_day")
        layout = row(fits, against, gap=self._look.gap(20))
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        return layout

    def _list(self, title: str, findings: Sequence[Finding], icon: str, colour: str) -> QWidget:
        look = self._look
        parts: list[QWidget] = [Text(look, title, "eyebrow", "text2")]
        for found in findings:
            text = self._writer.text(found.says, "sub", sources=found.sources)
            line = row(Glyph(look, icon, colour, 18, "sub"), text, gap=look.gap(8))
            line.setStretch(1, 1)
            parts.append(holding(line))
        if not findings:
            parts.append(Text(look, self.tr("Nothing so far"), "sub", "text2"))
        return holding(column(*parts, None, gap=look.gap(4)))
