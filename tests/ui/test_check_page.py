"""The pages of the symptom check: by keyboard, back without loss, danger first."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_kit import (
    DANGER,
    HOW_LONG,
    WHEN,
    WHERE,
    Clock,
    Stay,
    answered,
    guide,
    ids,
    put_into,
    session,
    shown_window,
)
from diagram_kit import look
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneeguide.assess.answers import Answers
from kneeguide.assess.questions import Question
from kneeguide.navigation import CheckPage, KneePage, ResultPage, Route
from kneeguide.settings import Side
from kneeguide.ui.pages.check.answer_cards import AnswerCards
from kneeguide.ui.pages.check.opening import check_page, is_over
from kneeguide.ui.pages.check.page import CheckView
from kneeguide.ui.pages.check.stale import StaleCheckView
from kneeguide.ui.pages.result.page import ResultView
from kneeguide.ui.session import Session
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.segmented import Segmented

GUIDE = guide()
DAY = 24 * 60 * 60


class Walk:
    """A person who goes through the check with keys alone."""

    def __init__(self, qtbot: QtBot, folder: Path, about: Session | None = None) -> None:
        self.qtbot, self.look, self.session = qtbot, look(folder), about or session(folder=folder)
        self.stay = Stay()
        self.page: CheckView | ResultView | StaleCheckView
        self.window = shown_window(qtbot)

    def open(self, route: Route) -> CheckView:
        """Show the page of a route of the check, as the window does."""
        assert isinstance(route, CheckPage)
        over = route.question is None and is_over(GUIDE, self.session)
        about = self.look, GUIDE, self.session
        doors = self.stay.doors()
        self.page = ResultView(*about, doors) if over else check_page(*about, route.question, doors)
        put_into(self.window, self.page, (1072, 752))
        self.page.heading.take_focus()
        return self.page  # type: ignore[return-value]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.page.focusWidget() or self.page, key)

    def follow(self) -> CheckView:
        """Go where the page led."""
        return self.open(self.stay.routes[-1])


@pytest.fixture
def walk(qtbot: QtBot, tmp_path: Path) -> Walk:
    return Walk(qtbot, tmp_path)


def cards_of(qtbot: QtBot, folder: Path, question: Question) -> AnswerCards:
    cards = AnswerCards(look(folder), question, ())
    qtbot.addWidget(cards)
    return cards


# the keyboard ---------------------------------------------------------------------------------------------------------


def test_the_whole_check_by_keys_alone(walk: Walk) -> None:
    walk.open(CheckPage())
    for key in (Qt.Key.Key_6, Qt.Key.Key_1, Qt.Key.Key_2):
        walk.press(key)
        assert walk.session.answers != Answers(), "a choice is kept at once"
        walk.press(Qt.Key.Key_Return)
        walk.follow()
    walk.press(Qt.Key.Key_3, Qt.Key.Key_Enter)
    assert walk.stay.routes == [CheckPage(WHERE.id), CheckPage(WHEN.id), CheckPage(HOW_LONG.id), ResultPage()]
    given = {DANGER.id: "none", WHERE.id: "around_kneecap", WHEN.id: "sitting", HOW_LONG.id: "months"}
    assert walk.session.answers == Answers({question: ids([chosen]) for question, chosen in given.items()})


def test_arrows_move_and_space_chooses(walk: Walk) -> None:
    page = walk.open(CheckPage(WHEN.id))
    page.cards.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    walk.press(Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert page.cards.cards[3].hasFocus()
    assert page.cards.chosen == ()
    walk.press(Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert page.cards.chosen == ids(["down"])


def test_arrows_reach_the_answer_that_stands_alone(walk: Walk) -> None:
    page = walk.open(CheckPage(DANGER.id))
    page.cards.cards[4].setFocus(Qt.FocusReason.TabFocusReason)
    walk.press(Qt.Key.Key_Down)
    assert page.cards.cards[5].hasFocus()


def test_choosing_does_not_move_on(walk: Walk) -> None:
    walk.open(CheckPage(WHEN.id))
    walk.press(Qt.Key.Key_1)
    assert walk.stay.routes == []


def test_a_number_without_an_answer_does_nothing(walk: Walk) -> None:
    page = walk.open(CheckPage(HOW_LONG.id))
    walk.press(Qt.Key.Key_9, Qt.Key.Key_0)
    assert page.cards.chosen == ()


def test_a_new_question_is_spoken_first(walk: Walk) -> None:
    page = walk.open(CheckPage(WHEN.id))
    assert page.focusWidget() is page.heading
    assert page.heading.text() == WHEN.text


def test_going_on_without_an_answer_says_what_to_do(walk: Walk) -> None:
    page = walk.open(CheckPage(WHEN.id))
    assert page.footer.forward.isEnabled()
    walk.press(Qt.Key.Key_Return)
    assert page.footer.message == "Choose one answer, or “I am not sure”."
    assert walk.stay.routes == []
    walk.press(Qt.Key.Key_1)
    assert page.footer.message == ""


# what cannot be true together -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pressed", "left"),
    [
        ("12", ("shape", "steps")),
        ("126", ("none",)),
        ("61", ("shape",)),
        ("65", ("unsure",)),
        ("15", ("shape", "unsure")),
        ("11", ()),
    ],
)
def test_none_and_unsure(qtbot: QtBot, tmp_path: Path, pressed: str, left: tuple[str, ...]) -> None:
    cards = cards_of(qtbot, tmp_path, DANGER)
    for key in pressed:
        cards.press(key)
    assert cards.chosen == ids(left)


def test_of_one_choice_the_last_stays(qtbot: QtBot, tmp_path: Path) -> None:
    cards = cards_of(qtbot, tmp_path, WHEN)
    told: list[tuple[str, ...]] = []
    cards.changed.connect(lambda: told.append(cards.chosen))
    for key in "122":
        cards.press(key)
    assert cards.chosen == ids(["sitting"])
    assert told == [ids(["down"]), ids(["sitting"])]


def test_assistive_tools_press_a_card_too(walk: Walk) -> None:
    page = walk.open(CheckPage(WHEN.id))
    page.cards.cards[1].setChecked(True)
    assert walk.session.answers.to(WHEN.id) == ids(["sitting"])


@pytest.mark.parametrize(
    ("question", "role"), [(WHEN, QAccessible.Role.RadioButton), (DANGER, QAccessible.Role.CheckBox)]
)
def test_a_card_says_all_its_words(qtbot: QtBot, tmp_path: Path, question: Question, role: QAccessible.Role) -> None:
    card = cards_of(qtbot, tmp_path, question).cards[0]
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.text(QAccessible.Text.Name) == f"{card.answer.text}. {card.answer.detail}"
    assert interface.role() is role


# back and forth -------------------------------------------------------------------------------------------------------


def test_back_loses_nothing(walk: Walk) -> None:
    answered(walk.session, danger="none", where="outer behind", when="down")
    before = walk.session.answers
    walk.open(CheckPage(HOW_LONG.id)).header.back.click()
    page = walk.follow()
    assert (walk.stay.routes[-1], page.cards.chosen) == (CheckPage(WHEN.id), ids(["down"]))
    page.header.back.click()
    assert walk.follow().cards.chosen == ids(["outer", "behind"])
    assert walk.session.answers == before


def test_back_from_the_first_question_leaves(walk: Walk) -> None:
    walk.open(CheckPage()).header.back.click()
    assert walk.stay.routes == [KneePage()]


def test_stop_keeps_the_answers_over_a_new_start(walk: Walk, tmp_path: Path) -> None:
    answered(walk.session, danger="none")
    page = walk.open(CheckPage())
    page.cards.press("2")
    page.header.stop.click()
    assert walk.stay.routes == [KneePage()]
    again = Walk(walk.qtbot, tmp_path)
    assert again.open(CheckPage()).heading.text() == WHEN.text
    assert again.session.answers.to(WHERE.id) == ids(["outer"])


def test_change_opens_that_question(walk: Walk) -> None:
    answered(walk.session, danger="none", where="outer")
    page = walk.open(CheckPage(WHEN.id))
    changes = [each for each in page.findChildren(Button) if each.isVisible() and each.text() == "Change"]
    assert [each.accessibleName() for each in changes] == ["Change: Warning signs", "Change: Where it hurts"]
    changes[0].click()
    assert walk.stay.routes == [CheckPage(DANGER.id)]


def test_steps_go_forward_only(walk: Walk) -> None:
    answered(walk.session, danger="none", where="outer", when="down")
    bars = [walk.open(CheckPage(question.id)).header.bar for question in (DANGER, WHERE, WHEN, HOW_LONG)]
    assert [bar.accessibleName() for bar in bars] == [f"Step {step} of 4" for step in (1, 2, 3, 4)]


# danger ---------------------------------------------------------------------------------------------------------------


def test_an_emergency_ends_the_check_after_a_confirm(walk: Walk) -> None:
    page = walk.open(CheckPage())
    walk.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    assert page.confirm is not None
    assert page.confirm.isVisible()
    assert not page.footer.isVisible()
    assert page.focusWidget() is page.confirm.heading
    assert walk.stay.routes == []
    page.confirm.forward.click()
    assert walk.stay.routes == [ResultPage()]


def test_the_emergency_answer_can_be_changed(walk: Walk) -> None:
    page = walk.open(CheckPage())
    walk.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    assert page.confirm is not None
    page.confirm.back.click()
    assert page.confirm is None
    assert page.footer.isVisible()
    assert page.cards.cards[0].hasFocus()
    walk.press(Qt.Key.Key_6, Qt.Key.Key_Return)
    assert walk.stay.routes == [CheckPage(WHERE.id)]


def test_other_signs_do_not_end_the_check(walk: Walk) -> None:
    page = walk.open(CheckPage())
    walk.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    assert page.confirm is None
    assert walk.stay.routes == [CheckPage(WHERE.id)]


def test_an_emergency_is_not_passed_by_a_later_question(walk: Walk) -> None:
    answered(walk.session, danger="shape", where="outer")
    page = walk.open(CheckPage(WHEN.id))
    walk.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    assert page.confirm is not None


def test_the_address_of_the_check_shows_an_emergency(walk: Walk) -> None:
    answered(walk.session, danger="shape")
    walk.open(CheckPage())
    assert isinstance(walk.page, ResultView)


# the drawing ----------------------------------------------------------------------------------------------------------


def test_list_and_drawing_are_in_step(walk: Walk) -> None:
    page = walk.open(CheckPage(WHERE.id))
    where = page.body.where
    assert where is not None
    page.cards.press("1")
    assert where.stage.selected == {"around_kneecap"}
    where.stage.region_chosen.emit("outer")
    assert page.cards.chosen == ids(["around_kneecap", "outer"])
    where.stage.region_chosen.emit("around_kneecap")
    assert page.cards.chosen == ids(["outer"])
    assert where.stage.selected == {"outer"}
    page.cards.press("3")
    assert page.cards.chosen == ids(["outer", "behind"])
    assert walk.session.answers.to(WHERE.id) == tuple(sorted(page.cards.chosen))


def test_the_drawing_offers_only_what_the_list_does(walk: Walk) -> None:
    where = walk.open(CheckPage(WHERE.id)).body.where
    assert where is not None
    assert where.stage.button(next(region for region in GUIDE.regions if region == "inner")) is None


def test_the_side_is_chosen_on_the_drawing(walk: Walk) -> None:
    where = walk.open(CheckPage(WHERE.id)).body.where
    assert where is not None
    sides = next(track for track in where.findChildren(Segmented) if track.accessibleName() == "Which knee")
    sides.choose("left")
    assert (where.stage.side, walk.session.settings.side) == (Side.LEFT, Side.LEFT)
    where.stage.set_side(Side.RIGHT)
    assert (sides.current, walk.session.settings.side) == ("right", Side.RIGHT)


# why, review, old answers ---------------------------------------------------------------------------------------------


def test_why_opens_in_place(walk: Walk) -> None:
    answered(walk.session, danger="none")
    page = walk.open(CheckPage(WHEN.id))
    assert not page.body.why.isVisible()
    page.footer.why.click()
    assert page.body.why.isVisible()
    page.footer.why.click()
    assert not page.body.why.isVisible()


def test_the_first_question_has_its_reason_beside_it(walk: Walk) -> None:
    page = walk.open(CheckPage())
    assert not page.footer.why.isVisible()
    page.resize(884, 592)
    assert page.footer.why.isVisible()


def test_narrow_pages_open_the_answers_in_place(walk: Walk) -> None:
    answered(walk.session, danger="none", where="outer")
    page = walk.open(CheckPage(WHEN.id))
    assert not page.footer.review.isVisible()
    page.resize(884, 592)
    assert page.footer.review.isVisible()
    assert not page.body.review.isVisible()
    page.footer.review.click()
    assert page.body.review.isVisible()
    page.body.answers.buttons[WHERE.id].click()
    assert walk.stay.routes == [CheckPage(WHERE.id)]


def test_old_answers_are_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock()
    walk = Walk(qtbot, tmp_path, answered(session(clock), danger="none"))
    clock.now += DAY + 1
    walk.open(CheckPage())
    assert isinstance(walk.page, StaleCheckView)
    assert walk.page.heading.text().startswith("Your answers are from ")
    walk.page.keep.click()
    assert walk.follow().heading.text() == WHERE.text
    clock.now += DAY + 1
    walk.open(CheckPage(WHEN.id))
    assert isinstance(walk.page, StaleCheckView)
    walk.page.anew.click()
    assert walk.session.answers == Answers()
    assert walk.follow().heading.text() == DANGER.text
