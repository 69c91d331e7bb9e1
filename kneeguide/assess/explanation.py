"""Why a result is as it is: what is not known of a condition, what danger is left open, what a question separates."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from kneeguide.assess.interview import asked, given, known_facts
from kneeguide.assess.questions import Meaning
from kneeguide.assess.ranking import A_LITTLE, LIKELIHOOD_RATIOS, Finding, log_odds
from kneeguide.assess.relevance import worth_asking
from kneeguide.assess.rules import facts_of, holds, questions_in, truth

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.evidence import Candidate, Evidence
    from kneeguide.assess.questions import Question
    from kneeguide.assess.rules import Rule
    from kneeguide.ids import ConditionId

MOST_NOT_RULED_OUT = 3
_MOST_APART = 4
_SPEAKS = 2.0
"""Evidence that moves the odds by more speaks for a condition, or against it, rather than only allowing it."""


def not_known(check: Check, answers: Answers, condition: ConditionId) -> tuple[Finding, ...]:
    """What would fit this condition but was not asked, left open or answered with "not sure"; weightiest first.

    What was not asked because another answer says that it cannot be, such as a spot in another place, is left out.
    """
    fact = known_facts(check.questions, answers)
    could = {str(one.id) for one in check.questions if one.ask_if is None or truth(one.ask_if, fact) is not False}
    found = [
        each
        for each in _evidence(check, condition)
        if _ratio(each) > 1 and truth(each.when, fact) is None and _open_in(each.when, fact) & could
    ]
    return tuple(Finding(each.says, each.sources) for each in sorted(found, key=_ratio, reverse=True))


def not_ruled_out(
    check: Check, answers: Answers, dangerous: Collection[ConditionId], shown: Collection[ConditionId]
) -> tuple[ConditionId, ...]:
    """The dangerous conditions that are not shown although the answers leave them open; likeliest first, three at most.

    Left open means: nothing speaks against it, and something that speaks for it was answered, or could not be told.
    """
    fact = known_facts(check.questions, answers)
    doubted = _doubted(check, answers)
    hidden = (each for each in check.candidates if each.condition in dangerous and each.condition not in shown)
    found = [candidate for candidate in hidden if _is_left_open(candidate, fact, doubted)]
    found.sort(key=lambda candidate: -log_odds(candidate, fact))
    return tuple(candidate.condition for candidate in found[:MOST_NOT_RULED_OUT])


def told_apart(check: Check, answers: Answers, question: Question) -> tuple[ConditionId, ...]:
    """The conditions that are likely enough now and that answers to this question move; likeliest first.

    Fewer than two means that the question tells no conditions apart.
    """
    fact = known_facts(check.questions, answers.answered(question.id, ()))
    moved = [each for each in check.candidates if _hangs_on(each, question)]
    likely = [each for each in moved if log_odds(each, fact) >= math.log(A_LITTLE / (1 - A_LITTLE))]
    likely.sort(key=lambda candidate: -log_odds(candidate, fact))
    return tuple(candidate.condition for candidate in likely[:_MOST_APART])


def _open_in(rule: Rule, fact: Callable[[str], bool | None]) -> set[str]:
    """The questions on which the rule hangs and whose answers are not known."""
    return {name.partition(".")[0] for name in facts_of(rule) if fact(name) is None}


def _evidence(check: Check, condition: ConditionId) -> tuple[Evidence, ...]:
    return next((each.evidence for each in check.candidates if each.condition == condition), ())


def _ratio(evidence: Evidence) -> float:
    return LIKELIHOOD_RATIOS[evidence.weight]


def _hangs_on(candidate: Candidate, question: Question) -> bool:
    return any(question.id in questions_in(each.when) for each in candidate.evidence)


def _doubted(check: Check, answers: Answers) -> set[str]:
    """The questions that the person could not answer, or has not although they matter."""
    unsure = {
        str(question.id)
        for question in asked(check.questions, answers)
        if any(answer.meaning is Meaning.UNSURE for answer in given(question, answers))
    }
    return unsure | {str(question.id) for question in worth_asking(check, answers)}


def _is_left_open(candidate: Candidate, fact: Callable[[str], bool | None], doubted: set[str]) -> bool:
    if any(_ratio(each) < 1 / _SPEAKS and holds(each.when, fact) for each in candidate.evidence):
        return False
    return any(_may_hold(each, fact, doubted) for each in candidate.evidence if _ratio(each) > _SPEAKS)


def _may_hold(evidence: Evidence, fact: Callable[[str], bool | None], doubted: set[str]) -> bool:
    found = truth(evidence.when, fact)
    return found is True or (found is None and bool(questions_in(evidence.when) & doubted))
