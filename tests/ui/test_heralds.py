"""What tells of timers outside of the window: who is told what, and what happens where a way does not work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from check_kit import put_into, shown_window
from diagram_kit import look
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from timer_page_kit import ICE, REST, STRETCH, Board, Desk, settle

from kneeguide.settings import Side
from kneeguide.ui.awake import Awake, HoldProgram
from kneeguide.ui.heralds import Heralds, Means, means_of_the_desktop
from kneeguide.ui.look import Span
from kneeguide.ui.notifier import Note, Notifier, NotifySend
from kneeguide.ui.pages.settings import settings_reading
from kneeguide.ui.sound import Chimes
from kneeguide.ui.speaker import Speaker
from kneeguide.ui.tray import Tray, icon_text, picture
from kneeguide.ui.widgets.switch import Switch

NOTE = Note("Rest break is done", "Press")
needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")


def script(folder: Path, body: str) -> str:
    """A program that adds its arguments as a line to the file `said`."""
    file = folder / "program"
    file.write_text(f'#!/bin/sh\necho "$*" >> "{folder}/said"\n{body}\n')
    file.chmod(0o755)
    return str(file)


def said(folder: Path) -> list[str]:
    file = folder / "said"
    return file.read_text().splitlines() if file.exists() else []


class Spoken(Speaker):
    def __init__(self) -> None:
        super().__init__("")
        self.words: list[str] = []

    def say(self, words: str) -> None:
        self.words.append(words)


class Holding:
    """A way to stay awake that works or does not."""

    def __init__(self, *, works: bool = True) -> None:
        self.works, self.on = works, False

    def begin(self, _why: str, failed: Callable[[], None]) -> None:
        self.on = True
        if not self.works:
            failed()

    def end(self) -> None:
        self.on = False


class Icon(QObject):
    """Stands for the icon of a tray."""

    def __init__(self) -> None:
        super().__init__()
        self.real = QSystemTrayIcon()
        self.tips: list[str] = []
        self.icons = 0
        self.seen = False
        self.activated, self.messageClicked = self.real.activated, self.real.messageClicked
        self.setContextMenu = self.real.setContextMenu
        self.contextMenu = self.real.contextMenu

    def setToolTip(self, tip: str) -> None:
        self.tips.append(tip)

    def setIcon(self, _icon: object) -> None:
        self.icons += 1

    def show(self) -> None:
        self.seen = True

    def hide(self) -> None:
        self.seen = False

    def isVisible(self) -> bool:
        return self.seen


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def heralds(desk: Desk, **changes: object) -> Heralds:
    given = {"chimes": desk.chimes, "speaker": Spoken(), "notifier": Notifier([desk.board]), "awake": Awake(())}
    desk.world.heralds = Heralds(desk.keeper, desk.session, Means(**{**given, **changes}))  # type: ignore[arg-type]
    return desk.world.heralds


def change(desk: Desk, **settings: object) -> None:
    desk.session.change_for_now(msgspec.structs.replace(desk.session.settings, **settings))


def test_a_notification_hangs_until_it_is_answered(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    heralds(desk)
    desk.ice_on()
    desk.pass_time(901)
    assert (desk.board.shown, desk.board.hangs) == (["Take the ice off now"], "Take the ice off now")
    desk.pass_time(31)
    assert len(desk.board.shown) == 1
    desk.keeper.acknowledge(ICE)
    assert desk.board.hangs == ""


@pytest.mark.parametrize(("setting", "active"), [(False, None), (True, "a window")])
def test_nothing_hangs_where_it_is_not_wanted_or_the_window_is_in_front(
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    setting: bool,  # noqa: FBT001
    active: str | None,
) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: active)
    heralds(desk)
    change(desk, notify=setting)
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(601)
    assert desk.board.shown == []


def test_the_cues_are_spoken_where_that_is_wanted(desk: Desk) -> None:
    speaker = Spoken()
    heralds(desk, speaker=speaker)
    desk.keeper.start(STRETCH, Side.RIGHT)
    desk.pass_time(30)
    assert speaker.words == []
    change(desk, speech=True)
    desk.pass_time(5)
    desk.pass_time(6 * 35)
    assert speaker.words == ["Hold, left side", "Stretch is done"]


@pytest.mark.parametrize(("player", "silent"), [((), True), (("false",), True), (("true",), False)])
def test_whether_a_sound_can_be_heard_is_known_at_the_start(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    player: tuple[str, ...],
    silent: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(QApplication, "beep", lambda: None)
    chimes = Chimes(Path("/sounds"), player)
    told = heralds(desk, chimes=chimes)
    desk.keeper.start(REST, Side.RIGHT)
    qtbot.waitUntil(lambda: chimes._process is None)
    assert told.silent is silent


def test_the_timer_says_that_nothing_can_be_heard(qtbot: QtBot, desk: Desk) -> None:
    told = heralds(desk, awake=Awake([Holding(works=False)]))
    page, window = desk.page(REST), shown_window(qtbot)
    put_into(window, page, (1072, 752))
    settle()
    desk.keeper.start(REST, Side.RIGHT)
    assert page.ring.card._notice.text() == "This computer may fall asleep, and then it cannot ring."
    desk.keeper.reset(REST)
    assert page.ring.card._notice.isHidden()
    told.silent = True
    desk.keeper.start(REST, Side.RIGHT)
    assert page.ring.card._notice.text().startswith("No sound can be played. Keep this window in sight.")


@pytest.mark.parametrize(
    ("timer", "seconds", "on"), [(REST, 0, True), (ICE, 0, True), (REST, 601, False), (ICE, 901, True)]
)
def test_the_computer_stays_awake_for_what_will_ring_soon(
    desk: Desk,
    timer: str,
    seconds: float,
    on: bool,  # noqa: FBT001
) -> None:
    hold = Holding()
    heralds(desk, awake=Awake([Holding(works=False), hold]))
    desk.ice_on() if timer == ICE else desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(seconds)
    assert hold.on is on
    for each in tuple(desk.keeper.runs):
        desk.keeper.reset(each)
    assert not hold.on


def test_it_may_sleep_through_a_long_wait(desk: Desk) -> None:
    hold = Holding()
    heralds(desk, awake=Awake([hold]))
    desk.ice_on()
    desk.pass_time(901)
    desk.keeper.acknowledge(ICE)
    assert not hold.on
    desk.pass_time(7000)
    assert not hold.on


def test_the_tray_shows_what_ends_first(desk: Desk) -> None:
    icon = Icon()
    tray = Tray(icon)  # type: ignore[arg-type]
    heralds(desk, tray=tray)
    desk.keeper.start(REST, Side.RIGHT)
    for _ in range(30):
        desk.pass_time(1)
    assert (icon.seen, icon.icons, icon.tips[-1]) == (True, 1, "Rest break, 9:30 left")
    desk.pass_time(570)
    assert icon.tips[-1] == "Rest break: time is up"
    icon.contextMenu().actions()[1].trigger()
    assert (icon.seen, dict(desk.keeper.runs)) == (False, {})
    change(desk, tray=False)
    desk.keeper.start(REST, Side.RIGHT)
    assert not icon.seen


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "!"), (0.4, "1"), (60, "60"), (61, "2"), (900, "15"), (5940, "99"), (7200, "2h")]
)
def test_the_tray_has_room_for_a_short_text(qapp: QApplication, seconds: float, text: str) -> None:
    assert icon_text(seconds) == text
    image = picture(text, late=seconds <= 0, short=seconds <= 60).toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(32, 4).name() == ("#a9440c" if seconds <= 0 else "#2749b8")


class Way(Board):
    """A way that fails when it is told to."""

    def show(self, note: Note, failed: Callable[[], None]) -> None:
        super().show(note, failed)
        self.failed = failed


def test_the_next_way_is_tried_and_the_failed_one_not_again() -> None:
    first, second = Way(), Way()
    notifier = Notifier([first, second])
    notifier.show(NOTE)
    assert second.shown == []
    first.failed()
    assert second.hangs == NOTE.title
    notifier.take_back()
    assert second.hangs == ""
    notifier.show(NOTE)
    assert (len(first.shown), len(second.shown)) == (1, 2)


def test_what_was_answered_meanwhile_is_not_shown_by_another_way() -> None:
    first, second = Way(), Way()
    notifier = Notifier([first, second])
    notifier.show(NOTE)
    notifier.take_back()
    first.failed()
    assert second.shown == []


@needs_a_shell
def test_notify_send_is_taken_back_by_its_number(qtbot: QtBot, tmp_path: Path) -> None:
    failed: list[int] = []
    way = NotifySend(script(tmp_path, "echo 42"))
    way.show(NOTE, lambda: failed.append(1))
    qtbot.waitUntil(lambda: way._id == "42")
    way.take_back()
    qtbot.waitUntil(lambda: len(said(tmp_path)) == 2)
    shown, taken = said(tmp_path)
    assert shown == "--print-id --urgency=critical --app-name=KneeGuide Rest break is done Press"
    assert taken.startswith("--replace-id=42 --expire-time=1")
    assert failed == []


@needs_a_shell
@pytest.mark.parametrize("program", ["", "/nowhere/notify-send", "false"])
def test_notify_send_that_does_not_work_says_so(qtbot: QtBot, program: str) -> None:
    failed: list[int] = []
    NotifySend(program).show(NOTE, lambda: failed.append(1))
    qtbot.waitUntil(lambda: failed == [1])


@needs_a_shell
def test_a_program_keeps_the_computer_awake_until_it_is_ended(qtbot: QtBot, tmp_path: Path) -> None:
    failed: list[int] = []
    hold = HoldProgram((script(tmp_path, "exec sleep 60"), "--why={why}"))
    hold.begin("a timer", lambda: failed.append(1))
    qtbot.waitUntil(lambda: said(tmp_path) == ["--why=a timer"])
    process = hold._process
    assert process is not None
    with qtbot.waitSignal(process.finished):
        hold.end()
    assert failed == []


@pytest.mark.parametrize("command", [(), ("/nowhere/inhibit",), ("false",)])
def test_where_nothing_keeps_it_awake_that_is_said(qtbot: QtBot, command: tuple[str, ...]) -> None:
    awake = Awake([HoldProgram(command)])
    awake.keep(True)
    qtbot.waitUntil(lambda: awake.may_sleep)
    with qtbot.waitSignal(awake.changed):
        awake.keep(False)
    assert not awake.may_sleep


@needs_a_shell
def test_what_is_newer_is_spoken(qtbot: QtBot, tmp_path: Path) -> None:
    speaker = Speaker(script(tmp_path, "exec sleep 60"))
    speaker.say("Hold")
    qtbot.waitUntil(lambda: said(tmp_path) == ["Hold"])
    speaker.say("Change side")
    qtbot.waitUntil(lambda: said(tmp_path) == ["Hold", "Change side"])
    process = speaker._process
    assert process is not None
    with qtbot.waitSignal(process.finished):
        speaker.stop()


def test_without_a_screen_nobody_is_told(qapp: QApplication, tmp_path: Path) -> None:
    means = means_of_the_desktop(tmp_path)
    assert (means.tray, means.chimes.can_play) == (None, False)


def test_speech_can_be_set_only_where_there_is_a_voice(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    for found in ("", "/usr/bin/spd-say"):
        monkeypatch.setattr("kneeguide.ui.pages.settings.find_speaker", lambda found=found: found)
        body = settings_reading(look(desk.folder), desk.world.guide, desk.session).build(Span.NORMAL)
        qtbot.addWidget(body)
        assert (body.findChild(Switch, "speech") is not None) == bool(found)
        assert body.findChild(Switch, "notify") is not None
