"""A slider that is painted like the other controls; the moving end is large enough for a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider

from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from kneeguide.ui.look import Look


class Slider(QSlider):
    """Arrows move it by a step, page keys by a page. The wheel scrolls the page and never changes it."""

    def __init__(self, look: Look, ends: tuple[int, int], step: int, page: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.corner = 8.0
        self.setRange(*ends)
        self.setSingleStep(step)
        self.setPageStep(page)
        self.setMinimumHeight(look.px(30))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(30))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, middle = look.px(9), self.height() / 2
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        at = radius + (self.width() - 2 * radius) * share
        track = QRectF(radius, middle - 3, self.width() - 2 * radius, 6)
        paint_box(painter, track, 3, look.colour("sunken"), QPen(look.colour("ctl"), look.edge))
        done = QRectF(track.left(), track.top(), at - radius, 6)
        paint_box(painter, done, 3, look.colour("accent"))
        painter.setPen(QPen(look.colour("accent_text"), 2.0))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(QRectF(at - radius + 1, middle - radius + 1, 2 * radius - 2, 2 * radius - 2))
        painter.end()
