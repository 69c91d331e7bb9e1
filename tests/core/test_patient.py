"""A described patient answers from what was told, and is not sure about what was not."""

from __future__ import annotations

import typing

import pytest

from kneeguide.assess.check import Check
from kneeguide.assess.patient import Patient, answer_to, answers_of
from kneeguide.assess.questions import Answer, Band, Choice, Meaning, Question
from kneeguide.assess.rules import All, Any, Is, Not
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import AnswerId, QuestionId
from tests.core.check_builder import rule


def _answer(name: str, **more: typing.Any) -> Answer:
    return Answer(id=AnswerId(name), text=name, **more)


def _question(name: str, choice: Choice, *answers: Answer, **more: typing.Any) -> Question:
    return Question(id=QuestionId(name), topic=name, text=name, choice=choice, why="", answers=answers, **more)


NONE, UNSURE = _answer("none", meaning=Meaning.NONE), _answer("unsure", meaning=Meaning.UNSURE)
SIGNS = _question(
    "signs", Choice.MANY,
    _answer("fast", case=All((Is("onset.injury"), Is("swelling.hours")))),
    _answer("hot", case=Any((Is("other.hot"), Is("systemic.fever")))),
    _answer("never"),
    UNSURE, NONE,
)  # fmt: skip
SWELLING = _question(
    "swelling", Choice.ONE,
    _answer("dry", case=Is("swelling.none"), meaning=Meaning.NONE),
    _answer("swollen", case=Not(Is("swelling.none"))),
    _answer("fast", case=Is("swelling.hours")),
    UNSURE,
)  # fmt: skip
WHERE = _question(
    "where", Choice.MAP,
    _answer("inner", case=Is("location.inner")),
    _answer("outer", case=Is("location.outer")),
    _answer("all_over", case=Is("location.diffuse"), meaning=Meaning.NONE),
    UNSURE,
)  # fmt: skip
AGE = _question(
    "age", Choice.ONE,
    _answer("young", age=Band(most=15)), _answer("middle", age=Band(least=16, most=54)),
    _answer("old", age=Band(least=55)), UNSURE,
)  # fmt: skip
HOW_LONG = _question(
    "how_long", Choice.ONE, _answer("days", days=Band(most=7)), _answer("weeks", days=Band(least=8)), UNSURE
)
CHILD = _question(
    "child", Choice.MANY, _answer("limps", age=Band(most=15), case=Is("other.limp")), UNSURE, NONE,
    ask_if=Is("age.young"),
)  # fmt: skip


def _patient(age: int | None = None, days: int | None = None, **told: str) -> Patient:
    """Told like `swelling="hours"`; a field told as "" has no words, one left out was not told."""
    return Patient({field: frozenset(words.split()) for field, words in told.items()}, age, days)


@pytest.mark.parametrize(
    ("question", "patient", "expected"),
    [
        (SIGNS, _patient(onset="injury", swelling="hours", other="", systemic=""), {"fast"}),
        (SIGNS, _patient(onset="injury", swelling="hours", other="hot", systemic=""), {"fast", "hot"}),
        (SIGNS, _patient(onset="gradual", swelling="none", other="", systemic=""), {"none"}),
        (SIGNS, _patient(onset="injury", other="", systemic=""), {"unsure"}),
        (SIGNS, _patient(onset="gradual", other="", systemic=""), {"none"}),
        (SIGNS, _patient(onset="injury", other="hot"), {"hot"}),
        (SIGNS, _patient(), {"unsure"}),
        (SWELLING, _patient(swelling="none"), {"dry"}),
        (SWELLING, _patient(swelling="hours"), {"swollen"}),
        (SWELLING, _patient(), {"unsure"}),
        (WHERE, _patient(location="inner outer"), {"inner", "outer"}),
        (WHERE, _patient(location="inner diffuse"), {"inner"}),
        (WHERE, _patient(location="diffuse"), {"all_over"}),
        (WHERE, _patient(), {"unsure"}),
        (AGE, _patient(age=15), {"young"}),
        (AGE, _patient(age=16), {"middle"}),
        (AGE, _patient(age=54), {"middle"}),
        (AGE, _patient(age=55), {"old"}),
        (AGE, _patient(), {"unsure"}),
        (HOW_LONG, _patient(days=0), {"days"}),
        (HOW_LONG, _patient(days=8), {"weeks"}),
        (HOW_LONG, _patient(), {"unsure"}),
        (CHILD, _patient(age=15, other="limp"), {"limps"}),
        (CHILD, _patient(age=16, other="limp"), {"none"}),
        (CHILD, _patient(other="limp"), {"unsure"}),
        (CHILD, _patient(other=""), {"none"}),
    ],
)
def test_answer(question: Question, patient: Patient, expected: set[str]) -> None:
    assert set(answer_to(patient, question)) == expected


def test_a_question_without_a_way_out_gets_its_last_answer() -> None:
    question = _question("one", Choice.ONE, _answer("left", case=Is("side.left")), _answer("right"))
    assert answer_to(_patient(side="right"), question) == ("right",)


@pytest.mark.parametrize(("age", "asked"), [(12, ["age", "child"]), (40, ["age"]), (None, ["age"])])
def test_a_patient_is_asked_what_applies_and_matters(age: int | None, asked: list[str]) -> None:
    check = Check((AGE, CHILD), {}, (rule("limps", Is("child.limps"), Urgency.SOON),), ())
    assert list(answers_of(_patient(age=age, other="limp"), check).given) == asked
