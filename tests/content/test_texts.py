"""The guide's own texts: whole, easy to read, true to the evidence, and calm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kneeguide.content.folder import load
from kneeguide.content.markup import plain
from kneeguide.content.nodes import Items, Node, Scalar, Table
from kneeguide.content.reader import read
from kneeguide.paths import content_dir
from tests.content.readability import reading, syllables

MOST_GRADE = 8
MOST_WORDS_PER_SENTENCE = 20

_FOLDER = content_dir()
FILES = sorted(file.relative_to(_FOLDER).as_posix() for file in _FOLDER.rglob("*.yaml") if file.name != "sources.yaml")
# What is read as a text; names, doses and labels are not sentences.
_PROSE = frozenset({
    "apart", "because", "change_course", "detail", "exercise_plan", "goal", "headline", "hint",
    "how_sources_were_chosen", "intended_use", "line", "meaning", "note", "notice", "points", "safety", "says", "sign",
    "spot", "steps", "text", "watch", "why",
})  # fmt: skip

each_file = pytest.mark.parametrize("file", FILES)


@cache
def _root(file: str) -> Node:
    sheet = read(file, (_FOLDER / file).read_bytes())
    assert sheet.root, sheet.problems
    return sheet.root


def _texts(node: Node, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file with the key that it stands under."""
    if isinstance(node, Table):
        for name, entry in node.entries.items():
            yield from _texts(entry.node, name)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _texts(item, key)
    elif isinstance(node, Scalar) and isinstance(node.value, str):
        yield key, node.value


def _found(file: str, pattern: str) -> list[str]:
    """The texts in which the pattern is found."""
    expression = re.compile(pattern, re.IGNORECASE)
    return [text for _, text in _texts(_root(file)) if expression.search(text)]


def test_the_content_is_whole() -> None:
    assert [str(problem) for problem in load(_FOLDER, thorough=True).problems] == []


@each_file
def test_texts_are_easy_to_read(file: str) -> None:
    prose = "\n".join(plain(text) for key, text in _texts(_root(file)) if key in _PROSE)
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
    prose = (text for key, text in _texts(_root(file)) if key in _PROSE)
    without_asides = (re.sub(r"Doctors (say|call it) [^.]*\.", "", text) for text in prose)
    assert [text for text in without_asides if re.search(r"\b(medial|lateral)(ly)?\b", text, re.IGNORECASE)] == []


# Said in articles for runners, and wrong, unproven or an advertisement; each with a sentence that it must catch.
_UNTRUE = [
    (r"(iliotibial|IT band|\bITB\b)[^.]*\b(rubs?|friction)\b[^.]*\binner\b", "The IT band rubs on the inner side."),
    (r"(glucosamine|chondroitin|turmeric)[^.]*\b(strengthen|heal|repair|help)", "Glucosamine can strengthen joints."),
    (r"\b(stops|prevents|cures) (all |every |knee )?(injur|pain)", "This shoe prevents injuries."),
    (r"\b(brace|tape)[^.]*\bkeeps? (the|your) knee(cap)? in place", "A brace keeps the kneecap in place."),
    (r"\brecovers? completely\b|\bfully healed\b|100 ?%", "You will recover completely."),
    (r"\bice\b[^.]*\b(best|cures?|heals the|prevents? inflammation)\b", "Ice prevents inflammation."),
    (r"can(not|’t) be (your|the) cartilage", "So it cannot be your cartilage."),
    (r"in the clear", "Above 160 steps you are in the clear."),
    (r"\b(affiliate|sign up|subscribe|discount|buy now|sponsored|min read)\b", "Sign up today."),
]


@each_file
@pytest.mark.parametrize(("pattern", "example"), _UNTRUE, ids=[example for _, example in _UNTRUE])
def test_known_untruths_are_not_said(file: str, pattern: str, example: str) -> None:
    assert re.search(pattern, example, re.IGNORECASE)
    assert not _denies(example)
    assert [text for text in _found(file, pattern) if not _denies(text)] == []


def _denies(text: str) -> bool:
    return bool(re.search(r"\b(not|no|never|neither|nor|unproven|out of favour)\b", text.replace("cannot be", "")))


# Titles that stray into texts copied from web pages. They are put together here, and what is found is only
# counted, so that nobody comes upon them in this file or in a test's output.
_STRAY = "|".join(("blue" + "berr", "celeb" + "rit", "self[- ]?ha" + "rm", "sui" + "cid", "on pur" + "pose"))


@pytest.mark.parametrize("file", [*FILES, "sources.yaml"])
def test_nothing_unrelated_strays_in(file: str) -> None:
    strays = sum(bool(re.search(_STRAY, text, re.IGNORECASE)) for _, text in _texts(_root(file)))
    assert strays == 0, f"{strays} texts do not belong into a guide to the knee"


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
    assert isinstance(_FOLDER, Path)
    assert len(FILES) > 8
