"""Paints a layer of the drawing with QPainter alone: flat tones, fibres, contact shadows, faded ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen

from kneeguide.ui.diagram.frame import CUT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from kneeguide.ui.diagram.drawing import Layer, Part, Ramp
    from kneeguide.ui.diagram.frame import Frame
    from kneeguide.ui.diagram.tissue import Tissue

_Mode = QPainter.CompositionMode
_FIBRE = {"ten": 0.38, "lig": 0.35, "ret": 0.3, "mus": 0.42, "itb": 0.35, "skn": 0.6}
_FIBRE_ALPHA = (0.18, 0.30)
_LINE, _LINE_ALPHA = 0.46, 0.75
_SHADOWS = ((1.0, 1.45, 2.7, 0.10), (0.75, 1.05, 1.3, 0.15), (0.45, 0.6, 0.45, 0.18))
"""Shift right, shift down, width in mm and strength of the three strokes of a contact shadow."""
_SHADOW_REACH = 3.0
_GHOST_EDGES = ((13.1, 0.28), (6.9, 0.34), (2.7, 0.40))
_SKIN_SOFTNESS = 0.85
"""How far the tones of the skin run into each other, in mm."""


def paint_layer(layer: Layer, tissue: Tissue, frame: Frame) -> QImage:
    """The layer on a transparent ground, as premultiplied ARGB."""
    image = _blank(frame.box)
    painter = _begin(image, frame.box, frame)
    for part in layer.parts:
        _paint_part(painter, part, tissue, frame)
    if layer.ghost is not None:
        _put(painter, _ghost(layer.ghost, tissue, frame), frame.box.topLeft(), _Mode.CompositionMode_DestinationOver)
    _fade(painter, CUT)
    painter.end()
    return image


def _paint_part(painter: QPainter, part: Part, tissue: Tissue, frame: Frame) -> None:
    bounds = part.outline.boundingRect()
    box = frame.pixels(bounds, _LINE)
    if box.isEmpty():
        return
    if part.shadow:
        around = frame.pixels(bounds, _SHADOW_REACH)
        # SourceAtop: a shadow falls on the tissue below, never on the ground
        _put(painter, _shadow(part, frame, around), around.topLeft(), _Mode.CompositionMode_SourceAtop)
    painter.setOpacity(part.opacity)
    _put(painter, _tissue_image(part, tissue, frame, box), box.topLeft(), _Mode.CompositionMode_SourceOver)
    painter.setOpacity(1.0)


def _tissue_image(part: Part, tissue: Tissue, frame: Frame, box: QRect) -> QImage:
    """One part in an image of its own, so that its edge is smooth without clip paths."""
    image = _blank(box)
    painter = _begin(image, box, frame)
    inks = tissue.inks[part.tissue]
    painter.fillPath(part.outline, inks["2"])
    painter.setCompositionMode(_Mode.CompositionMode_SourceAtop)
    _paint_tones(painter, part, tissue, frame, box)
    for number, fibre in enumerate(part.fibres):
        painter.strokePath(fibre, _pen(inks["5"], _FIBRE_ALPHA[number % 2], _FIBRE[part.tissue]))
    painter.setCompositionMode(_Mode.CompositionMode_SourceOver)
    for edge in part.edges:
        painter.strokePath(edge, _pen(inks["5"], _LINE_ALPHA, _LINE))
    if part.fade:
        _fade(painter, part.fade)
    painter.end()
    return image


def _paint_tones(painter: QPainter, part: Part, tissue: Tissue, frame: Frame, box: QRect) -> None:
    inks = tissue.inks[part.tissue]
    if part.tissue != "skn":
        for key, path in part.tones:
            painter.fillPath(path, inks[key])
        return
    soft = _blank(box)
    inner = _begin(soft, box, frame)
    inner.fillRect(QRectF(-500, -500, 1000, 1000), inks["2"])
    for key, path in part.tones:
        inner.fillPath(path, inks[key])
    inner.end()
    _put(painter, _softened(soft, _SKIN_SOFTNESS * frame.scale), box.topLeft(), _Mode.CompositionMode_SourceAtop)


def _softened(image: QImage, pixels: float) -> QImage:
    """The image blurred by shrinking and stretching it: cheap, and even in both directions."""
    if pixels < 1:
        return image
    small = image.size() / (1.6 * pixels)
    smooth, free = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    return image.scaled(small, free, smooth).scaled(image.size(), free, smooth)


def _shadow(part: Part, frame: Frame, box: QRect) -> QImage:
    image = _blank(box)
    painter = _begin(image, box, frame)
    for right, down, width, strength in _SHADOWS:
        painter.strokePath(part.outline.translated(right, down), _pen(QColor(26, 15, 0), strength, width))
    if part.fade:
        _fade(painter, part.fade)
    painter.end()
    return image


def _ghost(outline: QPainterPath, tissue: Tissue, frame: Frame) -> QImage:
    image = _blank(frame.box)
    painter = _begin(image, frame.box, frame)
    painter.fillPath(outline, tissue.ghost.fill)
    painter.setCompositionMode(_Mode.CompositionMode_SourceAtop)
    for width, strength in _GHOST_EDGES:
        painter.strokePath(outline, _pen(tissue.ghost.shade, strength, width))
    painter.setCompositionMode(_Mode.CompositionMode_SourceOver)
    painter.strokePath(outline, _pen(tissue.ghost.edge, 1.0, 0.5))
    painter.end()
    return image


def _fade(painter: QPainter, ramp: Ramp) -> None:
    """Keep of what is painted only as much as the ramp says."""
    top, whole_from, whole_to, bottom = ramp
    span = bottom - top
    gradient = QLinearGradient(0, top, 0, bottom)
    for height, alpha in ((top, 0), (whole_from, 255), (whole_to, 255), (bottom, 0)):
        gradient.setColorAt((height - top) / span, QColor(0, 0, 0, alpha))
    painter.setCompositionMode(_Mode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(-500, -500, 1000, 1000), QBrush(gradient))


def _put(painter: QPainter, image: QImage, corner: QPoint, mode: QPainter.CompositionMode) -> None:
    """Draw an image at its place in device pixels counted from the middle of the joint."""
    painter.save()
    origin = painter.transform()
    painter.resetTransform()
    painter.setCompositionMode(mode)
    painter.drawImage(QPoint(round(origin.dx()), round(origin.dy())) + corner, image)
    painter.restore()


def _begin(image: QImage, box: QRect, frame: Frame) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.left(), -box.top())
    painter.setTransform(frame.view, combine=True)
    return painter


def _blank(box: QRect) -> QImage:
    image = QImage(box.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _pen(colour: QColor, strength: float, width: float) -> QPen:
    ink = QColor(colour)
    ink.setAlphaF(strength)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(ink, width, Qt.PenStyle.SolidLine, cap, join)
