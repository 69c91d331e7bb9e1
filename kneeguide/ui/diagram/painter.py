"""Paints a layer of a drawing with QPainter alone, as a browser would; only the leg's two cut ends fade besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.drawing.model import Fade, Shape, Stroke
    from kneeguide.ui.diagram.drawing import PaintLayer, PaintPart, PaintShape
    from kneeguide.ui.diagram.frame import Frame
    from kneeguide.ui.diagram.tissue import Inks

_Mode = QPainter.CompositionMode
_CAPS = {"butt": Qt.PenCapStyle.FlatCap, "round": Qt.PenCapStyle.RoundCap, "square": Qt.PenCapStyle.SquareCap}
_JOINS = {
    "miter": Qt.PenJoinStyle.SvgMiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}
_MITER_LIMIT = 4.0
"""A browser's: longer corners are cut off."""


def paint_layer(layer: PaintLayer, inks: Inks, frame: Frame) -> QImage:
    """The layer on a transparent ground, as premultiplied ARGB."""
    image = blank(frame)
    painter = _begin(image, frame)
    paint_shapes(painter, layer.leg, inks)
    for part in layer.parts:
        paint_shapes(painter, part.shadow, inks)
        if part.opacity < 1:
            _paint_translucent(painter, part, inks, frame)
        else:
            paint_shapes(painter, part.shapes, inks)
    painter.setCompositionMode(_Mode.CompositionMode_DestinationIn)
    painter.fillRect(frame.around, brush(QColor(Qt.GlobalColor.black), frame.cut))
    painter.end()
    return image


def blank(frame: Frame) -> QImage:
    """A transparent picture."""
    image = QImage(frame.box.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _begin(image: QImage, frame: Frame) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-frame.box.left(), -frame.box.top())
    painter.setTransform(frame.view, combine=True)
    return painter


def _paint_translucent(painter: QPainter, part: PaintPart, inks: Inks, frame: Frame) -> None:
    """Paint the part's shapes as one: what lies behind shines through the part, not through each of its tones."""
    image = blank(frame)
    inner = _begin(image, frame)
    paint_shapes(inner, part.shapes, inks)
    inner.end()
    painter.save()
    painter.resetTransform()
    painter.setOpacity(part.opacity)
    painter.drawImage(0, 0, image)
    painter.restore()


def paint_shapes(painter: QPainter, shapes: Iterable[PaintShape], inks: Inks) -> None:
    """Paint fills and lines on each other."""
    for each in shapes:
        shape = each.shape
        ink = brush(_ink(shape, inks), shape.fade)
        if shape.stroke is None:
            painter.fillPath(each.path, ink)
        else:
            painter.strokePath(each.path, _pen(ink, shape.stroke))


def _ink(shape: Shape, inks: Inks) -> QColor:
    ink = QColor(inks[shape.ink])
    ink.setAlphaF(shape.alpha)
    return ink


def brush(ink: QColor, fade: Fade | None) -> QBrush:
    """The colour, as opaque at each height as the fade says."""
    if fade is None:
        return QBrush(ink)
    top, bottom = fade[0][0], fade[-1][0]
    gradient = QLinearGradient(0, top, 0, bottom)
    strength = ink.alphaF()
    for height, opacity in fade:
        ink.setAlphaF(strength * opacity)
        gradient.setColorAt((height - top) / (bottom - top), ink)
    return QBrush(gradient)


def _pen(brush: QBrush, stroke: Stroke) -> QPen:
    pen = QPen(brush, stroke.width, Qt.PenStyle.SolidLine, _CAPS[stroke.cap], _JOINS[stroke.join])
    pen.setMiterLimit(_MITER_LIMIT)
    return pen
