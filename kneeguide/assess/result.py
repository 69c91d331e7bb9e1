"""What the answers come to: how soon to be seen and why, and which conditions fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneeguide.assess.interview import asked, known_facts
from kneeguide.assess.ranking import Ranked, ranking
from kneeguide.assess.reasons import Reason
from kneeguide.assess.triage import NO_CONDITION_FITS, triage
from kneeguide.assess.urgency import Urgency

if TYPE_CHECKING:
    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.ids import QuestionId


@dataclass(frozen=True)
class Result:
    """Urgency with its reasons, conditions with theirs, what was asked and what is open."""

    urgency: Urgency
    reasons: tuple[Reason, ...]
    conditions: tuple[Ranked, ...]
    asked: tuple[QuestionId, ...]
    still_open: tuple[QuestionId, ...]


def assess(check: Check, answers: Answers) -> Result:
    """The result of these answers. It depends on nothing else, so any order of answering gives the same."""
    conditions = ranking(check.candidates, known_facts(check.questions, answers))
    # Nothing the guide knows fits: that is a reason to have the knee looked at, not a sign that all is well.
    none_fits = () if conditions else (Reason(NO_CONDITION_FITS, Urgency.ROUTINE, ""),)
    found = triage(check, answers, none_fits)
    now = {question.id for question in asked(check.questions, answers)}
    return Result(
        urgency=found.urgency,
        reasons=found.reasons,
        conditions=conditions,
        asked=tuple(name for name in answers.given if name in now),
        still_open=tuple(question.id for question in found.still_open),
    )
