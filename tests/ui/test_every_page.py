"""Every page opens as it should: in the one window, named, told to assistive tools, with room for its words."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeguide.content.routes import routes
from kneeguide.navigation import address
from kneeguide.ui.help_strip import HelpStrip
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text
from tests.ui.assistive import controls, told
from tests.ui.page_faults import faults
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, real_guide

EVEN, ODD = slice(0, None, 2), slice(1, None, 2)


class Lap(NamedTuple):
    """Some of the pages, at a text size and in a window of this size."""

    text_size: int
    size: tuple[int, int]
    part: slice


LAPS = [
    Lap(200, SMALL, EVEN), Lap(200, SMALL, ODD), Lap(100, USUAL, EVEN), Lap(100, USUAL, ODD),
    Lap(100, SMALL, EVEN), Lap(100, SMALL, ODD), Lap(200, USUAL, EVEN),
    Lap(130, USUAL, slice(0, None, 4)), Lap(115, SMALL, slice(0, None, 4)),
]  # fmt: skip


class Windows(QObject):
    """Notes every window of the desktop that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(f"{type(watched).__name__} {[type(child).__name__ for child in watched.children()]}")
        return False


@pytest.mark.parametrize("lap", LAPS)
def test_every_page_opens_as_it_should(open_window: Opener, qtbot: QtBot, qapp: QApplication, lap: Lap) -> None:
    person = open_window(size=lap.size, text_size=lap.text_size)
    windows = Windows()
    if (
        lap.text_size == 100
    ):  # listening to every event takes a fifth of the time; windows open at any text size or at none
        qapp.installEventFilter(windows)
    with qtbot.capture_exceptions() as exceptions:
        for route in routes(real_guide())[lap.part]:
            person.go(route)
            assert person.launch.frame.windowTitle() == f"{person.page.title} – KneeGuide"
            assert person.find(HelpStrip, "").isVisible() == person.page.shows_help_strip is True
            assert [f"{address(route)}: {fault}" for fault in faults(person.window)] == []
            check_what_is_told(person)
    qapp.removeEventFilter(windows)
    assert exceptions == []
    assert windows.opened == []


def check_what_is_told(person: Person) -> None:
    """Controls have names, the headings are headings and the first has the focus, and no markup is left in a text."""
    assert [
        type(each).__name__ for each in controls(person) if not told(each).text(QAccessible.Text.Name).strip()
    ] == []
    headings = [each for each in person.page.findChildren(Heading) if each.isVisible()]
    assert person.page.heading in headings
    assert person.focus is person.page.heading
    for heading in headings:
        assert told(heading).role() == QAccessible.Role.Heading
        assert told(heading).text(QAccessible.Text.Name) == heading.text() != ""
    for text in person.page.findChildren(Text):
        assert text.textFormat() is Qt.TextFormat.PlainText
        assert "](" not in told(text).text(QAccessible.Text.Name)
        assert "**" not in told(text).text(QAccessible.Text.Name)
