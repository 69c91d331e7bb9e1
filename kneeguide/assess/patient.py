"""A described patient who answers the check: from the facts of the case alone, never from its diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kneeguide.assess.answers import Answers
from kneeguide.assess.inquiry import next_question
from kneeguide.assess.questions import Choice, Meaning
from kneeguide.assess.rules import truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.check import Check
    from kneeguide.assess.questions import Answer, Band, Question
    from kneeguide.ids import AnswerId


class Patient(Struct, frozen=True):
    """What a patient said: the words per field, such as `location` → {`outer`}; what was not told is absent.

    In a field that was told, a word that is not listed is a "no".
    """

    said: dict[str, frozenset[str]]
    age: int | None = None
    days: int | None = None


def answers_of(patient: Patient, check: Check) -> Answers:
    """The answers this patient gives, asked as in the window: one question after the other while one matters."""
    answers = Answers()
    while (question := next_question(check, answers)) is not None:
        answers = answers.answered(question.id, answer_to(patient, question))
    return answers


def answer_to(patient: Patient, question: Question) -> tuple[AnswerId, ...]:
    """What this patient answers: what is true, else "not sure" where that was not told, else "none of these"."""
    found = {answer.id: _truth(patient, answer) for answer in question.answers}
    true = [answer for answer in question.answers if found[answer.id]]
    together = [answer.id for answer in true if answer.meaning is Meaning.SAYS]
    if together and question.choice is not Choice.ONE:
        return tuple(together)
    if true:
        return (true[0].id,)
    wanted = (Meaning.UNSURE, Meaning.NONE) if None in found.values() else (Meaning.NONE, Meaning.UNSURE)
    return (_with_meaning(question, wanted),)


def _with_meaning(question: Question, wanted: Sequence[Meaning]) -> AnswerId:
    """The first answer with the first of these meanings that the question has; its last answer where it has none."""
    there = (answer.id for meaning in wanted for answer in question.answers if answer.meaning is meaning)
    return next(there, question.answers[-1].id)


def _truth(patient: Patient, answer: Answer) -> bool | None:
    """Whether the answer is true of this patient, or None where it hangs on what was not told."""
    parts = [
        *(_within(value, band) for value, band in ((patient.age, answer.age), (patient.days, answer.days)) if band),
        *((truth(answer.case, lambda fact: _said(patient, fact)),) if answer.case is not None else ()),
    ]
    if not parts or False in parts:
        return False
    return None if None in parts else True


def _said(patient: Patient, fact: str) -> bool | None:
    field, _, word = fact.partition(".")
    return word in patient.said[field] if field in patient.said else None


def _within(value: int | None, band: Band) -> bool | None:
    if value is None:
        return None
    return (band.least is None or value >= band.least) and (band.most is None or value <= band.most)
