"""Which open questions matter, and which of them is asked next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.evidence import Weight
from kneeguide.assess.inquiry import information, next_question
from kneeguide.assess.interview import open_questions, progress
from kneeguide.assess.relevance import worth_asking
from kneeguide.assess.result import Result, assess
from kneeguide.assess.rules import Is, Not
from kneeguide.assess.urgency import Urgency
from tests.core.check_builder import (
    ANSWERS,
    CHECK,
    FLAGS,
    QUESTIONS,
    WELL,
    answers,
    candidate,
    question,
    rule,
)  # fmt: skip

PLACE = question("place", "inner outer unsure")
TIME = question("time", "day night unsure")
COLOUR = question("colour", "red blue unsure")
SMALL = (PLACE, TIME, COLOUR)


def small(*candidates: object, rules: tuple[object, ...] = ()) -> Check:
    return Check(SMALL, FLAGS, rules, candidates)  # type: ignore[arg-type]


def _ids(check: Check, given_so_far: Answers) -> list[str]:
    return [one.id for one in worth_asking(check, given_so_far)]


@pytest.mark.parametrize(
    ("given_so_far", "expected"),
    [
        (answers(), "signs"),
        (answers(signs="none"), "more"),
        (answers(more="none"), "signs"),
        (answers(signs="none", more="none"), "where"),
        (answers(signs="none", more="none", where="inner"), "how_long"),
        (answers(signs="none", more="none", where="outer"), "behind"),
        (WELL, None),
    ],
)
def test_signs_come_first_then_what_tells_most(given_so_far: Answers, expected: str | None) -> None:
    following = next_question(CHECK, given_so_far)
    assert (following.id if following else None) == expected


def test_a_question_on_which_nothing_hangs_is_not_asked() -> None:
    check = small(candidate("band", (Is("place.outer"), Weight.HALLMARK)))
    assert _ids(check, answers()) == ["place"]


def test_a_question_that_can_raise_the_urgency_is_asked_until_it_cannot() -> None:
    check = small(rules=(rule("night", Is("time.night"), Urgency.SOON), rule("red", Is("colour.red"), Urgency.ROUTINE)))
    assert _ids(check, answers()) == ["time", "colour"]
    assert _ids(check, answers(time="night")) == []
    assert _ids(check, answers(time="day")) == ["colour"]


def test_a_rule_that_holds_only_while_a_question_is_open_keeps_it_worth_asking() -> None:
    check = small(rules=(rule("not_red", Not(Is("colour.red")), Urgency.SOON),))
    assert _ids(check, answers()) == ["colour"]


def test_what_cannot_reach_the_first_three_is_not_asked_about() -> None:
    sure = [
        candidate(name, (Is("place.outer"), Weight.HALLMARK), (Is("place.inner"), Weight.RULES_OUT)) for name in "abc"
    ]
    check = small(*sure, candidate("d", (Is("place.outer"), Weight.RULES_OUT), (Is("time.day"), Weight.POSSIBLE)))
    assert _ids(check, answers()) == ["place", "time"]
    assert _ids(check, answers(place="outer")) == []
    assert _ids(check, answers(place="inner")) == ["time"]


def test_what_leads_to_a_question_that_matters_is_asked() -> None:
    after = question("after", "yes none", ask_if=Is("colour.red"))
    check = Check((COLOUR, after), FLAGS, (rule("after", Is("after.yes"), Urgency.SOON),), ())
    assert _ids(check, answers()) == ["colour"]
    assert _ids(check, answers(colour="red")) == ["after"]
    assert _ids(check, answers(colour="blue")) == []


def test_information_is_what_an_answer_tells_the_conditions_apart() -> None:
    check = small(
        candidate("band", (Is("place.outer"), Weight.HALLMARK), (Is("time.day"), Weight.POSSIBLE)),
        candidate("cushion", (Is("place.inner"), Weight.HALLMARK), (Is("colour.red"), Weight.TYPICAL)),
    )
    place, time, colour = (information(check, answers(), one) for one in SMALL)
    assert place > colour > time > 0
    assert place < 1  # two conditions cannot be told apart by more than one bit
    assert information(check, answers(), question("empty", "yes none")) == pytest.approx(0)


def test_without_conditions_there_is_nothing_to_tell_apart() -> None:
    assert information(small(), answers(), PLACE) == 0


def _outcome(result: Result) -> tuple[Urgency, list[str]]:
    return result.urgency, [each.condition for each in result.conditions[:3]]


@given(ANSWERS, st.data())
def test_what_is_left_out_could_not_have_changed_anything(start: Answers, data: st.DataObject) -> None:
    so_far = start
    while (following := next_question(CHECK, so_far)) is not None:
        so_far = so_far.answered(following.id, [data.draw(st.sampled_from(following.answers)).id])
    whole = so_far
    while left_out := open_questions(QUESTIONS, whole):
        whole = whole.answered(left_out[0].id, [data.draw(st.sampled_from(left_out[0].answers)).id])
    assert _outcome(assess(CHECK, so_far)) == _outcome(assess(CHECK, whole))


@given(ANSWERS, st.data())
def test_the_interview_ends_and_never_steps_back(start: Answers, data: st.DataObject) -> None:
    so_far, last_step = start, 0
    for _ in QUESTIONS:
        following = next_question(CHECK, so_far)
        if following is None:
            break
        step, of = progress(QUESTIONS, so_far, following)
        assert last_step < step <= of == len(QUESTIONS)
        last_step = step
        so_far = so_far.answered(following.id, [data.draw(st.sampled_from(following.answers)).id])
    assert next_question(CHECK, so_far) is None
