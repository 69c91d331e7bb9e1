"""The check as a checklist over the answers so far. Going back or changing an answer needs no code of its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kneeguide.assess.questions import Meaning
from kneeguide.assess.rules import Is, holds, truth

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.questions import Answer, Question


def asked(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that apply now, answered or not, in their order. What leads to a question must apply itself.

    An answer stands where what led to it is open or in doubt: who showed the spot has a sore place.
    """
    found: list[Question] = []
    facts: set[str] = set()
    for question in questions:
        leads_here = question.ask_if is None or holds(question.ask_if, facts.__contains__)
        if leads_here or (given(question, answers) and _may_lead(question, _told(questions, answers), facts)):
            found.append(question)
            facts.update(_facts_of(question, answers))
    return tuple(found)


def open_questions(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that apply and have no answer. An answer that the question does not know, of old, is none."""
    return tuple(each for each in asked(questions, answers) if not given(each, answers))


def asked_before(questions: Sequence[Question], answers: Answers, at: Question) -> tuple[Question, ...]:
    """The answered questions before this one: those about warning signs, then the others as they were answered."""
    return _way_to(at, asked(questions, answers), answers)


def _way_to(at: Question, questions: Iterable[Question], answers: Answers) -> tuple[Question, ...]:
    answered = [question for question in questions if given(question, answers)]
    turn = list(answers.given)
    way = sorted(answered, key=lambda question: -1 if asks_for_signs(question) else turn.index(question.id))
    if at in way:
        return tuple(way[: way.index(at)])
    # A place may be answered on the drawing before the check begins; the signs still come first.
    return tuple(question for question in way if asks_for_signs(question) or not asks_for_signs(at))


def progress(questions: Sequence[Question], answers: Answers, at: Question) -> tuple[int, int]:
    """Which step the question is, counted from 1, and of how many at most.

    Steps count what was answered before, so that the bar goes on with every answer, whatever answers add or spare.
    So a question not yet answered comes after all that is, also what no longer applies. Questions about spots are one
    step together.
    """
    way = asked_before(questions, answers, at) if given(at, answers) else _way_to(at, questions, answers)
    steps = {_step(question) for question in (*way, at)}
    return len(steps), len({_step(question) for question in questions})


def asks_for_signs(question: Question) -> bool:
    """Whether an answer to the question is a warning sign."""
    return any(answer.red_flag is not None for answer in question.answers)


def current_facts(questions: Sequence[Question], answers: Answers) -> frozenset[str]:
    """The answers as facts `question.answer`, without those to questions that no longer apply."""
    now = asked(questions, answers)
    facts = {fact for question in now for fact in _facts_of(question, answers)}
    return frozenset(facts.union(_led_to(now, answers)))


def facts_known(questions: Sequence[Question], answers: Answers) -> dict[str, bool | None]:
    """What each fact is: true, false, or None where its question is open or the person cannot tell."""
    known: dict[str, bool | None] = dict.fromkeys(_facts_in(tuple(questions)))
    now = asked(questions, answers)
    for question in now:
        if _is_told(question, answers):
            known |= {f"{question.id}.{answer.id}": False for answer in question.answers}
        known |= dict.fromkeys(_facts_of(question, answers), True)
    return known | dict.fromkeys(_led_to(now, answers), True)


@cache
def _facts_in(questions: tuple[Question, ...]) -> tuple[str, ...]:
    """Every fact that the questions can bring. Kept, as it is asked for at every answer."""
    return tuple(f"{each.id}.{answer.id}" for each in questions for answer in each.answers)


def known_facts(questions: Sequence[Question], answers: Answers) -> Callable[[str], bool | None]:
    """What a fact is, as rules ask for it; see `facts_known`. Of a fact that no question has, nothing is known."""
    return facts_known(questions, answers).get


def given(question: Question, answers: Answers) -> tuple[Answer, ...]:
    """What was answered to the question, as far as it knows these answers."""
    chosen = answers.to(question.id)
    return tuple([answer for answer in question.answers if answer.id in chosen]) if chosen else ()


def _may_lead(question: Question, told: Collection[str], facts: Collection[str]) -> bool:
    """Whether what the question hangs on is open or in doubt, rather than answered otherwise."""
    if question.ask_if is None:
        return True
    return truth(question.ask_if, lambda fact: fact in facts if fact.partition(".")[0] in told else None) is None


def _led_to(now: Sequence[Question], answers: Answers) -> Iterator[str]:
    """What must be so although it is not told, as a question that was answered is asked for it alone."""
    told = _told(now, answers)
    for question in now:
        lead = question.ask_if
        if isinstance(lead, Is) and given(question, answers) and lead.fact.partition(".")[0] not in told:
            yield lead.fact


def _step(question: Question) -> str:
    return "spots" if question.spots_of is not None else question.id


def _facts_of(question: Question, answers: Answers) -> tuple[str, ...]:
    return tuple([f"{question.id}.{answer.id}" for answer in given(question, answers)])


def _told(questions: Iterable[Question], answers: Answers) -> set[str]:
    return {str(question.id) for question in questions if _is_told(question, answers)}


def _is_told(question: Question, answers: Answers) -> bool:
    found = given(question, answers)
    return bool(found) and any(answer.meaning is not Meaning.UNSURE for answer in found)
