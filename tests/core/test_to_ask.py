"""What to ask a professional: what fits the result, the best fit first, never too many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from kneeguide.assess.answers import Answers
from kneeguide.assess.result import assess
from kneeguide.assess.rules import Is, Rule
from kneeguide.assess.to_ask import MOST_TO_ASK, ToAsk, questions_to_ask
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import ConditionId
from tests.core.check_builder import ANSWERS, CHECK, WELL, answers


def ask(text: str, about: str = "", at: tuple[Urgency, ...] = (), when: Rule | None = None) -> ToAsk:
    named = tuple(map(ConditionId, about.split()))
    return ToAsk(text=text, because="", conditions=named, urgency=at, when=when, sources=())


GENERAL = tuple(ask(f"general {number}") for number in range(6))
ASKING = replace(
    CHECK,
    to_ask=(
        *GENERAL,
        ask("today", at=(Urgency.EMERGENCY, Urgency.SAME_DAY)),
        ask("cushion", "cushion"),
        ask("band", "band"),
        ask("band again", "band"),
        ask("lump", when=Is("behind.lump")),
    ),
)


def asked(given_answers: Answers) -> list[str]:
    return [each.text for each in questions_to_ask(ASKING, given_answers)]


def _with(**given_answers: str) -> Answers:
    return Answers({**WELL.given, **answers(**given_answers).given})


def test_the_best_fit_comes_first_and_general_questions_fill_up() -> None:
    assert asked(WELL) == ["band", "band again", "general 0", "general 1", "general 2"]


def test_the_person_comes_before_a_second_question_about_a_condition() -> None:
    assert asked(_with(behind="lump"))[:3] == ["band", "lump", "band again"]


def test_an_emergency_names_no_condition() -> None:
    assert asked(_with(signs="broken")) == ["general 0", "general 1", "general 2"]


@pytest.mark.parametrize(("sign", "level"), [("stuck", Urgency.SAME_DAY), ("sore", Urgency.SOON)])
def test_a_level_has_its_own(sign: str, level: Urgency) -> None:
    alone = replace(ASKING, to_ask=ASKING.to_ask[6:7])
    given_answers = _with(signs=sign)
    assert assess(alone, given_answers).urgency is level
    assert bool(questions_to_ask(alone, given_answers)) is (level is Urgency.SAME_DAY)


@settings(max_examples=50)
@given(ANSWERS)
def test_there_are_three_to_five_and_none_twice(given_answers: Answers) -> None:
    found = asked(given_answers)
    assert 3 <= len(found) <= MOST_TO_ASK
    assert len(set(found)) == len(found)
