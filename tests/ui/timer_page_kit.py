"""What the tests of the timer pages share: a clock that is set by hand, protocols, a page over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from check_kit import guide
from diagram_kit import look
from PySide6.QtWidgets import QApplication

from kneeguide.ids import ProtocolId, SourceId
from kneeguide.navigation import Route
from kneeguide.settings import Side
from kneeguide.timer.protocol import Phase, PhaseKind, Protocol
from kneeguide.ui.awake import Awake
from kneeguide.ui.clock import Clock
from kneeguide.ui.doors import Doors
from kneeguide.ui.heralds import Heralds, Means
from kneeguide.ui.notifier import Note, Notifier
from kneeguide.ui.pages.timers.page import TimersView
from kneeguide.ui.session import Session
from kneeguide.ui.sound import Chimes
from kneeguide.ui.speaker import Speaker
from kneeguide.ui.timekeeper import Timekeeper
from kneeguide.ui.world import World

ICE, MASSAGE, REST, STRETCH = (ProtocolId(each) for each in ("ice", "massage", "rest", "stretch"))
NOON = 1_795_347_900.0
"""About the middle of a day in most of the world's time zones; none of these tests goes on for long."""
NOTE = "Cold can numb pain.\n\n**Do not ice** numb skin.\n\nA hot knee with a fever needs [help now](page:signs)."


def phase(name: str, kind: str, seconds: int = 0, note: str = "", look_at: int | None = None) -> Phase:
    return Phase(name=name, kind=PhaseKind(kind), seconds=seconds, note=note, look_at=look_at)


def protocol(protocol_id: ProtocolId, name: str, line: str, *phases: Phase, **more: Any) -> Protocol:
    return Protocol(
        id=protocol_id, name=name, line=line, icon="snowflake", phases=phases, note=more.pop("note", "Good to know."),
        safety="**Keep a cloth on the skin.** Stop if it burns.", sources=(SourceId("nca"),), **more,
    )  # fmt: skip


_COVER = phase("Cover the skin", "prepare", note="Thin damp cloth")
_WAIT = phase("Wait", "wait", 7200, "Before more ice")
_ICE = phase("Ice", "ice", 900, "Look at the skin after 5 minutes", look_at=300)
_CIRCLES = phase("Small circles", "ice", 480)
_SIDES = (phase("Hold", "hold", 30, "A mild pull, no pain"), phase("Change side", "change_side", 5))
PROTOCOLS = {
    each.id: each
    for each in (
        protocol(ICE, "Ice pack", "15 min", _COVER, _ICE, closing=(_WAIT,), note=NOTE),
        protocol(MASSAGE, "Ice massage", "8 to 10 min", _COVER, _CIRCLES, closing=(_WAIT,), note=NOTE),
        protocol(REST, "Rest break", "10 min, leg up", phase("Leg up", "rest", 600)),
        protocol(STRETCH, "Stretch", "30 s, each side, 3 times", *_SIDES, rounds=3, each_side=True),
    )
}


def settle() -> None:
    """Let every layout have its turn, and those that wait for them."""
    for _ in range(6):
        QApplication.processEvents()


class SilentChimes(Chimes):
    """Notes what would be played."""

    def __init__(self) -> None:
        super().__init__(Path(), player=("nothing",))
        self.played: list[str] = []

    def play(self, name: str) -> None:
        self.played.append(name)


class Board:
    """A way to tell something on the desktop that notes what hangs there."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.hangs = ""

    def show(self, note: Note, _failed: Callable[[], None]) -> None:
        self.shown.append(note.title)
        self.hangs = note.title

    def take_back(self) -> None:
        self.hangs = ""


@dataclass
class Desk:
    """A world with timers, and the clock in the hand."""

    folder: Path
    file: Path | None = None
    now: float = 1000.0
    routes: list[Route] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = Clock(now=lambda: self.now, wall=lambda: NOON + self.now, boot_id="this")
        self.session = Session(self.clock, None)
        self.keeper = Timekeeper(PROTOCOLS, self.clock, self.file)
        self.chimes, self.board = SilentChimes(), Board()
        self.world = World(guide(protocols=PROTOCOLS), self.session, self.clock, lambda _protocols: self.keeper)
        self.doors = Doors(
            go=self.routes.append,
            back=lambda: None,
            search=lambda: None,
            print=lambda: None,
            say=lambda _words, _undo: None,
        )

    def pass_time(self, seconds: float) -> None:
        """Let time go on and the timekeeper see it."""
        self.now += seconds
        self.keeper.tick()

    def heralds(self) -> Heralds:
        """Everything that tells of alarms, with nothing real to tell with."""
        means = Means(
            chimes=self.chimes, speaker=Speaker(""), notifier=Notifier([self.board]), awake=Awake(())
        )  # fmt: skip
        self.world.heralds = Heralds(self.keeper, self.session, means)
        return self.world.heralds

    def ice_on(self) -> None:
        """Start the ice timer and put the ice on."""
        self.keeper.read_note(ICE)
        assert self.keeper.start(ICE, Side.RIGHT)
        self.keeper.resume(ICE)

    def page(self, protocol_id: ProtocolId | None = None, **changes: Any) -> TimersView:
        return TimersView(look(self.folder, **changes), self.world, protocol_id, self.doors)
