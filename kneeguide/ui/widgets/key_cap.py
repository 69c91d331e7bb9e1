"""The cap of a key, in hints of what can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class KeyCap(QLabel):
    """A key by its name."""

    def __init__(self, look: Look, keys: str) -> None:
        super().__init__(keys)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(max(look.px(24), look.text_width("caption", self.text()) + look.px(14)), look.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_cap(painter, self._look, QRectF(self.rect()), self.text())
        painter.end()


def paint_key_cap(painter: QPainter, look: Look, box: QRectF, keys: str) -> None:
    """Draw the cap of a key with its words."""
    paint_box(painter, box, 5, look.colour("sunken"), QPen(look.colour("line"), look.edge))
    painter.setFont(look.font("caption"))
    painter.setPen(look.colour("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
