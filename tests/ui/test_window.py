"""The window: pages, layers over them, other looks, and that nothing is left behind."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from kneeguide.assess.answers import Answers
from kneeguide.ids import ConditionId, ProtocolId, RegionId
from kneeguide.navigation import (
    CheckPage,
    ConditionPage,
    GlossaryPage,
    KneePage,
    LibraryPage,
    ResultPage,
    Route,
    SettingsPage,
    TimersPage,
    address,
)
from kneeguide.settings import Layer, Side, ThemeChoice, View
from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.focus_ring import FocusRing
from kneeguide.ui.pages.check.answer_card import AnswerCard
from kneeguide.ui.toast import Toast
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.segmented import Segmented
from tests.ui.window_kit import SMALL, Opener, Person, settle

ITB = ConditionPage(ConditionId("itb_syndrome"))
OUTER = KneePage(RegionId("outer"))


@pytest.mark.parametrize(
    ("route", "key"),
    [
        (KneePage(), "knee"), (OUTER, "knee"), (CheckPage(), "check"), (TimersPage(), "timers"),
        (LibraryPage(), "library"), (GlossaryPage(), "library"), (SettingsPage(), "settings"),
    ],
    ids=lambda given: given if isinstance(given, str) else address(given),
)  # fmt: skip
def test_the_rail_says_where_one_is(open_window: Opener, route: Route, key: str) -> None:
    person = open_window(route)
    said = {each: person.window.rail.button(each).accessibleDescription() for each in
            ("knee", "check", "timers", "library", "settings")}  # fmt: skip
    assert [each for each, words in said.items() if words] == [key]


def test_going_back_finds_the_page_as_it_was_left(open_window: Opener) -> None:
    person = open_window(ITB, size=SMALL)
    bar = person.page.findChild(ScrollArea).verticalScrollBar()
    bar.setValue(900)
    person.go(LibraryPage())
    person.press("Alt+Left")
    assert person.page.findChild(ScrollArea).verticalScrollBar().value() == 900


def test_a_page_seen_before_shows_the_knee_that_was_chosen_since(open_window: Opener) -> None:
    person = open_window()
    person.go(ITB)
    person.go(SettingsPage())
    person.find(Segmented, "side").choose("left")
    person.find(Segmented, "layer").choose("skin")
    settle()
    person.press("Ctrl+1")
    stage = person.page.findChild(Stage)
    assert (stage.side, stage.layer) == (Side.LEFT, Layer.SKIN)
    assert not person.has(Segmented, "Right knee")
    person.press("Alt+Left", "Alt+Left")
    assert person.route == ITB
    assert person.page.findChild(MiniDiagram).side is Side.LEFT


@pytest.mark.parametrize("route", [KneePage(), OUTER, ITB, TimersPage(), SettingsPage()], ids=address)
def test_another_theme_keeps_the_page_and_the_way_back(open_window: Opener, route: Route) -> None:
    person = open_window(LibraryPage())
    person.go(route)
    before = person.window
    change(person, theme=ThemeChoice.DARK)
    assert person.window is not before
    assert person.route == route
    assert person.focus is not None
    assert person.window.isAncestorOf(person.focus)
    person.press("Alt+Left")
    assert person.route == LibraryPage()


@pytest.mark.parametrize("field", ["theme", "text_size", "skin_tone"])
def test_the_control_that_was_used_keeps_the_focus_and_is_seen(open_window: Opener, field: str) -> None:
    person = open_window(SettingsPage(), size=SMALL)
    track = person.find(Segmented, field)
    track.segment(track.current).setFocus()
    person.press("Right")
    again = person.find(Segmented, field)
    assert again is not track
    assert person.focus is again.segment(again.current)
    assert not person.focus.visibleRegion().isEmpty()
    assert person.find(FocusRing, "").geometry().contains(person.focus.mapTo(person.window, QPoint(5, 5)))


def test_another_theme_keeps_the_answers(open_window: Opener) -> None:
    person = open_window(CheckPage())
    person.press("1")
    chosen = person.world.session.answers
    assert chosen != Answers()
    change(person, theme=ThemeChoice.DARK)
    assert person.world.session.answers == chosen
    assert person.page.findChildren(AnswerCard)[0].isChecked()


@pytest.mark.parametrize(
    ("keys", "size"),
    [(["Ctrl++"], 115), (["Ctrl+="], 115), (["Ctrl++", "Ctrl++", "Ctrl+-"], 115), (["Ctrl+-"], 100),
     (["Ctrl++"] * 8, 200), (["Ctrl++", "Ctrl++", "Ctrl+0"], 100)],
)  # fmt: skip
def test_text_grows_by_keys_and_the_page_stays(open_window: Opener, keys: list[str], size: int) -> None:
    person = open_window(LibraryPage())
    person.go(ITB)
    person.press(*keys)
    assert person.world.session.settings.text_size == size
    assert person.window._look.text_scale == size / 100
    assert person.route == ITB
    person.press("Alt+Left")
    assert person.route == LibraryPage()


def test_the_knee_is_seen_from_where_it_was_when_the_text_grows(open_window: Opener) -> None:
    person = open_window()
    person.press("V")
    person.press("V")
    seen_from = person.page.findChild(Stage).view
    assert seen_from is not View.FRONT
    person.press("Ctrl++")
    assert person.page.findChild(Stage).view is seen_from


def test_looks_that_come_and_go_leave_nothing_behind(open_window: Opener, qapp: QApplication) -> None:
    person = open_window(OUTER)
    themes = (ThemeChoice.DARK, ThemeChoice.LIGHT)

    def switch(times: int) -> tuple[int, int, int]:
        for at in range(times):
            change(person, theme=themes[at % 2])
            person.go(ITB if at % 2 else OUTER)
        gc.collect()
        settle()
        timers = person.launch.frame.findChildren(QTimer)
        return len(qapp.topLevelWidgets()), len(qapp.allWidgets()), len(timers)

    before = switch(4)
    old = weakref.ref(person.window)
    after = switch(20)
    assert after[0] == before[0]
    assert after[1] <= before[1]
    assert after[2] <= before[2]
    assert old() is None, "a window that was replaced is still held"


def test_pages_that_were_left_do_not_pile_up(open_window: Opener, qapp: QApplication) -> None:
    person = open_window()
    kinds: list[Route] = [CheckPage(), ResultPage(), SettingsPage(), TimersPage(ProtocolId("ice_pack"))]
    for route in kinds * 2:
        person.go(route)
    before = len(qapp.allWidgets())
    for route in kinds * 5:
        person.go(route)
    assert len(qapp.allWidgets()) <= before


def test_escape_closes_one_layer_at_a_time(open_window: Opener) -> None:
    person = open_window(OUTER)
    person.press("Ctrl+P", "Ctrl+K")
    assert person.window.layers.search.isVisible()
    assert person.find(Toast, "").isVisible()
    person.press("Esc")
    assert not person.window.layers.search.isVisible()
    person.press("Esc")
    assert not person.has(Toast, "")
    assert person.route == OUTER
    person.press("Esc")
    assert person.route == KneePage()
    person.press("Esc")
    assert person.route == KneePage()


def test_where_nothing_can_be_saved_it_is_said_and_nothing_is_lost(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    person = open_window(CheckPage(), folder=tmp_path / "data")
    person.press("1")
    assert "could not be saved" in person.find(Toast, "").words
    assert person.world.session.answers != Answers()
    change(person, theme=ThemeChoice.DARK)
    assert person.window._look.dark
    assert (tmp_path / "data").read_text() == "a file where the folder should be"


def change(person: Person, **settings: object) -> None:
    session = person.world.session
    session.change(msgspec.structs.replace(session.settings, **settings))
    settle()
