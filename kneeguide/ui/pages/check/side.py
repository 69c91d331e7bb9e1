"""The column beside a question: why it is asked first, or what has been answered so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.pages.check.footer import WhyBox
from kneeguide.ui.pages.check.spot_picture import SpotPicture
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.diagram.figure_view import Knee
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.check.answer_cards import AnswerCards
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
    """Beside the others: a picture where there is one, and the answers row by row."""

    def __init__(self, look: Look, answers: AnswersSoFar, picture: MiniDiagram | None) -> None:
        super().__init__()
        parts: list[QWidget] = [Text(look, self.tr("Your answers so far"), "eyebrow", "text3")]
        if picture is not None:
            # the spots of a question belong to it, the places that were chosen to the answers
            parts.insert(0 if isinstance(picture, SpotPicture) else 1, picture)
        self.setLayout(column(*parts, answers, None, gap=look.gap(9)))


def places_picture(look: Look, charts: Mapping[View, Chart], knee: Knee) -> MiniDiagram:
    """The regions that were chosen."""
    picture = MiniDiagram(look, charts, knee)
    picture.setFixedHeight(look.px(196))
    picture.setAccessibleName(_tr("Where it hurts, marked on the knee"))
    return picture


def spots_picture(look: Look, charts: Mapping[View, Chart], knee: Knee, cards: AnswerCards) -> SpotPicture:
    """The spots that the question asks about."""
    picture = SpotPicture(look, charts, knee, cards)
    picture.setFixedHeight(look.px(243))
    picture.setAccessibleName(_tr("The spots, each with the number of its answer"))
    picture.spot_pressed.connect(cards.press_answer)
    return picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswersSide", text)
