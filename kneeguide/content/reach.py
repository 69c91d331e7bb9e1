"""Checks that every question of the symptom check can come up, looking back only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from kneeguide.assess.questions import Choice, Meaning, Question
from kneeguide.assess.rules import facts_of, holds
from kneeguide.content.book import Book
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Problem

_MOST_STATES = 20_000
"""Beyond this many ways to answer, a question counts as reachable rather than the check as endless."""


def problems_with_reach(guide: Guide, book: Book) -> Iterator[Problem]:
    """Questions that look at later ones, and questions that no answers lead to."""
    questions = tuple(guide.questions.values())
    for index, question in enumerate(questions):
        if question.ask_if is None:
            continue
        earlier = questions[:index]
        late = _groups(question) - {before.id for before in earlier}
        for group in sorted(late):
            message = f"'{group}' is not asked before this question"
            yield book.problem_in("QuestionId", question.id, ("ask_if",), message, "ask_if looks at earlier questions")
        if not late and not can_be_asked(question, earlier):
            message = f"the question '{question.id}' can never be asked"
            yield book.problem_in("QuestionId", question.id, ("ask_if",), message, "no answers make ask_if true")


def can_be_asked(question: Question, earlier: tuple[Question, ...]) -> bool:
    """Whether some answers to the earlier questions make `ask_if` true."""
    path = _looked_at(question, earlier)
    facts = frozenset(fact for asked in (*path, question) for fact in _facts(asked))
    states = {frozenset[str]()}
    for asked in path:
        if len(states) * 2 ** len(_relevant(asked, facts)) > _MOST_STATES:
            return True
        states = {state | chosen for state in states for chosen in _choices(asked, facts, state)}
    return any(_is_asked(question, state) for state in states)


def _looked_at(question: Question, earlier: tuple[Question, ...]) -> tuple[Question, ...]:
    """The earlier questions on whose answers this one hangs, directly or through each other, in their order."""
    wanted = _groups(question)
    found: list[Question] = []
    for before in reversed(earlier):
        if before.id in wanted:
            found.append(before)
            wanted |= _groups(before)
    return tuple(reversed(found))


def _facts(question: Question) -> tuple[str, ...]:
    return facts_of(question.ask_if) if question.ask_if else ()


def _groups(question: Question) -> set[str]:
    return {fact.partition(".")[0] for fact in _facts(question)}


def _is_asked(question: Question, state: frozenset[str]) -> bool:
    return question.ask_if is None or holds(question.ask_if, state.__contains__)


def _relevant(question: Question, facts: frozenset[str]) -> tuple[str, ...]:
    return tuple(fact for fact in (f"{question.id}.{answer.id}" for answer in question.answers) if fact in facts)


def _choices(question: Question, facts: frozenset[str], state: frozenset[str]) -> Iterator[frozenset[str]]:
    """The ways to answer, as far as the facts looked at tell them apart; nothing where it is not asked."""
    if not _is_asked(question, state):
        yield frozenset()
        return
    relevant = _relevant(question, facts)
    if len(relevant) < len(question.answers):
        yield frozenset()
    alone = {f"{question.id}.{answer.id}" for answer in question.answers if answer.meaning is Meaning.NONE}
    together = () if question.choice is Choice.ONE else tuple(fact for fact in relevant if fact not in alone)
    yield from (frozenset({fact}) for fact in relevant)
    sizes = range(2, len(together) + 1)
    yield from map(frozenset, chain.from_iterable(combinations(together, size) for size in sizes))
