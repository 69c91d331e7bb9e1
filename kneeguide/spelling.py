"""Which known words a typed word may stand for: begun, with another ending, another word for it, misspelt, run on."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHORTEST_MISSPELT = 3
_SHORTEST_RUN_ON = 5
_SHORTEST_ROOT = 3
_ALIKE = 0.5
_BEGUN, _OTHER_ENDING, _SAME_MEANING, _MISSPELT = 0.8, 0.75, 0.6, 0.85
_ENDINGS = ("ing", "ed", "es", "s")


@dataclass(frozen=True)
class Usage:
    """What is known of the language: words that say nothing, words that are true of everything, words alike."""

    small: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    alike: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """Every known word, arranged by how it begins, by its pieces and by its root."""

    ordered: tuple[str, ...]
    pieces: Mapping[str, frozenset[str]]
    """three letters → the words that have them."""
    roots: Mapping[str, frozenset[str]]
    alike: Mapping[str, frozenset[str]]
    """root → the known words that mean the same."""
    small: frozenset[str]

    def __contains__(self, word: str) -> bool:
        at = bisect_left(self.ordered, word)
        return at < len(self.ordered) and self.ordered[at] == word

    def forms(self, word: str, *, lenient: bool) -> dict[str, float]:
        """The known words that the typed one may stand for, with how alike they are, from 0 to 1.

        A word that is begun or known is taken for misspelt only where the search is lenient.
        """
        root = root_of(word)
        found = dict.fromkeys(self.alike.get(root, ()), _SAME_MEANING)
        found |= dict.fromkeys(self._begun(word), _BEGUN)
        found |= dict.fromkeys(self.roots.get(root, ()), _OTHER_ENDING)
        if word in self:
            return found | {word: 1.0}
        return self._misspelt(word) | found if lenient or not found else found

    def readings(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """The words with those that were run on taken apart ("itband"), and where they make a known word, joined."""
        apart = tuple(part for word in words for part in self._apart(word))
        return tuple(dict.fromkeys((apart, tuple(self._joined(words)))))

    def _begun(self, word: str) -> Iterator[str]:
        for at in range(bisect_left(self.ordered, word), len(self.ordered)):
            if not self.ordered[at].startswith(word):
                return
            yield self.ordered[at]

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
        best = sorted(likeness, key=lambda form: (-likeness[form], form))[:4]
        return {form: _MISSPELT * likeness[form] for form in best if likeness[form] >= _ALIKE}

    def _joined(self, words: tuple[str, ...]) -> Iterator[str]:
        at = 0
        while at < len(words):
            both = "".join(words[at : at + 2])
            is_one = at + 1 < len(words) and self._is_known(both)
            yield both if is_one else words[at]
            at += 2 if is_one else 1

    def _is_known(self, word: str) -> bool:
        return word in self or root_of(word) in self.alike

    def _apart(self, word: str) -> tuple[str, ...]:
        if len(word) >= _SHORTEST_RUN_ON and not self._is_known(word) and not next(self._begun(word), None):
            for at in range(len(word) - 2, 1, -1):
                parts = (word[:at], word[at:])
                if all(part in self and part not in self.small for part in parts):
                    return parts
        return (word,)


def vocabulary(words: Iterable[str], usage: Usage) -> Vocabulary:
    """These words, arranged."""
    known = frozenset(words)
    pieces: dict[str, set[str]] = defaultdict(set)
    roots: dict[str, set[str]] = defaultdict(set)
    for word in known:
        roots[root_of(word)].add(word)
        for piece in _trigrams(word):
            pieces[piece].add(word)
    alike: dict[str, set[str]] = defaultdict(set)
    for group in usage.alike:
        meant = known & group
        for word in group:
            alike[root_of(word)] |= meant
    return Vocabulary(tuple(sorted(known)), _frozen(pieces), _frozen(roots), _frozen(alike), usage.small)


def root_of(word: str) -> str:
    """What is left of a word without its ending: "squatting" and "squats" have the same root as "squat"."""
    for ending in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST_ROOT and not root.endswith(("s", "u")):
            return _bare(root)
    return _bare(word) if len(word) > _SHORTEST_ROOT else word


def _bare(root: str) -> str:
    if root[-1] == root[-2] and root[-1] not in "les":
        return root[:-1]
    return f"{root[:-1]}i" if root.endswith("y") else root.removesuffix("e")


def _trigrams(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(each) for key, each in sets.items()}
