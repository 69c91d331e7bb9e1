"""Every page opens as it should: in the one window, named, told to assistive tools, with room for its words."""

from __future__ import annotations

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
LAPS = [
    (200, SMALL, EVEN), (200, SMALL, ODD), (100, USUAL, EVEN), (100, USUAL, ODD),
    (100, SMALL, EVEN), (200, USUAL, ODD), (130, USUAL, slice(0, None, 4)), (115, SMALL, slice(2, None, 4)),
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


@pytest.mark.parametrize(("text_size", "size", "part"), LAPS)
def test_every_page_opens_as_it_should(
    open_window: Opener, qtbot: QtBot, text_size: int, size: tuple[int, int], part: slice
) -> None:
    person = open_window(size=size, text_size=text_size)
    with qtbot.capture_exceptions() as exceptions:
        for route in routes(real_guide())[part]:
            person.go(route)
            assert person.launch.frame.windowTitle() == f"{person.page.title} – KneeGuide"
            assert person.find(HelpStrip, "").isVisible() == person.page.shows_help_strip is True
            assert [f"{address(route)}: {fault}" for fault in faults(person.window)] == []
            check_what_is_told(person)
    assert exceptions == []


def test_no_page_opens_a_window_of_its_own(open_window: Opener, qapp: QApplication) -> None:
    person = open_window(size=SMALL)
    windows = Windows()
    qapp.installEventFilter(windows)
    for size, part in ((SMALL, EVEN), (USUAL, ODD)):
        person.resize(size)
        for route in routes(real_guide())[part]:
            person.window.go(route)
            qapp.processEvents()  # what it does once more later on opens nothing
    qapp.removeEventFilter(windows)
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
