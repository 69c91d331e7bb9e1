"""Every control of every kind of page, in the states it is met in, does something when it is pressed with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kneeguide.content.routes import exists
from kneeguide.navigation import AboutPage, address
from kneeguide.ui.hit_row import HitRow
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile
from kneeguide.ui.widgets.trail import LinkButton
from tests.ui.press_kit import Control, Ways, controls, focus_beside, noticed, press
from tests.ui.press_states import ALIKE, STATES, TO_READ
from tests.ui.window_kit import Opener, Person, real_guide, settle

WHOLE = "window"
"""Where rail and strip are pressed, too; they are the same on every page."""
LEADS_ON = (Text, Tile, RowButton, LinkButton, HitRow)
"""These go somewhere else, nearly all of them; so nobody looks for changes here before they are pressed."""
QUIET = {
    "AnswerCard": "what it comes to is told in the same words for each emergency",
    "QLineEdit 'Name'": "it is taken when the timer is saved",
    "_Number": "it is kept when it is saved",
    "_Segment 'Tap ": "it counts from the next tap on",
    "_Segment 'Goal'": "until the own steps are known, and in a first week that has reached it, the beat is the same",
}
"""Controls of which nothing is to be noticed when they are pressed, and why."""
QUIET_IN = {"AnswerCard": "result", "QLineEdit 'Name'": "timers", "_Number": "session and cadence"}


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("kind", STATES)
def test_every_control_does_something(open_window: Opener, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    ways, idle, known = Ways(monkeypatch), [], set[str]()
    person: Person | None = None
    for name, state in STATES[kind].items():
        if person is None or kind not in TO_READ:
            if person is not None:
                person.launch.frame.hide()
            person = open_window(AboutPage(), folder=None)
        state(person)
        settle()
        presses = Presses(person, ways, known, whole=kind == WHOLE)
        presses.press_all()
        known |= presses.done if kind in ALIKE else presses.ways
        idle += [f"{name}: {words}" for words in presses.idle if not is_quiet(words, kind)]
    assert idle == []
    assert [address(route) for route in ways.routes if not exists(real_guide(), route)] == []


def is_quiet(words: str, kind: str) -> bool:
    return any(words.startswith(name) and kind == QUIET_IN.get(name, kind) for name in QUIET)


class Presses:
    """One press of each control after the other, also of those that a press brings."""

    def __init__(self, person: Person, ways: Ways, known: set[str], *, whole: bool) -> None:
        self.idle: list[str] = []
        """What did nothing, or could not be pressed, and why not."""
        self.done: set[str] = set()
        self.ways: set[str] = set()
        """Those that went somewhere else: they are the same in each state of a page."""
        self._person, self._ways, self._known, self._whole = person, ways, known, whole
        self._seen: object = None
        """What there was to notice after the last press, or None where nobody looked."""

    def press_all(self) -> None:
        while left := self._left():
            for control in left:
                if not isValid(control.widget) or not control.widget.isVisible() or self._press(control):
                    break  # what is there now may be something else

    def _left(self) -> list[Control]:
        pressed = self._known | self.done
        return [each for each in controls(self._person, whole=self._whole) if each.name not in pressed]

    def _press(self, control: Control) -> bool:
        """Whether a press of it changed what there is to press."""
        self.done.add(control.name)
        leads = isinstance(control.widget, LEADS_ON)
        before = None if leads else self._seen or noticed(self._person)
        focus, taken = focus_beside(control), self._ways.taken
        with self._ways.noted():
            self.idle += press(control)
            self._seen = None
            if self._ways.taken > taken:
                self.ways.add(control.name)
                return False
            QApplication.processEvents()
        if leads and isValid(control.widget) and control.widget.isVisible():
            return self._press_again(control)
        return self._is_changed(control, before, focus)

    def _press_again(self, control: Control) -> bool:
        """What leads nowhere has to do something here; nobody looked before its first press."""
        before = noticed(self._person)
        press(control)
        settle()
        return self._is_changed(control, before, focus_beside(control))

    def _is_changed(self, control: Control, before: object, focus: object) -> bool:
        frame = self._person.launch.frame
        if not frame.isVisible():
            frame.show()
            return True
        self._seen = noticed(self._person)
        if self._seen == before:  # it may take a moment
            settle()
            self._seen = noticed(self._person)
        if self._seen == before and focus_beside(control) in (None, focus):
            self.idle.append(f"{control.name}: nothing happens")
        return self._seen != before
