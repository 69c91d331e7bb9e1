"""What is different for a person because of an answer, and which plans may begin now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kneeguide.assess.interview import current_facts
from kneeguide.assess.ranking import Fit
from kneeguide.assess.result import assess
from kneeguide.assess.rules import Rule, holds
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import ConditionId, SourceId

if TYPE_CHECKING:
    from collections.abc import Collection

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check

_SEEN_FIRST = Urgency.SOON
"""From this level on nobody begins a plan before somebody has looked at the knee."""


class Caution(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody should not take or do, or whom to ask first, where `when` holds for the answers."""

    title: str
    when: Rule
    text: str
    no_plan: bool = False
    """Whether exercises wait until a professional agrees."""
    sources: tuple[SourceId, ...]


def cautions_for(check: Check, answers: Answers) -> tuple[Caution, ...]:
    """What is different for this person, whatever the urgency; in the order of the content."""
    current = current_facts(check.questions, answers)
    return tuple(each for each in check.cautions if holds(each.when, current.__contains__))


def plans_to_start(check: Check, answers: Answers, with_plan: Collection[ConditionId]) -> tuple[ConditionId, ...]:
    """The likeliest conditions whose plan may begin now: of those that fit well or in part, two at most, best first.

    None where somebody has to look at the knee soon or sooner, where questions are open that matter, where a caution
    keeps plans back, or where what fits best has no plan, as then another plan would treat what is less likely.
    """
    result = assess(check, answers)
    waits = any(each.no_plan for each in cautions_for(check, answers))
    if waits or result.still_open or result.urgency >= _SEEN_FIRST:
        return ()
    best = [each for each in result.conditions[:2] if each.fit is not Fit.A_LITTLE or each is result.conditions[0]]
    if not best or best[0].condition not in with_plan:
        return ()
    return tuple(each.condition for each in best if each.condition in with_plan)
