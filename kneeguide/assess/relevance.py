"""Which open questions still matter: those that could change the urgency or the first three conditions.

It looks at the best and the worst that the open questions together could do, so it never leaves out one that matters.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from kneeguide.assess.interview import asks_for_signs, known_facts, open_questions
from kneeguide.assess.ranking import A_LITTLE, clues, log_odds_given
from kneeguide.assess.reasons import reasons_in
from kneeguide.assess.rules import questions_in, truth
from kneeguide.assess.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.check import Check
    from kneeguide.assess.evidence import Candidate
    from kneeguide.assess.questions import Question
    from kneeguide.assess.ranking import Clue
    from kneeguide.assess.reasons import Reason

    Known: TypeAlias = Callable[[str], bool | None]

FIRST = 3
"""So many conditions have to be settled."""
_LEAST_LOG_ODDS = math.log(A_LITTLE / (1 - A_LITTLE))
"""Below these log odds a condition is not named."""


class Reach(NamedTuple):
    """The log odds that a condition has at the worst and at the best, whatever the open questions bring.

    Where nothing fits, it is not named, and has none (minus infinity).
    """

    worst: float
    best: float

    @property
    def is_open(self) -> bool:
        """Whether anything can still move it."""
        return self.best > self.worst


def worth_asking(check: Check, answers: Answers) -> tuple[Question, ...]:
    """The open questions that matter, in their order. Questions about warning signs always do."""
    waiting = open_questions(check.questions, answers)
    if not waiting:
        return ()
    fact = known_facts(check.questions, answers)
    ahead = _ahead(check, answers, waiting, fact)
    needed = {*_for_urgency(check, reasons_in(check, answers), fact, ahead), *_for_ranking(check, fact, ahead)}
    return tuple(each for each in waiting if asks_for_signs(each) or needed & _leads_to(each, ahead))


def _ahead(check: Check, answers: Answers, waiting: Iterable[Question], fact: Known) -> dict[str, Question]:
    """The questions that can still be asked: those that wait, and those that their answers may bring up."""
    ahead = {str(question.id): question for question in waiting}
    for question in check.questions:
        hangs_on = questions_in(question.ask_if) if question.ask_if else frozenset()
        if hangs_on & ahead.keys() and question.ask_if and truth(question.ask_if, fact) is not False:
            ahead.setdefault(str(question.id), question)
    return {name: question for name, question in ahead.items() if not answers.to(question.id)}


def _leads_to(question: Question, ahead: dict[str, Question]) -> set[str]:
    """The question itself and those ahead that hang on it, directly or through each other."""
    found = {str(question.id)}
    for name, other in ahead.items():
        if other.ask_if and questions_in(other.ask_if) & found:
            found.add(name)
    return found


def _for_urgency(check: Check, reasons: Sequence[Reason], fact: Known, ahead: dict[str, Question]) -> Iterator[str]:
    """The questions on which a rule hangs that would be the most urgent, or is it only until they are answered."""
    reached = max((reason.urgency for reason in reasons), default=Urgency.SELF_CARE)
    holding = {reason.id for reason in reasons if reason.urgency is reached}
    for rule in check.rules:
        if (rule.urgency > reached or rule.id in holding) and truth(rule.when, fact) is None:
            yield from questions_in(rule.when) & ahead.keys()


def _for_ranking(check: Check, fact: Known, ahead: dict[str, Question]) -> Iterator[str]:
    """The questions on which evidence hangs that could change the first three, or whether one of them is named."""
    weighed = [_weighed(candidate, fact, ahead) for candidate in check.candidates]
    reaches = [reach for _, reach in weighed]
    for at, (evidence, _) in enumerate(weighed):
        if evidence and _is_unsettled(at, reaches):
            yield from {name for each in evidence for name in each.questions & ahead.keys()}


def _weighed(candidate: Candidate, fact: Known, ahead: dict[str, Question]) -> tuple[list[Clue], Reach]:
    """What is not decided about a condition, and how far that can move it. Each rule is read once, for speed."""
    told = [(each, each.read(fact)) for each in clues(candidate)]
    undecided = [each for each, true in told if true is None and not each.questions.isdisjoint(ahead)]
    return undecided, _reach(candidate, [each for each, true in told if true], undecided)


def _reach(candidate: Candidate, holding: Sequence[Clue], undecided: Iterable[Clue]) -> Reach:
    now = log_odds_given(candidate, holding)
    fits = any(each.ratio > 1 for each in holding)
    moves = [each.move for each in undecided]
    worst = now + sum(move for move in moves if move < 0) if fits else -math.inf
    best = now + sum(move for move in moves if move > 0) if fits or any(move > 0 for move in moves) else -math.inf
    return Reach(worst, best)


def _is_unsettled(at: int, reaches: Sequence[Reach]) -> bool:
    """Whether this one may come among the first three, and its place or its being named is not settled."""
    mine = reaches[at]
    if not mine.is_open or mine.best < _LEAST_LOG_ODDS:
        return False
    if sum(other.worst > mine.best for other in reaches) >= FIRST:
        return False
    may_go = mine.worst < _LEAST_LOG_ODDS
    others = (other for number, other in enumerate(reaches) if number != at and other.best >= _LEAST_LOG_ODDS)
    return may_go or any(other.worst <= mine.best and mine.worst <= other.best for other in others)
