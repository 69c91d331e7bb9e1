"""A row of a list that leads somewhere: a title, a line below it, and a chip or a chevron at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kneeguide.content.markup import Plain
from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.chip import chip_size, paint_chip
from kneeguide.ui.widgets.paragraph import Paragraph
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class RowButton(Pressable):
    """One painted widget, since lists have many of them. Title and line wrap; it is named by all its words."""

    corner = 8.0
    # signals, and no event filter: lists have many rows, and the first filter costs a start 3 ms
    came = Signal()
    """The mouse or the keyboard came to it."""
    went = Signal()
    """The mouse or the keyboard left it."""

    def __init__(self, look: Look, title: str, line: str = "", *, chip: str = "", dot: bool = False) -> None:
        super().__init__(title)
        self._look, self._chip, self._dot = look, chip, dot
        self._start = look.gap(4) + (look.px(12) + look.gap(12) if dot else 0)
        # what is left free of the title and of the line at the end, for the chip or the chevron
        self._end = (chip_size(look, chip).width() if chip else look.px(18)) + look.gap(8) + look.gap(4)
        self._line_end = look.gap(4) if chip else self._end
        self._title = Paragraph(look, (Plain(title),), "h3", "text")
        self._line = Paragraph(look, (Plain(line),), "small", "text2") if line else None
        self.setAccessibleName(", ".join(part for part in (title, line, chip) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        line = self._line.natural_width() if self._line else 0
        width = self._start + max(self._title.natural_width() + self._end, line + self._line_end)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._start + self._title.widest_word() + self._end, self._look.px(44))

    def heightForWidth(self, width: int) -> int:
        return max(self._look.px(44), self._words_height(width) + 2 * self._look.gap(8))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.came.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.went.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.went.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            fill = "accent_soft" if self.isDown() else "sunken"
            paint_box(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), self.corner, look.colour(fill))
        middle = self.height() / 2
        if self._dot:
            self._paint_dot(painter, middle)
        top = middle - self._words_height(self.width()) / 2
        self._paint_end(painter, top, middle)
        title_width = self.width() - self._start - self._end
        painter.translate(QPointF(self._start, top))
        self._title.draw(painter, title_width)
        if self._line is not None:
            painter.translate(QPointF(0, self._title.height_for(title_width)))
            self._line.draw(painter, self.width() - self._start - self._line_end)
        painter.end()

    def _words_height(self, width: int) -> int:
        line = self._line.height_for(width - self._start - self._line_end) if self._line else 0
        return self._title.height_for(width - self._start - self._end) + line

    def _paint_dot(self, painter: QPainter, middle: float) -> None:
        size = self._look.px(8)
        box = QRectF(self._look.gap(4) + 1, middle - size / 2, size, size)
        paint_box(painter, box.adjusted(-1, -1, 1, 1), size, None, pen(self._look.colour("accent_text"), 2))

    def _paint_end(self, painter: QPainter, top: float, middle: float) -> None:
        look = self._look
        right = self.width() - look.gap(4)
        if self._chip:
            size = chip_size(look, self._chip)
            chip_top = top + (self._title.line_height - size.height()) / 2
            paint_chip(painter, look, QRectF(right - size.width(), chip_top, size.width(), size.height()), self._chip)
        else:
            size_px = look.px(18)
            box = icon_box(right - size_px, middle, size_px)
            look.icons.paint(painter, "chevron-right", box, look.colour("text3"))
