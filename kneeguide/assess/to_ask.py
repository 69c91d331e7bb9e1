"""What to ask the professional who looks at the knee, chosen for a result."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from kneeguide.assess.interview import known_facts
from kneeguide.assess.result import assess
from kneeguide.assess.rules import Rule, holds
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import ConditionId, SourceId

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.result import Result

FEWEST_TO_ASK = 3
MOST_TO_ASK = 5
_FIRST = 3
"""Of so many conditions something is asked, as later ones are far-fetched."""


class ToAsk(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question for a professional. It fits where all of `conditions`, `urgency` and `when` that are given fit."""

    text: str
    because: str
    """Why it is worth asking, in one sentence."""
    conditions: tuple[ConditionId, ...] = ()
    """It fits where one of these is named."""
    urgency: tuple[Urgency, ...] = ()
    """It fits at one of these levels."""
    when: Rule | None = None
    """It fits where this holds for the answers."""
    sources: tuple[SourceId, ...]

    @property
    def is_general(self) -> bool:
        """Whether it asks about no condition and no answer, so that it fits everybody at its levels."""
        return not self.conditions and self.when is None


def questions_to_ask(check: Check, answers: Answers) -> tuple[ToAsk, ...]:
    """Three to five questions for this result: on who asks, on the first conditions, then on what comes next.

    In an emergency no condition is named, and nobody has time for many: three at most. Fewer than three only where the
    content has too few for a level.
    """
    result, fact = assess(check, answers), known_facts(check.questions, answers)
    fitting = [
        each
        for each in check.to_ask
        if (each.when is None or holds(each.when, fact)) and (not each.urgency or result.urgency in each.urgency)
    ]
    general = [each for each in fitting if each.is_general]
    if result.urgency is Urgency.EMERGENCY:
        return tuple(general[:FEWEST_TO_ASK])
    special = tuple(dict.fromkeys(_special(fitting, result)))[: MOST_TO_ASK - 2]
    return (*special, *islice(general, MOST_TO_ASK - len(special)))


def _special(fitting: Sequence[ToAsk], result: Result) -> Iterator[ToAsk]:
    """What the best fit asks first, then the person's own, then one of each further condition, then what is left."""
    of_each = [
        [each for each in fitting if ranked.condition in each.conditions] for ranked in result.conditions[:_FIRST]
    ]
    yield from (questions[0] for questions in of_each[:1] if questions)
    yield from (each for each in fitting if each.when is not None and not each.conditions)
    yield from (questions[0] for questions in of_each[1:] if questions)
    yield from (each for questions in of_each for each in questions)
