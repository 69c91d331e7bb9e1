"""The ways a person goes through the guide: with the mouse, with keys, and over a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.assess.urgency import Urgency
from kneeguide.content.routes import routes
from kneeguide.ids import AnswerId, ConditionId, ExerciseId, ProtocolId, QuestionId, RegionId, StructureId
from kneeguide.navigation import (
    CheckPage,
    ConditionPage,
    ExercisePage,
    ExercisesPage,
    KneePage,
    PlanPage,
    ResultPage,
    Route,
    RunningPage,
    StructuresPage,
    TimersPage,
    address,
)
from kneeguide.places import Place
from kneeguide.settings import Side, ThemeChoice, View
from kneeguide.timer.run import State
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.pages.check.answer_card import AnswerCard
from kneeguide.ui.pages.result.urgency_banner import UrgencyBanner
from kneeguide.ui.widgets.button import Button, IconButton
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile
from tests.ui.diagram_kit import pixels_in
from tests.ui.library_kit import library_guide
from tests.ui.window_kit import FakeClock, Opener, Person, real_guide, settle

DRAWN = [region for region in real_guide().regions if region != "behind"]
NO_WAY = {"Print", "Search everything", "Clear and start again"}
WORST = {"where": "behind", "age": "from_45"}
"""Answers that ask about what is behind the knee, and how stiff it is."""
RUNNER = {"where": "around_kneecap", "age": "from_18", "how_long": "weeks_2", "triggers": "down",
          "onset": "slowly", "trend": "same"}  # fmt: skip
"""A runner with a plain sore knee."""
FELL = {"where": "inner", "age": "under_16", "onset": "injury", "how_hurt": "twist"}
"""A child who fell."""
NO_SIGNS = Answers({QuestionId(name): (AnswerId("none"),) for name in ("injury_signs", "illness_signs", "other_signs")})


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
@pytest.mark.parametrize("region", DRAWN)
def test_where_it_hurts_leads_to_what_it_could_be(open_window: Opener, region: RegionId, side: Side) -> None:
    person = open_window(side=side)
    stage = person.page.findChild(Stage)
    assert stage.side is side
    pixels = pixels_in(stage, region)
    person.click(stage, pixels[len(pixels) // 2])
    assert person.route == KneePage(region)
    assert person.has(Heading, real_guide().regions[region].name)
    for number, named in enumerate(real_guide().regions[region].conditions):
        person.click(person.find(Pressable, f"condition-{named.condition}"))
        assert person.route == ConditionPage(named.condition)
        assert person.page.heading.text() == real_guide().conditions[named.condition].name.plain
        person.press("Alt+Left")
        assert person.route == KneePage(region), number
    person.click(person.find(IconButton, "close-region"))
    assert person.route == KneePage()


def test_behind_the_knee_turns_the_knee_round(open_window: Opener) -> None:
    person = open_window()
    behind, stage = RegionId("behind"), person.page.findChild(Stage)
    assert stage.button(behind) is None
    person.click(person.find(Pressable, "spot-behind"))
    assert (person.route, stage.view) == (KneePage(behind), View.BACK)
    assert stage.button(behind).isVisible()
    person.click(person.find(Pressable, f"condition-{real_guide().regions[behind].conditions[0].condition}"))
    assert isinstance(person.route, ConditionPage)


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
def test_a_place_and_its_spot_go_from_the_drawing_into_the_check_and_are_kept(open_window: Opener, side: Side) -> None:
    person = open_window(side=side)
    stage = person.page.findChild(Stage)
    person.click(person.find(Segmented, "Seen from").segment("outer"))
    outer = RegionId("outer")
    person.click(stage, pixels_in(stage, outer)[0])
    assert person.has(Text, "Left knee" if side is Side.LEFT else "Right knee")
    person.click(person.find(Pressable, "pain-outer_bump"))
    assert person.find(Pressable, "pill-outer_bump").isChecked()
    assert person.has(Text, "What fits this spot")
    person.click(person.find(Button, "another-place"))
    person.click(person.find(Segmented, "Seen from").segment("back"))
    person.click(stage, pixels_in(stage, RegionId("behind"))[0])
    assert person.world.session.places.chosen == (Place(outer, AnswerId("outer_bump")), Place(RegionId("behind")))
    person.click(person.find(Button, "Check this spot"))
    answers = person.world.session.answers
    assert set(answers.to(QuestionId("where"))) == {"outer", "behind"}
    assert answers.to(QuestionId("spot_outer")) == ("outer_bump",)


def test_closing_one_of_two_places_leaves_the_other(open_window: Opener) -> None:
    person = open_window()
    stage = person.page.findChild(Stage)
    person.click(stage, pixels_in(stage, RegionId("inner"))[0])
    person.click(person.find(Button, "another-place"))
    person.click(stage, pixels_in(stage, RegionId("outer"))[0])
    assert stage.selected == {"inner", "outer"}
    person.click(person.find(Button, "place-inner"))
    assert person.route == KneePage(RegionId("inner"))
    assert stage.selected == {"inner", "outer"}
    person.click(person.find(IconButton, "close-region"))
    assert (person.route, stage.selected) == (KneePage(RegionId("outer")), {"outer"})


def test_the_legend_names_every_part_and_leads_to_it(open_window: Opener) -> None:
    person = open_window()
    person.click(person.find(IconButton, "Name the parts"))
    assert person.has(Heading, "Parts of the knee")
    stage = person.page.findChild(Stage)
    for part in person.world.guide.charts[stage.view].structures[stage.layer]:
        assert person.has(Pressable, f"part-{part}")
    person.click(person.find(Pressable, "part-patella"))
    assert person.route == StructuresPage(StructureId("patella"))


def test_the_other_knee_is_one_click_away_and_mirrors_the_drawing(open_window: Opener) -> None:
    person = open_window()
    stage, inner = person.page.findChild(Stage), RegionId("inner")
    right = stage.placement().pixel(stage._chart.spot(inner).point).x()
    track = person.find(Segmented, "Which knee")
    person.click(track.segment("left"))
    assert person.world.session.settings.side is Side.LEFT
    left = stage.placement().pixel(stage._chart.spot(inner).point).x()
    assert (right - stage.width() / 2) * (left - stage.width() / 2) < 0


def test_every_page_opens_with_the_mouse_alone(open_window: Opener) -> None:
    person = open_window(size=(1400, 900), guide=library_guide())
    seen: set[Route] = {person.route}
    for start in ("knee", "timers", "diary", "library", "settings"):
        press_all(person, lambda start=start: person.click(person.window.rail.button(start)), seen)
    press_all(person, lambda: show_exercises(person), seen)
    person.click(person.window.help_strip.all_signs)
    seen.add(person.route)
    for wanted in (WORST, RUNNER, FELL):
        person.world.session.answer(Answers())
        seen |= set(walk_check(person, wanted, by_mouse=True))
    person.click(person.find(Button, "Summary to take with you"))
    seen.add(person.route)
    for region in DRAWN:
        person.world.session.answer(NO_SIGNS)
        person.click(person.window.rail.button("knee"))
        person.click(person.find(Pressable, f"spot-{region}"))
        person.click(person.find(Button, "Check this spot"))
        seen.add(person.route)
    seen.add(CheckPage())  # opens its first question, which is seen
    first = next(iter(library_guide().plans.values()))
    person.go(PlanPage(first.condition))
    person.click(person.find(Button, f"session-{first.stages[0].kind.value}"))
    seen.add(person.route)
    assert [address(route) for route in routes(library_guide()) if route not in seen] == []


def press_all(person: Person, start: Callable[[], None], seen: set[Route]) -> None:
    """Press everything on the page that `start` opens, and note what it leads to."""
    start()
    seen.add(person.route)
    at = 0
    while at < len(ways(person)):
        person.click(ways(person)[at])
        seen.add(person.route)
        start()
        at += 1


def show_exercises(person: Person) -> None:
    """The list of exercises is one page further than the rail; one page back from an exercise."""
    if isinstance(person.route, ExercisePage):
        person.click(person.find(IconButton, "Back to the page before"))
        assert person.route == ExercisesPage()
        return
    person.click(person.window.rail.button("library"))
    person.click(person.find(Tile, "All exercises"))


def test_the_whole_way_from_the_drawing_to_the_ice(open_window: Opener) -> None:
    """By mouse to the condition, by keys through the check, then ice; and all the way back."""
    person = open_window()
    stage = person.page.findChild(Stage)
    person.click(stage, pixels_in(stage, RegionId("around_kneecap"))[0])
    person.click(person.find(Pressable, "condition-patellofemoral_pain"))
    person.click(person.find(Button, "Check my symptoms"))
    questions = walk_check(person, RUNNER)
    assert isinstance(person.route, ResultPage)
    banner = person.page.findChild(UrgencyBanner)
    assert banner is not None
    assert person.page.words.urgency is Urgency.SELF_CARE
    assert person.page.words.fits[0].condition.id == "patellofemoral_pain"
    person.click(person.find(Button, "Ice pack timer"))
    assert person.route == TimersPage(ProtocolId("ice_pack"))
    start_ice(person)
    run = person.world.timekeeper.runs[ProtocolId("ice_pack")]
    assert (run.state, run.icing) == (State.RUNNING, True)
    for route in (
        ResultPage(), *reversed(questions[:-1]), ConditionPage(ConditionId("patellofemoral_pain")),
        KneePage(RegionId("around_kneecap")), KneePage(),
    ):  # fmt: skip
        person.press("Alt+Left")
        assert person.route == route
    assert person.world.timekeeper.running()[0].id == "ice_pack"


def test_an_emergency_leads_to_help_before_anything_else(open_window: Opener) -> None:
    person = open_window(CheckPage())
    person.press(card(person, "out_of_shape").key, "Return")
    person.click(person.find(Button, "Show me what to do"))
    assert person.route == ResultPage()
    assert person.page.words.urgency is Urgency.EMERGENCY


def test_what_was_answered_and_set_is_there_after_a_restart(open_window: Opener, tmp_path: Path) -> None:
    clock = FakeClock()
    person = open_window(CheckPage(), clock=clock)
    person.press(card(person, "none").key, "Return")
    answered = person.world.session.answers
    person.press("Ctrl+1", "Ctrl++")
    person.click(person.find(Segmented, "Which knee").segment("left"))
    person.launch.frame.close()
    clock.gone += 60
    again = open_window(clock=clock, folder=tmp_path, theme=ThemeChoice.LIGHT)
    assert again.world.session.answers == answered != Answers()
    assert (again.world.session.settings.side, again.world.session.settings.text_size) == (Side.LEFT, 115)
    again.press("Ctrl+2")
    assert again.route == CheckPage(list(real_guide().questions)[1])


@pytest.mark.parametrize("raw", [b"{", b"\xff", b"[]", b'{"answers": 1, "text_size": "x"}'])
@pytest.mark.parametrize("name", ["settings.json", "check.json"])
def test_a_damaged_file_is_set_aside_and_the_guide_opens(
    open_window: Opener, tmp_path: Path, name: str, raw: bytes
) -> None:
    (tmp_path / name).write_bytes(raw)
    person = open_window()
    assert person.world.session.answers == Answers()
    assert person.world.session.settings.text_size == 100
    assert (tmp_path / f"{name}.damaged").read_bytes() == raw
    person.press("Ctrl++", "Ctrl+2", "1")
    assert (tmp_path / "settings.json").exists()
    assert (tmp_path / "check.json").exists()


def ways(person: Person) -> list[Pressable]:
    """What can be pressed on the page and leads somewhere."""
    found = person.page.findChildren(Pressable)
    return [each for each in found if each.isVisible() and not each.isCheckable() and each.text() not in NO_WAY]


def walk_check(person: Person, wanted: dict[str, str], *, by_mouse: bool = False) -> list[Route]:
    """Answer question after question until the result; the pages that were shown. What is not wanted is "none"."""
    if by_mouse:
        person.click(person.window.rail.button("check"))
    seen: list[Route] = [person.route]
    while isinstance(person.route, CheckPage):
        chosen = card(person, answer_to(person.route.question, wanted))
        if by_mouse:
            person.click(chosen)
            person.click(person.find(Button, "Continue"))
        else:
            person.press(chosen.key, "Return")
        assert person.route not in seen, "the check goes round"
        seen.append(person.route)
    return seen


def answer_to(question: QuestionId | None, wanted: dict[str, str]) -> str:
    """The wanted answer, or "none of these", or "I am not sure", or the last."""
    assert question is not None
    asked = real_guide().questions[question]
    if question in wanted:
        return wanted[question]
    kinds = {answer.meaning.value: answer.id for answer in asked.answers}
    return kinds.get("none") or kinds.get("unsure") or asked.answers[-1].id


def card(person: Person, answer: str) -> AnswerCard:
    found = [each for each in person.page.findChildren(AnswerCard) if each.answer.id == AnswerId(answer)]
    assert found, f"there is no answer {answer} at {person.route}"
    return found[0]


def start_ice(person: Person) -> None:
    """Say that the notes were read, go on from covering the skin, and let the ice begin."""
    person.click(person.page.ring.card.main)
    person.click(person.find(Button, "None of these: go on"))
    for _ in range(2):
        run = person.world.timekeeper.runs[ProtocolId("ice_pack")]
        if not run.icing:
            person.click(person.page.ring.card.main)
    settle()


def test_the_words_of_these_tests_are_those_of_the_content() -> None:
    given = {question: answer for answers in (WORST, RUNNER, FELL) for question, answer in answers.items()}
    for question, answer in given.items():
        assert answer in {each.id for each in real_guide().questions[QuestionId(question)].answers}


def test_from_a_search_to_an_exercise_its_timer_and_the_plan(open_window: Opener) -> None:
    person = open_window(guide=library_guide())
    person.press("Ctrl+K")
    person.type("glute bridg")
    person.press("Return")
    assert person.route == ExercisePage(ExerciseId("bridge"))
    person.click(person.find(Button, "Open the timer"))
    assert isinstance(person.route, TimersPage)
    person.press("Alt+Left")
    person.go(ConditionPage(ConditionId("itb_syndrome")))
    person.click(person.find(Button, "See the plan"))
    assert person.route == PlanPage(ConditionId("itb_syndrome"))
    person.click(person.find(Button, "Running again: the ladder"))
    assert person.route == RunningPage()
    person.press("Alt+Left", "Alt+Left", "Alt+Left")
    assert person.route == ExercisePage(ExerciseId("bridge"))
