"""Trying another answer on the result page: what would move is told before anything is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from check_kit import Stay, answered, clipped, guide, put_into, session, shown_window
from diagram_kit import look
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneeguide.ids import AnswerId, QuestionId
from kneeguide.navigation import ResultPage
from kneeguide.ui.pages.result.page import ResultView
from kneeguide.ui.pages.result.what_if_card import Trial, WhatIfCard

GUIDE = guide()
SORE_AT_NIGHT = {"danger": "night", "where": "outer", "when": "down", "how_long": "weeks"}
WELL = SORE_AT_NIGHT | {"danger": "none"}


class Tried:
    """A result page with one question opened to be tried."""

    def __init__(self, qtbot: QtBot, folder: Path, question: str, **given: str) -> None:
        self.qtbot, self.session = qtbot, answered(session(), **given)
        self.window: QWidget = shown_window(qtbot)
        self.stay = Stay()
        self.page = ResultView(look(folder), GUIDE, self.session, self.stay.doors())
        put_into(self.window, self.page, (1072, 752))
        assert not self.card.rows.isVisible(), "the list is folded, so that the page has an end"
        self.card.fold.click()
        self.card.rows.buttons[QuestionId(question)].click()

    @property
    def card(self) -> WhatIfCard:
        return self.page.findChildren(WhatIfCard)[-1]

    @property
    def trial(self) -> Trial:
        assert self.card.trial is not None
        return self.card.trial

    def choose(self, *answers: str) -> str:
        for card in self.trial.cards.cards:
            if (card.answer.id in answers) != card.isChecked():
                card.click()
        return self.trial.moves.text()


Try = Callable[..., Tried]


@pytest.fixture
def try_out(qtbot: QtBot, tmp_path: Path) -> Try:
    return partial(Tried, qtbot, tmp_path)


@pytest.mark.parametrize(
    ("given", "question", "answer", "words"),
    [
        (WELL, "danger", "night", "More urgent. Before: Self-care. With this answer: See a professional soon."),
        (SORE_AT_NIGHT, "danger", "none", "That is no reassurance: your knee is the same."),
        (WELL, "when", "same_point", "The urgency stays: Self-care. "),
        (WELL, "where", "around_kneecap", "Would fit better: Runner’s knee. No longer in the list: Runner’s band."),
    ],
    ids=["more urgent", "less urgent", "the same", "other conditions"],
)
def test_what_moves_is_told(try_out: Try, given: dict[str, str], question: str, answer: str, words: str) -> None:
    tried = try_out(question, **given)
    before = tried.session.answers
    assert words in tried.choose(answer)
    assert tried.session.answers == before
    tried.qtbot.waitUntil(lambda: clipped(tried.card) == [])


def test_the_same_answer_cannot_be_kept(qtbot: QtBot, tmp_path: Path) -> None:
    tried = Tried(qtbot, tmp_path, "danger", **WELL)
    assert not tried.trial.keep.isEnabled()
    tried.choose("night")
    assert tried.trial.keep.isEnabled()
    tried.choose("none")
    assert not tried.trial.keep.isEnabled()


def test_a_change_that_is_kept_makes_the_result_anew(qtbot: QtBot, tmp_path: Path) -> None:
    tried = Tried(qtbot, tmp_path, "danger", **WELL)
    tried.choose("steps")
    tried.trial.keep.click()
    assert tried.session.answers.to(QuestionId("danger")) == (AnswerId("steps"),)
    assert tried.stay.routes == [ResultPage()], "the window opens the page anew, without the strip where it has to go"


def test_going_back_keeps_the_answers_and_the_place(qtbot: QtBot, tmp_path: Path) -> None:
    tried = Tried(qtbot, tmp_path, "danger", **WELL)
    before = tried.session.answers
    tried.choose("steps")
    tried.trial.back.click()
    assert tried.session.answers == before
    assert tried.card.trial is None
    assert tried.card.rows.buttons[QuestionId("danger")].hasFocus()
