"""The guide's own texts: whole, easy to read, true to the evidence, and calm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kneeguide.content.folder import load
from kneeguide.content.markup import plain
from tests.content.content_texts import FILES, FOLDER, texts
from tests.content.readability import reading, syllables

MOST_GRADE = 8
MOST_WORDS_PER_SENTENCE = 20

# What is read as a text; names, doses and labels are not sentences.
_PROSE = frozenset({
    "apart", "because", "change_course", "detail", "exercise_plan", "goal", "headline", "hint",
    "how_sources_were_chosen", "intended_use", "line", "meaning", "note", "notice", "points", "safety", "says", "sign",
    "spot", "steps", "text", "watch", "why",
})  # fmt: skip

each_file = pytest.mark.parametrize("file", FILES)


def _found(file: str, pattern: str) -> list[str]:
    """The texts in which the pattern is found."""
    expression = re.compile(pattern, re.IGNORECASE)
    return [text for _, text in texts(file) if expression.search(text)]


def test_the_content_is_whole() -> None:
    assert [str(problem) for problem in load(FOLDER, thorough=True).problems] == []


@each_file
def test_texts_are_easy_to_read(file: str) -> None:
    prose = "\n".join(plain(text) for key, text in texts(file) if key in _PROSE)
    if not prose:
        pytest.skip("holds no sentences")
    grade, words = reading(prose)
    assert grade <= MOST_GRADE
    assert words <= MOST_WORDS_PER_SENTENCE


@each_file
def test_texts_are_calm(file: str) -> None:
    assert _found(file, r"!") == []
    assert _found(file, r"don.t worry|probably nothing|nothing to worry|you are fine|guarantee|\bmiracle\b") == []


@each_file
def test_texts_use_typographic_marks(file: str) -> None:
    assert _found(file, r"\w'\w|\w'\s|\"|\.\.\.|--") == []


@each_file
def test_texts_use_plain_words_for_the_sides(file: str) -> None:
    prose = (text for key, text in texts(file) if key in _PROSE)
    without_asides = (re.sub(r"Doctors (say|call it) [^.]*\.", "", text) for text in prose)
    assert [text for text in without_asides if re.search(r"\b(medial|lateral)(ly)?\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("wizard/") or file == "advice.yaml"])
def test_results_give_no_chances(file: str) -> None:
    """A number beside a condition reads like a diagnosis; fits are said in words."""
    assert _found(file, r"\d\s?%|\bper ?cent\b|\bprobabilit|\bdiagnos(is|ed) (is|with)") == []


def test_the_measure_tells_easy_from_hard() -> None:
    easy = reading("Rest your knee. Keep it cool. Walk if it does not hurt.")
    hard = reading("Patellofemoral symptomatology necessitates comprehensive biomechanical evaluation of kinematics.")
    assert easy.grade < 3
    assert hard.grade > 15
    assert [syllables(word) for word in ("knee", "tendon", "running", "inflammation")] == [1, 2, 2, 4]


def test_the_folder_is_where_it_is_looked_for() -> None:
    assert isinstance(FOLDER, Path)
    assert len(FILES) > 8
