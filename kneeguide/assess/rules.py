"""Rules as data. In YAML a rule is a map with one key:

`is: question.answer` · `not: RULE` · `all: [RULE, …]` · `any: [RULE, …]` · `at_least: {count: 2, of: [RULE, …]}`
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias, assert_never

from msgspec import Struct


class Is(Struct, frozen=True, cache_hash=True, tag="is", tag_field="rule"):
    """True when this fact holds; the fact is written `group.name`, such as `where.outer`."""

    fact: str


class Not(Struct, frozen=True, cache_hash=True, tag="not", tag_field="rule"):
    """True when the inner rule is not."""

    inner: Rule


class All(Struct, frozen=True, cache_hash=True, tag="all", tag_field="rule"):
    """True when every inner rule is."""

    of: tuple[Rule, ...]


class Any(Struct, frozen=True, cache_hash=True, tag="any", tag_field="rule"):
    """True when one inner rule is."""

    of: tuple[Rule, ...]


class AtLeast(Struct, frozen=True, cache_hash=True, tag="at_least", tag_field="rule"):
    """True when `count` or more of the inner rules are."""

    count: int
    of: tuple[Rule, ...]


Rule: TypeAlias = Is | Not | All | Any | AtLeast


Fact: TypeAlias = Callable[[str], bool | None]
"""What a fact is, or None where that is not known."""


def holds(rule: Rule, fact: Fact) -> bool:
    """Whether the rule is true for certain, given what each fact is."""
    return reading(rule)(fact) is True


def truth(rule: Rule, fact: Fact) -> bool | None:
    """Whether the rule is true, or None where that hangs on facts that are not known (None)."""
    return reading(rule)(fact)


@cache
def reading(rule: Rule) -> Callable[[Fact], bool | None]:
    """The rule as a function of the facts. Kept, as a check reads the same rules thousands of times."""
    match rule:
        case Is():
            name = rule.fact
            return lambda fact: fact(name)
        case Not():
            return _opposite(reading(rule.inner))
        case Any():
            return _one(rule.of, wanted=True)
        case All():
            return _one(rule.of, wanted=False)
        case AtLeast():
            return _enough([reading(inner) for inner in rule.of], rule.count)
        case _:
            assert_never(rule)


def _opposite(inner: Callable[[Fact], bool | None]) -> Callable[[Fact], bool | None]:
    def read(fact: Fact) -> bool | None:
        found = inner(fact)
        return None if found is None else not found

    return read


def _one(rules: tuple[Rule, ...], *, wanted: bool) -> Callable[[Fact], bool | None]:
    """`wanted` where one of the rules is, its opposite where all are, and None where neither is known."""
    # Most rules look at facts alone; those are looked up without a call in between.
    names = [rule.fact for rule in rules if isinstance(rule, Is)]
    others = [reading(rule) for rule in rules if not isinstance(rule, Is)]

    def read(fact: Fact) -> bool | None:
        settled = True
        for name in names:
            found = fact(name)
            if found is wanted:
                return wanted
            settled = settled and found is not None
        for other in others:
            found = other(fact)
            if found is wanted:
                return wanted
            settled = settled and found is not None
        return not wanted if settled else None

    return read


def _enough(rules: list[Callable[[Fact], bool | None]], count: int) -> Callable[[Fact], bool | None]:
    def read(fact: Fact) -> bool | None:
        true, possible = 0, len(rules)
        for rule in rules:
            found = rule(fact)
            true += found is True
            possible -= found is False
            if true >= count or possible < count:
                return true >= count
        return None if rules else count == 0

    return read


def facts_of(rule: Rule) -> tuple[str, ...]:
    """Every fact the rule looks at, in reading order."""
    match rule:
        case Is():
            return (rule.fact,)
        case Not():
            return facts_of(rule.inner)
        case All() | Any() | AtLeast():
            return tuple(fact for inner in rule.of for fact in facts_of(inner))
        case _:
            assert_never(rule)


@cache
def questions_in(rule: Rule) -> frozenset[str]:
    """The questions whose answers the rule looks at. Kept, as it is asked at every answer of the check."""
    return frozenset(fact.partition(".")[0] for fact in facts_of(rule))
