"""The timer over the whole screen: what it says, its keys, its size, and that it goes with its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from check_kit import put_into, shown_window
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from timer_page_kit import ICE, REST, STRETCH, Desk, settle

from kneeguide.ids import ProtocolId
from kneeguide.timer.run import State
from kneeguide.ui.alarm import AlarmBanner
from kneeguide.ui.pages.timers.full_screen import FullTimer
from kneeguide.ui.widgets.text import Text
from tests.ui.page_faults import faults

Opener = Callable[..., FullTimer]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return shown_window(qtbot)


@pytest.fixture
def open_full(desk: Desk, window: QWidget) -> Iterator[Opener]:
    opened: list[FullTimer] = []

    def build(protocol: ProtocolId = ICE, size: tuple[int, int] = (1280, 800)) -> FullTimer:
        page = desk.page(protocol)
        put_into(window, page, (1072, 752))
        QTest.keyClick(page, Qt.Key.Key_F)
        assert page.full.isFullScreen()
        page.full.setWindowState(Qt.WindowState.WindowNoState)
        page.full.resize(*size)
        settle()
        opened.append(page.full)
        return page.full

    yield build
    for full in opened:
        if isValid(full):
            full.close()
    settle()


def words(full: FullTimer) -> list[str]:
    shown = [text for text in full.findChildren(Text) if text.isVisible() and text.text()]
    return [text.text() for text in sorted(shown, key=lambda text: text.mapTo(full, QPoint()).y())]


def test_it_says_what_is_to_be_done_for_which_side_and_what_is_next(desk: Desk, open_full: Opener) -> None:
    full = open_full(STRETCH)
    QTest.keyClick(full, Qt.Key.Key_Space)
    desk.pass_time(10)
    assert words(full) == ["Stretch", "Hold, right side", "Round 1 of 3", "Next: Change side: left side next, 5 s"]
    assert full.ring.reading.time == "0:20"
    QTest.keyClick(full, Qt.Key.Key_Space)
    assert words(full)[1:3] == ["Paused", "Hold, right side"]
    QTest.keyClick(full, Qt.Key.Key_N)
    assert words(full)[1] == "Change side: left side next"
    QTest.keyClick(full, Qt.Key.Key_R)
    assert dict(desk.keeper.runs) == {}


def test_an_alarm_fills_it_and_is_answered_here(desk: Desk, open_full: Opener) -> None:
    full = open_full(ICE)
    ground = full.grab().toImage().pixelColor(4, 600)
    desk.ice_on()
    desk.pass_time(1090)
    settle()
    assert words(full)[:2] == ["Take the ice off now, 3 min over", "Ice pack, right knee"]
    assert words(full)[2:] == ["Take the ice off", "3 min over"]
    assert full.grab().toImage().pixelColor(4, 600) != ground
    full.controls.main.click()
    assert desk.keeper.runs[ICE].stage.name == "Wait"


def test_the_skin_can_be_said_to_be_looked_at(desk: Desk, open_full: Opener) -> None:
    full = open_full(ICE)
    desk.ice_on()
    desk.pass_time(301)
    assert full.stage.text() == "Look at the skin now"
    full.findChild(AlarmBanner).answer.click()  # type: ignore[union-attr]
    assert desk.keeper.alarms() == ()
    assert full.stage.text() == "Ice"
    assert desk.keeper.runs[ICE].state is State.RUNNING


def test_what_is_asked_before_ice_is_asked_on_the_page(desk: Desk, window: QWidget, open_full: Opener) -> None:
    full = open_full(ICE)
    QTest.keyClick(full, Qt.Key.Key_Space)
    settle()
    assert not isValid(full)
    assert dict(desk.keeper.runs) == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F])
def test_keys_leave_it(open_full: Opener, key: Qt.Key) -> None:
    full = open_full(REST)
    QTest.keyClick(full, key)
    settle()
    assert not isValid(full)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (960, 640), (800, 1280)])
@pytest.mark.parametrize("protocol", [ICE, STRETCH])
def test_it_can_be_read_from_three_metres(
    desk: Desk, open_full: Opener, protocol: ProtocolId, size: tuple[int, int]
) -> None:
    full = open_full(protocol, size)
    desk.ice_on() if protocol == ICE else full.controls.main.click()
    assert protocol in desk.keeper.runs
    desk.pass_time(10)
    settle()
    assert faults(full) == []
    ring = min(full.ring.width(), full.ring.height())
    assert ring >= 0.55 * min(size)
    assert full.stage.heightForWidth(10_000) >= min(size) / 14
