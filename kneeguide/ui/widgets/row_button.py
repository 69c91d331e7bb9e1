"""A row of a list that leads somewhere: a title, a line below it, a chip, and what stands at its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class RowButton(Pressable):
    """Grows with its words. It is named by its title and its line."""

    def __init__(self, look: Look, title: str, line: str = "", *, chip: str = "", start: QWidget | None = None) -> None:
        super().__init__(title)
        self._look = look
        self.corner = 8.0
        name = Text(look, title, "h3")
        head = row(name, *([Chip(look, chip)] if chip else []), gap=look.gap(8))
        head.setStretch(0, 1)
        words = column(None, head, *([Text(look, line, "small", "text2")] if line else []), None)
        chevron = [] if chip else [Glyph(look, "chevron-right", "text3", 18, "h3")]
        layout = row(*([start] if start else []), words, *chevron, gap=look.gap(12))
        layout.setStretch(1 if start else 0, 1)
        for end in chevron:
            layout.setAlignment(end, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(look.gap(4), look.gap(8), look.gap(4), look.gap(8))
        self.setLayout(layout)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(part for part in (title, line, chip) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            painter = QPainter(self)
            fill = "accent_soft" if self.isDown() else "sunken"
            paint_box(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), self.corner, self._look.colour(fill))
            painter.end()


class SpotDot(QWidget):
    """The small ring before the name of a region, as on the drawing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(look.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, size = self._look, self._look.px(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look.colour("accent_text")
        edge = painter.pen()
        edge.setColor(ink)
        edge.setWidthF(2)
        painter.setPen(edge)
        painter.drawEllipse(QRectF(1, (self.height() - size) / 2, size, size))
        painter.end()
