"""The table of warning signs, row by row: each part of a row, the rule or red flag that carries it, and its level.

The numbers are those of the clinical table that the check was written from; 3.x are published rules beside it.
"""

from __future__ import annotations

import pytest

from kneeguide.assess.interview import asked
from kneeguide.assess.reasons import reasons_in
from kneeguide.assess.triage import triage
from kneeguide.assess.urgency import Urgency
from tests.content.shipped import MILD, changed, check

S, D, R, E, C = Urgency.SOON, Urgency.SAME_DAY, Urgency.ROUTINE, Urgency.EMERGENCY, Urgency.SELF_CARE
HURT = "onset.injury how_hurt.none how_long.days_3"
SWOLLEN = "swelling.slight stiffness.none"
CHILD = "age.under_16 child_fever.none"
BEHIND = "where.behind spot_behind.hollow"

ROWS = [
    ("1 out of shape, kneecap at the side, out and back", E, "deformity", "injury_signs.out_of_shape"),
    ("2 foot cold, pale, numb or not to lift after an injury", E, "numb_foot", "injury_signs.cold_foot"),
    ("2 calf rock-hard with extreme pain", E, "hard_calf", "illness_signs.rock_hard_calf"),
    ("3 deep wound over the joint, or bone to be seen", E, "open_wound", "illness_signs.deep_wound"),
    ("3 crash or fall from a height and cannot stand", E, "crash_cannot_stand", "injury_signs.crash"),
    ("3 the same in two answers", E, "crash_and_no_four_steps", "onset.crash how_hurt.none injury_signs.no_four_steps"),
    ("3 crash and can walk", D, "crash", "onset.crash how_hurt.none"),
    ("4 hot and swollen with fever, shivers, very unwell", E, "hot_with_fever", "illness_signs.hot_and_ill"),
    ("4 hot and too painful to move", E, "hot_and_hardly_moves", "illness_signs.hot movement.hardly_moves"),
    ("4 hot, and the joint is artificial", E, "artificial_and_hot", "illness_signs.hot about_you.artificial"),
    ("4 fever, swollen and hardly moves", E, "fever_and_stiff", f"elsewhere.fever movement.hardly_moves {SWOLLEN}"),
    ("4 fever and swollen", D, "fever_and_swelling", f"elsewhere.fever {SWOLLEN}"),
    ("4 child with fever who will not stand", E, "child_fever_cannot_stand", "illness_signs.child_ill"),
    ("4 child with fever who limps", E, "child_fever_and_limp", "age.under_16 child_fever.fever movement.limp"),
    ("4 child with fever, the knee not hot", D, "child_fever", "age.under_16 child_fever.fever"),
    ("5 sore calf and short of breath, chest pain, fainting", E, "breathless_with_calf", "illness_signs.breathless"),
    ("6 numb between the legs, bladder, weak leg", E, "saddle_numbness", "illness_signs.saddle"),
    ("7 cannot take four steps", D, "cannot_bear_weight", "injury_signs.no_four_steps"),
    ("7 cannot bend to a right angle", D, "cannot_bend", "injury_signs.no_right_angle"),
    ("8 swelled within hours of an injury", D, "swelled_within_hours", "injury_signs.swelled_fast"),
    ("8 the same, told later", D, "fast_swelling", f"{HURT} swelling.hours stiffness.none"),
    ("9 locked", D, "locked_knee", "injury_signs.stuck"),
    ("10 cannot lift the straight leg, or a dip", D, "cannot_lift_straight_leg", "injury_signs.no_leg_lift"),
    ("11 kneecap slipped out and back, swollen", D, "kneecap_slipped", "other_signs.kneecap_slipped"),
    ("12 hot, red or very swollen, no injury, no fever", D, "hot_swollen", "illness_signs.hot"),
    ("12 infected graze, redness spreading", D, "infected_wound", "other_signs.infected_skin"),
    ("13 one calf sore, swollen, warm, discoloured", D, "calf_swelling", "illness_signs.calf"),
    ("13 the calf is the spot", D, "calf_is_the_spot", "where.behind spot_behind.calf_inner behind_knee.none"),
    ("14 weeks after an injection or operation", D, "after_operation", "other_signs.operation"),
    ("14 the same and ill", E, "fever_after_operation", "other_signs.operation elsewhere.fever stiffness.none"),
    ("14 blood thinners and swelling", D, "thinners_and_swelling", f"about_you.thinners {SWOLLEN}"),
    ("14 weak defences or diabetes, hot knee", D, "hot_swollen", "about_you.weak_defences illness_signs.hot"),
    ("14 the same in doubt", D, "weak_defences_and_doubt", "about_you.weak_defences illness_signs.unsure"),
    ("14 infected bursa, diabetes", E, "weak_defences_and_wound", "about_you.weak_defences other_signs.infected_skin"),
    ("15 child or teenager who limps", D, "child_limp", "other_signs.child_limp"),
    ("15 child who limps, told later", D, "child_hip", f"{CHILD} movement.limp"),
    ("15 teenager who limps, told later", D, "teen_limp", "age.teen movement.limp"),
    ("15 child who cannot walk", E, "child_cannot_walk", f"{CHILD} injury_signs.no_four_steps"),
    ("16 bone pain at rest or at night, sore to press or hop", S, "bone_pain_at_night", "other_signs.night"),
    ("16 the same with a limp", D, "bone_pain_with_limp", "other_signs.night movement.limp"),
    ("16 sore shin bone", S, "shin_bone_is_the_spot", "where.inner spot_inner.shin_inner"),
    ("16 groin or hip pain at rest", D, "hip_pain_at_rest", "elsewhere.hip other_signs.night"),
    ("17 lump, weight loss, sweats, past cancer", S, "lump_or_weight_loss", "other_signs.lump"),
    ("17 night pain", S, "bone_pain_at_night", "other_signs.night"),
    ("17 child with bone pain on most days", S, "child", CHILD),
    ("18 swollen the day after a twist", S, "swelled_by_next_day", "swelling.next_day stiffness.none"),
    ("18 keeps giving way", S, "gives_way", "movement.gives_way"),
    ("18 new swelling without an injury", S, "new_swelling", SWOLLEN),
    ("19 long stiffness in the morning", S, "long_stiffness", "age.from_45 stiffness.long"),
    ("19 several joints", S, "other_joints", "elsewhere.joints stiffness.none"),
    ("19 both knees swollen", S, "both_knees_swollen", f"which_knee.both how_long.weeks_6 trend.same {SWOLLEN}"),
    ("19 rash, red eye, gut or bladder infection", S, "rash_or_infection", "elsewhere.illness stiffness.none"),
    ("19 unwell", S, "rash_or_infection", "elsewhere.fever stiffness.none"),
    ("20 lump behind grows, foot tingles", S, "growing_lump_behind", "other_signs.lump_behind"),
    ("20 lump with a pulse", D, "pulsating_lump", "other_signs.pulsing"),
    ("21 no better after weeks of less load", R, "no_better_after_weeks", "how_long.weeks_6 trend.no_better"),
    ("21 worse after two weeks", R, "worse_after_two_weeks", "how_long.weeks_2 trend.worse"),
    ("21 longer than six weeks", R, "longer_than_six_weeks", "how_long.longer trend.same"),
    ("22 painless clicking alone", C, "", "movement.clicks"),
    ("22 short stiffness", C, "", "age.from_45 stiffness.short"),
    ("22 mild pain with load", C, "", "triggers.same_point"),
    ("doubt about fever or heat, swollen, cannot move", E, "stiff_swollen_maybe_ill",
     f"illness_signs.unsure movement.hardly_moves {SWOLLEN}"),
    ("3.1 55 or older", D, "injury_from_55", f"age.from_55 stiffness.none {HURT}"),
    ("3.1 kneecap alone sore", D, "sore_bone_after_injury", f"where.front spot_front.kneecap_front {HURT}"),
    ("3.1 head of the fibula sore", D, "sore_bone_after_injury", f"where.outer spot_outer.fibula_head {HURT}"),
    ("3.2 fall or blow under 12", D, "injury_under_16", f"{CHILD} {HURT}"),
    ("3.2 fall or blow over 50", D, "fall_from_50", f"age.from_50 stiffness.none {HURT}"),
    ("3.3 long travel, a cast, an operation", D, "clot_possible", f"{BEHIND} behind_knee.kept_still"),
    ("3.3 earlier clot, cancer, the pill", D, "clot_possible", f"{BEHIND} behind_knee.clot_risk"),
    ("3.3 pregnancy", D, "pregnant_and_behind", f"{BEHIND} behind_knee.none about_you.pregnant"),
    ("3.4 stiff and swollen, no fever", D, "cannot_move_with_swelling", f"movement.hardly_moves {SWOLLEN}"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "level", "carried_by", "facts"), ROWS, ids=[row[0] for row in ROWS])
def test_the_row_has_its_level_from_the_rule_that_carries_it(
    row: str, level: Urgency, carried_by: str, facts: str
) -> None:
    found = triage(check(), changed(MILD, facts))
    assert found.urgency is level, row
    at_the_level = {reason.id for reason in found.reasons if reason.urgency is level}
    assert carried_by in at_the_level or not carried_by


def test_every_red_flag_carries_a_row() -> None:
    assert set(check().red_flags) - {carried_by for _, _, carried_by, _ in ROWS} == set()


def test_a_child_is_asked_about_limp_hip_fever_night_and_injury() -> None:
    """3.6"""
    given = changed(MILD, CHILD)
    answers_asked = {f"{one.id}.{answer.id}" for one in asked(check().questions, given) for answer in one.answers}
    assert {"movement.limp", "elsewhere.hip", "child_fever.fever", "other_signs.night", "onset.injury"} <= answers_asked


def test_each_reason_names_its_sources() -> None:
    for _, _, _, facts in ROWS:
        for reason in reasons_in(check(), changed(MILD, facts)):
            assert reason.sources, reason.id
