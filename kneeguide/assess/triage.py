"""How soon a person should be seen: the most urgent of every red flag they have and every rule that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneeguide.assess.interview import asks_for_signs, given
from kneeguide.assess.questions import Meaning
from kneeguide.assess.reasons import Reason, reasons_in
from kneeguide.assess.relevance import worth_asking
from kneeguide.assess.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.questions import Question

UNSURE_ABOUT_A_SIGN = "unsure_about_a_warning_sign"
NOT_ALL_ANSWERED = "not_all_answered"
NO_CONDITION_FITS = "no_condition_fits"


@dataclass(frozen=True)
class Triage:
    """The urgency, every reason for it and below it, most urgent first, and the questions that still matter."""

    urgency: Urgency
    reasons: tuple[Reason, ...]
    still_open: tuple[Question, ...]


def triage(check: Check, answers: Answers, more: Iterable[Reason] = ()) -> Triage:
    """The urgency of these answers and of `more` reasons. Self-care only where all that matters is answered."""
    still_open = worth_asking(check, answers)
    reasons = (*reasons_in(check, answers), *_doubts(check, answers, still_open), *more)
    ordered = tuple(sorted(reasons, key=lambda reason: -reason.urgency.rank))
    return Triage(max((reason.urgency for reason in ordered), default=Urgency.SELF_CARE), ordered, still_open)


def _doubts(check: Check, answers: Answers, still_open: Sequence[Question]) -> Iterator[Reason]:
    for question in check.questions:
        unsure = any(answer.meaning is Meaning.UNSURE for answer in given(question, answers))
        if asks_for_signs(question) and unsure:
            yield Reason(UNSURE_ABOUT_A_SIGN, Urgency.SOON, "")
            break
    if still_open:
        yield Reason(NOT_ALL_ANSWERED, Urgency.ROUTINE, "")
