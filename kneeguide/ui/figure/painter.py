"""Paints an exercise figure at any size: things, floor, limbs with round ends, the limb that works in accent."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from kneeguide.figure.model import Limb
from kneeguide.figure.plate import FLOOR, HEIGHT, WIDTH, Point, parts
from kneeguide.figure.props import OVER_THE_BODY, Area, shapes
from kneeguide.ui.figure.outlines import inset, limb_path, way_path
from kneeguide.ui.widgets.rounded import pen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kneeguide.figure.plate import Dot, Part, Plate
    from kneeguide.figure.props import Shape
    from kneeguide.figure.skeleton import Skeleton
    from kneeguide.ui.figure.inks import Inks

_HALO, _WIDER, _WIDER_BOLD = 1.1, 0.5, 1.0
_CORE, _CORE_BOLD, _CORE_ENDS = 1.3, 2.0, (0.18, 0.82)
_FLOOR_WIDTH, _FLOOR_EDGE, _FLOOR_BEHIND = 1.6, 8.0, 16.0
_ARROW_WIDTH, _ARROW_HEAD, _DOTS = 2.4, 6.0, (0.4, 2.0)
_GHOST, _GROUND = 0.3, 0.4
_FAR = frozenset({Limb.FAR_ARM, Limb.FAR_THIGH, Limb.FAR_SHIN})
_THIGHS: dict[Limb | None, Limb] = {Limb.NEAR_SHIN: Limb.NEAR_THIGH, Limb.FAR_SHIN: Limb.FAR_THIGH}


def paint_figure(painter: QPainter, box: QRectF, plate: Plate, inks: Inks, share: float) -> None:
    """The figure after this share of its way from its first pose to its last, as large as fits in the box."""
    _Painting(painter, plate, inks).paint(box, share)


def paint_still(painter: QPainter, box: QRectF, plate: Plate, inks: Inks) -> None:
    """The figure that tells its movement without moving: the last pose, and the first as a ghost behind it."""
    _Painting(painter, plate, inks).paint(box, 1.0, ghost=len(plate.figure.poses) > 1)


class _Painting:
    def __init__(self, painter: QPainter, plate: Plate, inks: Inks) -> None:
        self._painter, self._plate, self._inks = painter, plate, inks

    def paint(self, box: QRectF, share: float, *, ghost: bool = False) -> None:
        painter, scale = self._painter, min(box.width() / WIDTH, box.height() / HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.center() - QPointF(WIDTH, HEIGHT) * scale / 2)
        painter.scale(scale, scale)
        bones = self._plate.body(share)
        self._floor()
        self._things(bones, over=False)
        if ghost:
            self._ghost()
        self._body(bones)
        self._things(bones, over=True)
        for way in self._plate.arrows:
            self._arrow(way)
        painter.restore()

    def _floor(self) -> None:
        """A line, or the ground as deep as the figure says where it is seen from above."""
        left, right, camera = _FLOOR_EDGE, WIDTH - _FLOOR_EDGE, self._plate.camera
        if camera.deep:
            back = FLOOR - (camera.deep + _FLOOR_BEHIND) * math.sin(math.radians(camera.above))
            ground = QColor(self._inks.prop)
            ground.setAlphaF(_GROUND)
            corners = Point(left, FLOOR), Point(left + 8, back), Point(right - 8, back), Point(right, FLOOR)
            self._painter.fillPath(way_path(corners), ground)
        self._line(((left, FLOOR), (right, FLOOR)), _FLOOR_WIDTH, self._inks.floor)

    def _things(self, bones: Skeleton, *, over: bool) -> None:
        for prop in self._plate.figure.props:
            if (prop.kind in OVER_THE_BODY) is over:
                for shape in shapes(prop, lambda joint: self._plate.point(bones, joint)):
                    self._shape(shape)

    def _shape(self, shape: Shape) -> None:
        inks, painter = self._inks, self._painter
        if isinstance(shape, Area):
            # the edge of the pen rounds the corners
            painter.setPen(pen(inks.prop, 2 * shape.radius))
            painter.setBrush(inks.prop)
            painter.drawPolygon(inset(shape))
            return
        if shape.strong:
            self._line(shape.points, shape.width + 2 * _HALO, inks.ground)
        self._line(shape.points, shape.width, inks.near if shape.strong else inks.prop)

    def _line(self, points: Iterable[tuple[float, float]], width: float, ink: QColor) -> None:
        self._painter.setPen(pen(ink, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def _ghost(self) -> None:
        # as one shape, so that limbs over each other are no darker
        strokes = (each for part in parts(self._plate.body(0.0), self._plate.camera) for each in part.strokes)
        ink = QColor(self._inks.far)
        ink.setAlphaF(_GHOST)
        self._painter.fillPath(limb_path(strokes), ink)

    def _body(self, bones: Skeleton) -> None:
        # what lies behind the trunk has nothing behind it but things, which are as dark only in high contrast
        has_halo = self._inks.bold
        idle: list[tuple[Dot, ...]] = []
        for part in parts(bones, self._plate.camera):
            if part.limb in _FAR and part.limb not in self._plate.figure.working and not has_halo:
                idle += part.strokes  # limbs of one colour are painted at once, which is quicker
                continue
            if idle:
                self._painter.fillPath(limb_path(idle), self._inks.far)
                idle.clear()
            self._part(part, has_halo=has_halo)
            has_halo = has_halo or part.limb is Limb.TRUNK

    def _part(self, part: Part, *, has_halo: bool) -> None:
        inks, painter, ink = self._inks, self._painter, self._ink(part.limb)
        works = part.limb in self._plate.figure.working
        wider = (_WIDER_BOLD if inks.bold else _WIDER) if works else 0.0
        if has_halo and part.limb is not None:
            # filling a wider shape takes a tenth of the time of stroking its edge
            painter.fillPath(limb_path(part.strokes, wider + _HALO), inks.ground)
        is_one_leg = part.cover and self._ink(_THIGHS[part.limb]) == ink
        painter.fillPath(limb_path((*part.strokes, part.cover) if is_one_leg else part.strokes, wider), ink)
        if works:
            self._core(part)

    def _ink(self, limb: Limb | None) -> QColor:
        inks = self._inks
        return inks.working if limb in self._plate.figure.working else inks.far if limb in _FAR else inks.near

    def _core(self, part: Part) -> None:
        """A light line along the bone, so that the limb that works is known by more than its colour."""
        (x, y, _), (end_x, end_y, _), *_ = part.strokes[0]
        near, far = _CORE_ENDS
        self._painter.setPen(pen(self._inks.ground, _CORE_BOLD if self._inks.bold else _CORE))
        bone = QLineF(x, y, end_x, end_y)
        self._painter.drawLine(QLineF(bone.pointAt(near), bone.pointAt(far)))

    def _arrow(self, way: Sequence[Point]) -> None:
        painter, ink = self._painter, self._inks.working
        tip, before = way[-1], way[-3]
        angle = math.atan2(tip.y - before.y, tip.x - before.x)
        dotted = pen(ink, _ARROW_WIDTH)
        dotted.setDashPattern(_DOTS)
        painter.strokePath(way_path(way), dotted)
        barbs = [
            (tip.x - _ARROW_HEAD * math.cos(angle + turn), tip.y - _ARROW_HEAD * math.sin(angle + turn))
            for turn in (-0.6, 0.6)
        ]
        self._line([barbs[0], tip, barbs[1]], _ARROW_WIDTH, ink)
