"""Which conditions fit: evidence adds up, and what is not known counts neither way."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.evidence import Candidate, Frequency, Weight
from kneeguide.assess.ranking import LIKELIHOOD_RATIOS, MOST_SHOWN, PRIOR_ODDS, Fit, log_odds, ranking
from kneeguide.assess.rules import Is, Not
from tests.core.check_builder import candidate


def _facts(*true: str) -> Callable[[str], bool | None]:
    return dict.fromkeys(true, True).get


def _known(**facts: bool) -> Callable[[str], bool | None]:
    return {f"a.{name}": value for name, value in facts.items()}.get


def _fits(found: Candidate, *true: str) -> Fit | None:
    return next((each.fit for each in ranking([found], _facts(*true))), None)


def test_the_words_are_in_order_of_their_weight() -> None:
    assert list(LIKELIHOOD_RATIOS) == list(Weight)
    assert sorted(LIKELIHOOD_RATIOS.values(), reverse=True) == list(LIKELIHOOD_RATIOS.values())
    assert LIKELIHOOD_RATIOS[Weight.POSSIBLE] > 1 > LIKELIHOOD_RATIOS[Weight.UNUSUAL]
    assert list(PRIOR_ODDS) == list(Frequency)
    assert sorted(PRIOR_ODDS.values(), reverse=True) == list(PRIOR_ODDS.values())


COMMON = candidate(
    "common",
    (Is("a.mark"), Weight.HALLMARK),
    (Is("a.usual"), Weight.TYPICAL),
    (Is("a.odd"), Weight.AGAINST),
    (Is("a.never"), Weight.RULES_OUT),
)


@pytest.mark.parametrize(
    ("facts", "fit"),
    [
        (("a.mark", "a.usual"), Fit.WELL),
        (("a.mark",), Fit.IN_PART),
        (("a.usual",), Fit.IN_PART),
        (("a.usual", "a.odd"), Fit.A_LITTLE),
        (("a.mark", "a.usual", "a.never"), None),
        (("a.odd",), None),
        ((), None),
    ],
)
def test_fit_in_words(facts: tuple[str, ...], fit: Fit | None) -> None:
    assert _fits(COMMON, *facts) is fit


def test_what_speaks_for_and_against_is_told_weightiest_first() -> None:
    (found,) = ranking([COMMON], _facts("a.usual", "a.odd", "a.mark"))
    assert [each.says for each in found.fits] == ["hallmark 0", "typical 1"]
    assert [each.says for each in found.does_not_fit] == ["against 2"]


def test_what_is_not_known_counts_neither_way() -> None:
    one = candidate("one", (Is("a.here"), Weight.TYPICAL), (Not(Is("a.here")), Weight.RULES_OUT))
    prior, ruled_out = log_odds(one, _known()), log_odds(one, _known(here=False))
    assert ruled_out < prior < log_odds(one, _known(here=True))


def test_the_best_four_are_shown_best_first() -> None:
    many = [candidate(f"c{n}", *[(Is(f"a.{k}"), Weight.TYPICAL) for k in range(n)]) for n in range(1, 7)]
    found = ranking(many, _facts(*(f"a.{k}" for k in range(7))))
    assert [each.condition for each in found] == ["c6", "c5", "c4", "c3"]
    assert len(found) == MOST_SHOWN


def test_of_two_that_fit_alike_the_more_frequent_comes_first() -> None:
    rare = candidate("rare", (Is("a.mark"), Weight.HALLMARK), frequency=Frequency.RARE)
    often = candidate("often", (Is("a.mark"), Weight.HALLMARK), frequency=Frequency.VERY_COMMON)
    assert [each.condition for each in ranking([rare, often], _facts("a.mark"))] == ["often", "rare"]


def test_a_condition_that_nothing_speaks_for_is_not_shown() -> None:
    often = candidate("often", (Is("a.mark"), Weight.HALLMARK), frequency=Frequency.VERY_COMMON)
    assert ranking([often], _facts()) == ()


_FACTS = [f"a.{n}" for n in range(6)]
_Piece = tuple[Is, Weight]
_EVIDENCE = st.lists(st.tuples(st.sampled_from(_FACTS).map(Is), st.sampled_from(list(Weight))), min_size=1, max_size=8)


@given(_EVIDENCE, st.sets(st.sampled_from(_FACTS)))
def test_a_hallmark_more_never_lowers(evidence: list[_Piece], true: set[str]) -> None:
    plain = candidate("one", *evidence)
    marked = candidate("one", *evidence, (Is("a.mark"), Weight.HALLMARK))
    facts = _facts(*true, "a.mark")
    assert log_odds(marked, facts) > log_odds(plain, facts)
    before, after = ranking([plain], facts), ranking([marked], facts)
    assert len(after) >= len(before)
    if before:
        assert list(Fit).index(after[0].fit) <= list(Fit).index(before[0].fit)


@given(_EVIDENCE, st.sets(st.sampled_from(_FACTS)), st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(evidence: list[_Piece], true: set[str], random: Random) -> None:
    shuffled = random.sample(evidence, len(evidence))
    one, other = (log_odds(candidate("one", *each), _facts(*true)) for each in (evidence, shuffled))
    assert one == pytest.approx(other)
