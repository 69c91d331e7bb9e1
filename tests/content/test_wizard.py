"""The shipped symptom check: no danger is missed, doubt never reassures, every rule works, typical cases come out."""

from __future__ import annotations

from functools import cache
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.interview import next_question, open_questions
from kneeguide.assess.questions import Answer, Choice, Meaning, Question
from kneeguide.assess.ranking import Fit
from kneeguide.assess.result import Result, assess
from kneeguide.assess.rules import facts_of
from kneeguide.assess.triage import UNSURE_ABOUT_A_SIGN, triage
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.content.folder import load
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.paths import content_dir
from kneeguide.replay import Case


@cache
def _check() -> Check:
    loaded = load(content_dir())
    assert loaded.guide, loaded.problems
    return check_of(loaded.guide)


QUESTIONS = _check().questions
FLAGS = _check().red_flags
SIGN_QUESTIONS = tuple(one for one in QUESTIONS if any(answer.red_flag for answer in one.answers))
SIGNS = tuple((one, answer) for one in SIGN_QUESTIONS for answer in one.answers if answer.red_flag)


def _said(facts: str) -> Answers:
    """Answers such as "where.outer where.behind onset.slowly"."""
    given_to: dict[QuestionId, list[AnswerId]] = {}
    for fact in facts.split():
        question, _, answer = fact.partition(".")
        given_to.setdefault(QuestionId(question), []).append(AnswerId(answer))
    return Answers({name: tuple(sorted(chosen)) for name, chosen in given_to.items()})


def _changed(base: Answers, facts: str) -> Answers:
    return Answers({**base.given, **_said(facts).given})


MILD = _said(
    "injury_signs.none illness_signs.none other_signs.none age.from_16 where.outer onset.slowly how_long.days_7 "
    "triggers.down swelling.none movement.none elsewhere.none"
)
"""Everything answered, nothing urgent."""

_CHOSEN = {
    one.id: (
        st.sampled_from([(answer.id,) for answer in one.answers])
        if one.choice is Choice.ONE
        else st.sets(st.sampled_from([answer.id for answer in one.answers]), min_size=1).map(
            lambda chosen: tuple(sorted(chosen))
        )
    )
    for one in QUESTIONS
}
ANY_ANSWERS = st.builds(Answers, st.fixed_dictionaries({}, optional=_CHOSEN))
FULL_ANSWERS = st.builds(Answers, st.fixed_dictionaries(_CHOSEN))


def test_the_mild_case_is_whole_and_self_care() -> None:
    assert open_questions(QUESTIONS, MILD) == ()
    assert assess(_check(), MILD).urgency is Urgency.SELF_CARE


# ---- warning signs


def test_every_red_flag_is_asked_of_everybody_before_anything_else() -> None:
    assert {answer.red_flag for _, answer in SIGNS} == set(FLAGS)
    assert QUESTIONS[: len(SIGN_QUESTIONS)] == SIGN_QUESTIONS
    assert all(one.ask_if is None for one in SIGN_QUESTIONS)


def test_questions_about_signs_can_be_denied_and_left_in_doubt() -> None:
    for one in SIGN_QUESTIONS:
        assert {answer.meaning for answer in one.answers} == set(Meaning)
        assert all(answer.red_flag for answer in one.answers if answer.meaning is Meaning.SAYS)


def _with_signs(base: Answers, chosen: tuple[tuple[Question, Answer], ...]) -> Answers:
    signs: dict[QuestionId, tuple[AnswerId, ...]] = {}
    for one, answer in chosen:
        signs[one.id] = (*signs.get(one.id, ()), answer.id)
    return Answers({**base.given, **signs})


@pytest.mark.parametrize("base", [MILD, Answers()], ids=["after a mild rest", "with nothing else"])
@pytest.mark.parametrize("question", SIGN_QUESTIONS, ids=lambda one: one.id)
def test_every_combination_on_a_page_of_signs_ends_at_its_most_urgent(question: Question, base: Answers) -> None:
    places = [(question, answer) for answer in question.answers if answer.red_flag]
    for chosen in chain.from_iterable(combinations(places, size) for size in range(1, len(places) + 1)):
        expected = max(FLAGS[answer.red_flag].urgency for _, answer in chosen if answer.red_flag)
        assert triage(_check(), _with_signs(base, chosen)).urgency is expected


def test_combinations_across_the_pages_of_signs_end_at_their_most_urgent() -> None:
    pages = [[None, *(place for place in SIGNS if place[0] is one)] for one in SIGN_QUESTIONS]
    for picked in product(*pages):
        chosen = tuple(place for place in picked if place is not None)
        if chosen:
            expected = max(FLAGS[answer.red_flag].urgency for _, answer in chosen if answer.red_flag)
            assert triage(_check(), _with_signs(MILD, chosen)).urgency is expected


@given(ANY_ANSWERS, st.sampled_from(SIGNS))
def test_a_sign_dominates_whatever_else_is_answered(others: Answers, place: tuple[Question, Answer]) -> None:
    one, answer = place
    assert answer.red_flag
    more = others.answered(one.id, [*others.to(one.id), answer.id])
    found = triage(_check(), more)
    assert found.urgency >= max(FLAGS[answer.red_flag].urgency, triage(_check(), others).urgency)
    assert answer.red_flag in {reason.id for reason in found.reasons}


# ---- doubt


@given(ANY_ANSWERS, st.sampled_from(SIGN_QUESTIONS))
def test_doubt_about_a_sign_never_reassures(others: Answers, one: Question) -> None:
    doubtful = others.answered(one.id, [*others.to(one.id), "unsure"])
    found = triage(_check(), doubtful)
    assert found.urgency >= max(Urgency.SOON, triage(_check(), others).urgency)
    assert UNSURE_ABOUT_A_SIGN in {reason.id for reason in found.reasons}


@given(FULL_ANSWERS, st.sampled_from([one for one in QUESTIONS if one.id != "triggers"]))
def test_not_sure_is_never_the_mildest_answer(others: Answers, one: Question) -> None:
    ends = {answer.id: triage(_check(), others.answered(one.id, [answer.id])).urgency for answer in one.answers}
    unsure = next(answer.id for answer in one.answers if answer.meaning is Meaning.UNSURE)
    assert ends[unsure] >= min(urgency for answer, urgency in ends.items() if answer != unsure)


@pytest.mark.parametrize(
    ("facts", "urgency"),
    [
        ("illness_signs.unsure", Urgency.SOON),
        ("illness_signs.unsure swelling.slowly stiffness.none", Urgency.SAME_DAY),
        ("illness_signs.unsure swelling.unsure stiffness.none", Urgency.SAME_DAY),
        ("illness_signs.unsure where.behind behind_knee.none", Urgency.SAME_DAY),
        ("illness_signs.unsure swelling.slight stiffness.none movement.hardly_moves", Urgency.EMERGENCY),
        ("illness_signs.unsure swelling.unsure stiffness.none movement.hardly_moves", Urgency.EMERGENCY),
        ("injury_signs.unsure", Urgency.SOON),
        ("injury_signs.unsure onset.injury how_long.days_3", Urgency.SAME_DAY),
        ("injury_signs.unsure onset.injury how_long.unsure trend.same", Urgency.SAME_DAY),
        ("other_signs.unsure", Urgency.SOON),
        ("how_long.unsure trend.same", Urgency.ROUTINE),
        ("where.unsure", Urgency.ROUTINE),
        ("elsewhere.unsure", Urgency.ROUTINE),
        ("elsewhere.unsure age.under_16", Urgency.SAME_DAY),
    ],
)
def test_doubt_has_its_level(facts: str, urgency: Urgency) -> None:
    assert assess(_check(), _changed(MILD, facts)).urgency is urgency


# ---- rules

S, D, R, E = Urgency.SOON, Urgency.SAME_DAY, Urgency.ROUTINE, Urgency.EMERGENCY
RULE_TABLE = {
    "stiff_swollen_maybe_ill": (E, "illness_signs.unsure movement.hardly_moves swelling.slowly stiffness.none"),
    "hot_and_hardly_moves": (E, "illness_signs.hot movement.hardly_moves"),
    "child_cannot_walk": (E, "age.under_16 injury_signs.no_four_steps"),
    "crash_and_no_four_steps": (E, "onset.crash injury_signs.no_four_steps"),
    "crash": (D, "onset.crash"),
    "unsure_sign_after_injury": (D, "injury_signs.unsure onset.injury how_long.days_7"),
    "unsure_about_heat_or_calf": (D, "illness_signs.unsure swelling.next_day stiffness.none"),
    "fast_swelling": (D, "swelling.hours stiffness.none"),
    "injury_from_55": (D, "age.from_55 stiffness.none onset.injury how_long.days_3"),
    "injury_under_16": (D, "age.under_16 onset.injury how_long.days_7"),
    "pop_or_giving_way_after_injury": (D, "onset.injury how_long.days_3 movement.pop"),
    "hardly_moves_after_injury": (D, "onset.injury how_long.days_3 movement.hardly_moves"),
    "cannot_move_with_swelling": (D, "movement.hardly_moves swelling.slowly stiffness.none"),
    "clot_possible": (D, "where.behind behind_knee.kept_still"),
    "child_hip": (D, "age.under_16 elsewhere.hip"),
    "hip_pain_at_rest": (D, "elsewhere.hip other_signs.night"),
    "hip_pain_in_walking": (D, "elsewhere.hip triggers.walking"),
    "bone_pain_with_limp": (D, "other_signs.night movement.limp"),
    "child": (S, "age.under_16"),
    "swelled_by_next_day": (S, "swelling.next_day stiffness.none"),
    "new_swelling": (S, "swelling.slowly stiffness.none"),
    "gives_way": (S, "movement.gives_way"),
    "hardly_moves": (S, "movement.hardly_moves"),
    "catches_and_swells": (S, "movement.catches swelling.slight stiffness.none how_long.weeks_6 trend.same"),
    "fresh_injury_still_sore": (S, "onset.injury triggers.walking"),
    "sudden_from_55": (S, "age.from_55 stiffness.none onset.suddenly triggers.walking"),
    "bone_may_be_overloaded": (S, "where.inner triggers.walking how_long.weeks_2 trend.no_better"),
    "long_stiffness": (S, "age.from_45 stiffness.long"),
    "rash_or_infection": (S, "elsewhere.illness stiffness.none"),
    "swelling_and_other_joints": (S, "elsewhere.joints swelling.slight stiffness.none how_long.weeks_6 trend.same"),
    "hip_pain": (S, "elsewhere.hip"),
    "unsure_behind_the_knee": (S, "where.behind behind_knee.unsure"),
    "back_signs": (R, "elsewhere.back"),
    "lump_behind": (R, "where.behind behind_knee.lump"),
    "other_joints": (R, "elsewhere.joints stiffness.none"),
    "twists_hurt_from_40": (R, "age.from_40 stiffness.none triggers.twisting"),
    "limp": (R, "movement.limp"),
    "swelling": (R, "swelling.slight stiffness.short how_long.weeks_6 trend.same"),
    "catches": (R, "movement.catches"),
    "began_suddenly": (R, "onset.suddenly"),
    "injury_not_over": (R, "onset.injury how_long.weeks_6 trend.better"),
    "worse_after_two_weeks": (R, "how_long.weeks_2 trend.worse"),
    "no_better_after_weeks": (R, "how_long.weeks_6 trend.no_better"),
    "longer_than_six_weeks": (R, "how_long.longer trend.same"),
    "unsure_answers": (R, "movement.unsure"),
}  # fmt: skip


def test_the_table_has_every_rule() -> None:
    assert list(RULE_TABLE) == [rule.id for rule in _check().rules]


@pytest.mark.parametrize("name", RULE_TABLE)
def test_the_rule_alone_makes_its_level(name: str) -> None:
    """So deleting or weakening a rule is noticed here."""
    urgency, facts = RULE_TABLE[name]
    said = _changed(MILD, facts)
    found = triage(_check(), said)
    assert open_questions(QUESTIONS, said) == ()
    assert (found.urgency, [reason.id for reason in found.reasons if reason.urgency is urgency]) == (urgency, [name])


def test_rules_are_told_apart_from_red_flags_and_come_most_urgent_first() -> None:
    rules = _check().rules
    assert not {rule.id for rule in rules} & set(FLAGS)
    ranks = [rule.urgency.rank for rule in rules]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize(
    ("facts", "urgency"),
    [
        ("onset.injury how_long.days_3 age.from_45 stiffness.none triggers.sitting", Urgency.SOON),
        ("onset.injury how_long.weeks_2 trend.better triggers.kneeling", Urgency.SOON),
        ("illness_signs.infected_skin movement.hardly_moves", Urgency.EMERGENCY),
        ("illness_signs.hot swelling.slight stiffness.none", Urgency.SAME_DAY),
        ("where.behind behind_knee.kept_still onset.injury how_long.weeks_2 trend.same", Urgency.SAME_DAY),
        ("age.under_16 other_signs.unsure", Urgency.SAME_DAY),
        ("age.under_16 movement.limp", Urgency.SAME_DAY),
        ("swelling.slight stiffness.none movement.hardly_moves", Urgency.SAME_DAY),
        ("swelling.slight stiffness.none", Urgency.SOON),
        ("elsewhere.hip triggers.walking how_long.longer trend.same", Urgency.SOON),
        ("where.inner triggers.walking movement.limp", Urgency.SOON),
        ("triggers.twisting", Urgency.SELF_CARE),
        ("onset.injury how_long.days_3 age.unsure stiffness.none", Urgency.SAME_DAY),
        ("onset.injury how_long.days_3 movement.gives_way", Urgency.SAME_DAY),
        ("onset.injury how_long.longer trend.better movement.gives_way", Urgency.SOON),
        ("where.behind behind_knee.clot_risk how_long.longer trend.same", Urgency.ROUTINE),
        ("movement.clicks", Urgency.SELF_CARE),
        ("how_long.weeks_6 trend.same", Urgency.SELF_CARE),
        ("how_long.longer trend.better", Urgency.SELF_CARE),
        ("swelling.slowly stiffness.none how_long.longer trend.better", Urgency.ROUTINE),
    ],
)
def test_levels_at_the_edges_of_rules(facts: str, urgency: Urgency) -> None:
    assert assess(_check(), _changed(MILD, facts)).urgency is urgency


# ---- the whole way


@given(st.data())
def test_every_way_through_ends_with_a_level_that_is_earned(data: st.DataObject) -> None:
    answers = Answers()
    for _ in QUESTIONS:
        following = next_question(QUESTIONS, answers)
        if following is None:
            break
        assert assess(_check(), answers).urgency > Urgency.SELF_CARE
        answers = answers.answered(following.id, data.draw(_CHOSEN[following.id]))
    result = assess(_check(), answers)
    assert result.still_open == ()
    if result.urgency is Urgency.SELF_CARE:
        assert result.conditions
        assert all(answers.to(one.id) == ("none",) for one in SIGN_QUESTIONS)


@given(ANY_ANSWERS, st.sampled_from(QUESTIONS), st.data())
def test_back_and_change_is_the_same_as_answering_so_at_once(
    wanted: Answers, one: Question, data: st.DataObject
) -> None:
    first = wanted.answered(one.id, data.draw(_CHOSEN[one.id]))
    assert assess(_check(), first.answered(one.id, wanted.to(one.id))) == assess(_check(), wanted)


TYPICAL = {
    "patellofemoral_pain": "where.around_kneecap triggers.down triggers.sitting",
    "itb_syndrome": "where.outer triggers.same_point triggers.down",
    "patellar_tendinopathy": "where.below_kneecap triggers.jumping triggers.after_run",
    "quadriceps_tendinopathy": "where.above_kneecap triggers.rising age.from_40 stiffness.none",
    "meniscus_tear": "where.inner onset.injury triggers.twisting swelling.next_day stiffness.none",
    "knee_osteoarthritis": "where.inner age.from_55 triggers.walking stiffness.short how_long.longer trend.same",
    "bakers_cyst": "where.behind behind_knee.lump swelling.slight stiffness.none age.from_45",
    "prepatellar_bursitis": "where.front triggers.kneeling swelling.slowly stiffness.none",
    "osgood_schlatter": "age.under_16 where.below_kneecap triggers.jumping triggers.kneeling",
    "patellar_instability": "other_signs.kneecap_slipped where.front onset.injury swelling.hours stiffness.none",
    "acl_rupture": "where.all_over onset.injury movement.pop movement.gives_way swelling.hours stiffness.none",
    "fracture": "injury_signs.no_four_steps where.outer onset.injury triggers.walking swelling.hours stiffness.none",
    "septic_arthritis": "illness_signs.hot_and_ill where.all_over movement.hardly_moves swelling.slowly stiffness.none",
    "extensor_tendon_rupture":
        "injury_signs.no_leg_lift where.above_kneecap onset.injury movement.pop age.from_45 stiffness.none",
    "knee_dislocation":
        "injury_signs.out_of_shape injury_signs.cold_foot where.all_over onset.crash movement.gives_way",
}  # fmt: skip
HARD_TO_TELL = {
    "infrapatellar_bursitis": "where.below_kneecap triggers.kneeling swelling.slowly stiffness.none",
    "fat_pad_impingement": "where.below_kneecap onset.injury triggers.walking swelling.slight stiffness.none",
    "sinding_larsen_johansson": "age.under_16 where.below_kneecap triggers.jumping triggers.down",
    "pcl_injury": "where.behind behind_knee.none onset.crash triggers.rising triggers.down movement.gives_way",
    "suspected_bone_tumour": "other_signs.lump other_signs.night where.above_kneecap triggers.something_else",
}
"""Conditions that are rare, or feel like another one until somebody examines them: they are named, but never surely."""


def _result(facts: str) -> Result:
    return assess(_check(), _changed(MILD, facts))


@pytest.mark.parametrize("condition", TYPICAL)
def test_a_typical_case_fits_well(condition: str) -> None:
    first, *others = _result(TYPICAL[condition]).conditions
    assert (first.condition, first.fit) == (condition, Fit.WELL)
    assert len(first.fits) >= 3
    assert first.does_not_fit == ()
    assert all(other.fit is not Fit.WELL for other in others)


@pytest.mark.parametrize("condition", HARD_TO_TELL)
def test_what_is_hard_to_tell_is_named_and_not_as_if_it_were_sure(condition: str) -> None:
    found = {each.condition: each for each in _result(HARD_TO_TELL[condition]).conditions}
    assert found[condition].fit in {Fit.IN_PART, Fit.A_LITTLE}
    assert found[condition].does_not_fit == ()


@pytest.mark.parametrize(
    ("condition", "facts"),
    [
        ("suspected_bone_tumour", "other_signs.night where.below_kneecap"),
        ("septic_arthritis", "swelling.slowly stiffness.none movement.hardly_moves"),
        ("fracture", "where.front"),
        ("osgood_schlatter", "where.below_kneecap"),
        ("knee_dislocation", "onset.injury movement.gives_way"),
        ("itb_syndrome", "where.inner"),
        ("bakers_cyst", "where.front"),
        ("patellar_tendinopathy", "where.outer"),
        ("quadriceps_tendinopathy", "where.below_kneecap"),
        ("knee_osteoarthritis", "age.under_16 where.inner"),
    ],
)
def test_what_cannot_be_is_not_named(condition: str, facts: str) -> None:
    assert condition not in {each.condition for each in _result(facts).conditions}


def test_every_condition_that_can_be_named_has_a_typical_case() -> None:
    assert {*TYPICAL, *HARD_TO_TELL} == {candidate.condition for candidate in _check().candidates}


def test_long_stiffness_never_speaks_for_a_worn_joint() -> None:
    ((first, *_), (other, *_)) = (
        [each for each in _result(f"{TYPICAL['knee_osteoarthritis']} {stiff}").conditions
         if each.condition == "knee_osteoarthritis"]
        for stiff in ("", "stiffness.long")
    )  # fmt: skip
    assert list(Fit).index(first.fit) <= list(Fit).index(other.fit)
    assert any("half an hour" in each.says for each in other.does_not_fit)


def test_cases_are_described_in_the_fields_that_a_file_of_cases_has() -> None:
    fields = {
        fact.partition(".")[0] for one in QUESTIONS for answer in one.answers if answer.case
        for fact in facts_of(answer.case)
    }  # fmt: skip
    assert fields <= set(Case.__struct_fields__)
