"""A switch: on or off at once, without a further step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_WIDTH, _HEIGHT = 42, 24


class Switch(Pressable):
    """Named for screen readers; the words stand beside it. The knob's place shows the state, not the colour alone."""

    def __init__(self, look: Look, name: str, *, on: bool) -> None:
        super().__init__()
        self._look = look
        self.corner = look.px(_HEIGHT) / 2
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        over = self.underMouse()
        fill = ("accent_hover" if over else "accent") if on else "sunken"
        edge = look.colour("accent" if on else "text2" if over else "ctl")
        width = max(1.5, look.edge)
        paint_box(painter, QRectF(self.rect()), self.corner, look.colour(fill), QPen(edge, width))
        gap = look.px(4)
        size = self.height() - 2 * gap
        # at the end that means "on" in the direction of reading
        left = self.width() - size - gap if on != self.isRightToLeft() else gap
        paint_box(painter, QRectF(left, gap, size, size), size / 2, look.colour("on_accent" if on else "text2"))
        painter.end()
