"""The lines from labels to hot spots: dark where the picture under them is light, and the other way round."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from kneeguide.ui.look import Look

_STEP = 5.0
"""The picture is looked at every so many pixels."""
_AROUND = 2
"""So many places before and behind count, too: a thin line in the picture changes nothing."""
_MIDDLE, _SLACK = 0.33, 0.06
"""Where the two inks are told from the ground equally well; and how far beyond it the line changes its ink."""
_WIDTH, _HALO_WIDTH, _HALO = 1.4, 3.6, 0.2
_SEAM = 1e-4


class Leaders:
    """Paints the lines over one picture after another."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._under = QImage()
        self._under_key = 0
        self._pens: dict[tuple[float, float, float, float], tuple[QPen, QPen]] = {}
        own, other = look.colour("leader"), QColor(look.colour("leader_halo").rgb())
        self._dark, self._light = sorted((own, other), key=lambda ink: _lightness(ink.rgb()))

    def lie_on(self, picture: QPixmap) -> None:
        """Take the picture that is under the lines."""
        if picture.cacheKey() != self._under_key:
            self._under_key = picture.cacheKey()
            self._under = picture.toImage()
            self._pens.clear()

    def paint(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """Paint one line, in logical pixels of the picture."""
        key = start.x(), start.y(), end.x(), end.y()
        if key not in self._pens:
            self._pens[key] = self._made(start, end)
        for pen in self._pens[key]:
            painter.setPen(pen)
            painter.drawLine(start, end)

    def _made(self, start: QPointF, end: QPointF) -> tuple[QPen, QPen]:
        on_light = self._told(self._lightnesses(start, end))
        inks = [self._dark if light else self._light for light in on_light]
        halos = [_thin(self._light if light else self._dark) for light in on_light]
        return _pen(start, end, halos, _HALO_WIDTH), _pen(start, end, inks, _WIDTH * self.look.edge)

    def _lightnesses(self, start: QPointF, end: QPointF) -> list[float]:
        way = end - start
        count = max(2, math.ceil(math.hypot(way.x(), way.y()) / _STEP))
        under, ratio = self._under, self._under.devicePixelRatio()
        pixels = (((start + way * (at / (count - 1))) * ratio).toPoint() for at in range(count))
        return [_lightness(under.pixel(pixel)) if under.valid(pixel) else 1.0 for pixel in pixels]

    def _told(self, lightnesses: Sequence[float]) -> list[bool]:
        """Whether the line lies on light ground at each place; it changes where that is plain."""
        told: list[bool] = []
        for at in range(len(lightnesses)):
            near = lightnesses[max(0, at - _AROUND) : at + _AROUND + 1]
            mean = sum(near) / len(near)
            slack = (-_SLACK if told[-1] else _SLACK) if told else 0.0
            told.append(mean > _MIDDLE + slack)
        return told


def _pen(start: QPointF, end: QPointF, inks: Sequence[QColor], width: float) -> QPen:
    """A pen that changes its colour along the line, without a passage between two colours."""
    gradient = QLinearGradient(start, end)
    last = len(inks) - 1
    for at, ink in enumerate(inks):
        if at == 0 or ink != inks[at - 1]:
            if at:
                gradient.setColorAt((at - 0.5) / last - _SEAM, inks[at - 1])
            gradient.setColorAt(max(0.0, (at - 0.5) / last), ink)
    return QPen(QBrush(gradient), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


def _thin(ink: QColor) -> QColor:
    thin = QColor(ink)
    thin.setAlphaF(_HALO)
    return thin


def _lightness(rgb: int) -> float:
    """About the relative luminance of the contrast formula, 0 to 1: squares will do."""
    red, green, blue = rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255
    return (0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue) / 65025
