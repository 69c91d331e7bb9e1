"""What a search found, in groups, one result chosen. Rows are kept and filled anew, as making them takes longest."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeguide.content.search_entries import GROUPS
from kneeguide.search import arranged
from kneeguide.ui.announce import announce
from kneeguide.ui.hit_row import HitRow
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.search import Hit
    from kneeguide.ui.look import Look

MOST_OF_A_GROUP = 6
_GAP = 2


class SearchResults(ScrollArea):
    """The results; the first is chosen until another is."""

    opened = Signal(str)
    """A result was pressed; its address."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, QWidget(), "raised")
        self._look = look
        self.rows: tuple[HitRow, ...] = ()
        self._kept: list[HitRow] = []
        self._titles: dict[str, Text] = {}
        self._nothing = Text(look, "", "body", "text2")
        self._nothing.setParent(self._body)
        self._parts: list[Text | HitRow] = []
        self._current = 0

    def show_hits(self, query: str, hits: tuple[Hit, ...]) -> None:
        """Show what a query found, or that it found nothing."""
        rows: list[HitRow] = []
        parts: list[Text | HitRow] = []
        for group, found in groupby(arranged(hits, GROUPS, MOST_OF_A_GROUP), key=lambda hit: hit.entry.group):
            made = [self._row(len(rows) + at, hit) for at, hit in enumerate(found)]
            parts += [self._title(group), *made]
            rows += made
        words = self.tr("Nothing found for “{query}”. Try one word, such as stairs or swelling.")
        self._nothing.say_plain(words.format(query=query) if query and not hits else "")
        if query and not hits:
            parts.append(self._nothing)
        self._show(parts)
        self.rows = tuple(rows)
        self._choose(0)

    def wanted_height(self) -> int:
        """How tall the results are."""
        return self._lay_out()

    def step(self, by: int) -> None:
        """Choose the next result or the one before, round the ends."""
        if self.rows:
            self._choose((self._current + by) % len(self.rows))
            announce(self.rows[self._current], self.rows[self._current].accessibleName())

    def open_current(self) -> None:
        """Open the result that is chosen."""
        if self.rows:
            self.rows[self._current].click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @property
    def _body(self) -> QWidget:
        body = self.widget()
        assert body is not None  # it is given one when it is made
        return body

    def _show(self, parts: list[Text | HitRow]) -> None:
        """Show these under each other and hide what is left of another search."""
        for part in {*self._parts} - {*parts}:
            part.hide()
        self._parts = parts
        self._lay_out()
        for part in parts:
            part.show()

    def _lay_out(self) -> int:
        look, edge = self._look, self._look.gap(8)
        width, top = self.viewport().width() - 2 * edge, edge
        for part in self._parts:
            if isinstance(part, HitRow):
                height = part.sizeHint().height()
                part.setGeometry(edge, top, width, height)
            else:
                # in line with the icons of the rows
                top, inner = top + look.px(6), width - 2 * look.px(14)
                height = part.heightForWidth(inner)
                part.setGeometry(edge + look.px(14), top, inner, height)
            top += height + _GAP
        self._body.setMinimumHeight(top + edge)
        return top + edge

    def _row(self, at: int, hit: Hit) -> HitRow:
        if at == len(self._kept):
            made = HitRow(self._look, hit)
            made.setParent(self._body)
            made.clicked.connect(lambda: self.opened.emit(made.hit.entry.address))
            self._kept.append(made)
        self._kept[at].show_hit(hit)
        return self._kept[at]

    def _title(self, group: str) -> Text:
        if group not in self._titles:
            self._titles[group] = Text(self._look, self._group_name(group), "eyebrow", "text3")
            self._titles[group].setParent(self._body)
        return self._titles[group]

    def _choose(self, at: int) -> None:
        self._current = at
        for number, each in enumerate(self.rows):
            each.show_current(number == at)
        if at == 0:
            self.bar.setValue(0)
        else:
            self.ensureWidgetVisible(self.rows[at], 0, self._look.px(40))

    def _group_name(self, group: str) -> str:
        names = {
            "conditions": self.tr("Conditions"),
            "spots": self.tr("Spots and parts"),
            "exercises": self.tr("Exercises"),
            "plans": self.tr("Plans and running"),
            "topics": self.tr("First aid, self-care, training"),
            "timers": self.tr("Timers"),
            "help": self.tr("Help and warning signs"),
            "words": self.tr("Words"),
            "beliefs": self.tr("Myths and disputes"),
        }
        return names[group]
