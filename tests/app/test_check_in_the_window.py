"""The symptom check as people go through it: by keys, on the drawing, over a kill, and the way the command says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.assess.inquiry import next_question
from kneeguide.assess.patient import answer_to
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.ids import AnswerId, QuestionId, RegionId
from kneeguide.navigation import CheckPage, ResultPage
from kneeguide.replay import Case, patient_of, read_cases, replay
from kneeguide.settings import Side
from kneeguide.ui.pages.check.answer_card import AnswerCard
from kneeguide.ui.pages.check.answers_so_far import AnswersSoFar
from kneeguide.ui.pages.check.spot_picture import SpotPicture
from kneeguide.ui.pages.result.urgency_banner import UrgencyBanner
from kneeguide.ui.pages.result.what_if_card import Fold, WhatIfCard
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text
from tests.content.shipped import MILD, changed
from tests.ui.diagram_kit import pixels_in
from tests.ui.window_kit import SMALL, USUAL, FakeClock, Opener, Person, real_guide, settle

CASES = Path(__file__).parents[1] / "cases"
PATIENTS = {
    "front_of_the_knee.json": "stairs_and_film",
    "injuries.json": "turned_on_the_court",
    "sides_and_back.json": "ball_behind_the_knee",
}


def case_of(file: str) -> Case:
    return next(case for case in read_cases(CASES / file) if case.id == PATIENTS[file])


def answer_here(person: Person, case: Case) -> QuestionId:
    """Answer the question that is shown, as this patient does, by the keys on the cards; and go on."""
    assert isinstance(person.route, CheckPage)
    question = real_guide().questions[QuestionId(person.route.question or "")]
    for answer in answer_to(patient_of(case), question):
        card = next(each for each in person.page.cards.cards if each.answer.id == answer)
        person.press(card.key)
        assert card.isChecked()
    person.press("Return")
    return question.id


def step(person: Person) -> int:
    """How far the bar at the top says one is."""
    return int(person.page.header.bar.accessibleName().split()[1])


@pytest.mark.parametrize("file", list(PATIENTS))
def test_a_patient_is_asked_in_the_window_what_the_command_asks(open_window: Opener, file: str) -> None:
    person, case = open_window(CheckPage()), case_of(file)
    asked: list[str] = []
    steps: list[int] = []
    while isinstance(person.route, CheckPage):
        steps.append(step(person))
        asked.append(answer_here(person, case))
    told = replay(real_guide(), [case]).cases[0]
    assert asked == told.asked
    assert steps == sorted(steps), "the bar never goes back"
    words = person.page.words
    assert (words.urgency.value, [fit.condition.id for fit in words.fits]) == (
        told.urgency,
        [each.id for each in told.conditions],
    )


def test_a_check_that_was_killed_goes_on_where_it_was(open_window: Opener, tmp_path: Path) -> None:
    """Nothing is done at closing, so a window that is never closed is one that was killed."""
    clock, case = FakeClock(), case_of("injuries.json")
    killed = open_window(CheckPage(), clock=clock, folder=tmp_path)
    for _ in range(6):
        answer_here(killed, case)
    at, answers = killed.route, killed.world.session.answers
    clock.gone += 3600
    again = open_window(CheckPage(), clock=clock, folder=tmp_path)
    assert again.route == at
    assert again.world.session.answers == answers
    assert step(again) == step(killed)
    again.press("Alt+Left")
    again.click(again.page.header.back)
    assert again.page.cards.chosen == answers.to(again.route.question)


def test_an_answer_is_changed_and_the_check_goes_on(open_window: Opener) -> None:
    person, case = open_window(CheckPage()), case_of("front_of_the_knee.json")
    asked = [answer_here(person, case) for _ in range(6)]
    before = person.world.session.answers
    rows = next(each for each in person.page.findChildren(AnswersSoFar) if each.isVisible())
    assert sorted(rows.buttons) == sorted(asked)
    person.click(rows.buttons[asked[-1]])
    assert person.route == CheckPage(asked[-1])
    other = next(card for card in person.page.cards.cards if not card.isChecked())
    person.press(other.key, "Return")
    answers = person.world.session.answers
    assert other.answer.id in answers.to(asked[-1])
    assert [answers.to(each) for each in asked[:-1]] == [before.to(each) for each in asked[:-1]]
    following = next_question(check_of(real_guide()), answers)
    assert following is not None
    assert person.route == CheckPage(following.id)


def test_list_and_drawing_are_in_step_under_hand_and_key(open_window: Opener) -> None:
    person = open_window(CheckPage(QuestionId("where")))
    stage = person.page.body.where.stage
    inner, below = RegionId("inner"), RegionId("below_kneecap")
    person.click(stage, pixels_in(stage, inner)[0])
    assert card_of(person, inner).isChecked()
    person.press(card_of(person, below).key)
    assert stage.selected == {inner, below}
    person.press(card_of(person, inner).key)
    assert stage.selected == {below}
    person.press(card_of(person, AnswerId("all_over")).key)
    assert stage.selected & set(real_guide().regions) == set()
    person.click(stage, pixels_in(stage, inner)[0])
    assert person.world.session.answers.to(QuestionId("where")) == ("inner",)


def test_each_spot_is_shown_with_the_number_of_its_answer(open_window: Opener) -> None:
    person = open_window()
    person.world.session.answer(MILD)
    for question in (each for each in real_guide().questions.values() if each.spots_of):
        person.go(CheckPage(question.id))
        picture = person.find(SpotPicture, "")
        spots = {spot.id for spot in real_guide().regions[question.spots_of].spots}
        numbers = picture.numbers()
        assert set(numbers) == spots
        assert all(picture.rect().contains(at.toPoint()) for at in numbers.values())
        assert all(card_of(person, spot).key for spot in spots)
        last = list(numbers)[-1]
        person.click(picture, numbers[last].toPoint())
        assert person.world.session.answers.to(question.id) == (last,)
        person.resize(SMALL)
        assert person.find(SpotPicture, "") is picture, "it stays beside the answers"
        person.resize(USUAL)


def card_of(person: Person, answer: str) -> AnswerCard:
    return next(card for card in person.page.cards.cards if card.answer.id == answer)


def test_what_is_different_for_a_person_is_told_first_and_keeps_plans_back(open_window: Opener) -> None:
    person = open_window()
    person.world.session.answer(changed(MILD, "about_you.none"))
    person.go(ResultPage())
    assert person.has(Button, "Start the plan")
    for facts, title in (
        ("about_you.pregnant", "What is different for you"),
        ("about_you.artificial", "What is different for you"),
        ("age.under_16 child_fever.none", "For you and a parent"),
    ):
        person.world.session.answer(changed(MILD, facts))
        person.go(CheckPage())
        person.go(ResultPage())
        cautions = person.page.words.cautions
        assert cautions
        assert person.has(Heading, title)
        told = [text.text() for text in person.page.findChildren(Text) if text.isVisible()]
        assert all(any(text.startswith(each.title) for text in told) for each in cautions)
        keeps_back = any(each.no_plan for each in cautions)
        assert person.has(Button, "Start the plan") is not keeps_back


@pytest.mark.parametrize(
    ("answer", "named", "drawn"),
    [("left", "Left knee", Side.LEFT), ("both", "Both knees", Side.RIGHT), ("unsure", "Right knee", Side.RIGHT)],
)
def test_the_knee_that_is_answered_is_the_knee_that_is_shown(
    open_window: Opener, answer: str, named: str, drawn: Side
) -> None:
    person = open_window()
    person.world.session.answer(MILD)
    person.go(CheckPage(QuestionId("which_knee")))
    person.press(card_of(person, answer).key, "Return")
    assert person.world.session.settings.side is drawn
    person.go(ResultPage())
    assert person.page.words.line.startswith(named)
    assert person.page.sheet().parts[0].text.startswith(named)


def test_a_what_if_that_is_kept_and_is_an_emergency_shows_nothing_but_help(open_window: Opener) -> None:
    person = open_window()
    person.world.session.answer(MILD)
    person.go(ResultPage())
    assert person.window.help_strip.isVisible()
    person.click(person.find(Fold, "Show the answers"))
    card = person.page.findChild(WhatIfCard)
    person.click(card.rows.buttons[QuestionId("injury_signs")])
    person.click(next(each for each in card.trial.cards.cards if each.answer.id == "out_of_shape"))
    assert person.page.words.urgency is not Urgency.EMERGENCY, "nothing is kept until it is said"
    person.click(person.find(Button, "Keep this change"))
    settle()
    assert person.route == ResultPage()
    assert person.page.words.urgency is Urgency.EMERGENCY
    assert len(person.page.findChildren(UrgencyBanner)) == 1
    assert person.has(Heading, "Until you get help")
    assert not person.window.help_strip.isVisible()
    assert person.focus is person.page.heading
