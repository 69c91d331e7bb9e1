"""What the window does for timers: it asks before it closes on one that could not ring, and says what is not saved."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneeguide.ids import ProtocolId
from kneeguide.navigation import KneePage, LibraryPage
from kneeguide.settings import Side
from kneeguide.timer.run import State
from kneeguide.ui.alarm import AlarmBanner
from kneeguide.ui.close_question import CloseQuestion
from kneeguide.ui.launch import Frame
from kneeguide.ui.toast import Toast
from kneeguide.ui.widgets.button import Button
from tests.ui.page_faults import faults
from tests.ui.window_kit import ICE_PACK, SMALL, FakeClock, Opener, Person, let_ice_run, settle

REST = ProtocolId("rest_break")


def close(person: Person) -> bool:
    """Press what closes the window; whether it did."""
    closed = person.launch.frame.close()
    settle()
    return closed


def test_the_window_asks_before_it_closes_on_a_timer(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    let_ice_run(person)
    before = person.focus
    person.press("Ctrl+Q")
    question = person.find(CloseQuestion, "")
    assert person.has(Button, "Close all the same")
    assert person.focus is question.stay
    for _ in range(3):
        person.press_at_once(Qt.Key.Key_Tab)
        assert person.focus in (question.stay, question.leave)
    person.click(question.stay)
    assert not question.isVisible()
    assert person.launch.frame.isVisible()
    assert person.focus is before
    assert not close(person)
    person.press("Esc")
    assert not question.isVisible()
    assert not close(person)
    person.click(question.leave)
    assert not person.launch.frame.isVisible()


def test_what_ran_when_the_window_was_closed_goes_on(open_window: Opener, tmp_path: Path) -> None:
    clock = FakeClock()
    person = open_window(clock=clock)
    let_ice_run(person)
    close(person)
    person.click(person.find(Button, "Close all the same"))
    clock.gone += 100
    again = open_window(clock=clock, folder=tmp_path)
    assert again.world.timekeeper.running()[0].time_text == "13:20"


def test_where_nothing_can_ring_it_closes_at_once(open_window: Opener) -> None:
    assert close(open_window())
    person = open_window(KneePage())
    keeper = person.world.timekeeper
    keeper.start(REST, Side.RIGHT)
    keeper.pause(REST)
    assert close(person)


def test_an_alarm_is_not_covered_by_the_question(open_window: Opener) -> None:
    clock = FakeClock()
    person = open_window(clock=clock)
    person.world.timekeeper.start(REST, Side.RIGHT)
    assert not close(person)
    clock.gone += 600
    person.world.timekeeper.tick()
    assert person.world.timekeeper.runs[REST].state is State.OVER
    assert not person.has(CloseQuestion, "")
    assert person.has(AlarmBanner, "")


def test_another_look_takes_the_question_away_and_it_is_asked_again(open_window: Opener) -> None:
    person = open_window()
    let_ice_run(person)
    assert not close(person)
    person.press("Ctrl++")
    assert not person.has(CloseQuestion, "")
    assert not close(person)
    assert person.has(CloseQuestion, "")


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [SMALL, (640, 480)])
def test_the_question_has_room(open_window: Opener, size: tuple[int, int], text_size: int) -> None:
    person = open_window(size=size, text_size=text_size)
    let_ice_run(person)
    close(person)
    question = person.find(CloseQuestion, "")
    assert faults(question) == []
    person.resize((900, 700))
    assert question.size() == person.window.size()


def test_a_timer_that_cannot_be_saved_says_so(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    person = open_window(folder=tmp_path / "data")
    let_ice_run(person)
    assert "could not be saved" in person.find(Toast, "").words
    assert ICE_PACK in person.world.timekeeper.runs


def test_the_window_does_not_keep_what_it_asks_alive(qtbot: QtBot) -> None:
    class Owner:
        def no(self) -> bool:
            return False

    owner = Owner()
    frame = Frame(owner.no)
    qtbot.addWidget(frame)
    assert not frame.close()
    kept = weakref.ref(owner)
    del owner
    assert kept() is None
    assert frame.close()
