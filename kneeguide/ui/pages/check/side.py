"""The column beside a question: why it is asked first, or what has been answered so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.pages.check.footer import WhyBox
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.diagram.figure_view import Knee
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.check.answers_so_far import AnswersSoFar


class FirstSide(QWidget):
    """Beside the first question: the reason for it, and where the answers stay."""

    def __init__(self, look: Look, why: str) -> None:
        super().__init__()
        words = Text(look, self.tr("Your answers stay on this computer."), "sub", "text2")
        stays = row(Glyph(look, "lock", "text2", 18, "sub"), words, gap=look.gap(10))
        stays.setStretch(1, 1)
        self.setLayout(column(WhyBox(look, why), stays, None, gap=look.gap(16)))


class AnswersSide(QWidget):
    """Beside the others: the regions that were chosen, and the answers row by row."""

    def __init__(self, look: Look, answers: AnswersSoFar, charts: Mapping[View, Chart], knee: Knee) -> None:
        super().__init__()
        parts: list[QWidget] = [Text(look, self.tr("Your answers so far"), "eyebrow", "text3")]
        if knee.selected:
            parts.append(self._picture(look, charts, knee))
        self.setLayout(column(*parts, answers, None, gap=look.gap(9)))

    def _picture(self, look: Look, charts: Mapping[View, Chart], knee: Knee) -> QWidget:
        picture = MiniDiagram(look, charts, knee)
        picture.setFixedHeight(look.px(196))
        picture.setAccessibleName(self.tr("Where it hurts, marked on the knee"))
        return picture
