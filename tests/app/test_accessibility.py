"""What assistive tools are told of every page, and what they can press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from kneeguide.ids import RegionId
from kneeguide.navigation import CheckPage, KneePage, LibraryPage, SettingsPage
from kneeguide.settings import ThemeChoice
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.help_strip import HelpStrip
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.switch import Switch
from tests.ui.assistive import controls, told
from tests.ui.window_kit import SMALL, Opener, real_guide, settle

Name, Description, Role = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Role


def test_the_tree_that_is_told_has_no_holes(open_window: Opener) -> None:
    person = open_window()
    for route in (KneePage(), KneePage(RegionId("outer")), CheckPage(), SettingsPage(), LibraryPage()):
        person.go(route)
        widgets = {each.object() for each in tree(told(person.launch.frame)) if each.isValid()}
        assert [type(each).__name__ for each in controls(person) if each not in widgets] == []


def test_a_region_is_pressed_by_an_assistive_tool(open_window: Opener) -> None:
    person = open_window()
    button = person.page.findChild(Stage).button(RegionId("outer"))
    assert told(button).text(Name).startswith("Outer side, right knee, ")
    press(button)
    assert person.route == KneePage(RegionId("outer"))


@pytest.mark.parametrize(("key", "opened"), [("library", LibraryPage), ("settings", SettingsPage)])
def test_a_page_of_the_rail_is_pressed_by_an_assistive_tool(open_window: Opener, key: str, opened: type) -> None:
    person = open_window()
    press(person.window.rail.button(key))
    person.qtbot.waitUntil(lambda: isinstance(person.route, opened))
    assert told(person.window.rail.button(key)).text(Description) == "shown now"


def test_what_is_chosen_is_told_not_only_painted(open_window: Opener) -> None:
    person = open_window(SettingsPage())
    track = person.find(Segmented, "theme")
    assert told(track.segment("light")).state().checked
    assert not told(track.segment("dark")).state().checked
    assert told(track.segment("dark")).state().checkable
    switch = person.find(Switch, "sound")
    assert told(switch).state().checked
    press(switch)
    assert not person.world.session.settings.sound
    press(person.find(Segmented, "theme").segment("high_contrast"))
    assert person.world.session.settings.theme is ThemeChoice.HIGH_CONTRAST


def test_the_strip_tells_all_signs_also_those_it_has_no_room_to_paint(open_window: Opener) -> None:
    person = open_window(size=SMALL)
    strip = person.find(HelpStrip, "")
    signs = [flag.strip for flag in real_guide().red_flags.values() if flag.strip]
    assert len(strip.shown_signs()) < len(signs)
    assert all(sign in told(strip).text(Name) for sign in signs)


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None:
            yield from tree(child)


def press(widget: QWidget | None) -> None:
    """What a screen reader does when its user presses a control."""
    interface = told(widget)
    actions = interface.actionInterface()
    named = actions.actionNames()
    assert widget is not None
    assert named
    wanted = next(name for name in named if name in {"Press", "Toggle"})
    actions.doAction(wanted)
    settle()
