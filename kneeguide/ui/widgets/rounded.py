"""Painting of rounded boxes with crisp edges."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_box(painter: QPainter, box: QRectF, radius: float, fill: QColor | None, edge: QPen | None = None) -> None:
    """Fill a rounded box and stroke its edge inside it, so that nothing is cut off."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = edge.widthF() / 2 if edge is not None else 0.0
    painter.setPen(edge if edge is not None else QPen(Qt.PenStyle.NoPen))
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    inner = box.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius - inset, inner.height() / 2))
    painter.drawRoundedRect(inner, corner, corner)


def paint_ground(painter: QPainter, box: QRect, colour: QColor) -> None:
    """Fill a box as QPainter.fillRect would; that loads QGradient with its 169 presets, 3 ms of a start."""
    painter.setBackground(colour)
    painter.eraseRect(box)


def pen(colour: QColor, width: float) -> QPen:
    """A pen with round ends and joins."""
    style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, style, cap, join)
