"""Reading grade of plain English, without a dictionary: the middle one of three known formulas."""

from __future__ import annotations

import re
import statistics
from typing import NamedTuple

_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$")
_SPLIT_VOWELS = re.compile(r"(?:[^cgstq]ia|[^gqst]io(?!u)|(?<!p)eo(?!u)|[iy]ing|uou|ism$)")


class Reading(NamedTuple):
    """How hard a text is: its US school grade and how many words a sentence has on average."""

    grade: float
    words_per_sentence: float


def syllables(word: str) -> int:
    """How many syllables a word has, by rule; right for about nine words of ten."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if len(letters) <= 3:
        return 1
    letters = _SILENT_END.sub(lambda end: end[0][0], letters)
    return max(1, len(_VOWELS.findall(letters)) + len(_SPLIT_VOWELS.findall(letters)))


def reading(text: str) -> Reading:
    """The grade by the median of Flesch-Kincaid, ARI and Coleman-Liau, each of which jumps by itself."""
    sentences = [part for part in _SENTENCE_END.split(text) if re.search(r"[A-Za-z]{2}", part)]
    words = _WORD.findall(text)
    count = len(words)
    letters = sum(len(re.sub(r"[^A-Za-z]", "", word)) for word in words)
    per_sentence = count / len(sentences)
    grades = (
        0.39 * per_sentence + 11.8 * sum(map(syllables, words)) / count - 15.59,
        4.71 * letters / count + 0.5 * per_sentence - 21.43,
        5.88 * letters / count - 29.6 * len(sentences) / count - 15.8,
    )
    return Reading(round(statistics.median(grades), 1), round(per_sentence, 1))
