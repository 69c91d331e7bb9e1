"""What another answer would change: how urgent it is, and which conditions go up, down, come or go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneeguide.assess.result import assess

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.ranking import Ranked
    from kneeguide.assess.urgency import Urgency
    from kneeguide.ids import ConditionId


@dataclass(frozen=True)
class Moves:
    """The urgency before and after, and the conditions that moved in the list, each in the order in which it stands."""

    before: Urgency
    after: Urgency
    come: tuple[ConditionId, ...]
    go: tuple[ConditionId, ...]
    up: tuple[ConditionId, ...]
    down: tuple[ConditionId, ...]

    @property
    def lowers(self) -> bool:
        """Whether it would make the result less urgent; that has to be said, and is no reassurance."""
        return self.after < self.before

    @property
    def is_none(self) -> bool:
        """Whether nothing moves."""
        return self.before is self.after and not (self.come or self.go or self.up or self.down)


def what_if(check: Check, before: Answers, after: Answers) -> Moves:
    """What moves when these answers take the place of those."""
    old, new = assess(check, before), assess(check, after)
    was, now = _places(old.conditions), _places(new.conditions)
    stay = [condition for condition in now if condition in was]
    return Moves(
        before=old.urgency,
        after=new.urgency,
        come=tuple(condition for condition in now if condition not in was),
        go=tuple(condition for condition in was if condition not in now),
        up=tuple(condition for condition in stay if now[condition] > was[condition]),
        down=tuple(condition for condition in stay if now[condition] < was[condition]),
    )


def _places(ranked: Sequence[Ranked]) -> dict[ConditionId, int]:
    """How well each fits: 3 well, 2 in part, 1 a little."""
    return {each.condition: each.fit.rank for each in ranked}
