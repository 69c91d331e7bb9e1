"""Red flags count always, rules by what applies, and doubt never reassures."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.questions import Answer, Question
from kneeguide.assess.triage import NOT_ALL_ANSWERED, UNSURE_ABOUT_A_SIGN, triage
from kneeguide.assess.urgency import Urgency
from tests.core.check_builder import ANSWERS, CHECK, FLAGS, MORE_SIGNS, QUESTIONS, SIGNS, WELL, answers, flag, question

SIGN_QUESTIONS = (SIGNS, MORE_SIGNS)


def _reasons(given_so_far: Answers) -> list[str]:
    return [reason.id for reason in triage(CHECK, given_so_far).reasons]


@pytest.mark.parametrize(
    ("changes", "urgency", "reasons"),
    [
        ({}, Urgency.SELF_CARE, []),
        ({"how_long": "weeks"}, Urgency.ROUTINE, ["long"]),
        ({"behind": "lump"}, Urgency.SOON, ["lump"]),
        ({"behind": "lump", "how_long": "weeks"}, Urgency.SOON, ["lump", "long"]),
        ({"where": "inner", "behind": "lump"}, Urgency.ROUTINE, ["short_and_inner"]),
        ({"where": "inner", "behind": ""}, Urgency.ROUTINE, ["short_and_inner"]),
        ({"signs": "sore"}, Urgency.SOON, ["sore"]),
        ({"signs": "sore stuck", "more": "calf"}, Urgency.SAME_DAY, ["stuck", "calf", "sore"]),
        ({"signs": "stuck", "more": "hot", "how_long": "weeks"}, Urgency.EMERGENCY, ["hot", "stuck", "long"]),
        ({"more": "unsure"}, Urgency.SOON, [UNSURE_ABOUT_A_SIGN]),
        ({"signs": "unsure", "more": "unsure"}, Urgency.SOON, [UNSURE_ABOUT_A_SIGN]),
        ({"signs": "stuck unsure"}, Urgency.SAME_DAY, ["stuck", UNSURE_ABOUT_A_SIGN]),
        ({"how_long": ""}, Urgency.ROUTINE, [NOT_ALL_ANSWERED]),
        ({"more": ""}, Urgency.ROUTINE, [NOT_ALL_ANSWERED]),
    ],
)
def test_urgency_and_reasons(changes: dict[str, str], urgency: Urgency, reasons: list[str]) -> None:
    given_so_far = WELL
    for name, chosen in answers(**changes).given.items():
        given_so_far = given_so_far.answered(name, chosen)
    found = triage(CHECK, given_so_far)
    assert (found.urgency, [reason.id for reason in found.reasons]) == (urgency, reasons)


def test_nothing_answered_is_not_self_care() -> None:
    assert triage(CHECK, Answers()).urgency is Urgency.ROUTINE


def test_a_reason_says_why_and_cites() -> None:
    (reason,) = triage(CHECK, WELL.answered(SIGNS.id, [SIGNS.answers[0].id])).reasons
    assert (reason.id, reason.urgency, reason.because) == ("broken", Urgency.EMERGENCY, "It may be broken.")


def test_a_flag_counts_where_its_question_no_longer_applies() -> None:
    hidden = question("hidden", "!lump none", ask_if=QUESTIONS[3].ask_if)
    check = Check((*QUESTIONS, hidden), {**FLAGS, flag("lump", Urgency.SAME_DAY).id: flag("lump", Urgency.SAME_DAY)},
                  CHECK.rules, CHECK.candidates)  # fmt: skip
    stale = answers(signs="none", more="none", where="inner", how_long="days", hidden="lump")
    assert triage(check, stale).urgency is Urgency.SAME_DAY


def test_every_combination_of_red_flags_ends_at_its_most_urgent() -> None:
    places = [(one.id, answer) for one in SIGN_QUESTIONS for answer in one.answers if answer.red_flag]
    subsets = chain.from_iterable(combinations(places, size) for size in range(1, len(places) + 1))
    for subset in subsets:
        given_so_far = WELL
        for name in {name for name, _ in subset}:
            given_so_far = given_so_far.answered(name, [answer.id for at, answer in subset if at == name])
        expected = max(FLAGS[answer.red_flag].urgency for _, answer in subset if answer.red_flag)
        assert triage(CHECK, given_so_far).urgency is expected


@given(ANSWERS, st.sampled_from([(one, answer) for one in SIGN_QUESTIONS for answer in one.answers if answer.red_flag]))
def test_a_flag_dominates_whatever_else_is_answered(others: Answers, place: tuple[Question, Answer]) -> None:
    one, answer = place
    with_flag = others.answered(one.id, [*others.to(one.id), answer.id])
    assert triage(CHECK, with_flag).urgency >= max(FLAGS[answer.red_flag].urgency, triage(CHECK, others).urgency)


@given(ANSWERS, st.sampled_from(SIGN_QUESTIONS))
def test_doubt_about_a_sign_never_lowers(others: Answers, one: Question) -> None:
    doubtful = others.answered(one.id, [*others.to(one.id), "unsure"])
    assert triage(CHECK, doubtful).urgency >= max(Urgency.SOON, triage(CHECK, others).urgency)


@given(ANSWERS)
def test_reasons_come_most_urgent_first_and_make_the_urgency(given_so_far: Answers) -> None:
    found = triage(CHECK, given_so_far)
    ranks = [reason.urgency.rank for reason in found.reasons]
    assert ranks == sorted(ranks, reverse=True)
    assert found.urgency.rank == max(ranks, default=0)


@given(ANSWERS)
def test_self_care_only_where_all_is_answered_and_no_sign_is_open(given_so_far: Answers) -> None:
    if triage(CHECK, given_so_far).urgency is Urgency.SELF_CARE:
        assert _reasons(given_so_far) == []
        assert given_so_far.to(SIGNS.id) == given_so_far.to(MORE_SIGNS.id) == ("none",)
        assert given_so_far.to(QUESTIONS[4].id)
