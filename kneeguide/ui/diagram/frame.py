"""Where millimetres of the drawing lie among the pixels of a picture."""

from __future__ import annotations

import math

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTransform

from kneeguide.ui.diagram.drawing import Ramp

WINDOW = (-76.0, -106.0, 67.0, 100.0)
"""Left, top, right and bottom of every picture in mm: the leg between its two cut ends."""
CUT: Ramp = (-105.0, -83.0, 77.0, 99.0)
"""The heights between which the two cut ends of the leg fade."""


class Frame(Struct, frozen=True):
    """The size of a picture: `scale` is device pixels for one mm."""

    scale: float

    @property
    def box(self) -> QRect:
        """The picture in whole device pixels, counted from the middle of the joint."""
        left, top, right, bottom = (edge * self.scale for edge in WINDOW)
        corner = QPoint(math.floor(left), math.floor(top))
        return QRect(corner, QPoint(math.ceil(right) - 1, math.ceil(bottom) - 1))

    @property
    def view(self) -> QTransform:
        """From mm to device pixels counted from the middle of the joint."""
        return QTransform.fromScale(self.scale, self.scale)

    def pixels(self, area: QRectF, margin: float) -> QRect:
        """The whole pixels that an area of the drawing covers, with a margin in mm, cut to the picture."""
        wide = area.adjusted(-margin, -margin, margin, margin)
        return self.view.mapRect(wide).toAlignedRect().intersected(self.box)
