"""Search over everything, laid over the window: type, move with the arrows, open with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kneeguide.navigation import route_at
from kneeguide.ui.announce import announce
from kneeguide.ui.search_results import SearchResults
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.key_cap import KeyCap
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.zones import next_inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from kneeguide.navigation import Route
    from kneeguide.search import Index
    from kneeguide.ui.hit_row import HitRow
    from kneeguide.ui.look import Look

_WIDTH, _TOP = 680, 84
_HEAD, _FOOT = 64, 44
_STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


class SearchPalette(QWidget):
    """Covers the window with a scrim while it is open; Escape or a click beside it closes it."""

    def __init__(self, look: Look, index: Callable[[], Index], go: Callable[[Route], None], window: QWidget) -> None:
        super().__init__(window)
        self._look, self._index, self._go = look, index, go
        self._before: QWidget | None = None
        self.field = self._make_field()
        self._count = Text(look, "", "small", "text2")
        self._results = SearchResults(look)
        self._results.opened.connect(self._open)
        self._panel = self._make_panel()
        self.hide()

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """What was found, in the order shown."""
        return self._results.rows

    def open(self) -> None:
        """Show an empty search."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.field.clear()
        self._search("")
        self.fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        # made while nobody types yet, or the first letter would wait for it
        QTimer.singleShot(0, self, self._index)

    def close_palette(self) -> None:
        """Hide the search and give the focus back."""
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """Follow the window's size."""
        look, window = self._look, self.window()
        self.setGeometry(window.rect())
        width = min(look.px(_WIDTH), window.width() - 48)
        top = min(_TOP, window.height() // 10)
        wanted = look.px(_HEAD) + self._results.wanted_height() + look.px(_FOOT) + 6
        height = min(wanted, window.height() - 2 * top)
        self._panel.setGeometry(QRect((window.width() - width) // 2, top, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(event)
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        return next_inside(self, forward=forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("scrim"))
        painter.end()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setFrame(False)
        field.setFont(self._look.font("lead"))
        field.setPalette(self._look.palette_on("raised"))
        field.setPlaceholderText(self.tr("Search conditions, spots, timers, words"))
        field.setAccessibleName(self.tr("Search everything"))
        field.setMaxLength(80)
        field.textChanged.connect(self._search)
        field.installEventFilter(self)
        return field

    def _make_panel(self) -> QWidget:
        look = self._look
        layout = column(self._head(), Rule(look), self._results, Rule(look), self._foot(), margins=(2, 2, 2, 2))
        layout.setStretch(2, 1)
        panel = holding(layout, Card(look, "raised", "ctl", 16))
        panel.setParent(self)
        return panel

    def _head(self) -> QWidget:
        look, edge = self._look, self._look.gap(20)
        glyph = Glyph(look, "search", "text2", 20, "lead")
        layout = row(glyph, self.field, KeyCap(look, self.tr("Esc")), gap=look.gap(14), margins=(edge, 0, edge, 0))
        layout.setStretch(1, 1)
        layout.setAlignment(glyph, Qt.AlignmentFlag.AlignVCenter)
        head = holding(layout)
        head.setFixedHeight(look.px(_HEAD))
        return head

    def _foot(self) -> QWidget:
        look, edge = self._look, self._look.gap(20)
        move, go = Text(look, self.tr("move"), "small", "text2"), Text(look, self.tr("open"), "small", "text2")
        keys = (KeyCap(look, "↑"), KeyCap(look, "↓"), move, look.gap(10), KeyCap(look, "Enter"), go)
        layout = row(*keys, None, self._count, gap=look.gap(8), margins=(edge, 0, edge, 0))
        for words in (move, go, self._count):
            layout.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        foot = holding(layout)
        foot.setFixedHeight(look.px(_FOOT))
        return foot

    def _search(self, text: str) -> None:
        query = text.strip()
        self._results.show_hits(query, self._index().find(query) if query else ())
        self._tell(query, len(self.rows))
        if self.isVisible():
            self.fit()

    def _tell(self, query: str, count: int) -> None:
        counted = self.tr("1 result") if count == 1 else self.tr("{count} results").format(count=count)
        self._count.say(counted if query else "")
        if query:
            announce(self._count, counted)

    def _steer(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            self._results.step(_STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._results.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _open(self, where: str) -> None:
        self.close_palette()
        route = route_at(where)
        if route is not None:
            self._go(route)
