"""Search over everything the guide says. Words may be begun, misspelt or synonyms; names count most."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kneeguide.spelling import Usage, Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[^\W_]+")
_SPELT = re.compile(r"[^\W_]+(?:['’]+[^\W_]+)*")
"""A word as it stands in a text, with its apostrophes."""
_APOSTROPHES = "’'"
_IN_TITLE, _IN_SYNONYM, _IN_SENTENCE, _IN_TEXT, _IN_LINES = 8, 5, 4, 2, 1
_BY_NAME = 4.0
"""What a word in a title or a synonym weighs at least, see `Index.places`."""
_WHOLE_NAME = 10.0
"""What it adds to be called exactly as was typed."""
_COMMON = 0.2
"""What a common word weighs beside the others."""
_SAME_WORD = 0.7
"""How alike a form must be to be the word that was typed and not another that means the same."""
_NOTHING_ELSE: Usage = Usage()


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
    ahead: float = 0.0
    """What it is ahead of others whose names match as well; a word in the title counts 8."""


@dataclass(frozen=True)
class Hit:
    """An entry that was found, the line to show, and where the query's words stand in title and line."""

    entry: Entry
    line: str
    title_marks: tuple[tuple[int, int], ...]
    line_marks: tuple[tuple[int, int], ...]
    weight: float = 0.0
    """What one of the query's words weighs here on average; see `Index.places`."""
    titled: bool = False
    """Whether the title has every word that counts."""


class _Asked(NamedTuple):
    """One reading of a query: its words, what each may stand for, and which of them have to be met."""

    words: tuple[str, ...]
    counted: tuple[dict[str, float], ...]
    common: tuple[dict[str, float], ...]

    @property
    def forms(self) -> tuple[dict[str, float], ...]:
        """What each word may stand for."""
        return self.counted + self.common


class _Names(NamedTuple):
    """The titles that are no sentences, and the synonyms, each under a number of its own."""

    of: tuple[int, ...]
    """name → entry number."""
    lengths: tuple[int, ...]
    """name → how many words it has, without small and common ones."""
    places: dict[str, list[int]]
    """word → the names it stands in."""

    def closeness(self, asked: _Asked) -> dict[int, float]:
        """Of each entry how much of a name was typed, and of what was typed is in the name, from 0 to 1."""
        met: dict[int, float] = defaultdict(float)
        for forms in asked.counted:
            for name, likeness in _best(forms, self.places).items():
                met[name] += likeness
        closest: dict[int, float] = defaultdict(float)
        for name, share in met.items():
            entry = self.of[name]
            closest[entry] = max(closest[entry], share / max(self.lengths[name], len(asked.counted)))
        return closest


class _Found(NamedTuple):
    """How well an entry matches a reading."""

    score: float
    weight: float
    least: float
    asked: _Asked


@dataclass(frozen=True)
class Index:
    """Every word of every entry, and in which entries it stands."""

    entries: tuple[Entry, ...]
    places: dict[str, dict[int, int]]
    """word → entry number → weight: 8 in the title, 5 in a synonym, 4 in a title that is a sentence, 2 in the text, 1
    in the lines."""
    lines: tuple[tuple[frozenset[str], ...], ...]
    """Of each entry the words of its text, then of each of its lines."""
    names: _Names
    known: Vocabulary
    usage: Usage

    def find(self, query: str, most: int = 24) -> tuple[Hit, ...]:
        """The best matches, best first: what has every word, or where nothing has, as many as can be, two at least.

        Words are taken for misspelt only where nothing is called as was typed.
        """
        words = words_of(query)
        found = self._found(words, lenient=False)
        if not any(each.least >= _BY_NAME for each in found.values()):
            found = self._found(words, lenient=True)
        best = sorted(found, key=lambda number: (-found[number].score, number))[:most]
        return tuple(self._hit(number, found[number]) for number in best)

    def _found(self, words: tuple[str, ...], *, lenient: bool) -> dict[int, _Found]:
        best: dict[int, _Found] = {}
        for reading in self.known.readings(words) if words else ():
            asked = self._asked(reading, lenient=lenient)
            for number, found in self._matches(asked).items():
                if number not in best or found.score > best[number].score:
                    best[number] = found
        return best

    def _asked(self, words: tuple[str, ...], *, lenient: bool) -> _Asked:
        """Small words count only where there are no others, common words only where nothing else is asked for."""
        meant = tuple(dict.fromkeys(word for word in words if word not in self.usage.small)) or words
        forms = {word: self.known.forms(word, lenient=lenient) for word in meant}
        counted = tuple(forms[word] for word in meant if word not in self.usage.common)
        common = tuple(forms[word] for word in meant if word in self.usage.common)
        return _Asked(words, counted, common) if counted else _Asked(words, common, ())

    def _matches(self, asked: _Asked) -> dict[int, _Found]:
        weights: dict[int, list[float]] = defaultdict(list)
        for forms in asked.counted:
            for number, weight in self._weights(forms).items():
                weights[number].append(weight)
        extra: dict[int, float] = defaultdict(float)
        for forms in asked.common:
            for number, weight in self._weights(forms).items():
                extra[number] += _COMMON * weight
        closest = self.names.closeness(asked)
        count, found = len(asked.counted), {}
        for number in _fullest(weights, count):
            each = weights[number]
            average = sum(each) / count
            ahead = self.entries[number].ahead if number in closest else 0.0
            score = average + extra[number] + _WHOLE_NAME * closest.get(number, 0.0) ** 2 + ahead
            found[number] = _Found(score, average, min(each) if len(each) == count else 0.0, asked)
        return found

    def _weights(self, forms: dict[str, float]) -> dict[int, float]:
        weights: dict[int, float] = {}
        for form, likeness in forms.items():
            for number, weight in self.places[form].items():
                if weight * likeness > weights.get(number, 0.0):
                    weights[number] = weight * likeness
        return weights

    def _hit(self, number: int, found: _Found) -> Hit:
        entry, sets, asked = self.entries[number], self.lines[number], found.asked
        every = frozenset[str]().union(*asked.forms)
        at = max(range(len(sets)), key=lambda each: sum(not sets[each].isdisjoint(forms) for forms in asked.counted))
        line = entry.lines[at - 1] if at else entry.text
        title = frozenset(words_of(entry.title))
        titled = all(any(forms.get(word, 0.0) >= _SAME_WORD for word in title) for forms in asked.counted)
        title_marks, line_marks = (_marks(text, every, asked.words) for text in (entry.title, line))
        return Hit(entry, line, title_marks, line_marks, found.weight, titled)


def arranged(hits: Sequence[Hit], groups: Sequence[str], most_of_a_group: int) -> tuple[Hit, ...]:
    """The hits with those of a group together.

    Groups with a title that has every word come first, and the first group where it matches by name or synonym; then
    the others that match by name, the better match first. Words that only stand in texts are mostly signs ("stairs"):
    there the order of the groups counts.
    """
    sorted_out = [[hit for hit in hits if hit.entry.group == group][:most_of_a_group] for group in groups]
    found = [group for group in sorted_out if group]

    def place(group: Sequence[Hit]) -> tuple[bool, bool, int]:
        is_named = any(hit.weight >= _BY_NAME for hit in group)
        is_called_so = any(hit.titled for hit in group) or (is_named and group[0].entry.group == groups[0])
        return not is_called_so, not is_named, hits.index(group[0]) if is_named else 0

    found.sort(key=place)
    return tuple(hit for group in found for hit in group)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, apostrophes dropped."""
    return tuple(_WORD.findall(_without_apostrophes(text.lower())))


def _without_apostrophes(text: str) -> str:
    return text.replace("’", "").replace("'", "")


def index_of(entries: Iterable[Entry], usage: Usage = _NOTHING_ELSE) -> Index:
    """The index of these entries."""
    kept = tuple(entries)
    places: dict[str, dict[int, int]] = defaultdict(dict)
    lines = tuple(tuple(frozenset(words_of(each)) for each in (entry.text, *entry.lines)) for entry in kept)
    for number, entry in enumerate(kept):
        text, *others = lines[number]
        synonyms = [words_of(each) for each in entry.words]
        title = _IN_SENTENCE if entry.is_sentence else _IN_TITLE
        weighed = ((_IN_LINES, others), (_IN_TEXT, [text]), (title, [words_of(entry.title)]), (_IN_SYNONYM, synonyms))
        for weight, sets in weighed:
            for word in frozenset[str]().union(*sets):
                places[word][number] = max(weight, places[word].get(number, 0))
    return Index(kept, dict(places), lines, _names(kept, usage), vocabulary(places, usage), usage)


def _names(entries: Sequence[Entry], usage: Usage) -> _Names:
    of: list[int] = []
    lengths: list[int] = []
    places: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for name in entry.words if entry.is_sentence else (entry.title, *entry.words):
            words = frozenset(words_of(name)) - usage.small
            words = words - usage.common or words
            for word in words:
                places[word].append(len(of))
            of.append(number)
            lengths.append(len(words))
    return _Names(tuple(of), tuple(lengths), dict(places))


def _fullest(weights: dict[int, list[float]], count: int) -> list[int]:
    """What has most of the words, at least two of them, or else one in its title."""
    most = max(map(len, weights.values()), default=0)
    if most >= min(2, count):
        return [number for number, each in weights.items() if len(each) == most]
    return [number for number, each in weights.items() if each == [float(_IN_TITLE)]]


def _best(forms: dict[str, float], places: Mapping[str, Iterable[int]]) -> dict[int, float]:
    """For everything that has one of the forms, the likeness of the most alike."""
    best: dict[int, float] = {}
    for form, likeness in forms.items():
        for place in places.get(form, ()):
            if likeness > best.get(place, 0.0):
                best[place] = likeness
    return best


def _marks(text: str, forms: frozenset[str], words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    marks = []
    for found in _SPELT.finditer(text):
        form = _without_apostrophes(found[0].lower())
        if form in forms:
            typed = max((word for word in words if form.startswith(word)), key=len, default=form)
            marks.append((found.start(), found.start() + _reach(found[0], len(typed))))
    return tuple(marks)


def _reach(spelt: str, letters: int) -> int:
    """How many characters of a word hold so many letters; apostrophes are none."""
    ends = [at for at, sign in enumerate(spelt, 1) if sign not in _APOSTROPHES]
    return ends[min(letters, len(ends)) - 1]
