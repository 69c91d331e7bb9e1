"""Which part of the knee lies at a point of the drawing: a picture of its own, in which each part has a number."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kneeguide.ui.diagram.curves import shape_path
from kneeguide.ui.diagram.frame import Frame

if TYPE_CHECKING:
    from kneeguide.drawing.model import Drawing, Fade, Part
    from kneeguide.ids import StructureId
    from kneeguide.settings import Layer

_PIXELS_FOR_MM = 3.0
_SEEN_FROM = 0.5
"""A fill counts where it is at least so opaque."""
_NOTHING = 0xFF000000


class StructureMap:
    """The named parts that a layer shows. Parts without a name do not hide those behind them."""

    def __init__(self, drawing: Drawing, layer: Layer) -> None:
        self._frame = Frame(_PIXELS_FOR_MM, drawing.chart.window)
        parts = [part for part in drawing.shown(layer) if part.structure is not None]
        self._structures: list[StructureId | None] = [None, *(part.structure for part in parts)]
        self._numbers = self._painted(parts)

    def structure_at(self, point: QPointF) -> StructureId | None:
        """The topmost named part whose fills hold this point in mm, on the right knee; a third of a mm off at most."""
        pixel = self._frame.view.map(point) - self._frame.box.topLeft()
        x, y = math.floor(pixel.x()), math.floor(pixel.y())
        if not self._numbers.valid(x, y):
            return None
        return self._structures[self._numbers.pixel(x, y) - _NOTHING]

    def _painted(self, parts: list[Part]) -> QImage:
        """The numbers as colours, without soft edges between them."""
        image = QImage(self._frame.box.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        painter.translate(-self._frame.box.left(), -self._frame.box.top())
        painter.setTransform(self._frame.view, combine=True)
        for number, part in enumerate(parts, start=1):
            _fill(painter, part, QColor.fromRgb(_NOTHING + number), self._frame.around)
        painter.end()
        return image


def _fill(painter: QPainter, part: Part, colour: QColor, around: QRectF) -> None:
    for shape in part.shapes:
        if shape.stroke is None and shape.alpha * part.opacity >= _SEEN_FROM:
            painter.setClipRect(seen_in(shape.fade, around))
            painter.fillPath(shape_path(shape.path, even_odd=shape.even_odd), colour)


def seen_in(fade: Fade | None, around: QRectF) -> QRectF:
    """The heights at which a fill is to be seen."""
    if fade is None:
        return around
    heights = [height for stop, after in pairwise(fade) if (height := _half(stop, after)) is not None]
    if fade[0][1] >= _SEEN_FROM:
        heights = [around.top(), *heights]
    if fade[-1][1] >= _SEEN_FROM:
        heights = [*heights, around.bottom()]
    if not heights:
        return QRectF()
    return QRectF(around.left(), heights[0], around.width(), heights[-1] - heights[0]) & around


def _half(stop: tuple[float, float], after: tuple[float, float]) -> float | None:
    """The height between two stops of a fade from which on a fill is seen, or no longer."""
    (height, before), (end, then) = stop, after
    if (before >= _SEEN_FROM) == (then >= _SEEN_FROM):
        return None
    return height + (end - height) * (_SEEN_FROM - before) / (then - before)
