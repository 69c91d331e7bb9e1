"""Chips: a fact in two or three words. They are never pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class Chip(QLabel):
    """A small rounded label on a soft fill."""

    def __init__(self, look: Look, text: str, fill: str = "sunken", ink: str = "text2") -> None:
        super().__init__(text)
        self._look, self._fill, self._ink = look, fill, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.text_width("caption", self.text()) + 2 * look.px(10), look.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = QPen(look.colour("ctl"), look.edge) if look.high_contrast else None
        paint_box(painter, QRectF(self.rect()), self.height() / 2, look.colour(self._fill), edge)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour(self._ink))
        draw_line(painter, self.rect(), self.text(), centre=True)
        painter.end()
