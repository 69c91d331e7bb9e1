"""The real window over the real guide, with a clock that stands, a folder of its own, and hands on mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeguide.content import search_entries
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.content.search_entries import search_index
from kneeguide.ids import ProtocolId
from kneeguide.navigation import Route
from kneeguide.paths import content_dir, resources_dir
from kneeguide.search import Index
from kneeguide.settings import ThemeChoice
from kneeguide.timer.protocol import Protocol
from kneeguide.ui.clock import Clock
from kneeguide.ui.launch import Drawn, Launch
from kneeguide.ui.session import Session
from kneeguide.ui.timekeeper import Timekeeper
from kneeguide.ui.window import Window
from kneeguide.ui.world import World

ICE_PACK = ProtocolId("ice_pack")
NOON = 1_795_348_800.0
SMALL, USUAL = (960, 640), (1280, 800)
_Widget = TypeVar("_Widget", bound=QWidget)


class FakeClock:
    """A clock that stands until it is told how many seconds have gone."""

    def __init__(self) -> None:
        self.gone = 0.0

    def clock(self) -> Clock:
        """The clock as the program reads it."""
        return Clock(now=lambda: 1000.0 + self.gone, wall=lambda: NOON + self.gone, boot_id="this start")


@cache
def real_guide() -> Guide:
    """The guide of the project's own content, read once."""
    guide = load(content_dir()).guide
    assert guide is not None, "the content has problems: kneeguide check"
    return guide


_indexes: dict[int, tuple[Guide, Index]] = {}


def known_index(guide: Guide, own: Iterable[Protocol] = ()) -> Index:
    """The search over a guide, worked out once for all windows; anew where there are timers of one's own."""
    own = tuple(own)
    if own:
        return search_index(guide, own)
    if id(guide) not in _indexes:
        _indexes[id(guide)] = guide, search_index(guide)  # the guide is kept, so that its id stays its own
    return _indexes[id(guide)][1]


@cache
def dress(app: QApplication) -> None:
    """Give the tests' application what the program's has: its style and its fonts."""
    app.setStyle("Fusion")
    for file in sorted((resources_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def make_world(
    folder: Path | None, clock: FakeClock | None = None, guide: Guide | None = None, **settings: Any
) -> World:
    """What the window is about; these settings count as chosen, and the notice as seen unless they say otherwise."""
    told = (clock or FakeClock()).clock()
    session = Session(told, folder)
    session.change_for_now(
        msgspec.structs.replace(session.settings, **{"notice_seen": True, "theme": ThemeChoice.LIGHT, **settings})
    )
    return World(
        guide or real_guide(), session, told, lambda protocols: Timekeeper(protocols, told, session.file("timers.json"))
    )


class Person:
    """Somebody who looks at the window and uses it, by pixels and keys as they come from the desktop."""

    def __init__(self, qtbot: QtBot, launch: Launch, world: World, clock: FakeClock) -> None:
        self.qtbot, self.launch, self.world, self.clock = qtbot, launch, world, clock

    @property
    def window(self) -> Window:
        return self.launch.window

    @property
    def page(self) -> Any:
        return self.window.page

    @property
    def route(self) -> Route:
        return self.window.history.current

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def resize(self, size: tuple[int, int]) -> None:
        self.launch.frame.resize(*size)
        settle()

    def go(self, route: Route) -> None:
        self.window.go(route)
        settle()

    def press(self, *keys: str) -> None:
        """Press keys such as "Tab", "Ctrl+K" or "Alt+Left", one after the other, wherever the focus is."""
        for key in keys:
            for at in range(QKeySequence(key).count()):
                stroke = QKeySequence(key)[at]
                handle = self.launch.frame.windowHandle()
                QTest.keyClick(handle, stroke.key(), stroke.keyboardModifiers())
            settle()

    def press_at_once(self, key: Qt.Key) -> None:
        """Press one key and wait for nothing."""
        QTest.keyClick(self.launch.frame.windowHandle(), key)

    def type(self, words: str) -> None:
        """Type into the field that has the focus."""
        assert self.focus is not None
        QTest.keyClicks(self.focus, words)
        settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click the pixel of the window that shows this point of the widget, or its middle, brought into view."""
        into_view(widget)
        pixel = widget.mapTo(self.launch.frame, at if at is not None else shown_part(widget).center())
        QTest.mouseClick(self.launch.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=pixel)
        settle()

    def find(self, kind: type[_Widget], words: str, under: QWidget | None = None) -> _Widget:
        """The visible widget of this kind with exactly these words or this object name."""
        where: QWidget = under or self.launch.frame
        found = [each for each in where.findChildren(kind) if each.isVisible()]
        found = [each for each in found if not words or words in _words_of(each)]
        assert found, f"no {kind.__name__} says {words!r}"
        return found[0]

    def has(self, kind: type[QWidget], words: str) -> bool:
        """Whether a visible widget of this kind says this."""
        shown = (each for each in self.launch.frame.findChildren(kind) if each.isVisible())
        return any(not words or words in _words_of(each) for each in shown)


def let_ice_run(person: Person) -> None:
    """Start the timer of the ice pack, as somebody who has read its note, and go on to the ice itself."""
    keeper = person.world.timekeeper
    keeper.read_note(ICE_PACK)
    assert keeper.start(ICE_PACK, person.world.session.settings.side)
    keeper.next(ICE_PACK)
    assert keeper.runs[ICE_PACK].icing
    settle()


def _words_of(widget: QWidget) -> tuple[str, ...]:
    text = getattr(widget, "text", str)
    return (text(), widget.objectName(), widget.accessibleName())


def settle() -> None:
    """Do what is waiting to be done: layouts, single shots of no length, deletions."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def into_view(widget: QWidget) -> None:
    """Scroll whatever holds the widget until it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if hasattr(above, "ensureWidgetVisible"):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def shown_part(widget: QWidget) -> QRect:
    """The part of the widget that is not scrolled away."""
    return widget.visibleRegion().boundingRect()


Opener = Callable[..., Person]


@pytest.fixture(scope="session")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where drawn pictures are kept between the windows of all tests."""
    return tmp_path_factory.mktemp("drawings")


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, drawings: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opener]:
    """What opens windows: `open_window(route, size=…, folder=…, clock=…, guide=…, theme=…, text_size=…)`."""
    dress(qapp)
    monkeypatch.setattr(search_entries, "search_index", known_index)
    opened: list[Person] = []

    def build(
        route: Route | None = None, *, size: tuple[int, int] = USUAL, folder: Path = tmp_path, **others: Any
    ) -> Person:
        clock = others.pop("clock", None) or FakeClock()
        world = make_world(folder, clock, **others)
        launch = Launch(qapp, Drawn(resources_dir(), drawings), world, route)
        qtbot.addWidget(launch.frame)
        with pytest.MonkeyPatch.context() as screen:
            # as on a screen with room for it: resized after the show, everything would be laid out twice
            screen.setattr("kneeguide.ui.launch._first_size", lambda: QSize(*size))
            launch.show()
        launch.frame.activateWindow()
        settle()
        qtbot.waitUntil(launch.frame.isActiveWindow)
        opened.append(Person(qtbot, launch, world, clock))
        return opened[-1]

    yield build
    for person in opened:
        person.launch.frame.hide()
        person.launch.deleteLater()
    settle()
