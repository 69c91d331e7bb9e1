"""Whatever single rule or red flag is deleted, turned round or made milder: the table of levels notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import msgspec
import pytest

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.questions import Answer
from kneeguide.assess.reasons import reasons_in
from kneeguide.assess.rules import Not
from kneeguide.assess.triage_rules import TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import QuestionId, RuleId
from tests.content.levels import FLAG_LEVELS, RULE_TABLE
from tests.content.shipped import MILD, changed, check

LEVELS = tuple(Urgency)


@cache
def _guards() -> tuple[tuple[Answers, Urgency], ...]:
    """Answers and their level: of the mild case, of each rule alone and of each warning sign alone."""
    signs = [
        (MILD.answered(one.id, [answer.id]), FLAG_LEVELS[answer.red_flag])
        for one in check().questions for answer in one.answers if answer.red_flag
    ]  # fmt: skip
    rules = [(changed(MILD, facts), urgency) for urgency, facts in RULE_TABLE.values()]
    return ((MILD, Urgency.SELF_CARE), *signs, *rules)


def _level(shown: Check, given: Answers) -> Urgency:
    return max((reason.urgency for reason in reasons_in(shown, given)), default=Urgency.SELF_CARE)


def _notices(mutant: Check) -> bool:
    return any(_level(mutant, given) is not urgency for given, urgency in _guards())


def _rule_mutants(name: str) -> Iterator[tuple[str, tuple[TriageRule, ...]]]:
    rules = check().rules
    at = [rule.id for rule in rules].index(RuleId(name))
    before, rule, after = rules[:at], rules[at], rules[at + 1 :]
    yield "deleted", (*before, *after)
    yield "negated", (*before, msgspec.structs.replace(rule, when=Not(rule.when)), *after)
    milder = LEVELS[rule.urgency.rank - 1]
    yield "milder", (*before, msgspec.structs.replace(rule, urgency=milder), *after)


def test_the_guards_hold_for_the_check_as_it_is() -> None:
    assert set(FLAG_LEVELS) == set(check().red_flags)
    assert not _notices(check())


@pytest.mark.parametrize("name", RULE_TABLE)
def test_a_rule_cannot_be_lost_turned_round_or_made_milder(name: str) -> None:
    unnoticed = [how for how, rules in _rule_mutants(name) if not _notices(replace(check(), rules=rules))]
    assert unnoticed == []


@pytest.mark.parametrize("name", FLAG_LEVELS)
def test_a_red_flag_cannot_be_made_milder(name: str) -> None:
    flags = check().red_flags
    milder = {
        flag: msgspec.structs.replace(each, urgency=LEVELS[each.urgency.rank - 1]) if flag == name else each
        for flag, each in flags.items()
    }
    assert _notices(replace(check(), red_flags=milder))


def _without_flag(question: QuestionId, answer: Answer) -> Check:
    def changed_answer(each: Answer) -> Answer:
        return msgspec.structs.replace(each, red_flag=None) if each.id == answer.id else each

    questions = tuple(
        msgspec.structs.replace(one, answers=tuple(map(changed_answer, one.answers))) if one.id == question else one
        for one in check().questions
    )
    return replace(check(), questions=questions)


@pytest.mark.parametrize(
    ("question", "answer"),
    [(one.id, answer) for one in check().questions for answer in one.answers if answer.red_flag],
    ids=lambda each: each.id if isinstance(each, Answer) else each,
)
def test_an_answer_cannot_lose_its_red_flag(question: QuestionId, answer: Answer) -> None:
    assert _notices(_without_flag(question, answer))
