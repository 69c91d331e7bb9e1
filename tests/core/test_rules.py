"""Rules over facts, also over facts that are not known."""

from __future__ import annotations

import pytest

from kneeguide.assess.rules import All, Any, AtLeast, Is, Not, Rule, facts_of, holds, truth

YES, NO, OPEN = Is("a.yes"), Is("a.no"), Is("a.open")
FACTS = {"a.yes": True, "a.no": False, "a.open": None}

TRUTHS = [
    (YES, True),
    (NO, False),
    (OPEN, None),
    (Not(YES), False),
    (Not(NO), True),
    (Not(OPEN), None),
    (All((YES, YES)), True),
    (All((YES, NO)), False),
    (All((YES, OPEN)), None),
    (All((NO, OPEN)), False),
    (All(()), True),
    (Any((NO, YES)), True),
    (Any((NO, NO)), False),
    (Any((OPEN, YES)), True),
    (Any((OPEN, NO)), None),
    (Any(()), False),
    (AtLeast(2, (YES, NO, YES)), True),
    (AtLeast(2, (YES, NO, NO)), False),
    (AtLeast(2, (YES, OPEN, NO)), None),
    (AtLeast(2, (YES, OPEN, YES)), True),
    (AtLeast(3, (YES, OPEN, NO)), False),
    (All((YES, Not(Any((NO, NO))))), True),
    (Not(All((OPEN, NO))), True),
]


@pytest.mark.parametrize(("rule", "expected"), TRUTHS, ids=repr)
def test_truth(rule: Rule, *, expected: bool | None) -> None:
    assert truth(rule, FACTS.__getitem__) is expected


@pytest.mark.parametrize(("rule", "expected"), TRUTHS, ids=repr)
def test_what_is_not_known_does_not_hold(rule: Rule, *, expected: bool | None) -> None:
    assert holds(rule, FACTS.__getitem__) is (expected is True)


@pytest.mark.parametrize(("rule", "expected"), [pair for pair in TRUTHS if pair[1] is not None], ids=repr)
def test_what_is_settled_stays_so_when_more_becomes_known(rule: Rule, *, expected: bool) -> None:
    for later in (True, False):
        assert truth(rule, {**FACTS, "a.open": later}.__getitem__) is expected


def test_facts_of_names_each_in_reading_order() -> None:
    rule = All((YES, Not(Any((OPEN, AtLeast(1, (NO, YES)))))))
    assert facts_of(rule) == ("a.yes", "a.open", "a.no", "a.yes")
