"""Which conditions fit the answers, best first. Reasons in words; the numbers stay in here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kneeguide.assess.evidence import Frequency, Weight
from kneeguide.assess.rules import questions_in, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kneeguide.assess.evidence import Candidate, Evidence
    from kneeguide.ids import ConditionId, SourceId

MOST_SHOWN = 4

LIKELIHOOD_RATIOS = {
    Weight.HALLMARK: 6.0,
    Weight.TYPICAL: 2.5,
    Weight.POSSIBLE: 1.4,
    Weight.UNUSUAL: 0.6,
    Weight.AGAINST: 0.25,
    Weight.RULES_OUT: 0.01,
}
"""How far each word moves the odds. The order of size follows published figures: combined pain on squatting and on
pressing for kneecap pain 4.0 (Cook 2010), clusters of history for kneecap pain about 8.7 and 0.12 (Décary 2018)."""

PRIOR_ODDS = {
    Frequency.VERY_COMMON: 0.30,
    Frequency.COMMON: 0.12,
    Frequency.LESS_COMMON: 0.06,
    Frequency.RARE: 0.02,
}
"""How often each frequency is met, as odds; kneecap pain is 13 to 30 % of running consultations (JAT 2020)."""

A_LITTLE = 0.04
"""A condition with a lower chance is not named."""
_WELL, _IN_PART = 0.55, 0.15


class Fit(Enum):
    """How well a condition fits, in words."""

    WELL = "fits_well"
    IN_PART = "fits_in_part"
    A_LITTLE = "fits_a_little"

    @property
    def rank(self) -> int:
        """1 for a little up to 3 for well."""
        return len(Fit) - tuple(Fit).index(self)


@dataclass(frozen=True)
class Finding:
    """A piece of evidence that holds, in words, with its sources."""

    says: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True)
class Ranked:
    """A condition with what fits it and what does not."""

    condition: ConditionId
    fit: Fit
    fits: tuple[Finding, ...]
    does_not_fit: tuple[Finding, ...]


class Clue(NamedTuple):
    """Evidence, made ready to be weighed: its rule to be read, what it asks after, how far it moves the odds."""

    evidence: Evidence
    read: Callable[[Callable[[str], bool | None]], bool | None]
    questions: frozenset[str]
    ratio: float
    move: float
    """The ratio's logarithm."""


def ranking(candidates: Iterable[Candidate], fact: Callable[[str], bool | None]) -> tuple[Ranked, ...]:
    """The conditions that fit, best first, four at most. A fact that is not known (None) counts neither way."""
    chances = [(_chance(candidate, fact), candidate) for candidate in candidates]
    best = sorted(chances, key=lambda pair: -pair[0])
    ranked = (_ranked(candidate, chance, fact) for chance, candidate in best if chance >= A_LITTLE)
    return tuple(islice((each for each in ranked if each.fits), MOST_SHOWN))


def log_odds(candidate: Candidate, fact: Callable[[str], bool | None]) -> float:
    """The log odds of a condition given the answers; higher fits better."""
    return log_odds_given(candidate, _holding(candidate, fact))


def log_odds_given(candidate: Candidate, holding: Iterable[Clue]) -> float:
    """The log odds of a condition given the evidence that holds, in whatever order it is written."""
    return math.log(PRIOR_ODDS[candidate.frequency]) + math.fsum([each.move for each in holding])


@cache
def clues(candidate: Candidate) -> tuple[Clue, ...]:
    """The evidence on a condition. Kept, as the check goes through all of it at every answer."""
    return tuple(_clue(each) for each in candidate.evidence)


def _clue(evidence: Evidence) -> Clue:
    ratio = LIKELIHOOD_RATIOS[evidence.weight]
    return Clue(evidence, reading(evidence.when), questions_in(evidence.when), ratio, math.log(ratio))


def _chance(candidate: Candidate, fact: Callable[[str], bool | None]) -> float:
    return 1 / (1 + math.exp(-log_odds(candidate, fact)))


def _holding(candidate: Candidate, fact: Callable[[str], bool | None]) -> list[Clue]:
    return [each for each in clues(candidate) if each.read(fact)]


def _ranked(candidate: Candidate, chance: float, fact: Callable[[str], bool | None]) -> Ranked:
    fit = Fit.WELL if chance >= _WELL else Fit.IN_PART if chance >= _IN_PART else Fit.A_LITTLE
    weightiest_first = sorted(_holding(candidate, fact), key=lambda each: -abs(each.move))
    speaking_for = tuple(_finding(each.evidence) for each in weightiest_first if each.ratio > 1)
    against = tuple(_finding(each.evidence) for each in weightiest_first if each.ratio < 1)
    return Ranked(candidate.condition, fit, speaking_for, against)


def _finding(evidence: Evidence) -> Finding:
    return Finding(evidence.says, evidence.sources)
