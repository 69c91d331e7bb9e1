"""A number in a soft round tile, before a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class NumberDot(QWidget):
    """The number of a step."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look, self._number = look, number
        self.setFixedSize(look.px(28), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = QPen(look.colour("ctl"), look.edge) if look.high_contrast else None
        paint_box(painter, QRectF(self.rect()), self.height() / 2, look.colour("accent_soft"), edge)
        painter.setFont(look.font("button_small"))
        painter.setPen(look.colour("accent_text"))
        draw_line(painter, self.rect(), str(self._number), centre=True)
        painter.end()
