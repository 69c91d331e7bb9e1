"""Pictures of parts that keep their shape, painted once for a scale and moved from then on."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from kneeguide.ui.diagram.painter import paint_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.diagram.drawing import PaintPart
    from kneeguide.ui.diagram.tissue import Inks

_DETAIL = 1.6
"""So many times larger than shown: a picture that is turned stays sharp."""
_MOST = 2400
"""Pixels of the longer side: of a knee that is much nearer, larger ones would cost more than painting it anew."""


class Tile(NamedTuple):
    """A picture, and where it lies in mm."""

    box: QRectF
    image: QImage


class Tiles:
    """The tiles of one drawing in its colours, for one scale at a time."""

    def __init__(self, inks: Inks) -> None:
        self._inks = inks
        self._scale = 0.0
        self._made: dict[int, Tile] = {}

    def paint_for(self, scale: float) -> None:
        """Be of use for so many pixels for one mm."""
        if scale != self._scale:
            self._scale = scale
            self._made.clear()

    def of(self, number: int, parts: Sequence[PaintPart]) -> Tile:
        """The picture of these parts on each other; the number is theirs alone."""
        if number not in self._made:
            self._made[number] = self._painted(parts)
        return self._made[number]

    def _painted(self, parts: Sequence[PaintPart]) -> Tile:
        box = _around(parts)
        scale = min(self._scale * _DETAIL, _MOST / max(box.width(), box.height()))
        size = QSize(math.ceil(box.width() * scale), math.ceil(box.height() * scale))
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-box.topLeft())
        for part in parts:
            painter.setOpacity(1.0)
            paint_shapes(painter, part.shadow, self._inks)
            painter.setOpacity(part.opacity)
            paint_shapes(painter, part.shapes, self._inks)
        painter.end()
        return Tile(QRectF(box.topLeft(), size.toSizeF() / scale), image)


def _around(parts: Sequence[PaintPart]) -> QRectF:
    """What the parts cover, in mm, with half the width of their lines and a pixel or two."""
    box = QRectF()
    for part in parts:
        for each in (*part.shadow, *part.shapes):
            margin = 1.0 + (each.shape.stroke.width if each.shape.stroke is not None else 0.0)
            box = box.united(each.path.boundingRect().adjusted(-margin, -margin, margin, margin))
    return box
