"""The glossary: letters to jump to, a field to filter by, and every word with its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from kneeguide.content.markup import plain
from kneeguide.ui.announce import announce
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import library
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.filter_field import FilterField
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Term
    from kneeguide.ids import TermId
    from kneeguide.ui.look import Span
    from kneeguide.ui.widgets.prose import Writer

_WIDTH = 760


@dataclass
class _Filter:
    """What was typed; it outlives a change of the window's width."""

    words: str = ""

    def takes(self, term: Term) -> bool:
        """Whether a word is shown."""
        wanted = self.words.strip().casefold()
        return any(wanted in text.casefold() for text in (term.term, *term.synonyms, plain(term.meaning)))


def glossary_reading(guide: Guide, term: TermId | None, make_writer: Callable[[], Writer]) -> Reading:
    """The words from A to Z."""
    terms = sorted(guide.terms.values(), key=lambda each: each.term.casefold())
    chosen = _Filter()

    def build(_span: Span) -> QWidget:
        return Words(make_writer(), terms, chosen)

    line, at = _tr("Words that doctors and runners use."), f"term-{term}" if term else ""
    return Reading(_tr("Glossary"), line, "library", build, width=_WIDTH, at=at, above=(library(),))


class Words(QWidget):
    """All words in a card for each letter; those that do not have what was typed are hidden."""

    def __init__(self, writer: Writer, terms: list[Term], chosen: _Filter) -> None:
        super().__init__()
        look = writer.look
        self._look, self._terms, self._chosen = look, terms, chosen
        self._entries = {term.id: _entry(writer, term) for term in terms}
        self._headings: dict[str, Heading] = {}
        letters = dict.fromkeys(_letter(term) for term in terms)
        self._cards = {letter: self._card(letter) for letter in letters}
        self._letters = {letter: self._letter_button(letter) for letter in letters}
        self.filter = FilterField(look, self.tr("Filter the words"), chosen.words)
        self.filter.typed.connect(self._typed)
        self._count = Text(look, "", "small", "text2")
        top = row(self.filter, self._count, gap=look.gap(14))
        top.setAlignment(self._count, Qt.AlignmentFlag.AlignVCenter)
        jump = holding(Flow(self._letters.values(), look.gap(6)))
        self.setLayout(column(holding(top), jump, *self._cards.values(), None, gap=look.gap(14)))
        self._filter()

    def letter(self, letter: str) -> Button:
        """The button that jumps to a letter."""
        return self._letters[letter]

    def _card(self, letter: str) -> QWidget:
        look = self._look
        entries = [self._entries[term.id] for term in self._terms if _letter(term) == letter]
        self._headings[letter] = heading = Heading(look, letter, "h2", "accent_text")
        return holding(column(heading, *entries, gap=look.gap(14), margins=card_margins(look)), Card(look))

    def _letter_button(self, letter: str) -> Button:
        button = Button(self._look, letter).small()
        button.setAccessibleName(self.tr("Words with {letter}").format(letter=letter))
        button.setFixedWidth(self._look.px(42))
        button.clicked.connect(partial(self._jump, letter))
        return button

    def _typed(self, words: str) -> None:
        self._chosen.words = words
        self._filter()
        announce(self._count, self._count.text())

    def _filter(self) -> None:
        shown = [term for term in self._terms if self._chosen.takes(term)]
        for term in self._terms:
            self._entries[term.id].setVisible(term in shown)
        letters = {_letter(term) for term in shown}
        for letter, card in self._cards.items():
            card.setVisible(letter in letters)
            self._letters[letter].setEnabled(letter in letters)
        counted = self.tr("1 word") if len(shown) == 1 else self.tr("{count} words").format(count=len(shown))
        self._count.say(counted if shown else self.tr("No word has that. Try fewer letters."))

    def _jump(self, letter: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        card, area = self._cards[letter], self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if area is not None else None
        if area is not None and content is not None:
            top = card.mapTo(content, card.rect().topLeft()).y()
            area.verticalScrollBar().setValue(max(0, top - self._look.gap(12)))
        self._headings[letter].take_focus()


def _letter(term: Term) -> str:
    first = term.term[0].upper()
    return first if first.isalpha() else "#"


def _entry(writer: Writer, term: Term) -> QWidget:
    look = writer.look
    parts: list[QWidget] = [Heading(look, term.term, "h3"), writer.text(term.meaning, sources=term.sources)]
    if term.synonyms:
        parts.append(Text(look, _tr("Also: {words}").format(words=", ".join(term.synonyms)), "small", "text3"))
    entry = holding(column(*parts, gap=look.gap(2)))
    entry.setObjectName(f"term-{term.id}")
    return entry


def _tr(text: str) -> str:
    return QCoreApplication.translate("GlossaryPage", text)
