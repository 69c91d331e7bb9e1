"""Finds the words of the glossary in texts, so that each can be explained where a page uses it first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from kneeguide.content.markup import Link, Plain, Span, WordMark
from kneeguide.content.pages import Term
from kneeguide.ids import TermId
from kneeguide.spelling import root_of

_WORD = r"[^\W_]+(?:[’'][^\W_]+)*"
_BETWEEN = r"(?:[-\s]| % )"
"""What may stand between the words of a term: "10 % rule", "run-walk"."""


_MOST_OF_A_TEXT = 3
"""More dots than this would make a text harder to read; the others are explained where they come next."""


class _Known(NamedTuple):
    """A term as it can stand in a text, by the roots of its words."""

    roots: tuple[str, ...]
    term: TermId


class _Mark(NamedTuple):
    """Where a term stands in a text."""

    start: int
    end: int
    term: TermId


class Wording:
    """The words of a glossary. It is made for a page: each term is marked once."""

    def __init__(self, terms: Iterable[Term], title: str = "") -> None:
        """What stands in the page's own title is not explained on it."""
        known = [_Known(_roots(words), term.id) for term in terms for words in (term.term, *term.also)]
        self._by_first: dict[str, list[_Known]] = defaultdict(list)
        for each in sorted(known, key=lambda each: -len(each.roots)):
            self._by_first[each.roots[0]].append(each)
        self._seen: set[TermId] = set()
        self.marked((Plain(title),))

    def marked(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans with each term marked that this page has not explained yet."""
        kept = tuple(spans)
        self._seen |= {TermId(span.id) for span in kept if isinstance(span, Link) and span.kind == "term"}
        found: list[Span] = []
        for span in kept:
            room = _MOST_OF_A_TEXT - sum(isinstance(each, WordMark) for each in found)
            found += self._parts(span.text, room) if isinstance(span, Plain) else (span,)
        return tuple(found)

    def _parts(self, text: str, most: int) -> Iterator[Span]:
        done = 0
        for mark in islice(self._marks(text), most):
            if mark.start > done:
                yield Plain(text[done : mark.start])
            done = mark.end
            yield WordMark(text[mark.start : done], "term", mark.term)
            self._seen.add(mark.term)
        if done < len(text):
            yield Plain(text[done:])

    def _marks(self, text: str) -> Iterator[_Mark]:
        words = list(re.finditer(_WORD, text))
        roots = [_root(word[0]) for word in words]
        at = 0
        while at < len(words):
            found = self._at(roots, at)
            its = words[at : at + len(found.roots)] if found else []
            if found and _is_one(text, its):
                yield _Mark(its[0].start(), its[-1].end(), found.term)
                at += len(its)
            else:
                at += 1

    def _at(self, roots: list[str], at: int) -> _Known | None:
        """The longest term that begins here; nothing where it was explained already."""
        for known in self._by_first.get(roots[at], ()):
            if tuple(roots[at : at + len(known.roots)]) == known.roots:
                return None if known.term in self._seen else known
        return None


def _is_one(text: str, words: list[re.Match[str]]) -> bool:
    gaps = (text[one.end() : other.start()] for one, other in pairwise(words))
    return all(re.fullmatch(_BETWEEN, gap) for gap in gaps)


def _roots(words: str) -> tuple[str, ...]:
    return tuple(_root(word) for word in re.findall(_WORD, words))


@lru_cache(maxsize=8192)  # as many words as a guide has: the same ones come on page after page
def _root(word: str) -> str:
    return root_of(word.lower().replace("’", "").replace("'", ""))
