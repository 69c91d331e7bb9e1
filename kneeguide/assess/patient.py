"""A described patient who answers the check: from the facts of the case alone, never from its diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import next_question
from kneeguide.assess.questions import Choice, Meaning
from kneeguide.assess.rules import facts_of, holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.questions import Answer, Band, Question
    from kneeguide.ids import AnswerId


class Patient(Struct, frozen=True):
    """What a patient said: the words per field, such as `location` → {`outer`}; what was not told is absent.

    In a field that was told, a word that is not listed is a "no".
    """

    said: dict[str, frozenset[str]]
    age: int | None = None
    days: int | None = None


def answers_of(patient: Patient, questions: Sequence[Question]) -> Answers:
    """The answers this patient gives, asked as in the window: one question after the other while one applies."""
    answers = Answers()
    while (question := next_question(questions, answers)) is not None:
        answers = answers.answered(question.id, answer_to(patient, question))
    return answers


def answer_to(patient: Patient, question: Question) -> tuple[AnswerId, ...]:
    """What this patient answers: what holds, else "none of these" where everything was told, else "not sure"."""
    true = [answer.id for answer in question.answers if _is_true(patient, answer)]
    if true:
        return tuple(true[:1]) if question.choice is Choice.ONE else tuple(true)
    told = all(_is_told(patient, answer) for answer in question.answers)
    fallbacks = (Meaning.NONE, Meaning.UNSURE) if told else (Meaning.UNSURE, Meaning.NONE)
    for meaning in fallbacks:
        for answer in question.answers:
            if answer.meaning is meaning:
                return (answer.id,)
    return (question.answers[-1].id,)


def _is_true(patient: Patient, answer: Answer) -> bool:
    if answer.age is None and answer.days is None and answer.case is None:
        return False
    in_bands = _within(patient.age, answer.age) and _within(patient.days, answer.days)
    return in_bands and (answer.case is None or holds(answer.case, lambda fact: _said(patient, fact)))


def _is_told(patient: Patient, answer: Answer) -> bool:
    fields = {fact.partition(".")[0] for fact in facts_of(answer.case)} if answer.case is not None else set()
    age_told = answer.age is None or patient.age is not None
    days_told = answer.days is None or patient.days is not None
    return age_told and days_told and all(field in patient.said for field in fields)


def _said(patient: Patient, fact: str) -> bool:
    field, _, word = fact.partition(".")
    return word in patient.said.get(field, frozenset())


def _within(value: int | None, band: Band | None) -> bool:
    if band is None:
        return True
    if value is None:
        return False
    return (band.least is None or value >= band.least) and (band.most is None or value <= band.most)
