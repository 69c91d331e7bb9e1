"""Checks for exercises that no page, plan or other exercise leads to, so that nobody would come upon them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kneeguide.content.book import Book, is_definition
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Problem
from kneeguide.content.references import links_in
from kneeguide.content.sheet import Leaf


def problems_with_unused(guide: Guide, book: Book) -> Iterator[Problem]:
    """A warning for each exercise that nothing but itself names."""
    used = {name for leaf in book.leaves() for name in _named(leaf) if leaf.file != f"exercises/{name}.yaml"}
    for exercise in guide.exercises:
        if exercise not in used:
            hint = "name it in a condition or a plan, or as the easier or harder form of another"
            problem = book.problem_in("ExerciseId", exercise, ("id",), f"nothing uses '{exercise}'", hint)
            yield replace(problem, warning=True)


def _named(leaf: Leaf) -> tuple[str, ...]:
    """The exercises that an id or a text names."""
    if leaf.kind == "ExerciseId" and not is_definition(leaf):
        return (leaf.value,)
    return tuple(link.id for link in links_in(leaf.value) if link.kind == "exercise") if not leaf.kind else ()
