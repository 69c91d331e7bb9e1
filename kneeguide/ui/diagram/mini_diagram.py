"""A small drawing of the joint with regions marked, to look at only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.diagram.figure_view import FigureView, Knee
from kneeguide.ui.diagram.placement import Placement, mini_placement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.look import Look

_RADIUS = 14.0
_KNEE = Knee()


class MiniDiagram(FigureView):
    """The joint cropped to a card. Its accessible name, what it shows in words, is given by whoever places it."""

    def __init__(self, look: Look, charts: Mapping[View, Chart], knee: Knee = _KNEE) -> None:
        super().__init__(look, charts, knee, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(304, 256)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 132)

    def placement(self) -> Placement:
        shown = QRectF()
        for spot in self._chart.spots:
            if spot.id in self.selected:
                shown = shown.united(spot.bounds)
        return mini_placement(self.size(), self._chart.window, shown)
