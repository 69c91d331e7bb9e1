"""A small drawing of the joint with one part outlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.frame import box_of
from kneeguide.ui.diagram.marks import paint_pointed
from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.diagram.part_names import PartNames
from kneeguide.ui.diagram.placement import Placement, mini_placement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from kneeguide.content.pages import Structure
    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.look import Look


class PartDiagram(MiniDiagram):
    """Shows where a part lies, in a view and a layer that show it."""

    def __init__(self, look: Look, charts: Mapping[View, Chart], knee: Knee, part: Structure) -> None:
        super().__init__(look, charts, knee)
        self._names = PartNames(look, self._backdrop.pictures, self)
        self._names.know({part.id: part})
        self._names.point_at(part.id)

    def placement(self) -> Placement:
        seen = self._names.outline_mm(self._chart, self.layer).boundingRect()
        shown = seen.intersected(box_of(self._chart.window)) if not seen.isEmpty() else QRectF()
        return mini_placement(self.size(), self._chart.window, shown)

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        paint_pointed(painter, self._names.outline(self.scene()), self._look)
