"""The shape of the shipped symptom check: no gaps, nothing twice, nothing for nothing, and always a way to help."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.questions import Band, Choice, Meaning, Question
from kneeguide.assess.result import assess
from kneeguide.assess.rules import facts_of
from kneeguide.assess.triage import triage
from kneeguide.assess.urgency import Urgency
from tests.content.shipped import check, guide

QUESTIONS = check().questions
MEASURED = [one for one in QUESTIONS if one.choice is Choice.ONE and any(each.age or each.days for each in one.answers)]
SAME_AS_NONE = {"spot_behind.area", "spot_inner.area", "trend.same", "which_knee.left", "which_knee.right"}
"""Answers that say nothing more than that the others of their question are not true, and which knee it is."""

_CHOSEN = {
    one.id: st.sets(st.sampled_from([answer.id for answer in one.answers]), min_size=1, max_size=3).map(
        lambda chosen: tuple(sorted(chosen))
    )
    for one in QUESTIONS
}
ANY_ANSWERS = st.builds(Answers, st.fixed_dictionaries({}, optional=_CHOSEN))


def _is_in(band: Band, value: int) -> bool:
    return (band.least is None or value >= band.least) and (band.most is None or value <= band.most)


@pytest.mark.parametrize("question", MEASURED, ids=lambda one: one.id)
def test_every_age_and_every_time_has_one_answer(question: Question) -> None:
    bands = [band for answer in question.answers if (band := answer.age or answer.days)]
    assert [value for value in range(1000) if sum(_is_in(band, value) for band in bands) != 1] == []


def test_questions_and_their_answers_are_told_apart() -> None:
    assert len({one.id for one in QUESTIONS}) == len(QUESTIONS)
    for one in QUESTIONS:
        assert len({answer.id for answer in one.answers}) == len(one.answers)
        assert len({answer.text for answer in one.answers}) == len(one.answers)


def test_every_answer_is_used() -> None:
    rules = [rule.when for rule in check().rules]
    evidence = [each.when for candidate in check().candidates for each in candidate.evidence]
    used = {fact for rule in (*rules, *evidence) for fact in facts_of(rule)}
    used |= {fact for one in QUESTIONS if one.ask_if for fact in facts_of(one.ask_if)}
    known = {
        f"{one.id}.{answer.id}": answer.meaning is Meaning.SAYS and answer.red_flag is None
        for one in QUESTIONS for answer in one.answers
    }  # fmt: skip
    assert used <= set(known)
    assert {fact for fact, must_be_used in known.items() if must_be_used} - used == SAME_AS_NONE


def test_every_question_can_be_left_in_doubt_and_has_a_key_for_each_answer() -> None:
    for one in QUESTIONS:
        assert sum(answer.meaning is Meaning.UNSURE for answer in one.answers) == 1
        assert len(one.answers) <= 10


def test_every_emergency_sign_is_on_the_first_two_screens() -> None:
    flags = check().red_flags
    where = {
        at for at, one in enumerate(QUESTIONS) for answer in one.answers
        if answer.red_flag and flags[answer.red_flag].urgency is Urgency.EMERGENCY
    }  # fmt: skip
    assert where == {0, 1}


@given(ANY_ANSWERS, st.sampled_from([one for one in QUESTIONS if one.choice is not Choice.ONE]))
def test_being_not_sure_beside_what_is_answered_never_lowers(others: Answers, one: Question) -> None:
    doubtful = others.answered(one.id, [*others.to(one.id), "unsure"])
    assert triage(check(), doubtful).urgency >= triage(check(), others).urgency


@given(ANY_ANSWERS, st.randoms(use_true_random=False))
def test_the_order_of_answering_does_not_matter(given_so_far: Answers, random: Random) -> None:
    turned = list(given_so_far.given.items())
    random.shuffle(turned)
    one, other = assess(check(), given_so_far), assess(check(), Answers(dict(turned)))
    assert (one.urgency, one.reasons, one.conditions, one.still_open) == (
        other.urgency, other.reasons, other.conditions, other.still_open,
    )  # fmt: skip
    assert set(one.asked) == set(other.asked)


def test_every_level_says_what_to_do_and_when_to_change_course() -> None:
    assert set(guide().advice) == set(Urgency)
    for advice in guide().advice.values():
        assert advice.headline
        assert advice.steps
        assert advice.change_course
