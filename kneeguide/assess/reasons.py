"""What speaks for being seen: every red flag that was answered and every rule that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneeguide.assess.interview import current_facts, given
from kneeguide.assess.rules import holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.urgency import Urgency
    from kneeguide.ids import SourceId


@dataclass(frozen=True)
class Reason:
    """Why an urgency was set. `because` is empty for the rules that are built in; the page has words for those."""

    id: str
    urgency: Urgency
    because: str
    sources: tuple[SourceId, ...] = ()


def reasons_in(check: Check, answers: Answers) -> tuple[Reason, ...]:
    """The reasons that the content gives, flags first."""
    return (*_flags(check, answers), *_rules(check, answers))


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
