"""What may lie over the page: search, a short message, the first notice, a question. Made when first needed."""
# ruff: noqa: PLC0415 - and imported then: none of them is part of the first paint

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.ui.close_question import CloseQuestion
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.first_run import FirstRunNotice
    from kneeguide.ui.look import Look
    from kneeguide.ui.search_palette import SearchPalette
    from kneeguide.ui.toast import Toast
    from kneeguide.ui.world import World


class Layers:
    """The layers over one window."""

    def __init__(self, look: Look, world: World, doors: Doors, window: QWidget) -> None:
        self._look, self._world, self._doors, self._window = look, world, doors, window
        self.search: SearchPalette | None = None
        self.toast: Toast | None = None
        self.notice: FirstRunNotice | None = None
        self.closing: CloseQuestion | None = None

    def open_search(self) -> None:
        """Open the search over everything."""
        if self.search is None:
            from kneeguide.ui.search_palette import SearchPalette

            self.search = SearchPalette(self._look, lambda: self._world.search, self._doors.go, self._window)
        self.search.open()

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show a short message, with a button that undoes what it tells of."""
        if self.toast is None:
            from kneeguide.ui.toast import Toast

            self.toast = Toast(self._look, self._window)
        self.toast.say(words, undo)

    def offer_notice(self, then: Callable[[], None]) -> None:
        """Show the first notice, where it has not been seen; `then` is done when it is closed."""
        if not self._world.session.settings.notice_seen:
            from kneeguide.ui.first_run import FirstRunNotice

            self.notice = FirstRunNotice(self._look, self._world, self._doors, self._window)
            self.notice.closed.connect(then)
            self.notice.offer()

    def may_close(self) -> bool:
        """Whether the window may close now; where a timer can still ring, that is asked first."""
        if self.closing is not None and self.closing.agreed:
            return True
        if not any(run.can_ring for run in self._world.timekeeper.runs.values()):
            return True
        if self.closing is None:
            from kneeguide.ui.close_question import CloseQuestion

            self.closing = CloseQuestion(self._look, self._world.timekeeper, self._window)
        self.closing.ask()
        return False

    @property
    def cover(self) -> bool:
        """Whether something lies over the page that has to be answered first."""
        return any(layer is not None and layer.isVisible() for layer in (self.search, self.notice, self.closing))

    def leave_search(self) -> None:
        """Close the search, because another page opens."""
        if self.search is not None:
            self.search.hide()

    def fit(self) -> None:
        """Follow the window's size."""
        for layer in (self.search, self.toast, self.notice, self.closing):
            if layer is not None:
                layer.fit()

    def close_top(self) -> bool:
        """Close what lies on top; False where nothing does. The notice is closed by being understood."""
        if self.closing is not None and self.closing.isVisible():
            self.closing.put_away()
            return True
        if self.search is not None and self.search.isVisible():
            self.search.close_palette()
            return True
        if self.toast is not None and self.toast.isVisible():
            self.toast.hide()
            return True
        from kneeguide.ui.widgets.tip import hide_tip

        return hide_tip(self._window.window())
