"""A question in its window: nothing is cut off, touches or has to be scrolled to without need."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_kit import (
    DANGER,
    HOW_LONG,
    WHEN,
    WHERE,
    Stay,
    answered,
    clipped,
    guide,
    put_into,
    session,
    shown_window,
)
from diagram_kit import look
from pytestqt.qtbot import QtBot

from kneeguide.assess.questions import Question
from kneeguide.ui.look import Span
from kneeguide.ui.pages.check.answer_cards import AnswerCards
from kneeguide.ui.pages.check.page import CheckView
from tests.ui.window_kit import real_guide

GUIDE = guide()


@pytest.mark.parametrize("question", [DANGER, WHERE, WHEN, HOW_LONG], ids=lambda question: question.id)
@pytest.mark.parametrize(
    ("scale", "size"),
    [(1.0, (1072, 752)), (1.0, (884, 592)), (2.0, (1168, 752)), (2.0, (772, 592)), (1.5, (1712, 900))],
)
def test_nothing_is_clipped(
    qtbot: QtBot, tmp_path: Path, question: Question, scale: float, size: tuple[int, int]
) -> None:
    shown = look(tmp_path, text_scale=scale)
    about = answered(session(), danger="none", where="outer")
    page = CheckView(shown, GUIDE, about, question.id, Stay().doors())
    window = shown_window(qtbot)
    put_into(window, page, size)
    forward = page.footer.forward
    assert clipped(page) == []
    assert forward.visibleRegion().boundingRect() == forward.rect(), "the foot stays"
    assert page.body.width() <= page.width(), "nothing scrolls sideways"
    assert page.body.minimumSizeHint().width() <= page.body.width()
    assert page.header.bar.isVisible() is (shown.span(size[0]) > Span.COLUMN)


def test_in_one_column_an_icon_opens_the_answers(qtbot: QtBot, tmp_path: Path) -> None:
    page = CheckView(look(tmp_path, text_scale=2.0), GUIDE, answered(session(), danger="none"), WHEN.id, Stay().doors())
    window = shown_window(qtbot)
    put_into(window, page, (772, 592))
    assert (page.footer.review.isVisible(), page.footer.review_small.isVisible()) == (False, True)
    page.footer.review_small.click()
    assert page.body.review.isVisible()
    page.footer.review_small.click()
    assert not page.body.review.isVisible()


def test_where_it_hurts_needs_no_scrolling_in_the_usual_window(qtbot: QtBot, tmp_path: Path) -> None:
    about = answered(session(), age="from_18")
    page = CheckView(look(tmp_path), real_guide(), about, WHERE.id, Stay().doors())
    window = shown_window(qtbot)
    put_into(window, page, (1072, 752))
    assert page._scroll.verticalScrollBar().maximum() == 0
    assert page.footer.review.isVisible()


def test_no_words_touch_the_cap_of_their_key(qtbot: QtBot, tmp_path: Path) -> None:
    for question in (DANGER, WHERE, WHEN):
        for card in AnswerCards(look(tmp_path), question, ()).cards:
            assert card.layout().contentsMargins().right() >= card.key_room + 8
