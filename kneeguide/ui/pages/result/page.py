"""The result of the check: how urgent it is and why, what it could be, what to do, and when to change course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.assess.answers import Answers
from kneeguide.assess.urgency import Urgency
from kneeguide.navigation import CheckPage, ResultPage
from kneeguide.ui.head import Head
from kneeguide.ui.look import Span
from kneeguide.ui.pages.page_edges import hold_edges, page_edge
from kneeguide.ui.pages.result.body import ResultParts
from kneeguide.ui.pages.result.paper import sheet_of
from kneeguide.ui.pages.result.words import ResultWords
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button, IconButton, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session
    from kneeguide.ui.sheet import Sheet


class ResultView(QWidget):
    """Made from the answers of the session each time it is opened."""

    rail_key = "check"

    def __init__(
        self, look: Look, guide: Guide, session: Session, doors: Doors, diary: Callable[[], Sequence[str]] = tuple
    ) -> None:
        """`diary` gives the last entries in words, for the summary."""
        super().__init__()
        self._diary = diary
        self._look, self._guide, self._session, self._doors = look, guide, session, doors
        self.words = ResultWords(guide, session)
        self.shows_help_strip = self.words.urgency is not Urgency.EMERGENCY
        self.title = self.tr("Your result")
        self.review = Button(look, self.tr("Review answers"), "list-checks", Kind.QUIET).small()
        self.start_again = Button(look, self.tr("Start again"), "rotate-ccw").small()
        self._small = (
            IconButton(look, self.review.text(), "list-checks"),
            IconButton(look, self.start_again.text(), "rotate-ccw"),
        )
        self._head = Head(look, self.title, self.words.line, self.review, self.start_again, *self._small)
        self.heading = self._head.heading
        self.question = StartAgain(look)
        self.question.yes.clicked.connect(self._begin_anew)
        self._scroll = ScrollArea(look, QWidget())
        self._scroll.verticalScrollBar().rangeChanged.connect(self._hold_edges)
        self._span: Span | None = None
        self._edge = 0
        self._top = column(self._head, self.question, gap=look.gap(4))
        layout = column(self._top, self._scroll, gap=look.gap(4))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        for button in (self.review, self._small[0]):
            button.clicked.connect(self._review)
        for button in (self.start_again, self._small[1]):
            button.clicked.connect(self._ask)
        if self.words.is_empty:
            for button in (self.review, self.start_again, *self._small):
                button.hide()

    def sheet(self) -> Sheet | None:
        """The result on one page, its level in words; nothing where there is none."""
        return None if self.words.is_empty else sheet_of(self._look, self.words, self._diary())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        span = look.span(self.width())
        self._edge = edge = page_edge(look, self.width(), roomy=span >= Span.NORMAL)
        self._top.setContentsMargins(edge, 0, edge, 0)
        self._hold_edges()
        if span is not self._span:
            self._span = span
            self._fill(span)

    def _hold_edges(self) -> None:
        hold_edges(self._scroll, (self._edge, 0, self._edge, self._look.gap(24)))

    def _fill(self, span: Span) -> None:
        parts = ResultParts(self._look, self.words, self._doors, self._begin_anew, self._keep)
        self._scroll.hold(parts.body(span))
        if not self.words.is_empty:
            narrow = span is Span.COLUMN
            for wide, small in zip((self.review, self.start_again), self._small, strict=True):
                wide.setVisible(not narrow)
                small.setVisible(narrow)

    def _review(self) -> None:
        self._doors.go(CheckPage(self.words.first_question))

    def _ask(self) -> None:
        self.question.show()
        self.question.yes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self, answers: Answers) -> None:
        """Take these answers, and open the page anew: the window has to know if they are an emergency now."""
        self._session.answer(answers)
        self._doors.go(ResultPage())

    def _begin_anew(self) -> None:
        self._session.answer(Answers())
        self._doors.go(CheckPage())


class StartAgain(Card):
    """Asks before the answers are cleared."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.yes = Button(look, self.tr("Clear and start again"), kind=Kind.PRIMARY).small()
        self.no = Button(look, self.tr("Keep my answers")).small()
        self.no.clicked.connect(self.hide)
        text = Text(look, self.tr("This clears all your answers. Start again?"), "strong")
        buttons = row(self.yes, self.no, None, gap=look.gap(10))
        pad = look.gap(16)
        self.setLayout(column(text, buttons, gap=look.gap(10), margins=(pad, look.gap(12), pad, look.gap(14))))
        self.hide()
