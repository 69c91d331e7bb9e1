"""Every page opens as it should: in the one window, named, told to assistive tools, whole, with room for its words."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeguide.content.markup import plain
from kneeguide.content.pages import Condition
from kneeguide.content.routes import routes
from kneeguide.navigation import ConditionPage, address
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text
from tests.ui.assistive import controls_of, told
from tests.ui.page_faults import faults_of, shown_in
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, real_guide

NAME = QAccessible.Text.Name
EVEN, ODD = slice(0, None, 2), slice(1, None, 2)


class Lap(NamedTuple):
    """Some of the pages, at a text size, opened in windows of the first size, which then get the others."""

    text_size: int
    sizes: tuple[tuple[int, int], ...]
    part: slice


LAPS = [
    Lap(200, (SMALL, USUAL), slice(0, None, 4)), Lap(200, (SMALL,), slice(2, None, 4)),
    Lap(200, (USUAL,), slice(2, None, 4)), Lap(200, (SMALL,), ODD),
    Lap(100, (USUAL,), EVEN), Lap(100, (USUAL,), ODD), Lap(100, (SMALL,), EVEN), Lap(100, (SMALL,), ODD),
    Lap(130, (USUAL,), slice(0, None, 4)), Lap(115, (SMALL,), slice(0, None, 4)),
]  # fmt: skip


class Windows(QObject):
    """Notes every window of the desktop that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # events of show are QShowEvent; asking each event for its type takes longer than most events
        if isinstance(event, QShowEvent) and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(f"{type(watched).__name__} {[type(child).__name__ for child in watched.children()]}")
        return False


@pytest.mark.parametrize("lap", LAPS)
def test_every_page_opens_as_it_should(open_window: Opener, qtbot: QtBot, qapp: QApplication, lap: Lap) -> None:
    person = open_window(size=lap.sizes[0], text_size=lap.text_size)
    windows = Windows()
    if lap.text_size == 100:  # listening to every event takes time; windows open at any text size or at none
        qapp.installEventFilter(windows)
    with qtbot.capture_exceptions() as exceptions:
        for route in routes(real_guide())[lap.part]:
            person.go(route)
            check_what_is_shown(person)
            for size in lap.sizes[1:]:
                person.resize(size)
                check_what_is_shown(person)
            if len(lap.sizes) > 1:
                person.resize(lap.sizes[0])
    qapp.removeEventFilter(windows)
    assert exceptions == []
    assert windows.opened == []


def test_a_window_of_the_desktop_is_noted(qtbot: QtBot, qapp: QApplication) -> None:
    windows, stray = Windows(), QWidget()
    qtbot.addWidget(stray)
    qapp.installEventFilter(windows)
    stray.show()
    qapp.removeEventFilter(windows)
    assert windows.opened == ["QWidget []"]


def check_what_is_shown(person: Person) -> None:
    """The page is in the window, with its title, the strip and room for all words."""
    page, shown = person.page, shown_in(person.launch.frame)
    assert person.launch.frame.windowTitle() == f"{page.title} – KneeGuide"
    assert page.shows_help_strip is True
    assert person.window.help_strip in shown
    where = f"{address(person.route)} at {person.launch.frame.width()} px"
    assert [f"{where}: {fault}" for fault in faults_of(shown)] == []
    check_what_is_told(person, shown)
    if isinstance(person.route, ConditionPage):
        check_what_a_condition_says(person, real_guide().conditions[person.route.condition])


def check_what_is_told(person: Person, shown: list[QWidget]) -> None:
    """Controls have names, the headings are headings and the first has the focus, and no markup is left in a text."""
    assert [type(each).__name__ for each in controls_of(shown) if not told(each).text(NAME).strip()] == []
    headings = [each for each in shown if isinstance(each, Heading) and person.page.isAncestorOf(each)]
    assert person.page.heading in headings
    assert person.focus is person.page.heading
    for heading in headings:
        assert told(heading).role() == QAccessible.Role.Heading
        assert told(heading).text(NAME) == heading.text() != ""
    for text in person.page.findChildren(Text):
        assert text.textFormat() is Qt.TextFormat.PlainText
        name = told(text).text(NAME)
        assert "](" not in name
        assert "**" not in name


def check_what_a_condition_says(person: Person, about: Condition) -> None:
    """Everything that the content says of it."""
    told = "\n".join({each.text() for each in person.page.findChildren(Text)})
    statements = [about.summary, *about.signs.worse, *about.signs.normal, *about.signs.does_not_fit, *about.causes,
                  *about.first_steps, *about.exercises, *about.running, *about.recovery, *about.prevention]  # fmt: skip
    assert [statement for statement in statements if plain(statement.text) not in told] == []
    assert [reason for reason in about.seek_help if plain(reason.sign) not in told] == []
    assert person.find(Heading, about.name.plain) is person.page.heading
    assert about.reviewed in told
