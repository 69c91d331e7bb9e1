"""What to ask next: warning signs, the spot in a place that was chosen, then what best tells apart what is open."""

from __future__ import annotations

import math
from functools import cache
from operator import mul
from typing import TYPE_CHECKING

from kneeguide.assess.interview import asks_for_signs, facts_known
from kneeguide.assess.questions import Meaning
from kneeguide.assess.ranking import clues, log_odds
from kneeguide.assess.relevance import worth_asking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.evidence import Candidate
    from kneeguide.assess.questions import Answer, Question
    from kneeguide.assess.ranking import Clue


def next_question(check: Check, answers: Answers) -> Question | None:
    """The question to ask now, or None where nothing left could change the result."""
    waiting = worth_asking(check, answers)
    # A finger on the spot goes on from the place just chosen; asked later, it would seem to begin anew.
    first = next(filter(asks_for_signs, waiting), None) or next((each for each in waiting if each.spots_of), None)
    if first is not None or not waiting:
        return first
    known = facts_known(check.questions, answers)
    shares = _shares(check, known)
    return max(waiting, key=lambda question: _information(check, question, known, shares))


def information(check: Check, answers: Answers, question: Question) -> float:
    """How much the question is expected to tell the conditions apart, in bits: the mutual information of both.

    Each answer counts alone; how likely it is with a condition follows from how far it moves that condition's odds.
    """
    known = facts_known(check.questions, answers)
    return _information(check, question, known, _shares(check, known))


def _shares(check: Check, known: dict[str, bool | None]) -> list[float]:
    """How likely each condition is among all of them; they add up to 1."""
    odds = [math.exp(log_odds(candidate, known.get)) for candidate in check.candidates]
    total = sum(odds)
    return [each / total for each in odds]


def _information(check: Check, question: Question, known: dict[str, bool | None], shares: Sequence[float]) -> float:
    cases = [_as_if(question, answer, known) for answer in _telling(question)]
    rows = [_chances(candidate, question, cases) for candidate in check.candidates]
    overall = [sum(map(mul, shares, column)) for column in zip(*rows, strict=True)]
    return sum(
        share * chance * math.log2(chance / overall[at])
        for share, row in zip(shares, rows, strict=True)
        for at, chance in enumerate(row)
    )


def _chances(candidate: Candidate, question: Question, cases: Sequence[Callable[[str], bool | None]]) -> list[float]:
    """How likely each answer is with this condition; they add up to 1."""
    settled = _settled_chances(candidate, question)
    if settled is not None:
        return settled
    concerned = _clues_about(candidate, question)
    return _shared([_moved(concerned, fact) for fact in cases])


@cache
def _settled_chances(candidate: Candidate, question: Question) -> list[float] | None:
    """How likely each answer is where that hangs on no other question, as is mostly so; else None."""
    concerned = _clues_about(candidate, question)
    if any(len(each.questions) > 1 for each in concerned):
        return None
    return _shared([_moved(concerned, _as_if(question, answer, {})) for answer in _telling(question)])


def _shared(likely: Sequence[float]) -> list[float]:
    total = sum(likely)
    return [each / total for each in likely]


def _telling(question: Question) -> list[Answer]:
    return [answer for answer in question.answers if answer.meaning is not Meaning.UNSURE]


@cache
def _clues_about(candidate: Candidate, question: Question) -> list[Clue]:
    """The evidence that hangs on the question."""
    return [each for each in clues(candidate) if question.id in each.questions]


def _moved(concerned: Iterable[Clue], fact: Callable[[str], bool | None]) -> float:
    return math.prod([each.ratio for each in concerned if each.read(fact)])


def _as_if(question: Question, answer: Answer, known: dict[str, bool | None]) -> Callable[[str], bool | None]:
    """What would be known if the question had this one answer."""
    others = {f"{question.id}.{each.id}": each is answer for each in question.answers}
    return (known | others).get
