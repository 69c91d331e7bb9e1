"""Chips: a fact in two or three words. They are never pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
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
        return chip_size(self._look, self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self._look, QRectF(self.rect()), self.text(), (self._fill, self._ink))
        painter.end()


def chip_size(look: Look, text: str) -> QSize:
    """How large a chip with these words is."""
    return QSize(look.text_width("caption", text) + 2 * look.px(10), look.px(26))


def paint_chip(
    painter: QPainter, look: Look, box: QRectF, text: str, tokens: tuple[str, str] = ("sunken", "text2")
) -> None:
    """Draw a chip; the tokens are its fill and its ink."""
    fill, ink = tokens
    if look.high_contrast:  # without soft fills an edge all round would make it look like a button
        height = look.px(16)
        painter.fillRect(QRectF(box.x(), box.center().y() - height / 2, look.px(3), height), look.colour(ink))
    else:
        paint_box(painter, box, box.height() / 2, look.colour(fill))
    painter.setFont(look.font("caption"))
    painter.setPen(look.colour(ink))
    draw_line(painter, box, text, centre=True)
