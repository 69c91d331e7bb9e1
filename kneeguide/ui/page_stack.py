"""The pages that have been opened; a few are kept as they were left, so that going back finds them so."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from kneeguide.navigation import Route, address
from kneeguide.ui.opening import open_page

if TYPE_CHECKING:
    from kneeguide.settings import Settings
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.page import Page
    from kneeguide.ui.world import World

_MOST_KEPT = 6
_LOW = 200
"""In pixels at 100 %; with more height than this every page has what it needs."""
_KEPT = {
    "knee", "condition", "library", "exercises", "exercise", "plan", "running", "topic", "disagreements", "myths",
    "glossary", "parts", "sources", "signs",
}  # fmt: skip


class PageStack(QWidget):
    """Shows one page. The check and its result are made anew each time; what they show may have changed."""

    def __init__(self, look: Look, world: World, doors: Doors) -> None:
        super().__init__()
        self._look, self._world, self._doors = look, world, doors
        self._pages: dict[str, QWidget] = {}
        self._stack = _CutAtTheFoot(look.px(_LOW))
        self.setLayout(self._stack)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        world.session.settings_changed.connect(self._settings_changed)

    def hasHeightForWidth(self) -> bool:
        """No: in a window too low for both, an alarm over the page is whole and the page gives way."""
        return False

    @property
    def current(self) -> QWidget | None:
        """The page that is shown, as a widget."""
        return self._stack.currentWidget()

    @property
    def page(self) -> Page:
        """The page that is shown, by what the window needs of it."""
        return cast("Page", self.current)

    def show_route(self, route: Route) -> None:
        """Show the page of a route."""
        page = self._page_of(route)
        if page is not self.current:
            self._stack.setCurrentWidget(page)

    def _page_of(self, route: Route) -> QWidget:
        current = self.current
        if current is not None and getattr(current, "shows", lambda _route: False)(route):
            return current
        key = address(route)
        kept = self._pages.pop(key, None)
        if kept is not None and not self._can_show_again(kept, route):
            self._forget(kept)
            kept = None
        page = kept if kept is not None else self._open(route)
        self._pages[key] = page
        while len(self._pages) > _MOST_KEPT:
            self._forget(self._pages.pop(next(iter(self._pages))))
        return page

    def _can_show_again(self, page: QWidget, route: Route) -> bool:
        again = address(route).partition("/")[0] in _KEPT
        return again and bool(getattr(page, "shows", lambda _route: True)(route))

    def _open(self, route: Route) -> QWidget:
        page = open_page(self._look, self._world, route, self._doors)
        self._stack.addWidget(page)
        return page

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if (before.side, before.layer, before.country) == (now.side, now.layer, now.country):
            return
        # they show the knee, or the number to call, as it was chosen before
        for key, page in list(self._pages.items()):
            if page is not self.current:
                self._forget(self._pages.pop(key))

    def _forget(self, page: QWidget) -> None:
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()


class _CutAtTheFoot(QStackedLayout):
    """Where there is less height than the page needs, its foot is not seen; squeezed, its parts would overlap."""

    def __init__(self, low: int) -> None:
        super().__init__()
        self._low = low

    def setGeometry(self, box: QRect) -> None:
        page = self.currentWidget()
        layout = page.layout() if page is not None and box.height() < self._low else None
        if layout is not None:
            box.setHeight(max(box.height(), layout.totalMinimumHeightForWidth(box.width())))
        super().setGeometry(box)
