"""Limbs and things as painter paths, in units of the plate."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kneeguide.figure.plate import Dot, Point
    from kneeguide.figure.props import Area


def limb_path(strokes: Iterable[Sequence[Dot]], wider: float = 0.0) -> QPainterPath:
    """The outline of round-ended strokes that are one shape."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for stroke in strokes:
        for x, y, radius in stroke:
            full = radius + wider
            path.addEllipse(x - full, y - full, 2 * full, 2 * full)
        for start, end in pairwise(stroke):
            _add_sides(path, start, end, wider)
    return path


def inset(area: Area) -> QPolygonF:
    """The corners moved in by the radius, for a pen with round joins that is twice as wide."""
    xs, ys = [x for x, _ in area.points], [y for _, y in area.points]
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return QPolygonF(
        [QPointF(_nearer(x, middle_x, area.radius), _nearer(y, middle_y, area.radius)) for x, y in area.points]
    )


def way_path(points: Iterable[Point]) -> QPainterPath:
    """An open line through these points."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    return path


def _add_sides(path: QPainterPath, start: Dot, end: Dot, wider: float) -> None:
    """The quadrilateral between two circles, along their tangents; none where one lies within the other."""
    across, down, thinner = end.x - start.x, end.y - start.y, start.radius - end.radius
    far = math.hypot(across, down)
    if far <= abs(thinner):
        return
    along = thinner / far
    aside = math.sqrt(1 - along * along)
    x, y = across / far, down / far
    # from the middle of a circle to where the two tangents touch it, for a radius of 1
    left_x, left_y = along * x - aside * y, along * y + aside * x
    right_x, right_y = along * x + aside * y, along * y - aside * x
    one, other = start.radius + wider, end.radius + wider
    # the same way round as Qt's ellipses, or where both lie the winding would cancel out
    path.moveTo(start.x + left_x * one, start.y + left_y * one)
    path.lineTo(start.x + right_x * one, start.y + right_y * one)
    path.lineTo(end.x + right_x * other, end.y + right_y * other)
    path.lineTo(end.x + left_x * other, end.y + left_y * other)
    path.closeSubpath()


def _nearer(at: float, middle: float, by: float) -> float:
    return at - math.copysign(min(by, abs(at - middle)), at - middle)
