"""Checks that every id, fact and link leads somewhere, that no id is given twice, and that no source is idle."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from kneeguide.content.book import Book, is_definition
from kneeguide.content.hints import did_you_mean, shown
from kneeguide.content.markup import Link, MarkupError, links
from kneeguide.content.problems import Problem
from kneeguide.content.sheet import Leaf

_ONCE_IN_A_FILE = frozenset({"SpotId"})
"""Ids that stand in lists within other things and are looked up without those."""

_CASE_FACT = re.compile(r"[a-z][a-z0-9_]*\.[A-Za-z0-9_]+")


class _Target(NamedTuple):
    """What an id type is called, and the file or folder that defines it."""

    noun: str
    defined_in: str


_TARGETS = {
    "ConditionId": _Target("condition", "conditions"),
    "ExerciseId": _Target("exercise", "exercises"),
    "TopicId": _Target("topic", "topics"),
    "RegionId": _Target("region", "regions.yaml"),
    "StructureId": _Target("structure", "structures.yaml"),
    "RedFlagId": _Target("red flag", "red_flags.yaml"),
    "ProtocolId": _Target("timer", "timers.yaml"),
    "TermId": _Target("term", "glossary.yaml"),
    "SourceId": _Target("source", "sources.yaml"),
}
_FOLLOWED = frozenset({"ConditionId", "ExerciseId", "RegionId", "RedFlagId"})
"""The ids by which other checks look things up."""
_LINKED = {
    "condition": "ConditionId",
    "exercise": "ExerciseId",
    "topic": "TopicId",
    "term": "TermId",
    "timer": "ProtocolId",
    "structure": "StructureId",
}


def problems_with_references(book: Book) -> Iterator[Problem]:
    """Every id, fact and link that leads nowhere, ids given twice, and sources that nothing cites."""
    facts = _facts(book)
    for leaf in book.leaves():
        if leaf.path[-1] == "is" and not leaf.kind:
            yield from _problems_with_fact(leaf, facts, book)
        elif not leaf.kind:
            yield from _problems_with_links(leaf, book)
        elif leaf.kind in _TARGETS and not is_definition(leaf):
            yield from _problems_with_id(leaf, leaf.kind, leaf.value, book)
    yield from _repeated_ids(book)
    yield from _idle_sources(book)


def can_be_followed(book: Book) -> bool:
    """Whether the ids and answers by which other checks look things up lead somewhere, each to one thing."""
    facts = _facts(book)
    for leaf in book.leaves():
        if leaf.path[-1] == "is" and not leaf.kind:
            problems = _problems_with_fact(leaf, facts, book)
        elif leaf.kind in _FOLLOWED and not is_definition(leaf):
            problems = _problems_with_id(leaf, leaf.kind, leaf.value, book)
        else:
            continue
        if next(problems, None):
            return False
    return next(_repeated_ids(book), None) is None


def _problems_with_id(leaf: Leaf, kind: str, value: str, book: Book) -> Iterator[Problem]:
    target = _TARGETS[kind]
    known = _known(kind, book)
    if known is not None and value not in known:
        yield book.problem(
            leaf, f"there is no {target.noun} {shown(value)} in {target.defined_in}", _hint(value, known)
        )


def _known(kind: str, book: Book) -> Collection[str] | None:
    """The ids of this type, or None where the file that defines them could not be read."""
    place = _TARGETS[kind].defined_in
    if not place.endswith(".yaml"):
        # The file's name stands for the id, so that one broken file does not break every link to it.
        return book.files_in.get(place, {}).keys()
    sheet = book.sheets.get(place)
    return book.ids(kind) if sheet is not None and sheet.root is not None else None


def _hint(word: str, known: Collection[str]) -> str:
    close = did_you_mean(word, known)
    return close if close.startswith("did") else ""


def _facts(book: Book) -> dict[str, None] | None:
    """Every `question.answer`, or None where the questions could not be read."""
    sheet = book.sheets.get("wizard/questions.yaml")
    if sheet is None or sheet.root is None:
        return None
    questions = {leaf.path[0]: leaf.value for leaf in sheet.leaves if leaf.kind == "QuestionId"}
    answers = (leaf for leaf in sheet.leaves if leaf.kind == "AnswerId")
    return {f"{questions.get(leaf.path[0], '?')}.{leaf.value}": None for leaf in answers}


def _problems_with_fact(leaf: Leaf, facts: dict[str, None] | None, book: Book) -> Iterator[Problem]:
    if "case" in leaf.path:
        # The words of described patients are not the guide's; only their form is known here.
        if not _CASE_FACT.fullmatch(leaf.value):
            yield book.problem(leaf, f"{shown(leaf.value)} is not a fact of a case", "write group.name")
    elif facts is not None and leaf.value not in facts:
        message = f"there is no answer {shown(leaf.value)} in wizard/questions.yaml"
        yield book.problem(leaf, message, _hint(leaf.value, tuple(facts)) or "write question.answer")


def _problems_with_links(leaf: Leaf, book: Book) -> Iterator[Problem]:
    for link in links_in(leaf.value):
        if link.kind in _LINKED:
            for problem in _problems_with_id(leaf, _LINKED[link.kind], link.id, book):
                yield book.sheets[leaf.file].problem_in_text(
                    leaf.path, f"({link.kind}:{link.id})", problem.message, problem.hint
                )


def links_in(text: str) -> tuple[Link, ...]:
    """The links of a text; none where its markup is broken."""
    try:
        return links(text) if "](" in text else ()
    except MarkupError:
        return ()  # reported with the text itself


def _repeated_ids(book: Book) -> Iterator[Problem]:
    first: dict[object, Leaf] = {}
    for leaf in book.leaves():
        if not is_definition(leaf):
            continue
        within = () if leaf.kind in _ONCE_IN_A_FILE else leaf.path[:-2]
        earlier = first.setdefault((leaf.file, leaf.kind, within, leaf.value), leaf)
        if earlier is not leaf:
            line = book.problem(earlier, "").line
            yield book.problem(leaf, f"the id {shown(leaf.value)} is here twice", f"it is on line {line} already")


def _idle_sources(book: Book) -> Iterator[Problem]:
    cited = {leaf.value for leaf in book.leaves() if leaf.kind == "SourceId" and not is_definition(leaf)}
    is_whole = all(sheet.root is not None for sheet in book.sheets.values())
    for source in book.ids("SourceId") if is_whole else ():
        if source not in cited:
            yield book.problem_in(
                "SourceId", source, ("id",), f"nothing cites the source '{source}'", "cite or delete it"
            )
