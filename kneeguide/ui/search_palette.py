"""Search over everything, laid over the window: type, move with the arrows, open with Enter."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kneeguide.navigation import Route, route_at
from kneeguide.ui.announce import announce
from kneeguide.ui.hit_row import HitRow
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.key_cap import KeyCap
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.search import Hit, Index
    from kneeguide.ui.look import Look

_WIDTH, _TOP = 680, 84
_GROUPS = ("conditions", "spots", "timers", "help", "words")
_MOST_OF_A_GROUP = 6


class SearchPalette(QWidget):
    """Covers the window with a scrim while it is open; Escape or a click beside it closes it."""

    def __init__(self, look: Look, index: Callable[[], Index], go: Callable[[Route], None], window: QWidget) -> None:
        super().__init__(window)
        self._look, self._index, self._go = look, index, go
        self._rows: list[HitRow] = []
        self._current, self._heads = 0, 0
        self._before: QWidget | None = None
        self._field = self._make_field()
        self._count = Text(look, "", "small", "text2")
        self._results = ScrollArea(look, QWidget())
        self._panel = self._make_panel()
        self.hide()

    @property
    def field(self) -> QLineEdit:
        """Where the query is typed."""
        return self._field

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """What was found, in the order shown."""
        return tuple(self._rows)

    def open(self) -> None:
        """Show an empty search."""
        self._before = self.window().focusWidget()
        self._field.clear()
        self._search("")
        self.fit()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Hide the search and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """Follow the window's size."""
        look, window = self._look, self.window()
        self.setGeometry(window.rect())
        width = min(look.px(_WIDTH), window.width() - 48)
        top = min(_TOP, window.height() // 10)
        found = sum(each.sizeHint().height() for each in self._rows) + self._heads * look.px(34) + look.px(12)
        height = min(look.px(64) + found + look.px(44) + 6, window.height() - 2 * top)
        self._panel.setGeometry(QRect((window.width() - width) // 2, top, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(event)
        return False

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
        edge = look.gap(20)
        glyph = Glyph(look, "search", "text2", 20, "lead")
        head = row(glyph, self._field, KeyCap(look, self.tr("Esc")), gap=look.gap(14), margins=(edge, 0, edge, 0))
        head.setStretch(1, 1)
        head.setAlignment(glyph, Qt.AlignmentFlag.AlignVCenter)
        top = holding(head)
        top.setFixedHeight(look.px(64))
        hints = row(
            KeyCap(look, "↑"), KeyCap(look, "↓"), Text(look, self.tr("move"), "small", "text2"), look.gap(10),
            KeyCap(look, "Enter"), Text(look, self.tr("open"), "small", "text2"), None, self._count,
            gap=look.gap(8), margins=(edge, 0, edge, 0),
        )  # fmt: skip
        foot = holding(hints)
        foot.setFixedHeight(look.px(44))
        layout = column(top, Rule(look), self._results, Rule(look), foot, margins=(2, 2, 2, 2))
        layout.setStretch(2, 1)
        panel = holding(layout, Card(look, "raised", "ctl", 16))
        panel.setParent(self)
        return panel

    def _search(self, query: str) -> None:
        hits = self._index().find(query) if query.strip() else ()
        self._rows, parts, self._heads = [], [], 0
        for group, found in groupby(_grouped(hits), key=lambda hit: hit.entry.group):
            parts += [Text(self._look, self._group_name(group), "eyebrow", "text3"), *map(self._row, found)]
            self._heads += 1
        if query.strip() and not hits:
            words = self.tr("Nothing found for “{query}”. Try one word, such as stairs or swelling.")
            parts.append(Text(self._look, words.format(query=query.strip()), "body", "text2"))
            self._heads += 2
        edge = self._look.gap(8)
        self._results.setWidget(holding(column(*parts, None, gap=2, margins=(edge, edge, edge, edge))))
        self._choose(0)
        self._tell(query, len(hits))
        if self.isVisible():
            self.fit()

    def _row(self, hit: Hit) -> HitRow:
        made = HitRow(self._look, hit)
        made.clicked.connect(lambda: self._open(made))
        self._rows.append(made)
        return made

    def _tell(self, query: str, count: int) -> None:
        counted = self.tr("1 result") if count == 1 else self.tr("{count} results").format(count=count)
        words = counted if query.strip() else ""
        self._count.say(words)
        if words:
            announce(self._count, self._count.text())

    def _steer(self, event: QKeyEvent) -> bool:
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if event.key() in steps and self._rows:
            self._choose((self._current + steps[event.key()]) % len(self._rows))
            announce(self._rows[self._current], self._rows[self._current].accessibleName())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._rows:
                self._open(self._rows[self._current])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        return False

    def _choose(self, at: int) -> None:
        self._current = at
        for number, each in enumerate(self._rows):
            each.show_current(number == at)
        if self._rows and self.isVisible():
            self._results.ensureWidgetVisible(self._rows[at], 0, self._look.px(40))
        if at == 0:
            self._results.verticalScrollBar().setValue(0)

    def _open(self, chosen: HitRow) -> None:
        self.close_palette()
        route = route_at(chosen.hit.entry.address)
        if route is not None:
            self._go(route)

    def _group_name(self, group: str) -> str:
        names = {
            "conditions": self.tr("Conditions"),
            "spots": self.tr("Spots and parts"),
            "timers": self.tr("Timers"),
            "help": self.tr("Help and warning signs"),
            "words": self.tr("Words"),
        }
        return names[group]


def _grouped(hits: tuple[Hit, ...]) -> list[Hit]:
    """The hits with those of a group together; groups with a title that matched come first."""
    groups = {group: [hit for hit in hits if hit.entry.group == group][:_MOST_OF_A_GROUP] for group in _GROUPS}
    by_title = sorted(groups.values(), key=lambda found: not any(hit.title_marks for hit in found))
    return [hit for found in by_title for hit in found]
