"""The described patients with known answers in tests/cases, and what the shipped symptom check makes of them."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import known_facts
from kneeguide.assess.patient import answers_of
from kneeguide.assess.questions import Meaning
from kneeguide.assess.ranking import ranking
from kneeguide.assess.result import Result, assess
from kneeguide.replay import patient_of
from tests.content.shipped import check
from tools.cases import KnownCase, cases_in

FOLDER = Path(__file__).parents[1] / "cases"
_DROPPED = 0.3


@cache
def cases() -> dict[str, KnownCase]:
    return {case.id: case for file in sorted(FOLDER.glob("*.json")) for case in cases_in(file)}


@cache
def answers() -> dict[str, Answers]:
    """What each patient answers, asked as in the window."""
    return {name: answers_of(patient_of(case), check()) for name, case in cases().items()}


@cache
def results() -> dict[str, Result]:
    return {name: assess(check(), given) for name, given in answers().items()}


def named(given: Answers) -> list[str]:
    """The conditions that these answers bring up, best first."""
    return [each.condition for each in ranking(check().candidates, known_facts(check().questions, given))]


def flipped(name: str, seed: int) -> Answers:
    """This patient's answers, one of them another one of the same question."""
    given, chance = answers()[name], _chance(name, seed)
    question = chance.choice([one for one in check().questions if given.to(one.id)])
    others = [answer.id for answer in question.answers if answer.id not in given.to(question.id)]
    return given.answered(question.id, [chance.choice(others)])


def dropped(name: str, seed: int) -> Answers:
    """This patient's answers without 30 % of them, warning signs like the others."""
    given, chance = answers()[name], _chance(name, seed)
    return Answers({question: chosen for question, chosen in given.given.items() if chance.random() >= _DROPPED})


def doubtful(name: str, seed: int) -> Answers:
    """This patient's answers with "not sure" in the place of 30 % of them."""
    given, chance = answers()[name], _chance(name, seed)
    for question in check().questions:
        if given.to(question.id) and chance.random() < _DROPPED:
            given = given.answered(
                question.id, [each.id for each in question.answers if each.meaning is Meaning.UNSURE]
            )
    return given


def _chance(name: str, seed: int) -> random.Random:
    return random.Random(f"{seed} {name}")
