"""Cards: a surface with an edge that holds other widgets, or that can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeguide.ui.widgets.boxes import Holder
from kneeguide.ui.widgets.rounded import paint_box, paint_ground

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class Card(Holder):
    """A rounded surface. Fill and edge are theme tokens."""

    def __init__(self, look: Look, fill: str = "surface", edge: str = "line", radius: float = 14) -> None:
        super().__init__()
        self._look, self._fill, self._edge, self._radius = look, fill, edge, radius
        self._edge_width = look.edge

    def edge_width(self, width: float) -> Card:
        """The same card with a wider edge."""
        self._edge_width = max(width, self._look.edge)
        return self

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = QPen(look.colour(self._edge), self._edge_width)
        paint_box(painter, QRectF(self.rect()), self._radius, look.colour(self._fill), edge)
        painter.end()


class Rule(QWidget):
    """A hairline across, between rows."""

    def __init__(self, look: Look, token: str = "line") -> None:
        super().__init__()
        self._look, self._token = look, token
        self.setFixedHeight(round(look.edge))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), self._look.colour(self._token))
        painter.end()
