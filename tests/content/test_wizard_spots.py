"""The shipped spots: each can be chosen and answered, one is asked about at most, and none gives false comfort."""

from __future__ import annotations

from itertools import combinations

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import asked, current_facts
from kneeguide.assess.patient import Patient, answer_to
from kneeguide.assess.pointing import AREA, VAGUE, pointed
from kneeguide.assess.questions import Question
from kneeguide.assess.result import Result, assess
from kneeguide.assess.urgency import Urgency
from kneeguide.content.pages import PainSpot
from kneeguide.ids import AnswerId, QuestionId, RegionId
from tests.content.shipped import check, guide

LONGEST_ANSWER = 34


QUESTIONS = tuple(guide().questions.values())
SPOTS = [(region.id, spot) for region in guide().regions.values() for spot in region.spots]
# The drawings show these.
DRAWN = {
    "front": "kneecap_front",
    "around_kneecap": "kneecap_inner_edge kneecap_outer_edge",
    "inner": "joint_line_inner mcl_band pes_anserinus shin_inner",
    "outer": "outer_bump joint_line_outer lcl_cord fibula_head gerdys_bump",
    "below_kneecap": "kneecap_tip patellar_tendon_middle tibial_bump fat_pad_sides",
    "above_kneecap": "kneecap_upper_edge quadriceps_tendon_middle",
    "behind": "hollow hamstring_inner hamstring_outer calf_inner",
}
REST = (
    "injury_signs.none illness_signs.none other_signs.none age.from_18 which_knee.left "
    "about_you.none behind_knee.none onset.slowly how_long.days_7 "
    "triggers.down swelling.none movement.none elsewhere.none"
)
"""Everything but the place answered, nothing urgent."""

each_spot = pytest.mark.parametrize(("region", "spot"), SPOTS, ids=[spot.id for _, spot in SPOTS])


def _said(facts: str) -> Answers:
    answers = Answers()
    for fact in facts.split():
        question, _, answer = fact.partition(".")
        answers = answers.answered(QuestionId(question), [AnswerId(answer)])
    return answers


def _result(region: str, at: str, facts: str = "") -> Result:
    answers = pointed(QUESTIONS, {RegionId(region): AnswerId(at)}, _said(f"{REST} {facts}"))
    return assess(check(), answers)


def _about_spots(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions if question.spots_of is not None]


# ---- what is asked


def test_the_spots_are_those_of_the_drawings() -> None:
    found = {region.id: [spot.id for spot in region.spots] for region in guide().regions.values()}
    assert found == {region: spots.split() for region, spots in DRAWN.items()}


@each_spot
def test_a_spot_chosen_on_the_drawing_is_answered(region: RegionId, spot: PainSpot) -> None:
    answers = pointed(QUESTIONS, {region: spot.id})
    assert {f"where.{region}", f"spot_{region}.{spot.id}"} <= current_facts(QUESTIONS, answers)


@pytest.mark.parametrize("at", [AREA, VAGUE])
@pytest.mark.parametrize("region", DRAWN)
def test_area_and_vague_are_answered_too(region: str, at: AnswerId) -> None:
    assert f"spot_{region}.{at}" in current_facts(QUESTIONS, pointed(QUESTIONS, {RegionId(region): at}))


def test_each_of_several_regions_is_asked_about_in_the_order_of_harm() -> None:
    order = ["behind", "inner", "outer", "below_kneecap", "above_kneecap", "front", "around_kneecap"]
    for size in range(1, len(order) + 1):
        for chosen in combinations(order, size):
            answers = pointed(QUESTIONS, {RegionId(region): None for region in chosen})
            assert _about_spots(asked(QUESTIONS, answers)) == [f"spot_{region}" for region in chosen]


def test_a_spot_of_the_second_region_counts() -> None:
    answers = pointed(QUESTIONS, {RegionId("inner"): AREA, RegionId("outer"): AnswerId("fibula_head")})
    assert {f"spot_inner.{AREA}", "spot_outer.fibula_head"} <= current_facts(QUESTIONS, answers)


@pytest.mark.parametrize("place", ["unsure", "all_over"])
def test_without_a_region_no_spot_is_asked_for(place: str) -> None:
    assert _about_spots(asked(QUESTIONS, _said(f"where.{place}"))) == []


def test_answers_are_short() -> None:
    texts = [answer.text for question in QUESTIONS if question.spots_of for answer in question.answers]
    assert [text for text in texts if len(text) > LONGEST_ANSWER] == []


# ---- no false comfort


@each_spot
def test_a_spot_without_a_page_says_when_to_get_help(region: RegionId, spot: PainSpot) -> None:
    if not spot.conditions:
        assert any(words in spot.note for words in ("see a professional", "be seen"))
    assert set(spot.conditions) <= {each.condition for each in guide().regions[region].conditions}


def test_without_a_spot_nothing_that_must_be_seen_is_left_out() -> None:
    """A broken bone or a clot may hurt all over, and the person may not find the spot."""
    for region in guide().regions.values():
        must_be_seen = {each.condition for each in region.conditions if guide().conditions[each.condition].be_seen}
        assert must_be_seen <= set(region.area)
        assert must_be_seen <= set(region.vague)


@pytest.mark.parametrize(
    ("region", "at", "facts", "first"),
    [
        ("inner", "shin_inner", "", "bone_stress_injury"),
        ("inner", "shin_inner", "onset.injury how_hurt.none", "fracture"),
        ("front", "kneecap_front", "onset.injury how_hurt.none", "fracture"),
        ("outer", "fibula_head", "onset.injury how_hurt.none", "fracture"),
        ("behind", "calf_inner", "", "dvt"),
    ],
)
def test_a_spot_names_what_is_dangerous_there(region: str, at: str, facts: str, first: str) -> None:
    assert first in [each.condition for each in _result(region, at, facts).conditions[:2]]


@pytest.mark.parametrize(
    ("region", "at", "facts", "urgency"),
    [
        ("inner", "joint_line_inner", "", Urgency.SELF_CARE),
        ("inner", "shin_inner", "", Urgency.SOON),
        ("inner", "shin_inner", "movement.limp", Urgency.SAME_DAY),
        ("inner", "pes_anserinus", "", Urgency.SELF_CARE),
        ("inner", "pes_anserinus", "other_signs.night", Urgency.SOON),
        ("behind", "hollow", "", Urgency.SELF_CARE),
        ("behind", "calf_inner", "", Urgency.SAME_DAY),
        ("behind", "hollow", "illness_signs.calf", Urgency.SAME_DAY),
        ("front", "kneecap_front", "", Urgency.SELF_CARE),
        ("front", "kneecap_front", "onset.injury how_hurt.none", Urgency.SAME_DAY),
        ("outer", "fibula_head", "onset.injury how_hurt.none how_long.unsure trend.better", Urgency.SAME_DAY),
        ("outer", "fibula_head", "onset.injury how_hurt.none how_long.weeks_2 trend.better", Urgency.SOON),
        ("outer", "outer_bump", "onset.injury how_hurt.none", Urgency.SOON),
        ("below_kneecap", "tibial_bump", "age.under_16", Urgency.SOON),
    ],
)
def test_spots_have_their_level(region: str, at: str, facts: str, urgency: Urgency) -> None:
    assert _result(region, at, facts).urgency is urgency


def test_a_spot_that_needs_help_counts_among_several_regions() -> None:
    points = {RegionId("front"): AREA, RegionId("inner"): AnswerId("shin_inner")}
    assert assess(check(), pointed(QUESTIONS, points, _said(REST))).urgency is Urgency.SOON


@each_spot
def test_a_spot_is_never_milder_than_none(region: RegionId, spot: PainSpot) -> None:
    """To point at a place must not take a reason to get help away."""
    assert _result(region, spot.id).urgency >= _result(region, VAGUE).urgency


# ---- what fits


@pytest.mark.parametrize(
    ("region", "at", "first"),
    [
        ("outer", "outer_bump", "itb_syndrome"),
        ("below_kneecap", "kneecap_tip", "patellar_tendinopathy"),
        ("above_kneecap", "kneecap_upper_edge", "quadriceps_tendinopathy"),
        ("around_kneecap", AREA, "patellofemoral_pain"),
        ("front", VAGUE, "patellofemoral_pain"),
        ("inner", "joint_line_inner", "meniscus_tear"),
        ("inner", "pes_anserinus", "pes_anserine_bursitis"),
        ("behind", "hamstring_inner", "distal_hamstring_tendinopathy"),
    ],
)
def test_a_spot_brings_its_condition_forward(region: str, at: str, first: str) -> None:
    best = _result(region, at, "age.from_40 stiffness.none triggers.rising").conditions[0]
    assert best.condition == first
    assert any("spot" in found.says.lower() or "point" in found.says for found in best.fits)


@pytest.mark.parametrize(
    ("region", "at", "facts", "first"),
    [
        ("inner", "mcl_band", "onset.injury how_hurt.none triggers.twisting", "mcl_sprain"),
        ("outer", "lcl_cord", "onset.injury how_hurt.none triggers.walking", "lcl_sprain"),
        ("below_kneecap", "tibial_bump", "age.under_16 triggers.kneeling", "osgood_schlatter"),
        ("below_kneecap", "kneecap_tip", "age.under_16 triggers.jumping", "sinding_larsen_johansson"),
        ("below_kneecap", "fat_pad_sides", "onset.injury how_hurt.none swelling.slight", "fat_pad_impingement"),
        ("front", "kneecap_front", "triggers.kneeling swelling.slowly", "prepatellar_bursitis"),
        ("behind", "hamstring_outer", "triggers.jumping", "distal_hamstring_tendinopathy"),
    ],
)
def test_a_spot_and_how_it_began_tell_more_than_the_region(region: str, at: str, facts: str, first: str) -> None:
    assert _result(region, at, facts).conditions[0].condition == first
    assert _place_of(first, region, at, facts) <= _place_of(first, region, AREA, facts)


def _place_of(condition: str, region: str, at: str, facts: str) -> int:
    """The place of a condition in the list; the number of places where it is not in it."""
    found = [ranked.condition for ranked in _result(region, at, facts).conditions]
    return found.index(condition) if condition in found else len(found)  # type: ignore[arg-type]


def test_the_joint_line_speaks_for_the_meniscus_and_the_bump_against_it() -> None:
    facts = "onset.injury how_hurt.none how_long.weeks_6 trend.same"
    at_the_line, at_the_bump = (
        _place_of("meniscus_tear", "outer", at, facts) for at in ("joint_line_outer", "outer_bump")
    )
    assert at_the_line < at_the_bump


# ---- described patients


@pytest.mark.parametrize(
    ("location", "told", "answer"),
    [
        ("outer", "tender_point_outer_above_joint", "outer_bump"),
        ("outer", "tender_point_tendon_outer_back", "fibula_head"),
        ("below_kneecap", "tender_point_bottom_of_kneecap", "kneecap_tip"),
        ("below_kneecap", "bump_below_kneecap", "tibial_bump"),
        ("above_kneecap", "tender_point_top_of_kneecap", "kneecap_upper_edge"),
        ("inner", "tender_point_inner_shin_below_joint", "pes_anserinus"),
        ("behind", "lump_behind_knee", "hollow"),
        ("behind", "calf_pain", "calf_inner"),
        ("inner", "limp", "vague"),
    ],
)
def test_a_described_patient_points_at_what_was_told(location: str, told: str, answer: str) -> None:
    patient = Patient({"location": frozenset({location}), "other": frozenset({told})})
    question = next(one for one in QUESTIONS if one.spots_of == location)
    assert answer_to(patient, question) == (answer,)
