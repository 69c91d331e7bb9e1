"""How urgent it is: a banner with an icon, the headline, why, and the ladder of five steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.assess.urgency import Urgency
from kneeguide.ui.icons import icon_box
from kneeguide.ui.look import Span
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look


class Ladder(QWidget):
    """Five rising steps from self-care to an emergency; the one that is reached is filled."""

    def __init__(self, look: Look, urgency: Urgency) -> None:
        super().__init__()
        self._look, self._urgency = look, urgency
        self._ends = (self.tr("Self-care"), self.tr("Emergency"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = self.tr("Level {level} of 5, from self-care to emergency")
        self.setAccessibleName(words.format(level=urgency.rank + 1))

    def sizeHint(self) -> QSize:
        look = self._look
        width = max(look.px(286), sum(look.text_width("small_strong", end) for end in self._ends) + look.px(24))
        return QSize(width, look.px(40) + look.px(4) + look.line_height("small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        count, gap = len(Urgency), look.px(6)
        width = (self.width() - gap * (count - 1)) / count
        for at in range(count):
            height = look.px(13) + (look.px(40) - look.px(13)) * at / (count - 1)
            self._paint_step(painter, QRectF(at * (width + gap), look.px(40) - height, width, height), at)
        self._paint_ends(painter)
        painter.end()

    def _paint_step(self, painter: QPainter, box: QRectF, at: int) -> None:
        look, filled = self._look, self._urgency is Urgency.EMERGENCY
        if at == self._urgency.rank:
            mark = "on_emergency" if filled else style_of(self._urgency).mark
            paint_box(painter, box, look.px(4), look.colour(mark))
        else:
            edge = QPen(look.colour("on_emergency" if filled else "ctl"), max(1.2, look.edge))
            paint_box(painter, box, look.px(4), None, edge)

    def _paint_ends(self, painter: QPainter) -> None:
        look, rank = self._look, self._urgency.rank
        box = QRectF(0, look.px(44), self.width(), look.line_height("small"))
        ink = "on_emergency" if self._urgency is Urgency.EMERGENCY else "text2"
        reached = "on_emergency" if self._urgency is Urgency.EMERGENCY else style_of(self._urgency).text
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for end, side, at in zip(self._ends, sides, (0, len(Urgency) - 1), strict=True):
            painter.setFont(look.font("small_strong" if at == rank else "small"))
            painter.setPen(look.colour(reached if at == rank else ink))
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), end)


class UrgencyTile(QWidget):
    """The icon of a level on its mark."""

    def __init__(self, look: Look, urgency: Urgency) -> None:
        super().__init__()
        self._look, self._urgency = look, urgency
        size = look.px(68 if urgency is Urgency.EMERGENCY else 56)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, style = self._look, style_of(self._urgency)
        swapped = self._urgency is Urgency.EMERGENCY
        fill, ink = ("on_emergency", style.mark) if swapped else (style.mark, "on_mark")
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), look.px(16), look.colour(fill))
        size = look.px(38 if swapped else 30)
        look.icons.paint(
            painter, style.icon, icon_box((self.width() - size) / 2, self.height() / 2, size), look.colour(ink)
        )
        painter.end()


class UrgencyBanner(Card):
    """The headline and its sentences; in an emergency the whole banner is filled."""

    def __init__(self, look: Look, urgency: Urgency, headline: str, sentences: Sequence[str]) -> None:
        style, filled = style_of(urgency), urgency is Urgency.EMERGENCY
        super().__init__(look, style.mark if filled else style.soft, style.mark, 16)
        self.edge_width(1.5)
        words = [Text(look, sentence, "body", "on_emergency" if filled else "text") for sentence in sentences]
        self.headline = Heading(look, headline, "title", "on_emergency" if filled else style.text)
        self.ladder = Ladder(look, urgency)
        texts = holding(column(None, self.headline, *words, None, gap=look.gap(4)))
        self._tile = UrgencyTile(look, urgency)
        self._start = start = row(self._tile, texts, gap=look.gap(18))
        start.setStretch(1, 1)
        pad = look.gap(26 if filled else 20)
        self._box = row(start, self.ladder, gap=look.gap(24), margins=(pad, look.gap(18), pad, look.gap(18)))
        self._box.setStretch(0, 1)
        self.setLayout(self._box)

    def fit(self, span: Span) -> None:
        """Stand the ladder beside the words, or below them in one column; there the tile stands by the headline."""
        beside = span is not Span.COLUMN
        upright = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignTop
        self._start.setAlignment(self._tile, upright)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        place = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft
        self._box.setAlignment(self.ladder, place)
