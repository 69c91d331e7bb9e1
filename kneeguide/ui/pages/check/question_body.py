"""What scrolls between the head and the foot of the check: the question, its answers, and what was answered before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeguide.assess.questions import Choice
from kneeguide.settings import Layer
from kneeguide.ui.diagram.best_view import view_of_regions
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.look import Span
from kneeguide.ui.pages.check.answer_cards import AnswerCards
from kneeguide.ui.pages.check.answers_so_far import AnswersSoFar
from kneeguide.ui.pages.check.footer import Beside, WhyBox
from kneeguide.ui.pages.check.side import AnswersSide, FirstSide, places_picture, spots_picture
from kneeguide.ui.pages.check.where_question import WhereQuestion
from kneeguide.ui.pages.check.words import answer_rows, chosen_regions, why_asked
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.assess.questions import Question
    from kneeguide.content.guide import Guide
    from kneeguide.ids import AnswerId
    from kneeguide.ui.diagram.mini_diagram import MiniDiagram
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session


class QuestionBody(QWidget):
    """The question with its answers at the start; where there is room, a column at the end."""

    change = Signal(str)
    """The question that is to be answered anew."""

    def __init__(
        self, look: Look, guide: Guide, session: Session, question: Question, chosen: Iterable[AnswerId]
    ) -> None:
        super().__init__()
        self._look = look
        self._is_map = question.choice is Choice.MAP
        self._points_at_spots = question.spots_of is not None and bool(guide.charts)
        self.heading = Heading(look, question.text, "title" if self._is_map else "question")
        self.cards = AnswerCards(look, question, chosen)
        why = why_asked(guide, session.answers, question)
        self.why = WhyBox(look, why)
        self.why.hide()
        rows = answer_rows(guide, session.answers, question)
        self.answers = AnswersSoFar(look, rows)
        self.answers.change.connect(self.change)
        title = Text(look, self.tr("Your answers so far"), "eyebrow", "text3")
        margins = (0, look.gap(8), 0, look.gap(8))
        self.review = holding(column(title, self.answers, gap=look.gap(9), margins=margins))
        self.review.hide()
        self.has_answers = bool(rows)
        self.where = self._make_where(guide, session, question) if self._is_map else None
        self._side = self._make_side(guide, session, question)
        self._line = _Upright(look)
        main = self.where or self._words(question)
        self._below = self._spots_below(guide, session, question)
        layout = row(
            holding(column(main, self.why, self._below, self.review, gap=look.gap(12))), self._line, self._side
        )
        layout.setStretch(0, 1)
        self._box = layout
        self.setLayout(layout)

    @property
    def is_first(self) -> bool:
        """Whether nothing has been answered before, so that the reason stands beside the question."""
        return not self.has_answers and not self._is_map

    def beside(self, span: Span) -> Beside:
        """What there is room for beside the question."""
        least = Span.COMPACT if self._points_at_spots else Span.NORMAL
        if span < least or self._is_map:
            return Beside.NOTHING
        return Beside.WHY if self.is_first else Beside.ANSWERS

    def fit(self, span: Span) -> None:
        """Lay the question out for this much room."""
        look = self._look
        beside = self.beside(span) is not Beside.NOTHING
        self._box.setSpacing(look.gap(28) if beside else 0)
        self._side.setVisible(beside)
        self._line.setVisible(beside)
        one_column = span is Span.COLUMN or self._is_map or (span is Span.COMPACT and beside)
        self.cards.set_columns(1 if one_column else 2)
        self._below.setVisible(self._points_at_spots and not beside)
        self.cards.show_keys(span is not Span.COLUMN or self._points_at_spots)
        if self.where is not None:
            self.where.fit(span)

    def fit_height(self, height: int) -> None:
        """Show the whole drawing in so many pixels, even where the list beside it is longer."""
        if self.where is not None:
            self.where.fit_height(height - self._look.gap(16))

    def _words(self, question: Question) -> QWidget:
        look = self._look
        parts: list[QWidget | int | None] = [self.heading]
        if question.hint:
            parts.append(Text(look, question.hint, "body" if self._is_map else "lead", "text2"))
        return holding(column(*parts, look.gap(10), self.cards, None, gap=look.gap(6)))

    def _make_where(self, guide: Guide, session: Session, question: Question) -> WhereQuestion:
        return WhereQuestion(self._look, guide, session, self._words(question), self.cards)

    def _make_side(self, guide: Guide, session: Session, question: Question) -> QWidget:
        look = self._look
        if self.is_first:
            side: QWidget = FirstSide(look, why_asked(guide, session.answers, question))
        else:
            answers = AnswersSoFar(look, answer_rows(guide, session.answers, question))
            answers.change.connect(self.change)
            side = AnswersSide(look, answers, self._picture(guide, session, question))
        side.setFixedWidth(look.px(243))
        return side

    def _spots_below(self, guide: Guide, session: Session, question: Question) -> QWidget:
        """The picture of the spots below their answers, for where it has no room beside them."""
        picture = self._picture(guide, session, question) if self._points_at_spots else None
        return holding(column(picture, margins=(0, self._look.gap(4), 0, 0)) if picture else column())

    def _picture(self, guide: Guide, session: Session, question: Question) -> MiniDiagram | None:
        """The spots to point at; else where it hurts, once that is known."""
        look, side, region = self._look, session.settings.side, question.spots_of
        if region is not None:
            knee = Knee(guide.regions[region].view, side, Layer.BONES, frozenset({region}))
            return spots_picture(look, guide.charts, knee, self.cards) if guide.charts else None
        chosen = chosen_regions(guide, session.answers)
        ordered = [each for each in guide.regions if each in chosen]
        view = view_of_regions(guide.charts, guide.regions, ordered)
        return places_picture(look, guide.charts, Knee(view, side, Layer.SKIN, chosen)) if chosen else None


class _Upright(QWidget):
    """A hairline between the question and the column beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(round(look.edge))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("line"))
        painter.end()
