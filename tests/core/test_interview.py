"""What is asked, in which order, and what stays when answers change."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import asked, asked_before, current_facts, known_facts, open_questions, progress
from kneeguide.assess.questions import Question
from kneeguide.assess.rules import Is
from kneeguide.ids import AnswerId, QuestionId
from tests.core.check_builder import (
    ANSWERS,
    BEHIND,
    CHECK,
    HOW_LONG,
    MORE_SIGNS,
    QUESTIONS,
    SIGNS,
    WHERE,
    answers,
    question,
)  # fmt: skip


def _ids(questions: tuple[Question, ...]) -> list[str]:
    return [one.id for one in questions]


def test_a_question_comes_and_goes_with_the_answer_it_hangs_on() -> None:
    assert _ids(asked(QUESTIONS, answers(where="outer"))) == ["signs", "more", "where", "behind", "how_long"]
    assert _ids(asked(QUESTIONS, answers(where="inner", behind="lump"))) == ["signs", "more", "where", "how_long"]


def test_what_hangs_on_a_question_that_no_longer_applies_goes_with_it() -> None:
    chain = (
        question("a", "yes none"),
        question("b", "yes none", ask_if=Is("a.yes")),
        question("c", "yes none", ask_if=Is("b.yes")),
    )
    assert _ids(asked(chain, answers(a="yes", b="yes"))) == ["a", "b", "c"]
    assert _ids(asked(chain, answers(a="none", b="yes"))) == ["a"]


def test_answers_that_the_question_does_not_know_leave_it_open() -> None:
    old = answers(signs="none", more="none", where="elsewhere", how_long="days")
    assert _ids(open_questions(QUESTIONS, old)) == ["where"]
    assert "where.elsewhere" not in current_facts(QUESTIONS, old)


@pytest.mark.parametrize(
    ("given_so_far", "fact", "expected"),
    [
        (answers(where="outer"), "where.outer", True),
        (answers(where="outer"), "where.inner", False),
        (answers(), "where.outer", None),
        (answers(where="unsure"), "where.outer", None),
        (answers(where="unsure"), "where.unsure", True),
        (answers(where="inner unsure"), "where.outer", False),
        (answers(where="inner", behind="lump"), "behind.lump", None),
        (answers(where="outer", behind="lump"), "behind.lump", True),
    ],
)
def test_what_is_known(given_so_far: Answers, fact: str, *, expected: bool | None) -> None:
    assert known_facts(QUESTIONS, given_so_far)(fact) is expected


@given(ANSWERS)
def test_known_facts_that_are_true_are_the_current_ones(given_so_far: Answers) -> None:
    known = known_facts(QUESTIONS, given_so_far)
    every = [f"{one.id}.{answer.id}" for one in QUESTIONS for answer in one.answers]
    assert {fact for fact in every if known(fact)} == current_facts(QUESTIONS, given_so_far)


@pytest.mark.parametrize(
    ("given_so_far", "at", "before"),
    [
        (answers(), SIGNS, []),
        (answers(where="inner"), SIGNS, []),
        (answers(where="inner", signs="none"), MORE_SIGNS, ["signs"]),
        (answers(where="inner", more="none", signs="none"), HOW_LONG, ["signs", "more", "where"]),
        (answers(how_long="days", where="outer", signs="none"), BEHIND, ["signs", "how_long", "where"]),
        (answers(how_long="days", where="outer", signs="none"), HOW_LONG, ["signs"]),
        (answers(how_long="days", behind="lump", where="inner"), WHERE, ["how_long"]),
    ],
)
def test_the_way_back_is_the_way_one_came(given_so_far: Answers, at: Question, before: list[str]) -> None:
    assert _ids(asked_before(QUESTIONS, given_so_far, at)) == before
    assert progress(QUESTIONS, given_so_far, at) == (len(before) + 1, len(QUESTIONS))


def test_an_answer_that_is_changed_keeps_its_turn() -> None:
    first = answers(how_long="days").answered(QuestionId("where"), [AnswerId("inner")])
    again = first.answered(QuestionId("how_long"), [AnswerId("weeks")])
    assert list(again.given) == ["how_long", "where"]


@given(ANSWERS, st.data())
def test_changing_an_answer_and_changing_it_back_changes_nothing(start: Answers, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(QUESTIONS)).id
    changed = start.answered(name, [data.draw(st.sampled_from(CHECK.questions[0].answers)).id])
    assert changed.answered(name, start.to(name)) == start


@given(ANSWERS, st.randoms(use_true_random=False))
def test_the_order_of_answering_does_not_matter(wanted: Answers, random: Random) -> None:
    pairs = list(wanted.given.items())
    random.shuffle(pairs)
    reached = Answers()
    for name, chosen in pairs:
        reached = reached.answered(name, chosen[::-1])
    assert reached == wanted


def test_answers_are_taken_back_with_no_choice() -> None:
    assert answers(where="inner").answered(QuestionId("where"), ()) == answers()


def test_answers_can_be_kept_and_read_again() -> None:
    kept = answers(where="inner outer", how_long="days")
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Answers) == kept
    assert kept.fact("where.outer")
    assert not kept.fact("where.behind")
    assert kept.to(QuestionId("where")) == (AnswerId("inner"), AnswerId("outer"))


@pytest.mark.parametrize("where", [{}, {"where": "unsure"}], ids=["open", "in doubt"])
def test_a_follow_up_tells_what_led_to_it(where: dict[str, str]) -> None:
    fact = known_facts(QUESTIONS, answers(behind="lump", **where))
    assert (fact("behind.lump"), fact("where.outer"), fact("where.inner")) == (True, True, None)


def test_a_follow_up_falls_with_another_answer_to_what_led_to_it() -> None:
    fact = known_facts(QUESTIONS, answers(behind="lump", where="inner"))
    assert (fact("behind.lump"), fact("where.outer")) == (None, False)
