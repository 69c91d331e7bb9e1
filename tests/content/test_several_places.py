"""With several places that hurt, what is said of each condition is true to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from kneeguide.assess.evidence import Candidate, Evidence
from kneeguide.assess.questions import Answer, Question
from kneeguide.assess.ranking import LIKELIHOOD_RATIOS
from kneeguide.assess.rules import facts_of, holds
from tests.content.shipped import check

SPOTS = [(one, answer) for one in check().questions if one.spots_of for answer in one.answers]
PLACES = [one for one in check().questions if one.spots_of or one.id == "where"]
NOWHERE = {f"{one.id}.{answer.id}": False for one in PLACES for answer in one.answers}
DENIALS = ("is not at", "is not on", "is away from", "does not reach", "One sore point")
"""How evidence begins that a second sore spot can make untrue."""


def _by_place(candidate: Candidate) -> list[Evidence]:
    return [each for each in candidate.evidence if set(facts_of(each.when)) <= set(NOWHERE)]


def _two_spots() -> Iterator[dict[str, bool]]:
    for (one, spot), (other, second) in combinations(SPOTS, 2):
        if one is not other:
            yield NOWHERE | _sore(one, spot) | _sore(other, second)


def _sore(question: Question, spot: Answer) -> dict[str, bool]:
    return {f"where.{question.spots_of}": True, f"{question.id}.{spot.id}": True}


@pytest.mark.parametrize("candidate", check().candidates, ids=lambda each: each.condition)
def test_nobody_reads_that_a_spot_is_and_is_not_there(candidate: Candidate) -> None:
    evidence = _by_place(candidate)
    denials = [each for each in evidence if any(words in each.says for words in DENIALS)]
    pointed = [each for each in evidence if all(fact.startswith("spot_") for fact in facts_of(each.when))]
    fitting = [each for each in pointed if LIKELIHOOD_RATIOS[each.weight] > 1]
    for facts in _two_spots() if denials and fitting else ():
        said = [each.says for each in (*denials, *fitting) if holds(each.when, facts.get)]
        assert not (any(each.says in said for each in denials) and any(each.says in said for each in fitting)), said
