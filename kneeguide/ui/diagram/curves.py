"""Curves of the drawing files as painter paths; all lengths in mm."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from kneeguide.ui.icons import painter_path

if TYPE_CHECKING:
    from collections.abc import Sequence


def outline_path(text: str) -> QPainterPath:
    """The path of an outline written with M, L, Q, C and Z; where it overlaps itself it is hollow."""
    path = painter_path(text)
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def rings_path(rings: Sequence[Sequence[float]]) -> QPainterPath:
    """Closed smooth rings as one path; each ring is x, y, x, y of the points that pull the curve."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    quad_to = path.quadTo
    for ring in rings:
        x, y = ring[-2:]
        path.moveTo((x + ring[0]) / 2, (y + ring[1]) / 2)
        points = list(zip(ring[::2], ring[1::2], strict=True))
        for (x, y), (next_x, next_y) in pairwise((*points, points[0])):
            quad_to(x, y, (x + next_x) / 2, (y + next_y) / 2)
        path.closeSubpath()
    return path


def line_path(line: Sequence[float]) -> QPainterPath:
    """An open smooth line from its first point to its last."""
    path = QPainterPath()
    points = list(zip(line[::2], line[1::2], strict=True))
    path.moveTo(*points[0])
    for (x, y), (next_x, next_y) in pairwise(points[1:-1]):
        path.quadTo(x, y, (x + next_x) / 2, (y + next_y) / 2)
    if len(points) > 2:
        path.quadTo(*points[-2], *points[-1])
    else:
        path.lineTo(*points[-1])
    return path
