"""What a search found, in groups, one result chosen."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeguide.search import words_of
from kneeguide.ui.announce import announce
from kneeguide.ui.hit_row import HitRow
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.search import Hit
    from kneeguide.ui.look import Look

_GROUPS = ("conditions", "spots", "exercises", "plans", "topics", "timers", "help", "words", "beliefs")
_MOST_OF_A_GROUP = 6
_BY_NAME = 4.0
"""What a word in a title or a synonym weighs at least, see `Index.places`."""


class SearchResults(ScrollArea):
    """The results; the first is chosen until another is."""

    opened = Signal(str)
    """A result was pressed; its address."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, QWidget(), "raised")
        self._look = look
        self.rows: tuple[HitRow, ...] = ()
        self._current, self._lines_between = 0, 0

    def show_hits(self, query: str, hits: tuple[Hit, ...]) -> None:
        """Show what a query found, or that it found nothing."""
        rows: list[HitRow] = []
        parts: list[QWidget] = []
        for group, found in groupby(_grouped(hits, len(words_of(query))), key=lambda hit: hit.entry.group):
            made = [self._row(hit) for hit in found]
            parts += [self._inset(Text(self._look, self._group_name(group), "eyebrow", "text3")), *made]
            rows += made
        self._lines_between = len(parts) - len(rows)
        self.rows = tuple(rows)
        if query and not hits:
            parts.append(self._inset(self._nothing(query)))
            self._lines_between = 2
        edge = self._look.gap(8)
        self.setWidget(holding(column(*parts, None, gap=2, margins=(edge, edge, edge, edge))))
        self._choose(0)

    def wanted_height(self) -> int:
        """How tall the results are."""
        rows = sum(each.sizeHint().height() + 2 for each in self.rows)
        return rows + self._lines_between * self._look.px(27) + 2 * self._look.gap(8)

    def step(self, by: int) -> None:
        """Choose the next result or the one before, round the ends."""
        if self.rows:
            self._choose((self._current + by) % len(self.rows))
            announce(self.rows[self._current], self.rows[self._current].accessibleName())

    def open_current(self) -> None:
        """Open the result that is chosen."""
        if self.rows:
            self.rows[self._current].click()

    def _row(self, hit: Hit) -> HitRow:
        made = HitRow(self._look, hit)
        made.clicked.connect(lambda: self.opened.emit(hit.entry.address))
        return made

    def _inset(self, words: Text) -> QWidget:
        """In line with the icons of the rows."""
        look = self._look
        return holding(column(words, margins=(look.px(14), look.px(6), look.px(14), look.px(2))))

    def _nothing(self, query: str) -> Text:
        words = self.tr("Nothing found for “{query}”. Try one word, such as stairs or swelling.")
        label = Text(self._look, "", "body", "text2")
        label.say_plain(words.format(query=query))
        return label

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


def _grouped(hits: tuple[Hit, ...], words: int) -> list[Hit]:
    """The hits with those of a group together.

    Groups with a title that has every word come first, then those that match by name or synonym, the better match
    first. Words that only stand in texts are mostly signs ("stairs"): there what it could be comes first.
    """
    groups = [[hit for hit in hits if hit.entry.group == group][:_MOST_OF_A_GROUP] for group in _GROUPS]
    found = [group for group in groups if group]
    found.sort(key=lambda group: (not any(len(hit.title_marks) >= words for hit in group), _place(hits, group[0])))
    return [hit for group in found for hit in group]


def _place(hits: tuple[Hit, ...], first: Hit) -> int:
    return hits.index(first) if first.weight >= _BY_NAME else len(hits)
