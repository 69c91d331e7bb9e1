"""Nothing is cut off, sticks out or scrolls sideways, with text of up to twice the size in small windows."""

from __future__ import annotations

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.navigation import CheckPage, LibraryPage, ResultPage, Route, SettingsPage, TimersPage, address
from tests.ui.page_faults import faults
from tests.ui.window_kit import ICE_PACK, SMALL, USUAL, Opener, Person, let_ice_run, settle

SIGNS: dict[str, dict[str, tuple[str, ...]]] = {
    "emergency": {"injury_signs": ("out_of_shape",)},
    "many signs": {
        "injury_signs": ("out_of_shape", "cold_foot", "crash", "no_four_steps"),
        "illness_signs": ("hot_and_ill", "breathless"),
    },
    "same day": {"injury_signs": ("no_four_steps",), "illness_signs": ("none",), "other_signs": ("none",)},
    "plain": {
        "injury_signs": ("none",), "illness_signs": ("none",), "other_signs": ("none",), "age": ("from_18",),
        "where": ("around_kneecap",), "onset": ("slowly",), "how_long": ("weeks_2",), "triggers": ("down", "sitting"),
        "swelling": ("none",), "movement": ("none",), "elsewhere": ("none",), "trend": ("same",),
        "spot_around_kneecap": ("area",),
    },
}  # fmt: skip


@pytest.mark.parametrize(("text_size", "size"), [(200, USUAL), (200, SMALL), (100, SMALL)])
def test_a_timer_under_way_has_room_in_the_rail_and_over_the_page(
    open_window: Opener, text_size: int, size: tuple[int, int]
) -> None:
    person = open_window(size=size, text_size=text_size)
    keeper, clock = person.world.timekeeper, person.clock
    let_ice_run(person)
    for gone in (0, 400, 700):
        clock.gone += gone
        keeper.tick()
        for route in (TimersPage(ICE_PACK), LibraryPage(), SettingsPage()):
            check(person, route)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("signs", list(SIGNS))
def test_a_result_of_every_level_has_room(open_window: Opener, signs: str, text_size: int) -> None:
    person = open_window(text_size=text_size)
    answers = Answers()
    for question, chosen in SIGNS[signs].items():
        answers = answers.answered(QuestionId(question), tuple(AnswerId(each) for each in chosen))
    person.world.session.answer(answers)
    for size in (USUAL, SMALL, (1180, 760), (1060, 720)):
        person.resize(size)
        check(person, ResultPage())
        check(person, CheckPage(QuestionId("where")))


def test_a_scroll_bar_that_is_hardly_needed_comes_to_rest(open_window: Opener) -> None:
    """Where the text just fits, a bar that takes room from it must not come and go for ever."""
    person = open_window()
    person.world.session.answer(Answers().answered(QuestionId("injury_signs"), (AnswerId("out_of_shape"),)))
    person.go(ResultPage())
    for height in range(640, 820, 3):
        person.launch.frame.resize(1280, height)
        settle()
    assert faults(person.window) == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_what_lies_over_the_page_has_room(open_window: Opener, text_size: int) -> None:
    person = open_window(size=SMALL, text_size=text_size, notice_seen=False)
    settle()
    assert person.window.layers.notice.isVisible()
    assert faults(person.window.layers.notice) == []
    person.press("Return", "Ctrl+P")
    assert faults(person.window) == []
    person.press("Ctrl+K")
    person.type("stairs")
    assert faults(person.window.layers.search) == []
    person.type("zzzzzz")
    assert faults(person.window.layers.search) == []


def check(person: Person, route: Route) -> None:
    person.go(route)
    assert [f"{address(route)}: {fault}" for fault in faults(person.window)] == []
