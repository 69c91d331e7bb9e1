"""Where the drawing lies on a widget, in logical pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

from kneeguide.ui.diagram.frame import cut

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from kneeguide.drawing.chart import Window

_STAGE_WIDTH, _STAGE_HEIGHT = 254.0, 221.0
"""How many mm a stage shows at least across and down: the leg, and room for the labels beside it."""
_MINI_WIDTH, _MINI_HEIGHT = 146.0, 122.0
_MINI_ABOVE = 73.0
"""How many mm a small drawing shows above the joint line."""
_ABOVE_SHARE = 0.42
"""The leg stands a little above the middle of the free height."""


class Placement(Struct, frozen=True):
    """`scale` is logical pixels for one mm, `origin` the pixel of the middle of the joint."""

    scale: float
    origin: QPoint

    def x(self, mm: float) -> float:
        """The pixel of a distance from the middle of the joint."""
        return self.origin.x() + mm * self.scale

    def y(self, mm: float) -> float:
        """The pixel of a height."""
        return self.origin.y() + mm * self.scale

    def pixel(self, point: QPointF) -> QPointF:
        """The pixel of a point."""
        return QPointF(self.x(point.x()), self.y(point.y()))

    def millimetres(self, pixel: QPointF) -> QPointF:
        """The point under a pixel."""
        return QPointF((pixel.x() - self.origin.x()) / self.scale, (pixel.y() - self.origin.y()) / self.scale)

    def path(self, path: QPainterPath) -> QPainterPath:
        """A path of the drawing in pixels."""
        view = QTransform.fromTranslate(self.origin.x(), self.origin.y()).scale(self.scale, self.scale)
        return view.map(path)


def stage_placement(size: QSize, window: Window, controls: tuple[int, int] = (0, 0), share: float = 1.0) -> Placement:
    """The leg in the middle of a stage, as large as the stage allows, or a share of that.

    So many pixels at the top and at the bottom are left to controls.
    """
    above, below = controls
    height = size.height() - above - below
    top, bottom = cut(window)
    scale = max(0.2, share * min(size.width() / _STAGE_WIDTH, height / _STAGE_HEIGHT))
    free = height - (bottom - top) * scale
    return Placement(scale, QPoint(_left(size, window, scale), above + round(free * _ABOVE_SHARE - top * scale)))


def mini_placement(size: QSize, window: Window, shown: QRectF) -> Placement:
    """The joint cropped to a small drawing, moved as far as what is shown (in mm) asks for."""
    scale = max(0.2, min(size.width() / _MINI_WIDTH, size.height() / _MINI_HEIGHT))
    height = size.height() / scale
    top = -_MINI_ABOVE * height / _MINI_HEIGHT
    if not shown.isEmpty():
        margin = 4.0
        top = max(min(top, shown.top() - margin), shown.bottom() + margin - height)
    return Placement(scale, QPoint(_left(size, window, scale), round(-top * scale)))


def _left(size: QSize, window: Window, scale: float) -> int:
    """The pixel of the middle of the joint that puts the window in the middle of the widget."""
    return size.width() // 2 - round((window.x + window.width / 2) * scale)
