"""What is shown before a check that was begun more than a day ago goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.assess.answers import Answers
from kneeguide.navigation import CheckPage
from kneeguide.ui.pages.result.words import day_of
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.ids import QuestionId
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session
    from kneeguide.ui.sheet import Sheet

_WIDEST = 620


class StaleCheckView(QWidget):
    """Old answers are neither dropped nor taken as true today without asking."""

    rail_key = "check"
    shows_help_strip = True

    def __init__(self, look: Look, session: Session, wanted: QuestionId | None, doors: Doors) -> None:
        super().__init__()
        self._session, self._wanted, self._doors = session, wanted, doors
        self.title = self.tr("Symptom check")
        day = day_of(session.answered_at)
        self.heading = Heading(look, self.tr("Your answers are from {date}").format(date=day), "question")
        hint = Text(look, self.tr("Your knee may have changed since then. Starting again is safer."), "lead", "text2")
        self.anew = Button(look, self.tr("Start again"), "rotate-ccw", Kind.PRIMARY)
        self.keep = Button(look, self.tr("All of it is still true: go on"))
        self.anew.clicked.connect(self._start_again)
        self.keep.clicked.connect(self._go_on)
        for button in (self.anew, self.keep):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        buttons = column(self.anew, self.keep, gap=look.gap(10))
        words = holding(column(self.heading, hint, look.gap(10), buttons, None, gap=look.gap(6)))
        words.setMaximumWidth(look.px(_WIDEST))
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        edge = look.gap(24)
        body = holding(column(words, None, margins=(edge, look.gap(56), edge, edge)))
        self.setLayout(column(ScrollArea(look, body)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sheet(self) -> Sheet | None:
        """There is nothing to print."""
        return None

    def _start_again(self) -> None:
        self._session.answer(Answers())
        self._doors.go(CheckPage())

    def _go_on(self) -> None:
        self._session.answer(self._session.answers)
        self._doors.go(CheckPage(self._wanted))
