"""What to ask next: a checklist over the answers so far. Going back or changing an answer needs no code of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.questions import Meaning
from kneeguide.assess.rules import holds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.questions import Answer, Question
    from kneeguide.ids import QuestionId


def asked(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that apply now, answered or not, in their order. What leads to a question must apply itself."""
    found: list[Question] = []
    facts: set[str] = set()
    for question in questions:
        if question.ask_if is None or holds(question.ask_if, facts.__contains__):
            found.append(question)
            facts.update(_facts_of(question, answers))
    return tuple(found)


def next_question(questions: Sequence[Question], answers: Answers) -> Question | None:
    """The first question that applies and is open, or None when all is answered."""
    return next(iter(open_questions(questions, answers)), None)


def open_questions(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that apply and have no answer. An answer that the question does not know, of old, is none."""
    return tuple(each for each in asked(questions, answers) if not given(each, answers))


def progress(questions: Sequence[Question], at: QuestionId) -> tuple[int, int]:
    """Which step the question is, counted from 1, and of how many. A question that is passed over counts as done.

    Steps count every question of the check, so that the bar never goes back when an answer adds or spares questions.
    Those about spots are one step, because a person is asked one of them at most.
    """
    steps = _steps(questions)
    return steps[at], max(steps.values())


def current_facts(questions: Sequence[Question], answers: Answers) -> frozenset[str]:
    """The answers as facts `question.answer`, without those to questions that no longer apply."""
    return frozenset(fact for question in asked(questions, answers) for fact in _facts_of(question, answers))


def known_facts(questions: Sequence[Question], answers: Answers) -> Callable[[str], bool | None]:
    """What each fact is: true, false, or None where its question is open or the person cannot tell."""
    current = current_facts(questions, answers)
    told = {question.id for question in asked(questions, answers) if _is_told(question, answers)}

    def fact(name: str) -> bool | None:
        return True if name in current else False if name.partition(".")[0] in told else None

    return fact


def given(question: Question, answers: Answers) -> tuple[Answer, ...]:
    """What was answered to the question, as far as it knows these answers."""
    chosen = answers.to(question.id)
    return tuple(answer for answer in question.answers if answer.id in chosen)


def _steps(questions: Sequence[Question]) -> dict[QuestionId, int]:
    step = 0
    steps: dict[QuestionId, int] = {}
    after_a_spot = False
    for question in questions:
        is_about_spots = question.spots_of is not None
        step += not (is_about_spots and after_a_spot)
        steps[question.id] = step
        after_a_spot = is_about_spots
    return steps


def _facts_of(question: Question, answers: Answers) -> tuple[str, ...]:
    return tuple(f"{question.id}.{answer.id}" for answer in given(question, answers))


def _is_told(question: Question, answers: Answers) -> bool:
    return any(answer.meaning is not Meaning.UNSURE for answer in given(question, answers))
