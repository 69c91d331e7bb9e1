"""The pages of exercises, plans, running again, topics, disputes and myths, in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.content.exercises import ExerciseGroup, Level, StageKind
from kneeguide.content.routes import routes
from kneeguide.ids import ConditionId, DisagreementId, ExerciseId, ProtocolId, TopicId
from kneeguide.navigation import (
    ConditionPage,
    DisagreementsPage,
    ExercisePage,
    ExercisesPage,
    KneePage,
    LibraryPage,
    MythsPage,
    PlanPage,
    Route,
    RunningPage,
    TimersPage,
    TopicPage,
    address,
)
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.pages.exercise_words import stage_name
from kneeguide.ui.pages.running import Checklist
from kneeguide.ui.sheet import Sheet
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.check_line import CheckBox
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.pills import Pills
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.stepper import Stepper
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile
from kneeguide.ui.widgets.trail import LinkButton
from tests.ui.library_kit import library_guide, named, said
from tests.ui.page_faults import faults
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, real_guide

BRIDGE, ITB = ExercisePage(ExerciseId("bridge")), ConditionId("itb_syndrome")
SQUAT, ICE, SHOES = ExercisePage(ExerciseId("squat")), TopicPage(TopicId("ice")), TopicPage(TopicId("shoes"))
DISPUTE = DisagreementsPage(DisagreementId("ice_or_not"))
NEW = (ExercisesPage(), BRIDGE, PlanPage(ITB), RunningPage(), ICE, SHOES, DisagreementsPage(), MythsPage())
Read = Callable[..., Person]


@pytest.fixture
def read(open_window: Opener) -> Read:
    """What opens a window over the guide with the tests' own library."""

    def build(route: Route, **others: object) -> Person:
        return open_window(route, guide=library_guide(), **others)

    return build


@pytest.mark.parametrize(("text_size", "size"), [(100, USUAL), (100, SMALL), (200, USUAL), (200, SMALL)])
def test_every_page_has_room_for_its_words(read: Read, text_size: int, size: tuple[int, int]) -> None:
    person = read(LibraryPage(), size=size, text_size=text_size)
    for route in (*NEW, LibraryPage()):
        person.go(route)
        assert faults(person.launch.frame) == [], route


def test_every_page_of_the_library_is_in_the_list_of_routes() -> None:
    listed = set(routes(library_guide()))
    assert [address(route) for route in NEW if route not in listed] == []


@pytest.mark.parametrize("route", NEW, ids=address)
def test_a_page_has_its_way_above_and_leads_there(read: Read, route: Route) -> None:
    person = read(route)
    assert person.page.heading.text() == person.page.title
    words, above = ("Knee", KneePage()) if isinstance(route, PlanPage) else ("Library", LibraryPage())
    person.click(person.find(LinkButton, words, person.page))
    assert person.route == above


def test_an_exercise_says_everything_that_the_content_says(read: Read) -> None:
    told = said(read(BRIDGE))
    for words in (
        "Makes the seat muscles stronger with Bridge.", "Easy", "Seat muscles, trunk", "A mat", "3 sets of 12",
        "Lie on your back for Bridge.", "Keep your pelvis level.", "When to stop", "The knee locks or swells.",
        "Use a chair. Squat", "Use one leg.", "Last read against its sources: 2026-11-22.",
    ):  # fmt: skip
        assert words in told, words


def test_an_exercise_leads_to_its_timer_its_variations_and_those_who_use_it(read: Read) -> None:
    person = read(BRIDGE)
    person.click(person.find(Button, "Open the timer"))
    assert person.route == TimersPage(ProtocolId("ice_pack"))
    person.press("Alt+Left")
    text = person.find(Text, "Use a chair. Squat")
    person.click(text, text.link_centre(0).toPoint())
    assert person.route == SQUAT
    person.press("Alt+Left")
    person.click(person.find(RowButton, library_guide().conditions[ITB].name.plain))
    assert person.route == PlanPage(ITB)


def test_exercises_are_grouped_and_filtered_by_group_and_level(read: Read) -> None:
    person = read(ExercisesPage())
    assert {"Bridge", "Squat"} <= tiles(person)
    person.click(person.find(Segmented, "group").segment("hips"))
    assert "Bridge" in tiles(person)
    assert "Squat" not in tiles(person)
    assert not person.has(Heading, "Thighs")
    person.click(person.find(Segmented, "level").segment("hard"))
    assert "Bridge" not in tiles(person)
    person.click(person.find(Segmented, "group").segment("all"))
    assert "Squat" in tiles(person)
    person.click(person.find(Tile, "Squat"))
    assert person.route == SQUAT


def test_a_narrow_list_of_exercises_is_filtered_by_pills_and_keeps_what_was_chosen(read: Read) -> None:
    person = read(ExercisesPage(), size=(700, 700))
    person.find(Pills, "group").press("hips")
    person.resize(USUAL)
    assert person.find(Segmented, "group").current == "hips"
    assert "Squat" not in tiles(person)


def tiles(person: Person) -> set[str]:
    return {each.text() for each in person.page.findChildren(Tile) if each.isVisible()}


def test_a_condition_with_a_plan_leads_to_it(read: Read) -> None:
    person = read(ConditionPage(ITB))
    person.click(person.find(Button, "See the plan"))
    assert person.route == PlanPage(ITB)
    person.go(ConditionPage(ConditionId("dvt")))
    assert not person.has(Button, "See the plan")


def test_the_check_comes_before_the_plan_where_somebody_has_to_look_at_the_knee(read: Read) -> None:
    guide = library_guide()
    first = next(each for each in guide.plans if guide.conditions[each].be_seen)
    person = read(ConditionPage(first))
    assert person.find(Button, "Check my symptoms")._kind is Kind.PRIMARY
    plan = person.find(Button, "See the plan")
    assert plan._kind is Kind.SECONDARY
    person.click(plan)
    assert person.route == PlanPage(first)


def test_a_plan_shows_one_stage_and_arrows_open_the_next(read: Read) -> None:
    person = read(PlanPage(ITB))
    told = said(person)
    for words in (
        "Calm it, then build it up.", "None of the warning signs is there.", "Goal: Goal of calm_down.", "1 × 10",
        "Slowly.", "Every second day", "Walk on the flat in stage 1.", "Stairs feel fine in stage 1.",
        "It swells in stage 1.",
    ):  # fmt: skip
        assert words in told, words
    assert "stage 2" not in told
    stepper = person.find(Stepper, "")
    stepper.button(0).setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Right", "Right")
    assert (stepper.current, person.focus) == (2, stepper.button(2))
    assert "It swells in stage 3." in said(person)
    assert "stage 1" not in said(person)
    person.press("Left")
    assert person.has(Heading, f"{stage_name(StageKind.BUILD)} · Week 2")
    person.click(stepper.button(3))
    assert "It swells in stage 4." in said(person)
    person.resize((700, 800))
    assert "It swells in stage 4." in said(person)


def test_a_plan_leads_to_its_exercises_and_to_the_ladder(read: Read) -> None:
    person = read(PlanPage(ITB))
    link = person.find(Text, "Bridge")
    person.click(link, link.link_centre(0).toPoint())
    assert person.route == BRIDGE
    person.press("Alt+Left")
    person.click(person.find(Button, "Running again: the ladder"))
    assert person.route == RunningPage()


def test_the_checklist_says_in_words_what_it_comes_to_and_forgets(read: Read) -> None:
    person = read(RunningPage())
    boxes = [each for each in person.page.findChildren(CheckBox) if each.isVisible()]
    count = len(library_guide().running_again.criteria)
    assert len(boxes) == count > 3
    assert f"0 of {count} are true. Wait until all are." in said(person)
    person.click(boxes[0])
    boxes[1].setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Space")
    assert f"2 of {count} are true. Wait until all are." in said(person)
    person.resize((700, 800))
    assert f"2 of {count} are true. Wait until all are." in said(person)
    checklist = person.page.findChild(Checklist)
    for line in checklist.lines[2:]:
        line.box.click()
    assert "All are true. You can begin with step 1." in said(person)
    checklist.lines[0].box.click()
    assert f"{count - 1} of {count} are true. Wait until all are." in said(person)


def test_a_press_on_the_words_checks_the_box(read: Read) -> None:
    person = read(RunningPage())
    checklist = person.page.findChild(Checklist)
    person.click(checklist.lines[0].findChild(Text), checklist.lines[0].rect().topLeft())
    assert checklist.lines[0].box.isChecked()


def test_the_ladder_has_a_step_for_each_rung(read: Read) -> None:
    told, ladder = said(read(RunningPage())), library_guide().running_again.ladder
    assert "Run 1 min, walk 2 min, 8 times" in told
    assert f"Run {ladder[-1].run} min without a break" in told


def test_a_topic_says_what_to_do_and_who_must_leave_it(read: Read) -> None:
    person = read(ICE)
    told = said(person)
    for words in (
        "Cold can numb pain.", "Put a cloth on the skin.", "Not for", "People with numb skin.", "How long to use Cold",
        "15 minutes.", "It is hot and you have a fever", "What Cold does",
    ):  # fmt: skip
        assert words in told, words
    person.click(person.find(Button, f"{library_guide().protocols[ProtocolId('ice_pack')].name} timer"))
    assert person.route == TimersPage(ProtocolId("ice_pack"))


def test_a_dispute_says_who_says_what_and_what_is_followed_and_why(read: Read) -> None:
    person = read(DISPUTE)
    told = said(person)
    for words in (
        "Does cold help a sore knee?", "Older advice", "Cold stops inflammation.", "Newer advice",
        "This guide follows", "Use it for comfort.", "Why: Both sides have little proof.",
    ):  # fmt: skip
        assert words in told, words
    assert person.has(QWidget, "Disputed")
    person.qtbot.waitUntil(lambda: not named(person, "disagreement-ice_or_not").visibleRegion().isEmpty())


def test_the_myth_check_goes_from_guess_to_guess_to_the_list(read: Read) -> None:
    person = read(MythsPage())
    assert "1 of 2" in said(person)
    assert "Runners for fun" not in said(person)
    person.click(person.find(Button, "guess-right"))
    assert isinstance(person.focus, Heading)
    assert person.focus.text() == "False"
    assert "You said: True." in said(person)
    assert "Run in small steps up." in said(person)
    person.click(person.find(Button, "Next"))
    assert "2 of 2" in said(person)
    person.find(Button, "guess-partly").setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Return")
    assert "So you said." in said(person)
    person.resize((700, 800))
    assert "So you said." in said(person)
    person.click(person.find(Button, "Look back at all"))
    assert "1 of your 2 guesses matched what is known." in said(person)
    person.click(person.find(RowButton, "Running wears out the knees I have."))
    assert "You said: True." in said(person)
    person.click(person.find(Button, "Next"))
    person.click(person.find(Button, "Look back at all"))
    person.click(person.find(Button, "Start again"))
    assert "1 of 2" in said(person)


def test_a_myth_that_is_searched_for_opens_with_what_there_is_to_it(read: Read) -> None:
    asked = list(library_guide().myths.values())[-1]
    person = read(MythsPage(asked.id))
    told = said(person)
    assert asked.claim in told
    assert asked.instead in told
    assert "2 of 2" in told
    assert "You said" not in told


def test_a_myth_that_was_skipped_counts_as_no_guess(read: Read) -> None:
    person = read(MythsPage())
    person.click(person.find(Button, "Skip"))
    person.click(person.find(Button, "on"))
    assert "guesses matched" not in said(person)
    person.click(person.find(RowButton, "A crack in the knee is always bad."))
    assert "Only with swelling." in said(person)
    assert "You said" not in said(person)


def test_the_library_has_a_section_for_each_kind(read: Read) -> None:
    person = read(LibraryPage())
    titles = {each.text() for each in person.page.findChildren(Heading)}
    wanted = {"Exercises and running", "Plans", "First aid", "Training", "Myths and disputes",
              "Good to know", "Timers"}  # fmt: skip
    assert wanted <= titles
    for words, route in (
        ("All exercises", ExercisesPage()), ("Running again", RunningPage()), ("Cold", ICE),
        ("Myth check", MythsPage()), ("Where sources disagree", DisagreementsPage()),
    ):  # fmt: skip
        person.click(person.find(Tile, words))
        assert person.route == route
        person.press("Alt+Left")
    person.click(person.find(RowButton, library_guide().conditions[ITB].name.plain))
    assert person.route == PlanPage(ITB)


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (BRIDGE, ("Lift your hips.", "locks", "Sources")),
        (PlanPage(ITB), ("Stairs feel fine in stage 1.", "It swells in stage 4.", "Bridge, 3 × 10.", "Sources")),
        (RunningPage(), ("Run 1 min, walk 2 min, 8 times", "Sources")),
        (ICE, ("People with numb skin.", "Emergency", "Sources")),
        (DisagreementsPage(), ("Does cold help a sore knee?", "Older advice:", "Disputed", "Sources")),
    ],
    ids=lambda given: "" if isinstance(given, tuple) else address(given),
)
def test_a_page_on_paper_says_it_all(read: Read, route: Route, words: tuple[str, ...]) -> None:
    sheet = read(route).page.sheet()
    assert isinstance(sheet, Sheet)
    paper = "\n".join(part.text.replace("**", "") for part in sheet.parts)
    assert [each for each in words if each not in paper] == []


def test_easy_exercises_come_first_in_their_group(open_window: Opener) -> None:
    levels = list(Level)
    by_name = {each.name: each for each in real_guide().exercises.values()}
    person = open_window(ExercisesPage())
    shown = [by_name[each.text()] for each in person.page.findChildren(Tile)]
    places = [(list(ExerciseGroup).index(each.group), levels.index(each.level)) for each in shown]
    assert places == sorted(places)


def test_a_click_on_the_figure_in_a_plan_opens_its_exercise(read: Read) -> None:
    person = read(PlanPage(ITB))
    person.click(person.find(FigureView, ""))
    assert isinstance(person.route, ExercisePage)
