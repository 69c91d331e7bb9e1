"""The lines from labels to hot spots: dark where the picture under them is light, and the other way round."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

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


class _Piece(Struct, frozen=True):
    """A piece of a line over ground of one kind."""

    start: QPointF
    end: QPointF
    on_light: bool


class Leaders:
    """Paints the lines over one picture after another."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._under = QImage()
        self._under_key = 0
        self._pieces: dict[tuple[float, float, float, float], list[_Piece]] = {}
        own, other = look.colour("leader"), QColor(look.colour("leader_halo").rgb())
        dark, light = sorted((own, other), key=lambda ink: _lightness(ink.rgb()))
        self._on_light = _pen(_thin(light), _HALO_WIDTH), _pen(dark, _WIDTH * look.edge)
        self._on_dark = _pen(_thin(dark), _HALO_WIDTH), _pen(light, _WIDTH * look.edge)

    def lie_on(self, picture: QPixmap) -> None:
        """Take the picture that is under the lines."""
        if picture.cacheKey() != self._under_key:
            self._under_key = picture.cacheKey()
            self._under = picture.toImage()
            self._pieces.clear()

    def paint(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """Paint one line, in logical pixels of the picture."""
        key = start.x(), start.y(), end.x(), end.y()
        if key not in self._pieces:
            self._pieces[key] = self._made(start, end)
        for stroke in range(2):
            for piece in self._pieces[key]:
                painter.setPen((self._on_light if piece.on_light else self._on_dark)[stroke])
                painter.drawLine(piece.start, piece.end)

    def _made(self, start: QPointF, end: QPointF) -> list[_Piece]:
        """The line cut where the ground changes, half way between two places that were looked at."""
        told = self._told(self._lightnesses(start, end))
        last = len(told) - 1
        cuts = [0.0, *((at - 0.5) / last for at in range(1, last + 1) if told[at] != told[at - 1]), 1.0]
        way = end - start
        return [
            _Piece(start + way * begun, start + way * ended, told[math.ceil(begun * last)])
            for begun, ended in pairwise(cuts)
        ]

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


def _pen(ink: QColor, width: float) -> QPen:
    # flat ends, because pieces meet: round ones would lie over each other, and a thin ink be twice as strong there
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _thin(ink: QColor) -> QColor:
    thin = QColor(ink)
    thin.setAlphaF(_HALO)
    return thin


def _lightness(rgb: int) -> float:
    """About the relative luminance of the contrast formula, 0 to 1: squares will do."""
    red, green, blue = rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255
    return (0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue) / 65025
