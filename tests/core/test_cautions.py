"""What is different for a person because of an answer, and which plans may begin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.assess.cautions import Caution, cautions_for, plans_to_start
from kneeguide.assess.evidence import Weight
from kneeguide.assess.rules import Is
from kneeguide.ids import ConditionId
from tests.core.check_builder import CHECK, WELL, answers, candidate


def caution(title: str, fact: str, *, no_plan: bool = False) -> Caution:
    return Caution(title=title, when=Is(fact), text="", no_plan=no_plan, sources=())


BAND, CUSHION = map(ConditionId, ("band", "cushion"))
BOTH = {BAND, CUSHION}
CAREFUL = replace(
    CHECK,
    candidates=(*CHECK.candidates[:1], candidate("cushion", (Is("how_long.days"), Weight.TYPICAL))),
    cautions=(
        caution("outer", "where.outer"),
        caution("lump", "behind.lump"),
        caution("wait", "more.calf", no_plan=True),
    ),
)


def _with(**given_answers: str) -> Answers:
    return Answers({**WELL.given, **answers(**given_answers).given})


def test_cautions_hold_for_the_answers_alone() -> None:
    assert [each.title for each in cautions_for(CAREFUL, WELL)] == ["outer"]
    assert [each.title for each in cautions_for(CAREFUL, _with(behind="lump", more="calf"))] == [
        "outer",
        "lump",
        "wait",
    ]


def test_plans_of_the_likeliest_may_begin_best_first() -> None:
    assert plans_to_start(CAREFUL, WELL, BOTH) == (BAND, CUSHION)
    assert plans_to_start(CAREFUL, WELL, {BAND}) == (BAND,)


@pytest.mark.parametrize(
    ("given_answers", "with_plan"),
    [
        (_with(signs="sore"), BOTH),  # soon: somebody looks at it first
        (_with(signs="stuck"), BOTH),
        (_with(signs="broken"), BOTH),
        (answers(signs="none", more="none", where="outer"), BOTH),  # questions are open
        (WELL, {CUSHION}),  # the likeliest has no plan
        (Answers(), BOTH),
    ],
)
def test_no_plan_begins(given_answers: Answers, with_plan: set[ConditionId]) -> None:
    assert plans_to_start(CAREFUL, given_answers, with_plan) == ()


def test_a_caution_keeps_plans_back() -> None:
    waiting = replace(CAREFUL, cautions=(caution("wait", "where.outer", no_plan=True),))
    assert plans_to_start(waiting, WELL, BOTH) == ()
