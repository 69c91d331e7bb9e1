"""Whatever goes wrong, alone or two things at once: exactly one alarm is seen, and it goes when it is answered."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from diagram_kit import look
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from timer_page_kit import ICE, PROTOCOLS, REST, Board, SilentChimes

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.ui.alarm import AlarmBanner
from kneeguide.ui.awake import Awake
from kneeguide.ui.clock import Clock
from kneeguide.ui.heralds import Heralds, Means
from kneeguide.ui.look import Look
from kneeguide.ui.notifier import Note, Notifier
from kneeguide.ui.session import Session
from kneeguide.ui.sound import Chimes
from kneeguide.ui.speaker import Speaker
from kneeguide.ui.timekeeper import Timekeeper
from kneeguide.ui.widgets.boxes import column

NOON, SPRING, AUTUMN = 1_795_347_900.0, 1_774_745_940.0, 1_792_889_940.0
"""The nights are those of Europe in 2026, a minute before the clock goes forward or back."""
HOUR, DAY = 3600.0, 86400.0
WORDS = {ICE: "Take the ice off now", REST: "Rest break is done"}


class SlotError(Exception):
    """What a slot raises."""


def fail(*_: object) -> None:
    raise SlotError


class FailingChimes(SilentChimes):
    def play(self, _name: str) -> None:
        raise SlotError


class FailingBoard(Board):
    def show(self, _note: Note, _failed: Callable[[], None]) -> None:
        raise SlotError


@cache
def plain_look(folder: Path) -> Look:
    return look(folder)


class Life:
    """A person's computer with a timer on it: one program after the other, and the faults that it meets."""

    def __init__(self, folder: Path, window: QWidget, protocol: ProtocolId, faults: set[str]) -> None:
        self.folder, self.window, self.protocol, self.faults = folder, window, protocol, faults
        self.now = 0.0
        self.wall = SPRING if "spring night" in faults else AUTUMN if "autumn night" in faults else NOON
        self.file = folder / f"{protocol}.json"
        self.file.unlink(missing_ok=True)
        self.seen, self.was_seen = 0, False
        self.begin()

    def begin(self) -> None:
        clock = Clock(now=lambda: 5000.0 + self.now, wall=lambda: self.wall + self.now, boot_id="this")
        failing = "exception" in self.faults
        silent = "no sound device" in self.faults
        self.keeper = Timekeeper(PROTOCOLS, clock, self.file)
        for signal in (self.keeper.happened, self.keeper.alarmed, self.keeper.changed, self.keeper.ticked):
            if failing:
                signal.connect(fail)
        session = Session(clock, None)
        session.change_for_now(msgspec.structs.replace(session.settings, sound="muted" not in self.faults))
        self.chimes = Chimes(Path(), ()) if silent else FailingChimes() if failing else SilentChimes()
        self.board = FailingBoard() if failing else Board()
        means = Means(
            chimes=self.chimes, speaker=Speaker(""), notifier=Notifier([self.board]), awake=Awake(())
        )  # fmt: skip
        self.heralds = Heralds(self.keeper, session, means)
        self.banner = AlarmBanner(plain_look(self.folder), self.keeper).listen(self.heralds.bell)
        self.banner.setParent(self.window)
        self.banner._refresh()
        self.heralds.bell.look()
        self.look()

    def end(self) -> None:
        self.banner.hide()
        for each in (self.banner, self.heralds, self.keeper):
            assert isinstance(each, QObject)
            each.deleteLater()
        self.banner.setParent(None)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def pass_time(self, seconds: float, step: float = 60.0) -> None:
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + step)
            self.keeper.tick()
            self.look()

    def look(self) -> None:
        seen = not self.banner.isHidden() and self.banner.words.startswith(WORDS[self.protocol])
        self.seen += seen and not self.was_seen
        self.was_seen = seen

    def meet(self, fault: str) -> None:
        """What can happen while the timer runs; other faults are there from the beginning."""
        set_by = {"+1 h": HOUR, "-1 h": -HOUR, "+30 days": 30 * DAY, "-30 days": -30 * DAY}
        self.wall += set_by.get(fault, 0.0)
        if fault == "suspended":
            self.now += 1000
        elif fault == "minimised":
            self.window.setWindowState(Qt.WindowState.WindowMinimized)
        elif fault in {"closed", "killed"}:
            self.end()
            self.now += 700
            self.begin()


FAULTS = (
    "+1 h", "-1 h", "+30 days", "-30 days", "spring night", "autumn night",
    "suspended", "no sound device", "muted", "minimised", "closed", "killed", "exception",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _in_berlin() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setLayout(column())
    qtbot.addWidget(window)
    window.show()
    return window


def live(life: Life, met: tuple[str, ...]) -> None:
    """Start the timer, meet the faults, come back, see the alarm, answer it, and see no other."""
    keeper = life.keeper
    keeper.read_note(life.protocol)
    assert keeper.start(life.protocol, Side.RIGHT)
    if life.protocol == ICE:
        keeper.resume(ICE)
    life.pass_time(30)
    life.keeper.acknowledge(life.protocol)
    for fault in met:
        life.meet(fault)
    life.pass_time(1200)
    assert life.seen == 1
    assert life.was_seen
    assert not life.window.isMinimized()
    assert life.heralds.silent == ("no sound device" in met and "muted" not in met)
    if isinstance(life.chimes, SilentChimes) and "exception" not in met:
        assert ("end" in life.chimes.played) != ("muted" in met)
    life.banner.answer.click()
    life.pass_time(1800, 300.0)
    assert (life.seen, life.was_seen) == (1, False)
    assert [entry.protocol for entry in life.keeper._timers.log] == [life.protocol]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs a time zone of its own")
@pytest.mark.parametrize("protocol", [ICE, REST])
def test_every_fault_alone_and_every_pair_ends_in_one_alarm(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, window: QWidget, protocol: ProtocolId
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _file: None)  # no fault here is one of power
    pairs = [(), *((fault,) for fault in FAULTS), *combinations(FAULTS, 2)]
    assert len(pairs) == 1 + 13 + 78
    wrong = []
    for met in pairs:
        with qtbot.captureExceptions() as raised:
            life = Life(tmp_path, window, protocol, set(met))
            try:
                live(life, met)
            except AssertionError as fault:
                wrong.append((met, str(fault)))
            life.end()
        if bool(raised) != ("exception" in met) or any(kind is not SlotError for kind, _, _ in raised):
            wrong.append((met, str(raised)))
    assert wrong == []
