"""What timers cost: painting the ring, and running on while another page is read."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kneeguide.content.folder import load
from kneeguide.ids import ProtocolId
from kneeguide.navigation import KneePage, TimersPage
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import Side
from kneeguide.ui.clock import Clock
from kneeguide.ui.launch import Drawn, Launch, make_application
from kneeguide.ui.session import Session
from kneeguide.ui.timekeeper import Timekeeper
from kneeguide.ui.world import World

_TIMER, _MINUTES = ProtocolId("rest_break"), 60
_START = 1_795_348_800.0


class _Desk:
    """A window with a timer that runs for an hour, on a clock that is set by hand."""

    def __init__(self, folder: Path) -> None:
        self.now = 0.0
        clock = Clock(now=lambda: self.now, wall=lambda: _START + self.now, boot_id="bench")
        guide = load(content_dir()).guide
        assert guide is not None, "the content has problems"
        self.keeper = Timekeeper(guide.protocols, clock, folder / "timers.json")
        world = World(guide, Session(clock, folder), clock, lambda _protocols: self.keeper)
        self.launch = Launch(_application(), Drawn(resources_dir(), folder), world, None)
        self.launch.show()
        self.launch.frame.resize(1280, 800)
        QApplication.processEvents()
        self.launch.window.begin()
        self.keeper.start(_TIMER, Side.RIGHT)
        self.keeper.add_minutes(_TIMER, _MINUTES)
        QApplication.processEvents()

    def second(self) -> None:
        """Let a second go by."""
        self.now += 1
        self.keeper.tick()
        QApplication.processEvents()


def _application() -> QApplication:
    there_is = QApplication.instance()
    return there_is if isinstance(there_is, QApplication) else make_application(resources_dir())


def timers() -> None:
    """Print what the ring (target 3 ms) and a running timer (target 1 %) cost."""
    with tempfile.TemporaryDirectory() as folder:
        desk = _Desk(Path(folder))
        print("timers")
        for name, cost in _rings(desk).items():
            print(f"  {name:52}{cost:9.2f} ms")
        desk.launch.window.go(KneePage())
        QApplication.processEvents()
        seconds = _MINUTES * 60
        began = time.process_time()
        for _ in range(seconds):
            desk.second()
        used = time.process_time() - began
        print(f"  a timer of {_MINUTES} minutes, on another page{used / seconds * 100:26.3f} % of a processor")
        desk.launch.frame.hide()


def _rings(desk: _Desk) -> dict[str, float]:
    """Milliseconds of a processor to paint the ring once, on its page and over the screen."""
    window = desk.launch.window
    window.go(TimersPage(_TIMER))
    QApplication.processEvents()
    page: Any = window.page
    page.fill_screen()
    full: QWidget = page.full
    full.setWindowState(Qt.WindowState.WindowNoState)
    full.resize(1920, 1080)
    QApplication.processEvents()
    found = {
        "paint the ring on its page": _painting(page.ring.card.ring),
        f"paint it over a screen of {full.width()} x {full.height()}": _painting(page.full.ring),
    }
    full.close()
    return found


def _painting(widget: QWidget, rounds: int = 41) -> float:
    times = []
    for _ in range(rounds):
        began = time.process_time()
        widget.repaint()
        times.append(time.process_time() - began)
    return statistics.median(times) * 1000
