"""The alarm, the small ring in the rail, the sounds and the switch; and that an alarm outlives the program."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from check_kit import shown_window
from diagram_kit import look, seen
from page_faults import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from timer_page_kit import ICE, REST, STRETCH, Desk, settle

from kneeguide.ids import ProtocolId
from kneeguide.navigation import KneePage, TimersPage
from kneeguide.settings import Side
from kneeguide.timer.run import State
from kneeguide.ui import alarm as alarm_module
from kneeguide.ui.alarm import AlarmBanner
from kneeguide.ui.bell import REPEAT_FOR_SECONDS
from kneeguide.ui.clock import system_clock
from kneeguide.ui.running_timer import RunningTimer
from kneeguide.ui.sound import Chimes
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.switch import Switch
from tests.ui.window_kit import Opener


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(tmp_path, tmp_path / "timers.json")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader is told, and whether it breaks in."""
    found: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        alarm_module, "announce", lambda _widget, words, *, assertive=False: found.append((words, assertive))
    )
    return found


class Banner(AlarmBanner):
    """A banner with everything that tells of alarms, whose sounds are noted."""

    def __init__(self, desk: Desk, *, sound: bool = True, scale: float = 1.0) -> None:
        desk.session.change_for_now(msgspec.structs.replace(desk.session.settings, sound=sound))
        self.heralds = desk.heralds()
        self.chimes = desk.chimes
        super().__init__(look(desk.folder, text_scale=scale), desk.keeper)
        self.listen(self.heralds.bell)
        self.heralds.bell.look()


Widget = TypeVar("Widget", bound=QWidget)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return shown_window(qtbot)


def at_top(window: QWidget, widget: Widget) -> Widget:
    """The widget at the top of a page in the window."""
    page = holding(column(widget, None))
    page.setParent(window)
    page.resize(1072, 752)
    page.show()
    return widget


@pytest.fixture
def banner(window: QWidget, desk: Desk, said: list[tuple[str, bool]]) -> Banner:
    return at_top(window, Banner(desk))


def test_without_an_alarm_there_is_no_banner(desk: Desk, banner: Banner) -> None:
    desk.ice_on()
    desk.pass_time(100)
    assert banner.isHidden()
    assert banner.words == ""


def test_ice_that_is_over_says_so_until_it_is_off(desk: Desk, banner: Banner, said: list[tuple[str, bool]]) -> None:
    desk.ice_on()
    desk.keeper.pause(ICE)
    desk.keeper.resume(ICE)
    desk.pass_time(900)
    assert not banner.isHidden()
    assert banner.words == "Take the ice off now"
    assert said[-1] == ("Take the ice off now", True)
    desk.pass_time(185)
    assert banner.words == "Take the ice off now, 3 min over"
    assert all(button.isHidden() for button in (banner.snooze, *banner.more))
    assert banner.answer.text() == "The ice is off"
    banner.answer.click()
    assert banner.isHidden()
    assert desk.keeper.runs[ICE].stage.name == "Wait"


def test_ice_that_was_paused_is_asked_for_all_the_same(qtbot: QtBot, desk: Desk, banner: Banner) -> None:
    desk.ice_on()
    desk.pass_time(600)
    desk.keeper.acknowledge(ICE)
    desk.keeper.pause(ICE)
    desk.keeper.set_fast(True)
    with qtbot.waitSignal(desk.keeper.ticked):
        assert banner.isHidden()
    desk.pass_time(601)
    assert banner.words == "Take the ice off now"


def test_the_sound_comes_again_until_it_is_answered(desk: Desk, banner: Banner) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(600)
    assert banner.chimes.played == ["turn", "end"]  # the first one is heard at the start
    for _ in range(90):
        desk.pass_time(1)
    assert banner.chimes.played == ["turn"] + ["end"] * 4
    banner.answer.click()
    for _ in range(60):
        desk.pass_time(1)
    assert banner.chimes.played == ["turn"] + ["end"] * 4
    assert desk.keeper.runs == {}


@pytest.mark.parametrize("late", [0, 3 * 3600])
def test_after_a_while_the_banner_stands_in_silence(desk: Desk, banner: Banner, late: float) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(600 + late)
    for _ in range(50):
        desk.pass_time(31)
    assert banner.chimes.played.count("end") == 1 + REPEAT_FOR_SECONDS // 31
    assert banner.words.startswith("Rest break is done, ")


def test_an_alarm_that_is_put_off_calls_again(desk: Desk, banner: Banner, said: list[tuple[str, bool]]) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(600)
    banner.snooze.click()
    assert banner.isHidden()
    for _ in range(299):
        desk.pass_time(1)
    assert banner.isHidden()
    desk.pass_time(1)
    assert banner.words == "Rest break is done, 5 min ago"
    assert said == [("Rest break is done", True), ("Rest break is done, 5 min ago", True)]
    assert banner.chimes.played == ["turn", "end", "end"]


def test_without_sound_everything_else_is_there(window: QWidget, desk: Desk, said: list[tuple[str, bool]]) -> None:
    banner = at_top(window, Banner(desk, sound=False))
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(600)
    assert (banner.chimes.played, banner.isHidden(), said) == ([], False, [("Rest break is done", True)])


@pytest.mark.parametrize(("at", "seconds"), [(0, 60), (1, 300)])
def test_some_minutes_more(desk: Desk, banner: Banner, at: int, seconds: int) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(600)
    banner.more[at].click()
    assert banner.isHidden()
    desk.pass_time(seconds - 1)
    assert banner.isHidden()
    desk.pass_time(1)
    assert not banner.isHidden()


def test_the_look_at_the_skin_is_asked_once(desk: Desk, banner: Banner, said: list[tuple[str, bool]]) -> None:
    desk.ice_on()
    desk.pass_time(300)
    for _ in range(60):
        desk.pass_time(1)
    assert banner.chimes.played == ["turn", "turn"]
    assert said == [("Ice pack: look at the skin now", True)]
    banner.answer.click()
    assert banner.isHidden()
    assert desk.keeper.runs[ICE].state is State.RUNNING


def test_ice_comes_before_everything_else(desk: Desk, banner: Banner) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    desk.ice_on()
    desk.pass_time(601)
    assert banner.words == "Ice pack: look at the skin now"
    banner.answer.click()
    assert banner.words.startswith("Rest break is done")
    desk.pass_time(300)
    assert banner.words == "Take the ice off now"


def test_turns_are_said_while_they_are_news(desk: Desk, banner: Banner, said: list[tuple[str, bool]]) -> None:
    desk.keeper.start(STRETCH, Side.RIGHT)
    desk.pass_time(30)
    desk.pass_time(5)
    assert said == [("Change side: left side next", False), ("Hold, left side", False)]
    assert banner.chimes.played == ["turn"] * 3
    desk.pass_time(6 * 35 + 3600)
    assert banner.chimes.played == ["turn"] * 3 + ["end"]
    assert banner.words == "Stretch is done, 1 h ago"


def test_an_alarm_outlives_the_program(window: QWidget, desk: Desk, said: list[tuple[str, bool]]) -> None:
    desk.ice_on()
    later = Desk(desk.folder, desk.file, now=desk.now + 900 + 240)
    banner = at_top(window, Banner(later))
    assert banner.words == "Take the ice off now, 4 min over"
    assert banner.chimes.played == ["end"]
    assert said == [("Take the ice off now, 4 min over", True)]
    assert [alarm.id for alarm in later.keeper.alarms()] == [ICE]


def test_what_cannot_be_saved_is_said_and_runs_on(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    desk = Desk(tmp_path, tmp_path / "file" / "timers.json")
    with qtbot.waitSignal(desk.keeper.not_saved):
        desk.keeper.start(REST, Side.RIGHT)
    assert REST in desk.keeper.runs


@pytest.mark.parametrize(("width", "scale"), [(640, 1.0), (1280, 1.0), (640, 1.3), (504, 2.0), (824, 2.0)])
def test_the_banner_has_room_for_its_words(
    window: QWidget, desk: Desk, said: list[tuple[str, bool]], width: int, scale: float
) -> None:
    banner = Banner(desk, scale=scale)
    page = at_top(window, banner).parentWidget()
    assert page is not None
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(600 + 4000)
    page.resize(width, 400)
    settle()
    assert banner.width() == width
    assert faults(page) == []


def test_the_keyboard_is_given_back(open_window: Opener) -> None:
    person = open_window(TimersPage(ProtocolId("rest_break")))
    person.press("Tab")
    before = person.focus
    person.world.timekeeper.start(ProtocolId("rest_break"), Side.RIGHT)
    person.clock.gone = 601
    person.world.timekeeper.tick()
    settle()
    person.click(person.find(AlarmBanner, "").snooze)
    assert person.focus is before


def test_the_keyboard_goes_to_the_page_where_another_was_open_before(open_window: Opener) -> None:
    person = open_window(TimersPage(ProtocolId("rest_break")))
    person.world.timekeeper.start(ProtocolId("rest_break"), Side.RIGHT)
    person.clock.gone = 601
    person.world.timekeeper.tick()
    person.go(KneePage())
    person.click(person.find(AlarmBanner, "").answer)
    assert person.focus is person.page.heading


@pytest.mark.parametrize("text_size", [100, 130, 200])
def test_the_banner_is_no_higher_than_its_words(open_window: Opener, text_size: int) -> None:
    person = open_window(KneePage(), text_size=text_size)
    before = person.page.height()
    person.world.timekeeper.start(ProtocolId("rest_break"), Side.RIGHT)
    person.clock.gone = 601
    person.world.timekeeper.tick()
    settle()
    banner = person.find(AlarmBanner, "")
    assert before - person.page.height() == banner.height() <= banner.layout().totalHeightForWidth(banner.width()) + 1
    assert person.window.rail.height() >= person.window.rail.minimumSizeHint().height()


def test_the_small_ring_shows_what_ends_first(qtbot: QtBot, window: QWidget, desk: Desk) -> None:
    routes: list[object] = []
    small = at_top(window, RunningTimer(look(desk.folder), desk.keeper, routes.append))
    assert small.isHidden()
    desk.ice_on()
    desk.pass_time(318)
    assert small.accessibleName() == "Ice pack, 9:42 left"
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(60)
    assert small.accessibleName() == "Ice pack, 8:42 left"
    desk.keeper.next(ICE)
    desk.pass_time(530)
    assert small.accessibleName() == "Rest break, 0:10 left"
    assert not small.isHidden()
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton)
    assert routes == [TimersPage(REST)]
    desk.keeper.reset(REST)
    desk.keeper.reset(ICE)
    assert small.isHidden()


def test_the_switch_shows_its_state(qtbot: QtBot, tmp_path: Path) -> None:
    switch = Switch(look(tmp_path), "Sound", on=False)
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    off = seen(switch)
    with qtbot.waitSignal(switch.toggled):
        switch.click()
    assert switch.isChecked()
    assert seen(switch) != off


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_a_player_is_given_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    player = tmp_path / "player"
    player.write_text(
        f'#!/bin/sh\necho "$1 $2" > "{tmp_path}/heard.part"; mv "{tmp_path}/heard.part" "{tmp_path}/heard"\n'
    )
    player.chmod(0o755)
    chimes = Chimes(Path("/sounds"), (str(player), "-q"))
    chimes.play("end")
    qtbot.waitUntil((tmp_path / "heard").exists)
    assert (tmp_path / "heard").read_text() == "-q /sounds/end.wav\n"
    chimes.stop()


@pytest.mark.parametrize("player", [(), ("/nowhere/player",), ("false",)])
def test_where_no_player_works_the_computer_beeps(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, player: tuple[str, ...]
) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    chimes = Chimes(Path("/sounds"), player)
    chimes.play("end")
    qtbot.waitUntil(lambda: beeps == [1])


def test_the_clocks_count_on() -> None:
    clock = system_clock()
    assert clock.now() <= clock.now()
    assert clock.wall() > 1_700_000_000


@pytest.mark.parametrize(
    ("platform", "read"), [("linux", "CLOCK_BOOTTIME"), ("darwin", "CLOCK_MONOTONIC"), ("win32", "monotonic")]
)
def test_the_clock_goes_on_while_the_computer_sleeps(monkeypatch: pytest.MonkeyPatch, platform: str, read: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        monkeypatch.setattr(time, name, name, raising=False)
    monkeypatch.setattr(time, "clock_gettime", lambda name: name)
    monkeypatch.setattr(time, "monotonic", lambda: "monotonic")
    assert system_clock().now() == read
