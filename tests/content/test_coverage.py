"""What the guide has to know: each fact of `coverage.yaml` stands in the content, numbers with their status."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from kneeguide.content.markup import plain
from kneeguide.content.nodes import Items, Node, Scalar, Table
from kneeguide.content.pages import Grade
from kneeguide.content.reader import read
from tests.content.content_texts import FOLDER

REPORTED = "reported"
GROUPS = {"anatomy": 25, "zone": 10, "page": 20, "risk": 15, "numbers": 14, "treatment": 40, "exercise": 20, "help": 35}
"""How many facts of a kind there are at least, so that none goes missing from the list."""
FACTS_AT_LEAST = 150

_LIST = Path(__file__).parent / "coverage.yaml"


class Fact(NamedTuple):
    """A fact, the content file that carries it, the words that do, and with which status."""

    id: str
    file: str
    phrase: str
    status: str


def _value(node: Node | None) -> str:
    return str(node.value) if isinstance(node, Scalar) else ""


@cache
def facts() -> tuple[Fact, ...]:
    root = read(_LIST.name, _LIST.read_bytes()).root
    assert isinstance(root, Items)
    found = []
    for item in root.items:
        assert isinstance(item, Table)
        known = {key: _value(entry.node) for key, entry in item.entries.items()}
        assert {"id", "file", "phrase"} <= set(known) <= set(Fact._fields)
        found.append(Fact(known["id"], known["file"], known["phrase"], known.get("status", "")))
    return tuple(found)


@cache
def said(file: str) -> tuple[tuple[str, str], ...]:
    """Every text of a content file, with the grade beside it; what a side of a disputed question says is reported."""
    root = read(file, (FOLDER / file).read_bytes()).root
    assert root is not None
    return tuple((re.sub(r"\s+", " ", plain(text)), status) for text, status in _said(root, ""))


def _said(node: Node, key: str, grade: str = "") -> list[tuple[str, str]]:
    if isinstance(node, Table):
        beside = _value(node.entries["grade"].node) if "grade" in node.entries else ""
        return [pair for name, entry in node.entries.items() for pair in _said(entry.node, name, beside)]
    if isinstance(node, Items):
        return [pair for item in node.items for pair in _said(item, key, grade)]
    return [(_value(node), REPORTED if key in {"says", "claim"} else grade)]


each = pytest.mark.parametrize("fact", [pytest.param(fact, id=fact.id) for fact in facts()])


@each
def test_each_fact_is_carried(fact: Fact) -> None:
    assert (FOLDER / fact.file).is_file(), f"there is no {fact.file}"
    carried = [status for text, status in said(fact.file) if fact.phrase in text]
    assert carried, f"{fact.file} does not say: {fact.phrase}"
    assert not fact.status or fact.status in carried


def test_every_number_has_a_status() -> None:
    statuses = {REPORTED, *(grade.value for grade in Grade)}
    numbers = [fact for fact in facts() if fact.id.startswith("numbers_")]
    assert numbers
    assert [fact.id for fact in numbers if fact.status not in statuses] == []


def test_the_list_is_whole() -> None:
    assert len(facts()) >= FACTS_AT_LEAST
    assert [name for name, count in Counter(fact.id for fact in facts()).items() if count > 1] == []
    groups = Counter(fact.id.partition("_")[0] for fact in facts())
    assert {group: count for group, count in GROUPS.items() if groups[group] < count} == {}
    assert [fact.id for fact in facts() if len(fact.phrase) < 5] == []


def test_a_phrase_that_is_not_said_is_missed() -> None:
    texts = [text for text, _ in said("topics/ice.yaml")]
    assert not any("Ice cures inflammation" in text for text in texts)
    assert any("It does not speed up healing" in text for text in texts)
