"""The window: the rail, the page that is shown, the strip below it, and what may lie over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeguide.content.markup import plain
from kneeguide.navigation import (
    CheckPage,
    DiaryPage,
    History,
    KneePage,
    LibraryPage,
    Route,
    SettingsPage,
    SignsPage,
    TimersPage,
)
from kneeguide.ui.doors import Doors
from kneeguide.ui.help_strip import HelpStrip
from kneeguide.ui.layers import Layers
from kneeguide.ui.page_stack import PageStack
from kneeguide.ui.rail import Rail, RailItem
from kneeguide.ui.timer_foot import alarm_banner, under_way
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.rounded import paint_ground
from kneeguide.ui.zones import next_zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look
    from kneeguide.ui.page import Page
    from kneeguide.ui.world import World

_SLIM_BELOW, _SLIM_FROM_SCALE = 1100, 1.5


class Window(QWidget):
    """Shows the page of the current route. Made anew with a new Look when theme or text size change."""

    title_changed = Signal(str)
    painted = Signal()
    """The window has been painted for the first time."""
    text_size_asked = Signal(int)
    """1 for larger, -1 for smaller, 0 for the usual size."""

    def __init__(self, look: Look, world: World, history: History) -> None:
        super().__init__()
        self._look, self._world, self.history = look, world, history
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.doors = Doors(go=self.go, back=self.back, search=self.open_search, print=self.print_page, say=self._say)
        self.layers = Layers(look, world, self.doors, self)
        self.rail = self._make_rail()
        signs = [plain(flag.strip) for flag in world.guide.red_flags.values() if flag.strip]
        self.help_strip = HelpStrip(look, signs, lambda: self.go(SignsPage()))
        self._pages = PageStack(look, world, self.doors)
        self._alarm, self._timer_foot = alarm_banner(look, world, self._focus_heading), under_way(look, world, self.go)
        self.rail.put_in_foot(self._timer_foot)
        self._was_painted = False
        main = column(self._pages, self.help_strip)
        main.setStretch(0, 1)
        self.setLayout(_arranged(look, self._alarm, self.rail, main))
        world.session.not_saved.connect(self._say_not_saved)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages.page

    def go(self, route: Route) -> None:
        """Open a page."""
        self.history = self.history.went(route)
        self.show_route()

    def back(self) -> None:
        """Show the page before."""
        self.history = self.history.back()
        self.show_route()

    def forward(self) -> None:
        """Show the page after."""
        self.history = self.history.forward()
        self.show_route()

    def show_route(self) -> None:
        """Show the page that the history is at."""
        self._pages.show_route(self.history.current)
        page = self.page
        place = getattr(page, "place", None)
        if place is not None:
            self.history = self.history.settled(place)
        self.title_changed.emit(f"{page.title} – KneeGuide")
        self.rail.show_current(page.rail_key)
        self.rail.show_way_back(self.history.can_go_back)
        self.help_strip.setVisible(page.shows_help_strip)
        self.layers.leave_search()
        keeps_focus = getattr(page, "keeps_focus", None)
        if self.isVisible() and not self.layers.cover and not (keeps_focus and keeps_focus()):
            page.heading.take_focus()

    def open_search(self) -> None:
        """Open the search over everything."""
        self.layers.open_search()

    def print_page(self) -> None:
        """Print the page that is shown, or save it as a PDF."""
        sheet = self.page.sheet()
        if sheet is None:
            self.layers.say(self.tr("There is nothing to print on this page."))
            return
        # imported here: most starts print nothing, and it costs 6 ms
        from kneeguide.ui.printing import print_sheet  # noqa: PLC0415

        said = print_sheet(sheet, self)
        if said:
            self.layers.say(said)

    def ask_text_size(self, step: int) -> None:
        """Ask for larger (1), smaller (-1) or usual (0) text."""
        self.text_size_asked.emit(step)

    def leave(self) -> None:
        """Close the window of the desktop."""
        self.window().close()

    def cycle_zones(self) -> None:
        """Move the focus to the next of rail, page and strip."""
        if not self.layers.cover:
            next_zone((self.rail, self._pages, self.help_strip), self.window().focusWidget())

    def close_top_layer(self) -> None:
        """Close what lies over the page, or let the page take back its last thing."""
        escape = getattr(self.page, "escape", None)
        if not self.layers.close_top() and escape is not None:
            escape()

    def begin(self) -> None:
        """Do what the first paint did not need: keys, timers, the notice, headings for screen readers."""
        # imported here: the first paint comes 8 ms sooner
        from kneeguide.ui.focus_ring import FocusRing  # noqa: PLC0415
        from kneeguide.ui.heading_role import announce_headings  # noqa: PLC0415
        from kneeguide.ui.shortcuts import install_shortcuts  # noqa: PLC0415

        self._ring = FocusRing(self._look, self)
        install_shortcuts(self, self)
        announce_headings()
        self._world.timekeeper.not_saved.connect(self._say_not_saved)
        self._alarm.begin()
        self._timer_foot.begin()
        self.layers.offer_notice(self._focus_heading)

    def _focus_heading(self) -> None:
        self.page.heading.take_focus()

    def fit(self, width: int) -> None:
        """Make the rail slim or wide for this width. Told before the first show, nothing is laid out twice."""
        self.rail.set_slim(width < _SLIM_BELOW or self._look.text_scale >= _SLIM_FROM_SCALE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        painter = QPainter(self)
        paint_ground(painter, event.rect(), self._look.colour("bg"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit(self.width())
        self.layers.fit()

    def _make_rail(self) -> Rail:
        items = (
            RailItem("knee", self.tr("Knee"), self.tr("Knee"), "knee", KneePage()),
            RailItem("check", self.tr("Symptom check"), self.tr("Check"), "clipboard-check", CheckPage()),
            RailItem("timers", self.tr("Timers"), self.tr("Timers"), "timer", TimersPage()),
            RailItem("diary", self.tr("Diary"), self.tr("Diary"), "notebook-pen", DiaryPage()),
            RailItem("library", self.tr("Library"), self.tr("Library"), "library", LibraryPage()),
            RailItem("settings", self.tr("Settings"), self.tr("Settings"), "settings-2", SettingsPage()),
        )
        return Rail(self._look, items, self.go, self.back)

    def _say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.layers.say(words, undo)

    def _say_not_saved(self, why: str) -> None:
        words = self.tr("This could not be saved ({why}). It is still here until you close the window.")
        self.layers.say(words.format(why=why))


def _arranged(look: Look, alarm: QWidget, rail: QWidget, main: QBoxLayout) -> QBoxLayout:
    """The alarm over everything or, where the text is so large that the rail needs its height, beside the rail."""
    if look.text_scale < _SLIM_FROM_SCALE:
        whole = column(alarm, row(rail, main))
        whole.setStretch(1, 1)
        return whole
    main.insertWidget(0, alarm)
    return row(rail, main)
