"""A child, a teenager, pregnancy, an artificial joint: what each answer changes, and that it names its sources."""

from __future__ import annotations

import pytest

from kneeguide.assess.cautions import cautions_for, plans_to_start
from kneeguide.assess.result import assess
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import ConditionId
from tests.content.shipped import MILD, changed, check

S, D, R, E, C = Urgency.SOON, Urgency.SAME_DAY, Urgency.ROUTINE, Urgency.EMERGENCY, Urgency.SELF_CARE
BEHIND = "where.behind spot_behind.hollow behind_knee.none"
SWOLLEN = "swelling.slight stiffness.none"
BAND = ConditionId("itb_syndrome")


@pytest.mark.parametrize(
    ("facts", "urgency", "told", "starts"),
    [
        ("", C, "", True),
        ("age.under_16 child_fever.none", S, "a parent|the hip|aspirin|small|looked at the knee", False),
        ("age.under_16 child_fever.fever", D, "a parent", False),
        ("age.under_16 child_fever.fever movement.limp", E, "With a limp", False),
        ("age.under_16 child_fever.unsure movement.hardly_moves", D, "a parent", False),
        ("age.teen", C, "a parent|hip", True),
        ("age.teen movement.limp", D, "With a limp", False),
        ("about_you.pregnant", C, "ibuprofen|calf|Cold on the knee|midwife", True),
        (f"about_you.pregnant {BEHIND}", D, "Clots", False),
        ("about_you.artificial", R, "put|emergency help", False),
        (f"about_you.artificial {SWOLLEN}", D, "emergency help", False),
        ("about_you.artificial other_signs.night", D, "", False),
        ("about_you.artificial illness_signs.hot", E, "emergency help", False),
        ("about_you.weak_defences", C, "numb|graze", True),
        ("about_you.weak_defences other_signs.infected_skin", E, "graze", False),
        ("about_you.thinners", C, "ibuprofen|swells", True),
        (f"about_you.thinners {SWOLLEN}", D, "swells", False),
        ("about_you.little_fuel", C, "missed periods", True),
        ("which_knee.both", C, "", True),
        (f"which_knee.both {SWOLLEN} how_long.weeks_6 trend.same", S, "", False),
        ("elsewhere.joints stiffness.none", S, "", False),
    ],
)
def test_an_answer_about_the_person(facts: str, urgency: Urgency, told: str, *, starts: bool) -> None:
    given = changed(MILD, facts)
    texts = " ".join(f"{each.title}. {each.text}" for each in cautions_for(check(), given))
    assert assess(check(), given).urgency is urgency
    assert [words for words in told.split("|") if words not in texts] == []
    assert bool(plans_to_start(check(), given, {BAND})) is starts


def test_each_caution_is_for_somebody_and_has_sources() -> None:
    assert not cautions_for(check(), MILD)
    assert all(each.sources for each in check().cautions)


def test_everything_that_sets_an_urgency_has_sources() -> None:
    assert all(each.sources for each in (*check().rules, *check().red_flags.values()))
