"""The answers on the result page, each of which can be tried otherwise in place before the change is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.assess.what_if import what_if
from kneeguide.content.checks import check_of
from kneeguide.ui.announce import announce
from kneeguide.ui.look import Span
from kneeguide.ui.pages.check.answer_cards import AnswerCards
from kneeguide.ui.pages.check.answers_so_far import AnswersSoFar
from kneeguide.ui.pages.check.words import answer_rows
from kneeguide.ui.pages.result.move_words import move_words
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.assess.answers import Answers
    from kneeguide.content.guide import Guide
    from kneeguide.ids import QuestionId
    from kneeguide.ui.look import Look


class WhatIfCard(Card):
    """Folded to its title; unfolded it lists the answers, and "Change" opens the choices of one of them.

    Nothing is kept until that is pressed.
    """

    kept = Signal(object)
    """The answers with the change that is to be kept."""

    def __init__(self, look: Look, guide: Guide, answers: Answers, span: Span) -> None:
        super().__init__(look)
        self._look, self._guide, self._answers = look, guide, answers
        self._columns = 1 if span is Span.COLUMN else 2
        self.rows = AnswersSoFar(look, answer_rows(guide, answers))
        self.rows.change.connect(self.try_question)
        self.trial: Trial | None = None
        self.fold = Fold(look, self.tr("Show the answers"), self.tr("Hide the answers"))
        self.fold.toggled.connect(self._unfold)
        self._place = column(self.rows)
        hint = self.tr("Try another answer here and see what it would change. Nothing is kept until you say so.")
        title = row(Heading(look, self.tr("Your answers"), "h2"), self.fold, gap=look.gap(12))
        title.setStretch(0, 1)
        pad, self._answers_place = look.gap(18), holding(self._place)
        self._answers_place.hide()
        parts = (title, Text(look, hint, "sub", "text2"), self._answers_place)
        self.setLayout(column(*parts, gap=look.gap(10), margins=(pad, look.gap(16), pad, look.gap(18))))

    def _unfold(self, on: bool) -> None:  # noqa: FBT001
        self._answers_place.setVisible(on)

    def try_question(self, question: QuestionId) -> None:
        """Show the choices of this question in place of the list."""
        self.rows.hide()
        self.trial = trial = Trial(self._look, self._guide, self._answers, question)
        trial.cards.set_columns(self._columns)
        trial.keep.clicked.connect(lambda: self.kept.emit(trial.answers))
        trial.back.clicked.connect(self._back)
        self._place.addWidget(trial)
        trial.show()
        trial.heading.take_focus()

    def _back(self) -> None:
        if self.trial is not None:
            question = self.trial.question
            self._place.removeWidget(self.trial)
            self.trial.hide()
            self.trial.deleteLater()
            self.trial = None
            self.rows.show()
            self.rows.buttons[question].setFocus(Qt.FocusReason.ShortcutFocusReason)


class Fold(Button):
    """Shows and hides what is below it; its words say which of the two a press does."""

    def __init__(self, look: Look, show: str, hide: str) -> None:
        super().__init__(look, show, "chevron-down", Kind.QUIET)
        self._words = {True: hide, False: show}
        self.small().setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._turn)

    def _turn(self, on: bool) -> None:  # noqa: FBT001
        self._icon = "chevron-up" if on else "chevron-down"
        self.setText(self._words[on])
        self.updateGeometry()


class Trial(QWidget):
    """One question with its choices, and what the choice would change."""

    def __init__(self, look: Look, guide: Guide, before: Answers, question: QuestionId) -> None:
        super().__init__()
        self._guide, self._before, self.question = guide, before, question
        asked = guide.questions[question]
        self.heading = Heading(look, asked.text, "h3")
        self.cards = AnswerCards(look, asked, before.to(question))
        self.cards.show_keys(on=False)  # here numbers press nothing
        self.moves = Text(look, "", "body")
        self.keep = Button(look, self.tr("Keep this change"), "check", Kind.PRIMARY)
        self.back = Button(look, self.tr("Back to my answers"), "arrow-left")
        self.cards.changed.connect(self._tell)
        buttons = row(self.keep, self.back, None, gap=look.gap(10))
        self.setLayout(column(self.heading, self.cards, self.moves, buttons, gap=look.gap(12)))
        self._tell()

    @property
    def answers(self) -> Answers:
        """The answers with this choice."""
        return self._before.answered(self.question, self.cards.chosen)

    def _tell(self) -> None:
        changed = bool(self.cards.chosen) and self.answers != self._before
        self.keep.setEnabled(changed)
        moves = what_if(check_of(self._guide), self._before, self.answers) if changed else None
        self.moves.say(move_words(self._guide, moves) if moves else self.tr("Choose another answer to see what moves."))
        if changed:
            announce(self, self.moves.text())
