"""Rail, strip, focus ring, messages and the start of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from kneeguide.ids import ConditionId
from kneeguide.navigation import (
    CheckPage,
    ConditionPage,
    KneePage,
    LibraryPage,
    SettingsPage,
    SignsPage,
    TimersPage,
)
from kneeguide.settings import ThemeChoice
from kneeguide.ui.focus_ring import FocusRing
from kneeguide.ui.launch import system_is_dark, theme_name
from kneeguide.ui.look import Look
from kneeguide.ui.running_timer import RunningTimer
from kneeguide.ui.theme import ThemeName
from kneeguide.ui.toast import Toast
from kneeguide.ui.widgets.button import IconButton
from tests.ui.window_kit import ICE_PACK, SMALL, USUAL, Opener, Person, let_ice_run, real_guide, settle

ITB = ConditionPage(ConditionId("itb_syndrome"))


@pytest.mark.parametrize(
    ("size", "text_size", "slim"),
    [((1280, 800), 100, False), ((1100, 700), 100, False), ((1099, 700), 100, True), ((960, 640), 100, True),
     ((1280, 800), 130, False), ((1280, 800), 150, True), ((1900, 900), 200, True)],
)  # fmt: skip
def test_the_rail_is_slim_where_room_is_short_and_its_words_always_fit(
    open_window: Opener,
    size: tuple[int, int],
    text_size: int,
    slim: bool,  # noqa: FBT001
) -> None:
    person = open_window(size=size, text_size=text_size)
    look = person.window._look
    for key, short in (("knee", "Knee"), ("check", "Check"), ("settings", "Settings")):
        button = person.window.rail.button(key)
        assert bool(button.toolTip()) == slim, "what is not written is told by the tool tip"
        needed = look.text_width("eyebrow", short) if slim else look.text_width("nav_on", button.text()) + 44
        assert button.width() >= needed


@pytest.mark.parametrize("width", [640, 800, 960, 1100, 1280, 1600, 2400])
def test_the_strip_drops_signs_from_the_end_and_never_its_button(open_window: Opener, width: int) -> None:
    person = open_window(size=(width, 640))
    strip = person.window.help_strip
    signs = tuple(flag.strip for flag in real_guide().red_flags.values() if flag.strip)
    shown = strip.shown_signs()
    assert shown == signs[: len(shown)]
    assert strip.rect().contains(strip.all_signs.geometry())
    assert (len(shown) == len(signs)) == (width >= 2400 or len(shown) == len(signs))
    person.click(strip.all_signs)
    assert person.route == SignsPage()


def test_wider_windows_show_more_signs(open_window: Opener) -> None:
    person = open_window(size=(700, 640))
    counts = []
    for width in (700, 1000, 1400, 2000):
        person.resize((width, 640))
        counts.append(len(person.window.help_strip.shown_signs()))
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def ring(person: Person) -> FocusRing:
    found = person.window.findChild(FocusRing)
    assert isinstance(found, FocusRing)
    return found


def test_the_ring_follows_keys_and_never_the_mouse(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    assert not ring(person).isVisible(), "a heading has no ring"
    person.press("Tab")
    assert around(person)
    person.click(person.window.rail.button("settings"))
    assert not ring(person).isVisible()
    person.press("Tab", "Tab")
    assert around(person)


def test_the_ring_moves_along_when_its_widget_scrolls_or_the_window_changes(open_window: Opener) -> None:
    person = open_window(LibraryPage(), size=SMALL)
    for _ in range(20):
        person.press_at_once(Qt.Key.Key_Tab)
        settle()
        assert person.focus is not None
        assert not person.focus.visibleRegion().isEmpty()
        assert around(person)
    person.resize((1300, 800))
    assert around(person)


def test_the_ring_goes_with_the_widget_it_was_round(open_window: Opener) -> None:
    person = open_window(KneePage())
    person.press("Tab")
    assert ring(person).isVisible()
    person.press("Ctrl+4")
    assert not ring(person).isVisible()


def test_a_ring_lets_the_mouse_through(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    button = person.window.rail.button("settings")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert ring(person).isVisible()
    person.click(button)
    assert person.route != LibraryPage()


def test_a_message_is_put_away_by_a_press_and_comes_anew(open_window: Opener) -> None:
    person = open_window(KneePage())
    person.press("Ctrl+P")
    toast = person.find(Toast, "")
    person.click(toast, QPoint(5, 5))
    assert not toast.isVisible()
    person.press("Ctrl+P")
    assert toast.isVisible()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_running_timer_is_in_the_rail_and_leads_there(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    assert not person.has(RunningTimer, "")
    let_ice_run(person)
    small = person.find(RunningTimer, "")
    assert "15:00" in small.accessibleName()
    person.click(small)
    assert person.route == TimersPage(ICE_PACK)
    person.press("Ctrl++")
    assert person.has(RunningTimer, "")


@pytest.mark.parametrize(
    ("choice", "dark", "name"),
    [
        (ThemeChoice.SYSTEM, False, ThemeName.LIGHT), (ThemeChoice.SYSTEM, True, ThemeName.DARK),
        (ThemeChoice.LIGHT, True, ThemeName.LIGHT), (ThemeChoice.DARK, False, ThemeName.DARK),
        (ThemeChoice.HIGH_CONTRAST, False, ThemeName.HIGH_CONTRAST_LIGHT),
        (ThemeChoice.HIGH_CONTRAST, True, ThemeName.HIGH_CONTRAST_DARK),
    ],
)  # fmt: skip
def test_which_theme_a_choice_means(choice: ThemeChoice, dark: bool, name: ThemeName) -> None:  # noqa: FBT001
    assert theme_name(choice, system_dark=dark) is name


def test_a_desktop_that_turns_dark_turns_the_window_unless_a_theme_was_chosen(
    open_window: Opener, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    follows, stays = open_window(theme=ThemeChoice.SYSTEM), open_window(theme=ThemeChoice.LIGHT)
    was_dark = follows.window._look.dark
    monkeypatch.setattr("kneeguide.ui.launch.system_is_dark", lambda: not was_dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    settle()
    assert follows.window._look.dark is not was_dark
    assert not stays.window._look.dark
    assert isinstance(system_is_dark(), bool)


@pytest.mark.parametrize("route", [None, ITB, CheckPage()], ids=str)
def test_the_first_page_and_its_heading_are_there_at_once(open_window: Opener, route: ConditionPage | None) -> None:
    person = open_window(route)
    assert person.launch.frame.windowTitle().endswith(" – KneeGuide")
    assert person.focus is person.page.heading
    assert isinstance(person.window._look, Look)


def around(person: Person) -> bool:
    """Whether the ring is seen round what has the focus, or that is a text, which marks its link itself."""
    focus = person.focus
    assert isinstance(focus, QWidget)
    if not ring(person).isVisible():
        return getattr(focus, "_focused", -1) >= 0
    middle = focus.visibleRegion().boundingRect().center()
    return ring(person).geometry().contains(focus.mapTo(person.window, middle))


@pytest.mark.parametrize("size", [USUAL, SMALL])
def test_the_mouse_alone_finds_the_way_back_to_the_page_before(open_window: Opener, size: tuple[int, int]) -> None:
    words = "Back to the page before"
    person = open_window(LibraryPage(), size=size)
    assert not person.has(IconButton, words)
    person.click(person.window.rail.button("settings"))
    person.click(person.window.rail.button("timers"))
    person.click(person.find(IconButton, words))
    assert isinstance(person.route, SettingsPage)
    assert person.focus is person.page.heading
    person.click(person.find(IconButton, words))
    assert person.route == LibraryPage()
    assert not person.has(IconButton, words)
