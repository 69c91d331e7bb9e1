"""A page to read: a title, one column of entries that scrolls, and the entry that was asked for in view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.sticky import Sticky
from kneeguide.ui.widgets.trail import trail

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kneeguide.navigation import Route
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.sheet import Sheet


_AS_WIDE_AS_IT_MAY = 1000
_BY_KEYS = Qt.FocusReason.TabFocusReason


@dataclass(frozen=True)
class Reading:
    """What a reading page shows. `build` makes its body for a span; entries that can be asked for are object names."""

    title: str
    line: str
    rail_key: str
    build: Callable[[Span], QWidget]
    sheet: Sheet | None = None
    width: int = 1024
    """The widest the body may be, in pixels at 100 %."""
    at: str = ""
    """The object name of the entry to bring into view."""
    above: tuple[tuple[str, Route], ...] = ()
    """The pages above this one, by name; what is in one column has no room for them."""


class ReadingView(QWidget):
    """Shows a Reading; the body is made anew when the room for it changes."""

    shows_help_strip = True

    def __init__(self, look: Look, reading: Reading, doors: Doors) -> None:
        super().__init__()
        self._look, self._reading = look, reading
        self._span: Span | None = None
        self.title, self.rail_key = reading.title, reading.rail_key
        self._search = SearchButton(look, doors.search)
        ends: list[QWidget] = [self._search]
        if reading.sheet is not None:
            paper = Button(look, self.tr("Print"), "printer").small()
            paper.clicked.connect(doors.print)
            ends.insert(0, paper)
        self._head = Head(look, reading.title, reading.line, *ends)
        self.heading = self._head.heading
        self._scroll = ScrollArea(look, QWidget())
        edge = look.gap(24)
        self._trail = trail(look, reading.above, reading.title, doors.go)
        layout = column(self._trail, self._head, self._scroll, margins=(edge, 0, 0, 0))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def sheet(self) -> Sheet | None:
        """The page on paper."""
        return self._reading.sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        span = self._look.span(self.width())
        self._search.set_narrow(span < Span.NORMAL)
        self._head.setContentsMargins(0, self._look.gap(8) if span is Span.COLUMN else 0, self._look.gap(24), 0)
        self._trail.setVisible(bool(self._reading.above) and span > Span.COLUMN)
        self._trail.setContentsMargins(0, self._look.gap(14), 0, 0)
        if span is not self._span:
            self._span = span
            self._fill(span)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._reading.at:
            # after the layout of this turn: before it, the entries have no place yet
            QTimer.singleShot(0, self, self._bring_into_view)

    def _fill(self, span: Span) -> None:
        look = self._look
        self._keep_focus()
        body = self._reading.build(span)
        body.setMaximumWidth(look.px(self._reading.width))
        layout = row(body, None, margins=(0, look.gap(4), look.gap(24) - 12, look.gap(24)))
        layout.setStretch(0, _AS_WIDE_AS_IT_MAY)
        self._scroll.hold(holding(column(layout, None)))
        for beside in body.findChildren(Sticky):
            beside.stay_in(self._scroll)

    def _keep_focus(self) -> None:
        """Where the focus is on an entry that is about to be made anew, give it to the new one."""
        had, stops = self.focusWidget(), self._stops()
        if had in stops:
            reason = _BY_KEYS if getattr(had, "focused_by_keys", True) else Qt.FocusReason.OtherFocusReason
            words = _words_of(had)
            at = [each for each in stops if _words_of(each) == words].index(had)
            # after the layout of this turn: before it, the new entry cannot be scrolled to
            QTimer.singleShot(0, self, lambda: self._give_focus(words, at, reason))

    def _give_focus(self, words: tuple[str, str], at: int, reason: Qt.FocusReason) -> None:
        same = [each for each in self._stops() if _words_of(each) == words]
        if at < len(same):
            same[at].setFocus(reason)

    def _stops(self) -> list[QWidget]:
        """What Tab stops at in the body. Every arrangement has the same ones, not always in the same order."""
        content = self._scroll.widget()
        every = content.findChildren(QWidget) if content is not None else []
        return [each for each in every if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _bring_into_view(self) -> None:
        entry = self._scroll.findChild(QWidget, self._reading.at)
        content = self._scroll.widget()
        if entry is not None and content is not None:
            top = entry.mapTo(content, entry.rect().topLeft()).y()
            self._scroll.verticalScrollBar().setValue(max(0, top - self._look.gap(12)))


def _words_of(stop: QWidget) -> tuple[str, str]:
    """What a stop is and says; its twin in another arrangement is and says the same."""
    return type(stop).__name__, stop.accessibleName() or str(getattr(stop, "text", str)())
