"""Where the spots of a question lie: each with the number of its answer, on the same drawing as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen

from kneeguide.ui.diagram.mini_diagram import MiniDiagram

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRect

    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.diagram.figure_view import Knee
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.check.answer_cards import AnswerCards

_DISC, _NEAR = 10.0, 22.0
"""The radius of a number's disc, and how near to it a press is meant for it; in pixels."""


class SpotPicture(MiniDiagram):
    """The cards do all that it does, so the keyboard needs to know of them alone."""

    spot_pressed = Signal(str)
    """The answer whose number was pressed."""

    def __init__(self, look: Look, charts: Mapping[View, Chart], knee: Knee, cards: AnswerCards) -> None:
        super().__init__(look, charts, knee)
        self._cards = cards
        cards.changed.connect(self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def numbers(self) -> dict[str, QPointF]:
        """Where each answer's number stands, in pixels."""
        placement, points = self.placement(), {str(each.id): each.point for each in self._chart.points}
        return {
            card.answer.id: placement.pixel(points[card.answer.id])
            for card in self._cards.cards
            if card.answer.id in points
        }

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = {QLineF(event.position(), at).length(): answer for answer, at in self.numbers().items()}
        if near and min(near) <= self._look.px(_NEAR):
            self.spot_pressed.emit(near[min(near)])

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        look, numbers, size = self._look, self.numbers(), self._look.px(_DISC)
        painter.setFont(look.font("eyebrow"))
        for card in self._cards.cards:
            if card.answer.id in numbers:
                at, on = numbers[card.answer.id], card.isChecked()
                painter.setPen(QPen(look.colour("region_halo" if on else "region"), 2.0))
                painter.setBrush(look.colour("region" if on else "region_halo"))
                painter.drawEllipse(at, size, size)
                painter.setPen(look.colour("region_halo" if on else "region"))
                box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, card.key)
