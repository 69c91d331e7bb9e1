"""The list of timers under headings; one is chosen."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.timer.own import is_own
from kneeguide.timer.protocol import Group
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kneeguide.ids import ProtocolId
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.look import Look


class ListCard(Card):
    """One row a timer. A timer under way shows its time instead of its line."""

    chosen = Signal(str)

    def __init__(self, look: Look, protocols: Iterable[Protocol]) -> None:
        super().__init__(look)
        self._rows = {protocol.id: _Row(look, protocol) for protocol in protocols}
        for key, each in self._rows.items():
            each.clicked.connect(partial(self.chosen.emit, key))
        parts: list[QWidget] = []
        for place, rows in groupby(sorted(self._rows.values(), key=_place), _place):
            parts += [_heading(look, place), *rows]
        edge = look.gap(6)
        self.setLayout(column(*parts, None, margins=(edge, edge, edge, edge)))

    def show_current(self, protocol: ProtocolId) -> None:
        """Mark the chosen timer."""
        for key, each in self._rows.items():
            each.set_current(key == protocol)

    def show_times(self, times: Mapping[ProtocolId, str]) -> None:
        """Show these words for the timers under way, and the usual line for the others."""
        for key, each in self._rows.items():
            each.show_time(times.get(key, ""))

    def row(self, protocol: ProtocolId) -> Pressable:
        """The row of a timer."""
        return self._rows[protocol]


def _place(row_of: _Row) -> int:
    """Where in the list it stands: first what the person made, then by group."""
    return -1 if is_own(row_of.protocol.id) else list(Group).index(row_of.protocol.group)


def _heading(look: Look, place: int) -> QWidget:
    words = (_tr("Ice and rest"), _tr("Exercise"), _tr("Back to running"))
    title = words[place] if place >= 0 else _tr("Your own")
    heading = Heading(look, title, "eyebrow", "text3")
    return holding(column(heading, margins=(look.gap(13), look.gap(10), look.gap(8), look.gap(4))))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimersPage", text)


class _Row(Pressable):
    def __init__(self, look: Look, protocol: Protocol) -> None:
        super().__init__(protocol.name)
        self._look, self.protocol, self._current = look, protocol, False
        self._time = ""
        self._glyphs = [Glyph(look, protocol.icon, ink, 22, "h3") for ink in ("text2", "accent_text")]
        self._names = [Text(look, protocol.name, "h3", ink) for ink in ("text", "accent_text")]
        self._line = Text(look, protocol.line, "small", "text2")
        words = column(None, *self._names, self._line, None)
        layout = row(*self._glyphs, words, gap=look.gap(12))
        layout.setContentsMargins(look.gap(13), look.gap(10), look.gap(8), look.gap(10))
        layout.setStretch(2, 1)
        for glyph in self._glyphs:
            layout.setAlignment(glyph, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_current(False)

    def set_current(self, current: bool) -> None:  # noqa: FBT001
        self._current = current
        for pair in (self._glyphs, self._names):
            pair[not current].hide()
            pair[current].show()
        self._name_it()
        self.update()

    def show_time(self, time: str) -> None:
        if time == self._time:
            return
        self._time = time
        self._line.say_plain(time or self.protocol.line)
        self._name_it()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self.protocol.name}, {self._time or self.protocol.line}")
        self.setAccessibleDescription(self.tr("shown now") if self._current else "")

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint().expandedTo(QSize(0, self._look.px(64)))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize().expandedTo(QSize(0, self._look.px(64)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        if self._current or self.underMouse():
            fill = "accent_soft" if self._current else "sunken"
            paint_box(painter, QRectF(self.rect()), self.corner, look.colour(fill))
        if self._current:
            bar = QRectF(0, self.height() / 2 - look.px(16), 3, look.px(32))
            paint_box(painter, bar, 1.5, look.colour("accent_text"))
        painter.end()
