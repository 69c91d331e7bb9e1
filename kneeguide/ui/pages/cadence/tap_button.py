"""A large place to tap with each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_HIGH = 96


class TapButton(Pressable):
    """A tap counts when it is pressed, not when it is let go."""

    def __init__(self, look: Look, words: str, keys: str) -> None:
        super().__init__(words)
        self._look, self._keys = look, keys
        self.corner = 14.0
        self.setAccessibleDescription(keys)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        widest = max(look.text_width("h2", self.text()) + look.px(32), look.text_width("small", self._keys))
        return QSize(widest + 2 * look.gap(16), look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        fill = "accent_press" if self.isDown() else "accent_hover" if self.underMouse() else "accent"
        paint_box(
            painter, QRectF(self.rect()), self.corner, look.colour(fill), QPen(look.colour("accent_text"), look.edge)
        )
        ink, size = look.colour("on_accent"), look.px(24)
        words = look.text_width("h2", self.text())
        left, line = (self.width() - words - size - look.px(8)) / 2, float(look.line_height("h2"))
        top = (self.height() - line - look.line_height("small")) / 2
        look.icons.paint(painter, "pointer", icon_box(left, top + line / 2, size), ink, 2.0)
        painter.setPen(ink)
        painter.setFont(look.font("h2"))
        draw_line(painter, QRectF(left + size + look.px(8), top, words + 2, line), self.text())
        painter.setFont(look.font("small"))
        below = QRectF(0, top + line, self.width(), look.line_height("small"))
        draw_line(painter, below, self._keys, centre=True)
        painter.end()
