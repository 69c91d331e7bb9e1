"""The question where it hurts: a list and the drawing, always in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.ids import AnswerId, RegionId
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.segmented import Option, Segmented

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.check.answer_cards import AnswerCards
    from kneeguide.ui.session import Session


_LEAST_HEIGHT, _HEIGHT_BELOW, _UNLIMITED = 360, 520, 16_777_215


class WhereQuestion(QWidget):
    """What `words` holds, with the list of answers in it, at the start; the stage at the end."""

    def __init__(self, look: Look, guide: Guide, session: Session, words: QWidget, cards: AnswerCards) -> None:
        super().__init__()
        self._look, self._session, self._words, self._cards = look, session, words, cards
        listed = {RegionId(card.answer.id) for card in cards.cards}
        regions = {region: about for region, about in guide.regions.items() if region in listed}
        self.stage = Stage(look, guide.charts, regions, Knee(side=session.settings.side, layer=Layer.SKIN))
        self._options = (Option(Side.LEFT.value, self.tr("Left knee")), Option(Side.RIGHT.value, self.tr("Right knee")))
        self.sides = Segmented(look, self.tr("Which knee"), self._options, session.settings.side.value)
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it takes what is left
        self.sides.setParent(self.stage)
        self.sides.move(look.gap(16), look.gap(14))
        self.sides.adjustSize()
        self._drawing = column(self.stage, None)
        self._drawing.setStretch(0, 1)
        self._drawing.setStretch(1, 0)
        self._box = row(words, self._drawing, gap=look.gap(28))
        self.setLayout(self._box)
        self._connect()
        self._show_chosen()

    def fit(self, span: Span) -> None:
        """Stand the drawing beside the list, or below it in one column."""
        look, beside = self._look, span is not Span.COLUMN
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setStretch(1, 1 if beside else 0)
        self.stage.setMinimumSize(280, _LEAST_HEIGHT if beside else _HEIGHT_BELOW)
        if beside:
            self._words.setFixedWidth(look.px(300 if span >= Span.NORMAL else 270))
        else:
            self._words.setMinimumWidth(0)
            self._words.setMaximumWidth(_UNLIMITED)

    def fit_height(self, height: int) -> None:
        """Show the whole drawing in so many pixels, even where the list beside it is longer."""
        self.stage.setMaximumHeight(max(height, self.stage.minimumHeight()))

    def _connect(self) -> None:
        self._cards.changed.connect(self._show_chosen)
        self.stage.region_chosen.connect(self._press)
        self.stage.region_cleared.connect(lambda: self._cards.choose(()))
        self.stage.side_changed.connect(self.sides.choose)
        self.sides.chosen.connect(self._take_side)

    def _press(self, region: str) -> None:
        for card in self._cards.cards:
            if card.answer.id == region:
                card.click()

    def _show_chosen(self) -> None:
        self.stage.set_selected(regions_of(self._cards.chosen))

    def _take_side(self, side: str) -> None:
        self.stage.set_side(Side(side))
        self._session.change(msgspec.structs.replace(self._session.settings, side=Side(side)))


def regions_of(answers: tuple[AnswerId, ...]) -> frozenset[RegionId]:
    """The regions that these answers of a map question name; a region's answer has its id."""
    return frozenset(RegionId(answer) for answer in answers)
