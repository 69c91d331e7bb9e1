"""Search over everything the guide says. Words may be begun, misspelt or synonyms; most words win."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_SPELT = re.compile(r"[^\W_]+(?:['’]+[^\W_]+)*")
"""A word as it stands in a text, with its apostrophes."""
_APOSTROPHES = "’'"
_SHORTEST_MISSPELT = 4
_ALIKE = 0.5


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. `words` are searched but not shown; `text` is shown and searched."""

    group: str
    title: str
    text: str
    icon: str
    address: str
    words: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """Further sentences; the one that matches best is shown in place of the text."""
    is_sentence: bool = False
    """Whether the title is a sentence, not a name; its words count less, as it has many."""


@dataclass(frozen=True)
class Hit:
    """An entry that was found, the line to show, and where the query's words stand in title and line."""

    entry: Entry
    line: str
    title_marks: tuple[tuple[int, int], ...]
    line_marks: tuple[tuple[int, int], ...]
    weight: float = 0.0
    """What one of the query's words weighs here on average; see `Index.places`."""


@dataclass(frozen=True)
class Index:
    """Every word of every entry, and in which entries it stands."""

    entries: tuple[Entry, ...]
    places: dict[str, dict[int, int]]
    """word → entry number → weight: 8 in the title, 5 in a synonym, 4 in a title that is a sentence, 2 in the text, 1
    in the lines."""
    pieces: dict[str, set[str]] = field(default_factory=dict)
    """three letters → the words that have them."""
    lines: tuple[tuple[frozenset[str], ...], ...] = ()
    """Of each entry the words of its text, then of each of its lines."""
    ordered: tuple[str, ...] = ()
    """All words, A to Z."""

    def find(self, query: str, most: int = 24) -> tuple[Hit, ...]:
        """The best matches, best first: what has every word, or where nothing has, as many as can be, two at least."""
        words = words_of(query)
        if not words:
            return ()
        scores: dict[int, float] = defaultdict(float)
        counts: dict[int, int] = defaultdict(int)
        forms_met: set[str] = set()
        for word in words:
            forms = self._forms(word)
            forms_met |= set(forms)
            for number, score in self._scores(forms).items():
                scores[number] += score
                counts[number] += 1
        enough = max((min(2, len(words)), *counts.values()))
        found = (number for number, count in counts.items() if count == enough)
        best = sorted(found, key=lambda number: (-scores[number], number))[:most]
        return tuple(self._hit(number, forms_met, words, scores[number] / len(words)) for number in best)

    def _hit(self, number: int, forms: set[str], words: tuple[str, ...], weight: float) -> Hit:
        entry, sets = self.entries[number], self.lines[number]
        at = max(range(len(sets)), key=lambda each: len(forms & sets[each]))
        line = entry.lines[at - 1] if at else entry.text
        return Hit(entry, line, _marks(entry.title, forms, words), _marks(line, forms, words), weight)

    def _scores(self, forms: dict[str, float]) -> dict[int, float]:
        scores: dict[int, float] = {}
        for form, likeness in forms.items():
            for number, weight in self.places[form].items():
                scores[number] = max(scores.get(number, 0.0), weight * likeness)
        return scores

    def _forms(self, word: str) -> dict[str, float]:
        """The words of the index that the typed word may stand for, with how alike they are."""
        begun: dict[str, float] = {}
        for at in range(bisect_left(self.ordered, word), len(self.ordered)):
            form = self.ordered[at]
            if not form.startswith(word):
                break
            begun[form] = 1.0 if form == word else 0.8
        return begun or self._misspelt(word)

    def _misspelt(self, word: str) -> dict[str, float]:
        if len(word) < _SHORTEST_MISSPELT:
            return {}
        wanted = _trigrams(word)
        shared: dict[str, int] = defaultdict(int)
        for piece in wanted:
            for form in self.pieces.get(piece, ()):
                shared[form] += 1
        likeness = {form: 2 * count / (len(wanted) + len(_trigrams(form))) for form, count in shared.items()}
        letters = sorted(word)
        # two letters that changed places break three or four pieces, which is too much for a short word
        likeness |= {form: 1.0 for form in shared if len(form) == len(word) and sorted(form) == letters}
        best = sorted(likeness, key=lambda form: -likeness[form])[:4]
        return {form: 0.6 * likeness[form] for form in best if likeness[form] >= _ALIKE}


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, apostrophes dropped."""
    return tuple(_WORD.findall(text.lower().replace("’", "").replace("'", "")))


def index_of(entries: Iterable[Entry]) -> Index:
    """The index of these entries."""
    kept = tuple(entries)
    places: dict[str, dict[int, int]] = defaultdict(dict)
    lines: list[tuple[frozenset[str], ...]] = []
    for number, entry in enumerate(kept):
        text, *others = (frozenset(words_of(each)) for each in (entry.text, *entry.lines))
        lines.append((text, *others))
        named = frozenset(word for each in entry.words for word in words_of(each))
        titled = frozenset(words_of(entry.title))
        title = 4 if entry.is_sentence else 8
        for weight, sets in ((1, others), (2, (text,)), (title, (titled,)), (5, (named,))):
            for word in frozenset[str]().union(*sets):
                places[word][number] = max(weight, places[word].get(number, 0))
    pieces: dict[str, set[str]] = defaultdict(set)
    for word in places:
        for piece in _trigrams(word):
            pieces[piece].add(word)
    return Index(kept, dict(places), dict(pieces), tuple(lines), tuple(sorted(places)))


def _trigrams(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _marks(text: str, forms: set[str], words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    marks = []
    for found in _SPELT.finditer(text):
        form = "".join(words_of(found[0]))
        if form in forms:
            typed = max((word for word in words if form.startswith(word)), key=len, default=form)
            marks.append((found.start(), found.start() + _reach(found[0], len(typed))))
    return tuple(marks)


def _reach(spelt: str, letters: int) -> int:
    """How many characters of a word hold so many letters; apostrophes are none."""
    ends = [at for at, sign in enumerate(spelt, 1) if sign not in _APOSTROPHES]
    return ends[min(letters, len(ends)) - 1]
