"""What to ask next: a checklist over the answers so far. Going back or changing an answer needs no code of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.rules import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.questions import Question
    from kneeguide.ids import QuestionId


def applies(question: Question, answers: Answers) -> bool:
    """Whether the question is asked, given the answers so far."""
    return question.ask_if is None or holds(question.ask_if, answers.fact)


def asked(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that apply now, answered or not, in their order."""
    return tuple(question for question in questions if applies(question, answers))


def next_question(questions: Sequence[Question], answers: Answers) -> Question | None:
    """The first question that applies and is open, or None when all is answered."""
    return next((each for each in asked(questions, answers) if not answers.to(each.id)), None)


def open_questions(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that apply and have no answer."""
    return tuple(each for each in asked(questions, answers) if not answers.to(each.id))


def progress(questions: Sequence[Question], at: QuestionId) -> tuple[int, int]:
    """Which step the question is, counted from 1, and of how many. A question that is passed over counts as done.

    Steps count every question of the check, so that the bar never goes back when an answer adds or spares questions.
    """
    ids = [question.id for question in questions]
    return ids.index(at) + 1, len(ids)
