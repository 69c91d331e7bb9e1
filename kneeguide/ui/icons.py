"""Line icons as painter paths, stroked in any colour and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GRID = 24.0
STROKE = 1.75
_NUMBERS = {"M": 2, "L": 2, "Q": 4, "C": 6}


def painter_path(text: str) -> QPainterPath:
    """A painter path from absolute M, L, Q, C and Z commands, with spaces between all words."""
    path = QPainterPath()
    draw: dict[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "Q": path.quadTo,
        "C": path.cubicTo,
    }
    tokens = iter(text.split())
    for command in tokens:
        if command == "Z":
            path.closeSubpath()
        else:
            draw[command](*(float(next(tokens)) for _ in range(_NUMBERS[command])))
    return path


class Icons:
    """The icons of the resources folder; each is parsed when it is first painted."""

    def __init__(self, file: Path) -> None:
        self._texts = msgspec.json.decode(file.read_bytes(), type=dict[str, list[str]])
        self._paths: dict[str, QPainterPath] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def path(self, name: str) -> QPainterPath:
        """The icon's strokes on a 24 × 24 grid."""
        found = self._paths.get(name)
        if found is None:
            found = self._paths[name] = painter_path(" ".join(self._texts[name]))
        return found

    def paint(self, painter: QPainter, name: str, box: QRectF, colour: QColor, stroke: float = STROKE) -> None:
        """Stroke the icon into a square box; `stroke` is on the grid, so it grows with the box."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.topLeft())
        painter.scale(box.width() / GRID, box.height() / GRID)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, stroke, Qt.PenStyle.SolidLine, cap, join))
        painter.drawPath(self.path(name))
        painter.restore()


def icon_box(left: float, centre_y: float, size: float) -> QRectF:
    """The box of an icon that starts at `left` and is centred on a line."""
    return QRectF(QPointF(left, centre_y - size / 2), QPointF(left + size, centre_y + size / 2))
