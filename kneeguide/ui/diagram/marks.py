"""The marks on the knee: regions that are pointed at or chosen, hot spots, lines to the labels.

Each state differs in shape as well as in colour: a dashed line, a hatched field, a larger dot.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from kneeguide.ui.look import Look

EDGE_REACH = 4
"""How far the edge of a region reaches out of its shape, in whole pixels."""
DISC = 9.5
"""The radius of a chosen hot spot with its ring, in pixels."""
_HATCH_STEP = 13
"""The tile of the hatch: lines 13 px apart across are 9.2 px apart at 45 degrees."""
_HATCH = QColor(255, 255, 255, 76)
_DASHES = (3.5, 2.5)


def paint_pointed(painter: QPainter, shape: QPainterPath, look: Look) -> None:
    """A region under the mouse or the keyboard; `shape` in pixels."""
    painter.fillPath(shape, look.colour("region_hover"))
    painter.strokePath(shape, _pen(look.colour("region_halo"), 4.6))
    dashes = _pen(look.colour("region"), 2.0)
    dashes.setDashPattern(_DASHES)
    painter.strokePath(shape, dashes)


def paint_chosen(painter: QPainter, shape: QPainterPath, look: Look) -> None:
    """A chosen region; `shape` in pixels."""
    painter.fillPath(shape, look.colour("region_fill"))
    painter.fillPath(shape, _hatch())
    painter.strokePath(shape, _pen(look.colour("region_halo"), 6.0))
    painter.strokePath(shape, _pen(look.colour("region"), 2.6))


def paint_spot(painter: QPainter, point: QPointF, look: Look, *, chosen: bool) -> None:
    """A hot spot: a white disc with a ring and a dot, larger when chosen."""
    size = spot_size(look)
    painter.setPen(_pen(look.colour("region"), 2.0 * size))
    painter.setBrush(look.colour("region_halo"))
    disc = (8.5 if chosen else 7.0) * size
    painter.drawEllipse(point, disc, disc)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("region"))
    dot = (4.4 if chosen else 2.8) * size
    painter.drawEllipse(point, dot, dot)


def paint_end(painter: QPainter, point: QPointF, look: Look) -> None:
    """The end of a label's line where no hot spot stands."""
    painter.setPen(_pen(look.colour("region_halo"), 1.5))
    painter.setBrush(look.colour("region"))
    painter.drawEllipse(point, 3.5, 3.5)


def spot_size(look: Look) -> float:
    """How much larger than usual hot spots are drawn."""
    return min(look.text_scale, 1.5)


@lru_cache(maxsize=1)
def _hatch() -> QBrush:
    """White lines at 45 degrees, as a tile that joins itself without a seam."""
    step = _HATCH_STEP
    tile = QImage(step, step, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_HATCH, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for shift in (-step, 0, step):
        painter.drawLine(QPointF(shift - step, 2 * step), QPointF(shift + 2 * step, -step))
    painter.end()
    return QBrush(tile)


def _pen(colour: QColor, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)
