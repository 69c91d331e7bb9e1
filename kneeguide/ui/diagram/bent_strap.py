"""A band that bends with the knee: its shapes are moved point by point, and both its ends fade where they lie then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from kneeguide.ui.diagram.drawing import PaintPart, PaintShape
from kneeguide.ui.diagram.painter import brush, paint_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.bend import Move, Mover, Pose
    from kneeguide.drawing.model import Fade
    from kneeguide.strap import Piece, Place, Strap
    from kneeguide.ui.diagram.tissue import Inks

_FAR = 900.0
"""Further than any leg reaches, in mm."""


def moved_shapes(shapes: Iterable[PaintShape], move: Mover) -> tuple[PaintShape, ...]:
    """The shapes with each point of their paths moved."""
    return tuple(PaintShape(each.shape, moved_path(each.path, move)) for each in shapes)


def moved_path(path: QPainterPath, move: Mover) -> QPainterPath:
    """The path with each of its points moved."""
    moved = QPainterPath(path)
    for index in range(moved.elementCount()):
        element = moved.elementAt(index)
        moved.setElementPositionAt(index, *move((element.x, element.y)))
    return moved


def transform_of(move: Move) -> QTransform:
    """The rigid move as painters know it."""
    x, y = move.about
    return QTransform.fromTranslate(x + move.shift[0], y + move.shift[1]).rotate(move.degrees).translate(-x, -y)


def fade_ends(painter: QPainter, fade: Fade, lower: Move) -> None:
    """Let what is painted fade at its upper end, and at its lower one along what that has moved with."""
    top, bottom = fade[:2], fade[-2:]
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(-_FAR, top[-1][0] - _FAR, 2 * _FAR, _FAR), brush(QColor(Qt.GlobalColor.black), top))
    painter.setTransform(transform_of(lower), combine=True)
    painter.fillRect(QRectF(-_FAR, bottom[0][0], 2 * _FAR, _FAR), brush(QColor(Qt.GlobalColor.black), bottom))


class BentStrap:
    """One part of the drawing as a band. What does not change with the angle is worked out once."""

    def __init__(self, part: PaintPart, strap: Strap) -> None:
        self._strap, self._opacity = strap, part.opacity
        self._fade = part.shapes[0].shape.fade
        self._shapes = [(_unfaded(each), _places(each.path, strap)) for each in part.shapes]

    def paint(self, painter: QPainter, pose: Pose, inks: Inks) -> None:
        """Paint the part as one, so that what lies behind shines through it."""
        pieces = self._strap.pieces(pose)
        shapes = [PaintShape(each.shape, _laid(each.path, places, pieces)) for each, places in self._shapes]
        view, device = painter.transform(), painter.device()
        ratio = device.devicePixelRatio()
        seen = QRectF(0, 0, device.width() / ratio, device.height() / ratio).toAlignedRect()
        box = _box_of(shapes, view).intersected(seen)
        if box.isEmpty():
            return
        image = QImage((box.size().toSizeF() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        inner = QPainter(image)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner.setTransform(view * QTransform.fromTranslate(-box.left(), -box.top()))
        paint_shapes(inner, shapes, inks)
        if self._fade is not None:
            fade_ends(inner, self._fade, pose.move(self._strap.cord.lower))
        inner.end()
        painter.resetTransform()
        painter.setOpacity(self._opacity)
        painter.drawImage(QPointF(box.topLeft()), image)


def _unfaded(each: PaintShape) -> PaintShape:
    """The shape as strong as where it is strongest: heights say nothing of where its ends have come to."""
    shape = each.shape
    strongest = max((opacity for _, opacity in shape.fade), default=1.0) if shape.fade else 1.0
    return PaintShape(msgspec.structs.replace(shape, fade=None, alpha=shape.alpha * strongest), each.path)


def _box_of(shapes: Iterable[PaintShape], view: QTransform) -> QRect:
    box = QRectF()
    for each in shapes:
        box = box.united(each.path.controlPointRect())
    return view.mapRect(box.adjusted(-1, -1, 1, 1)).toAlignedRect()


def _places(path: QPainterPath, strap: Strap) -> list[Place]:
    elements = map(path.elementAt, range(path.elementCount()))
    return [strap.place((element.x, element.y)) for element in elements]


def _laid(path: QPainterPath, places: list[Place], pieces: list[Piece]) -> QPainterPath:
    laid = QPainterPath(path)
    for index, place in enumerate(places):
        laid.setElementPositionAt(index, *pieces[place.piece].point(place))
    return laid
