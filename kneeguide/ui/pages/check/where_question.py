"""The question where it hurts: a list and the drawing, always in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.ids import AnswerId, RegionId
from kneeguide.settings import Layer
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.look import Span
from kneeguide.ui.stage_controls import StageControls
from kneeguide.ui.widgets.boxes import column, row

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
        self._regions = regions = {region: about for region, about in guide.regions.items() if region in listed}
        self.stage = Stage(look, guide.charts, regions, Knee(side=session.settings.side, layer=Layer.SKIN))
        self.stage.offer_regions_alone()
        self.controls = StageControls(look, session, self.stage, guide.bends, whole=False)
        self.stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it takes what is left
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
        self.controls.remake(roomy=span >= Span.NORMAL)
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

    def _press(self, region: str) -> None:
        for card in self._cards.cards:
            if card.answer.id == region:
                card.click()

    def _show_chosen(self) -> None:
        """Mark the regions, and turn to where the one that was just chosen can be seen."""
        chosen = regions_of(self._cards.chosen)
        added = chosen - self.stage.selected
        unseen = [self._regions[region].view for region in added if region in self._regions]
        if unseen and not any(self.stage.button(region) for region in added):
            self.stage.set_view(unseen[0])
        self.stage.set_selected(chosen)


def regions_of(answers: tuple[AnswerId, ...]) -> frozenset[RegionId]:
    """The regions that these answers of a map question name; a region's answer has its id."""
    return frozenset(RegionId(answer) for answer in answers)
