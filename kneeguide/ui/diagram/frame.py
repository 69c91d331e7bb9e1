"""Where millimetres of the drawing lie among the pixels of a picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTransform

from kneeguide.drawing.chart import Window

if TYPE_CHECKING:
    from kneeguide.drawing.model import Fade

_CUT_EDGE, _CUT_FADE = 1.0, 22.0
"""At both ends of the window the leg fades over so many mm, and the last mm shows nothing."""


def cut(window: Window) -> tuple[float, float]:
    """The heights in mm at which the leg has faded out."""
    return window.y + _CUT_EDGE, window.y + window.height - _CUT_EDGE


def box_of(window: Window) -> QRectF:
    """A window in mm as a rectangle."""
    return QRectF(window.x, window.y, window.width, window.height)


class Frame(Struct, frozen=True):
    """The size of a picture: `scale` is device pixels for one mm of the window; `part` is the part of it to paint."""

    scale: float
    window: Window
    part: Window | None = None

    @property
    def box(self) -> QRect:
        """The picture in whole device pixels, counted from the middle of the joint."""
        window, scale = self.part or self.window, self.scale
        corner = QPoint(math.floor(window.x * scale), math.floor(window.y * scale))
        right, bottom = (window.x + window.width) * scale, (window.y + window.height) * scale
        return QRect(corner, QPoint(math.ceil(right) - 1, math.ceil(bottom) - 1))

    @property
    def around(self) -> QRectF:
        """A little more than the window, in mm: all that the picture's pixels cover."""
        margin = 1 / self.scale
        return box_of(self.window).adjusted(-margin, -margin, margin, margin)

    @property
    def view(self) -> QTransform:
        """From mm to device pixels counted from the middle of the joint."""
        return QTransform.fromScale(self.scale, self.scale)

    @property
    def cut(self) -> Fade:
        """How the two cut ends of the leg fade."""
        top, bottom = cut(self.window)
        return ((top, 0.0), (top + _CUT_FADE, 1.0), (bottom - _CUT_FADE, 1.0), (bottom, 0.0))
