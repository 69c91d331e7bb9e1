"""How soon a person should be seen: the most urgent of every red flag they have and every rule that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneeguide.assess.interview import current_facts, given, open_questions
from kneeguide.assess.questions import Meaning
from kneeguide.assess.rules import holds
from kneeguide.assess.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.ids import SourceId

UNSURE_ABOUT_A_SIGN = "unsure_about_a_warning_sign"
NOT_ALL_ANSWERED = "not_all_answered"
NO_CONDITION_FITS = "no_condition_fits"


@dataclass(frozen=True)
class Reason:
    """Why an urgency was set. `because` is empty for the rules that are built in; the page has words for those."""

    id: str
    urgency: Urgency
    because: str
    sources: tuple[SourceId, ...] = ()


@dataclass(frozen=True)
class Triage:
    """The urgency, and every reason for it and below it, most urgent first."""

    urgency: Urgency
    reasons: tuple[Reason, ...]


def triage(check: Check, answers: Answers, more: Iterable[Reason] = ()) -> Triage:
    """The urgency of these answers and of `more` reasons. Self-care only where all that applies is answered."""
    reasons = (*_flags(check, answers), *_rules(check, answers), *_doubts(check, answers), *more)
    ordered = tuple(sorted(reasons, key=lambda reason: -reason.urgency.rank))
    return Triage(max((reason.urgency for reason in ordered), default=Urgency.SELF_CARE), ordered)


def _flags(check: Check, answers: Answers) -> Iterator[Reason]:
    """Every red flag that was answered, also to a question that would no longer be asked."""
    for question in check.questions:
        for answer in given(question, answers):
            if answer.red_flag is not None:
                flag = check.red_flags[answer.red_flag]
                yield Reason(flag.id, flag.urgency, flag.because, flag.sources)


def _rules(check: Check, answers: Answers) -> Iterator[Reason]:
    current = current_facts(check.questions, answers)
    for rule in check.rules:
        if holds(rule.when, current.__contains__):
            yield Reason(rule.id, rule.urgency, rule.because, rule.sources)


def _doubts(check: Check, answers: Answers) -> Iterator[Reason]:
    for question in check.questions:
        asks_for_signs = any(answer.red_flag is not None for answer in question.answers)
        unsure = any(answer.meaning is Meaning.UNSURE for answer in given(question, answers))
        if asks_for_signs and unsure:
            yield Reason(UNSURE_ABOUT_A_SIGN, Urgency.SOON, "")
            break
    if open_questions(check.questions, answers):
        yield Reason(NOT_ALL_ANSWERED, Urgency.ROUTINE, "")
