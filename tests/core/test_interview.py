"""What is asked next, and what stays when answers change."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import asked, current_facts, known_facts, next_question, open_questions, progress
from kneeguide.assess.questions import Question
from kneeguide.assess.rules import Is
from kneeguide.ids import AnswerId, QuestionId
from tests.core.check_builder import ANSWERS, CHECK, QUESTIONS, WELL, answers, question


def _ids(questions: tuple[Question, ...]) -> list[str]:
    return [one.id for one in questions]


@pytest.mark.parametrize(
    ("given_so_far", "expected"),
    [
        (answers(), "signs"),
        (answers(signs="none"), "more"),
        (answers(more="none"), "signs"),
        (answers(signs="none", more="none", where="inner"), "how_long"),
        (answers(signs="none", more="none", where="outer"), "behind"),
        (answers(signs="none", more="none", where="inner outer"), "behind"),
        (WELL, None),
    ],
)
def test_next_question(given_so_far: Answers, expected: str | None) -> None:
    following = next_question(QUESTIONS, given_so_far)
    assert (following.id if following else None) == expected


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


@given(ANSWERS, st.data())
def test_the_interview_ends_and_never_steps_back(start: Answers, data: st.DataObject) -> None:
    so_far, last_step = start, 0
    for _ in QUESTIONS:
        following = next_question(QUESTIONS, so_far)
        if following is None:
            break
        step, of = progress(QUESTIONS, following.id)
        assert last_step < step <= of == len(QUESTIONS)
        last_step = step
        so_far = so_far.answered(following.id, [data.draw(st.sampled_from(following.answers)).id])
    assert next_question(QUESTIONS, so_far) is None


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
