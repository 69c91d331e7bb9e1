"""A guided session on the page: by clock, by hand, by keys; left, taken up again, and ended in the diary."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.exercises import AfterSession
from kneeguide.content.sessions import day_of
from kneeguide.ids import ConditionId
from kneeguide.navigation import LibraryPage, PlanPage, SessionPage
from kneeguide.settings import Side
from kneeguide.ui.coach import FILE
from kneeguide.ui.pages.diary.pain_row import PainRow
from kneeguide.ui.pages.workout.end_card import EndCard
from kneeguide.ui.pages.workout.page import WorkoutView
from kneeguide.ui.pages.workout.step_card import StepCard
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.trail import LinkButton
from kneeguide.workout.steps import StepKind, steps_of
from kneeguide.workout.workout import State, counted, skipped
from tests.ui.page_faults import faults
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, real_guide, settle

PLAN = ConditionId("patellofemoral_pain")
ROUTE = SessionPage(PLAN, "calm_down")


def pass_time(person: Person, seconds: float) -> None:
    person.clock.gone += seconds
    person.world.coach.tick()
    settle()


def card(person: Person) -> StepCard:
    assert isinstance(person.page, WorkoutView)
    assert person.page.step_card is not None
    return person.page.step_card


def reading(person: Person) -> tuple[str, str, str]:
    return card(person).ring.reading[1:]


def to_the_end(person: Person) -> None:
    coach = person.world.coach
    while coach.workout is not None and coach.workout.state is not State.OVER:
        coach.act(skipped)
    settle()


def test_a_session_from_the_plan_into_the_diary(open_window: Opener) -> None:
    person = open_window(PlanPage(PLAN))
    person.click(person.find(Button, "session-calm_down"))
    assert person.route == ROUTE
    assert reading(person) == ("10", "Get ready", "times")
    person.press("Space")
    pass_time(person, 7)
    assert reading(person) == ("2", "Set 1 of 2", "of 10")
    pass_time(person, 23)
    assert reading(person) == ("1:00", "Rest", "then set 2 of 2")
    to_the_end(person)
    person.click(person.find(Button, "save-pain"))
    assert person.has(Text, "Choose a number from 0 to 10 first.")
    person.click(person.find(PainRow, "").number(4))
    person.click(person.find(Button, "save-pain"))
    assert person.has(Text, "Saved in your diary: 4 of 10")
    entry = person.world.diarist.entries[0]
    assert (entry.pain, entry.note) == (4, "Session: Runner’s knee, Calm down: 3 of 3 exercises")
    texts = [each.text() for each in person.window.findChildren(Text) if each.isVisible()]
    assert any(text.startswith("Ease off. Do less next time") for text in texts)
    assert any("do less next time. Pain of 5, a limp or swelling" in text for text in texts)
    person.click(person.find(Button, "to-plan"))
    assert person.route == PlanPage(PLAN)


def test_space_counts_and_the_tempo_lets_go(open_window: Opener) -> None:
    person = open_window(ROUTE)
    person.press("Space")
    assert card(person).count.isVisible()
    person.press("Space", "Space")
    coach = person.world.coach
    pass_time(person, 500)
    assert coach.workout is not None
    assert counted(coach.workout, coach.clock.now()) == 2
    person.press("P")
    assert coach.workout.state is State.PAUSED
    person.press("N")
    assert coach.workout.step.kind is StepKind.REST
    person.press("R")
    assert coach.workout.step.kind is StepKind.COUNT


def test_it_stands_still_on_other_pages_and_goes_on_after_a_restart(open_window: Opener, tmp_path: Path) -> None:
    first = open_window(ROUTE)
    first.press("Space")
    pass_time(first, 7)
    first.go(LibraryPage())
    pass_time(first, 900)
    assert first.world.coach.workout is not None
    assert first.world.coach.workout.state is State.PAUSED
    first.launch.frame.hide()
    again = open_window(ROUTE)
    assert reading(again) == ("2", "Set 1 of 2", "Paused")
    again.click(again.find(LinkButton, "begin-again"))
    assert reading(again) == ("10", "Get ready", "times")
    to_the_end(again)
    again.find(PainRow, "").number(0).click()
    again.click(again.find(Button, "save-pain"))
    assert not (tmp_path / FILE).exists()


def test_beginning_again_is_offered_once_something_has_begun(open_window: Opener) -> None:
    person = open_window(ROUTE)
    assert not person.has(LinkButton, "begin-again")
    person.press("Space")
    person.click(person.find(LinkButton, "begin-again"))
    assert not person.has(LinkButton, "begin-again")
    assert reading(person) == ("10", "Get ready", "times")
    assert person.focus is card(person).controls.main


@pytest.mark.parametrize("reduced", [False, True])
def test_the_figure_goes_with_the_tempo_unless_motion_is_unwanted(open_window: Opener, reduced: bool) -> None:  # noqa: FBT001
    person = open_window(ROUTE, reduced_motion=reduced)
    exercise = person.page._exercise
    person.press("Space")
    pass_time(person, 4.5)  # a round and a half: the first pose
    assert exercise.figure.movement.share == (1.0 if reduced else 0.0)
    person.press("P")
    pass_time(person, 1)
    assert not exercise.figure.movement.moving


def test_a_turn_is_heard_where_sound_is_wanted(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    person = open_window(ROUTE)
    played: list[str] = []
    monkeypatch.setattr(person.page.chimes, "play", played.append)
    person.press("Space")
    pass_time(person, 30)
    assert played == ["turn"]


@pytest.mark.parametrize("text_size", [100, 200])
def test_every_part_of_it_has_room(open_window: Opener, text_size: int) -> None:
    person = open_window(ROUTE, text_size=text_size)
    for size in (USUAL, SMALL):
        person.resize(size)
        person.world.coach.begin_anew()
        settle()
        assert faults(person.window) == []
        person.press("Space")
        assert faults(person.window) == []
    to_the_end(person)
    assert faults(person.window) == []
    person.find(EndCard, "").pain.number(7).click()
    person.find(Button, "save-pain").click()
    settle()
    assert faults(person.window) == []


@pytest.mark.parametrize(
    ("plan", "pain", "meaning"),
    [
        ("itb_syndrome", 2, AfterSession.FINE), ("itb_syndrome", 3, AfterSession.EASE),
        ("itb_syndrome", 5, AfterSession.STOP), ("patellar_tendinopathy", 3, AfterSession.FINE),
        ("patellar_tendinopathy", 4, AfterSession.EASE), ("bone_stress_injury", 0, AfterSession.FINE),
        ("bone_stress_injury", 1, AfterSession.STOP),
    ],
)  # fmt: skip
def test_what_pain_means_is_the_plans(plan: str, pain: int, meaning: AfterSession) -> None:
    assert real_guide().plans[ConditionId(plan)].after_session(pain) is meaning


def test_every_dose_of_every_plan_is_read() -> None:
    unread = set()
    for plan in real_guide().plans.values():
        for stage in plan.stages:
            steps = steps_of(day_of(real_guide(), stage), Side.RIGHT)
            assert all(step.seconds for step in steps if not step.waits)
            free = {step.item for step in steps if step.kind is StepKind.FREE}
            unread |= {stage.exercises[item].dose for item in free}
    assert unread == {"As long as you were told"}


def test_pauses_are_those_of_the_exercises_timers() -> None:
    stage = real_guide().plans[ConditionId("patellar_tendinopathy")].stage("calm_down")
    assert stage is not None
    rests = {each.exercise: each.rest for each in day_of(real_guide(), stage)}
    assert rests["wall_sit"] == real_guide().protocols["isometric_holds"].phases[-1].seconds
