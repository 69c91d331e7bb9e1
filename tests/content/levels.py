"""How urgent each red flag and each rule of the shipped symptom check is alone, written down a second time.

Whoever changes a level in the content changes it here, too, and so says that it was meant.
"""

from __future__ import annotations

from kneeguide.assess.urgency import Urgency

S, D, R, E = Urgency.SOON, Urgency.SAME_DAY, Urgency.ROUTINE, Urgency.EMERGENCY

RULE_TABLE = {
    "stiff_swollen_maybe_ill": (E, "illness_signs.unsure movement.hardly_moves swelling.slowly stiffness.none"),
    "hot_and_hardly_moves": (E, "illness_signs.hot movement.hardly_moves"),
    "child_cannot_walk": (E, "age.under_16 injury_signs.no_four_steps"),
    "crash_and_no_four_steps": (E, "onset.crash how_hurt.none injury_signs.no_four_steps"),
    "crash": (D, "onset.crash how_hurt.none"),
    "unsure_sign_after_injury": (D, "injury_signs.unsure onset.injury how_hurt.none how_long.days_7"),
    "unsure_about_heat_or_calf": (D, "illness_signs.unsure swelling.next_day stiffness.none"),
    "fast_swelling": (D, "swelling.hours stiffness.none"),
    "injury_from_55": (D, "age.from_55 stiffness.none onset.injury how_hurt.none how_long.days_3"),
    "injury_under_16": (D, "age.under_16 onset.injury how_hurt.none how_long.days_7"),
    "pop_or_giving_way_after_injury": (D, "onset.injury how_hurt.none how_long.days_3 movement.pop"),
    "hardly_moves_after_injury": (D, "onset.injury how_hurt.none how_long.days_3 movement.hardly_moves"),
    "sore_bone_after_injury": (D, "where.front spot_front.kneecap_front onset.injury how_hurt.none how_long.days_3"),
    "cannot_move_with_swelling": (D, "movement.hardly_moves swelling.slowly stiffness.none"),
    "clot_possible": (D, "where.behind spot_behind.vague behind_knee.kept_still"),
    "calf_is_the_spot": (D, "where.behind spot_behind.calf_inner behind_knee.none"),
    "child_hip": (D, "age.under_16 elsewhere.hip"),
    "hip_pain_at_rest": (D, "elsewhere.hip other_signs.night"),
    "hip_pain_in_walking": (D, "elsewhere.hip triggers.walking"),
    "sudden_and_limping": (D, "onset.suddenly movement.limp how_long.days_3"),
    "bone_pain_with_limp": (D, "other_signs.night movement.limp"),
    "child": (S, "age.under_16"),
    "swelled_by_next_day": (S, "swelling.next_day stiffness.none"),
    "new_swelling": (S, "swelling.slowly stiffness.none"),
    "gives_way": (S, "movement.gives_way"),
    "hardly_moves": (S, "movement.hardly_moves"),
    "catches_and_swells": (S, "movement.catches swelling.slight stiffness.none how_long.weeks_6 trend.same"),
    "fresh_injury_still_sore": (S, "onset.injury how_hurt.none triggers.walking"),
    "sudden_from_55": (S, "age.from_55 stiffness.none onset.suddenly triggers.walking"),
    "shin_bone_is_the_spot": (S, "where.inner spot_inner.shin_inner"),
    "bone_may_be_overloaded": (S, "where.inner spot_inner.vague triggers.walking how_long.weeks_2 trend.no_better"),
    "long_stiffness": (S, "age.from_45 stiffness.long"),
    "rash_or_infection": (S, "elsewhere.illness stiffness.none"),
    "swelling_and_other_joints": (S, "elsewhere.joints swelling.slight stiffness.none how_long.weeks_6 trend.same"),
    "hip_pain": (S, "elsewhere.hip"),
    "unsure_behind_the_knee": (S, "where.behind spot_behind.hollow behind_knee.unsure"),
    "back_signs": (R, "elsewhere.back"),
    "lump_behind": (R, "where.behind spot_behind.hollow behind_knee.lump"),
    "other_joints": (R, "elsewhere.joints stiffness.none"),
    "twists_hurt_from_40": (R, "age.from_40 stiffness.none triggers.twisting"),
    "limp": (R, "movement.limp"),
    "swelling": (R, "swelling.slight stiffness.short how_long.weeks_6 trend.same"),
    "catches": (R, "movement.catches"),
    "began_suddenly": (R, "onset.suddenly"),
    "injury_not_over": (R, "onset.injury how_hurt.none how_long.weeks_6 trend.better"),
    "worse_after_two_weeks": (R, "how_long.weeks_2 trend.worse"),
    "no_better_after_weeks": (R, "how_long.weeks_6 trend.no_better"),
    "longer_than_six_weeks": (R, "how_long.longer trend.same"),
    "unsure_answers": (R, "movement.unsure"),
}  # fmt: skip
"""Rule → its level, and the facts that change the mild case so that this rule alone makes that level."""

FLAG_LEVELS = {
    "deformity": E,
    "numb_foot": E,
    "hard_calf": E,
    "open_wound": E,
    "crash_cannot_stand": E,
    "hot_with_fever": E,
    "child_fever_cannot_stand": E,
    "breathless_with_calf": E,
    "saddle_numbness": E,
    "cannot_bear_weight": D,
    "cannot_bend": D,
    "swelled_within_hours": D,
    "locked_knee": D,
    "cannot_lift_straight_leg": D,
    "kneecap_slipped": D,
    "hot_swollen": D,
    "infected_wound": D,
    "calf_swelling": D,
    "after_operation": D,
    "child_limp": D,
    "pulsating_lump": D,
    "bone_pain_at_night": S,
    "lump_or_weight_loss": S,
    "growing_lump_behind": S,
}
"""Red flag → its level."""
