"""The shipped symptom check: no danger is missed, doubt never reassures, and every rule works."""

from __future__ import annotations

from itertools import chain, combinations, product

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.inquiry import next_question
from kneeguide.assess.interview import open_questions
from kneeguide.assess.questions import Answer, Choice, Meaning, Question
from kneeguide.assess.result import assess
from kneeguide.assess.rules import facts_of
from kneeguide.assess.triage import UNSURE_ABOUT_A_SIGN, triage
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.replay import Case
from tests.content.levels import RULE_TABLE
from tests.content.shipped import MILD, changed, check

QUESTIONS = check().questions
FLAGS = check().red_flags
SIGN_QUESTIONS = tuple(one for one in QUESTIONS if any(answer.red_flag for answer in one.answers))
SIGNS = tuple((one, answer) for one in SIGN_QUESTIONS for answer in one.answers if answer.red_flag)


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
    assert assess(check(), MILD).urgency is Urgency.SELF_CARE


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
        assert triage(check(), _with_signs(base, chosen)).urgency is expected


def test_combinations_across_the_pages_of_signs_end_at_their_most_urgent() -> None:
    pages = [[None, *(place for place in SIGNS if place[0] is one)] for one in SIGN_QUESTIONS]
    for picked in product(*pages):
        chosen = tuple(place for place in picked if place is not None)
        if chosen:
            expected = max(FLAGS[answer.red_flag].urgency for _, answer in chosen if answer.red_flag)
            assert triage(check(), _with_signs(MILD, chosen)).urgency is expected


@given(ANY_ANSWERS, st.sampled_from(SIGNS))
def test_a_sign_dominates_whatever_else_is_answered(others: Answers, place: tuple[Question, Answer]) -> None:
    one, answer = place
    assert answer.red_flag
    more = others.answered(one.id, [*others.to(one.id), answer.id])
    found = triage(check(), more)
    assert found.urgency >= max(FLAGS[answer.red_flag].urgency, triage(check(), others).urgency)
    assert answer.red_flag in {reason.id for reason in found.reasons}


# ---- doubt


@given(ANY_ANSWERS, st.sampled_from(SIGN_QUESTIONS))
def test_doubt_about_a_sign_never_reassures(others: Answers, one: Question) -> None:
    doubtful = others.answered(one.id, [*others.to(one.id), "unsure"])
    found = triage(check(), doubtful)
    assert found.urgency >= max(Urgency.SOON, triage(check(), others).urgency)
    assert UNSURE_ABOUT_A_SIGN in {reason.id for reason in found.reasons}


@given(FULL_ANSWERS, st.sampled_from([one for one in QUESTIONS if one.id != "triggers"]))
def test_not_sure_is_never_the_mildest_answer(others: Answers, one: Question) -> None:
    ends = {answer.id: triage(check(), others.answered(one.id, [answer.id])).urgency for answer in one.answers}
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
        ("injury_signs.unsure onset.injury how_hurt.none how_long.days_3", Urgency.SAME_DAY),
        ("injury_signs.unsure onset.injury how_hurt.none how_long.unsure trend.same", Urgency.SAME_DAY),
        ("other_signs.unsure", Urgency.SOON),
        ("how_long.unsure trend.same", Urgency.ROUTINE),
        ("where.unsure", Urgency.ROUTINE),
        ("elsewhere.unsure", Urgency.ROUTINE),
        ("elsewhere.unsure age.under_16", Urgency.SAME_DAY),
    ],
)
def test_doubt_has_its_level(facts: str, urgency: Urgency) -> None:
    assert assess(check(), changed(MILD, facts)).urgency is urgency


# ---- rules


def test_the_table_has_every_rule() -> None:
    assert list(RULE_TABLE) == [rule.id for rule in check().rules]


@pytest.mark.parametrize("name", RULE_TABLE)
def test_the_rule_alone_makes_its_level(name: str) -> None:
    """So deleting or weakening a rule is noticed here."""
    urgency, facts = RULE_TABLE[name]
    said = changed(MILD, facts)
    found = triage(check(), said)
    assert open_questions(QUESTIONS, said) == ()
    assert (found.urgency, [reason.id for reason in found.reasons if reason.urgency is urgency]) == (urgency, [name])


def test_rules_are_told_apart_from_red_flags_and_come_most_urgent_first() -> None:
    rules = check().rules
    assert not {rule.id for rule in rules} & set(FLAGS)
    ranks = [rule.urgency.rank for rule in rules]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize(
    ("facts", "urgency"),
    [
        ("onset.injury how_hurt.none how_long.days_3 age.from_45 stiffness.none triggers.sitting", Urgency.SOON),
        ("onset.injury how_hurt.none how_long.weeks_2 trend.better triggers.kneeling", Urgency.SOON),
        ("other_signs.infected_skin movement.hardly_moves", Urgency.EMERGENCY),
        ("illness_signs.hot swelling.slight stiffness.none", Urgency.SAME_DAY),
        (
            "where.behind behind_knee.kept_still onset.injury how_hurt.none how_long.weeks_2 trend.same",
            Urgency.SAME_DAY,
        ),
        ("age.under_16 other_signs.unsure", Urgency.SAME_DAY),
        ("age.under_16 movement.limp", Urgency.SAME_DAY),
        ("swelling.slight stiffness.none movement.hardly_moves", Urgency.SAME_DAY),
        ("swelling.slight stiffness.none", Urgency.SOON),
        ("elsewhere.hip triggers.walking how_long.longer trend.same", Urgency.SOON),
        ("elsewhere.hip movement.limp", Urgency.SAME_DAY),
        ("onset.suddenly movement.limp how_long.weeks_6 trend.same", Urgency.ROUTINE),
        ("elsewhere.hip movement.limp how_long.longer trend.same", Urgency.SOON),
        ("where.inner triggers.walking movement.limp", Urgency.SOON),
        ("triggers.twisting", Urgency.SELF_CARE),
        ("onset.injury how_hurt.none how_long.days_3 age.unsure stiffness.none", Urgency.SAME_DAY),
        ("onset.injury how_hurt.none how_long.days_3 movement.gives_way", Urgency.SAME_DAY),
        ("onset.injury how_hurt.none how_long.longer trend.better movement.gives_way", Urgency.SOON),
        ("where.behind behind_knee.clot_risk how_long.longer trend.same", Urgency.ROUTINE),
        ("movement.clicks", Urgency.SELF_CARE),
        ("how_long.weeks_6 trend.same", Urgency.SELF_CARE),
        ("how_long.longer trend.better", Urgency.SELF_CARE),
        ("swelling.slowly stiffness.none how_long.longer trend.better", Urgency.ROUTINE),
    ],
)
def test_levels_at_the_edges_of_rules(facts: str, urgency: Urgency) -> None:
    assert assess(check(), changed(MILD, facts)).urgency is urgency


# ---- the whole way


# Thousands of questions are asked: to look for the shortest failing way as well takes longer than any test may, and the
# way found first, which is told question by question, would be lost.
@pytest.mark.timeout(600)
@settings(phases=set(Phase) - {Phase.shrink, Phase.explain})
@given(st.data())
def test_every_way_through_ends_with_a_level_that_is_earned(data: st.DataObject) -> None:
    answers = Answers()
    for _ in QUESTIONS:
        following = next_question(check(), answers)
        if following is None:
            break
        assert assess(check(), answers).urgency > Urgency.SELF_CARE
        answers = answers.answered(following.id, data.draw(_CHOSEN[following.id], label=following.id))
    result = assess(check(), answers)
    assert result.still_open == ()
    if result.urgency is Urgency.SELF_CARE:
        assert result.conditions
        assert all(answers.to(one.id) == ("none",) for one in SIGN_QUESTIONS)


@settings(max_examples=40)
@given(FULL_ANSWERS)
def test_questions_that_are_left_out_could_not_have_changed_anything(wanted: Answers) -> None:
    so_far = Answers()
    while (following := next_question(check(), so_far)) is not None:
        so_far = so_far.answered(following.id, wanted.to(following.id))
    whole = so_far
    while waiting := open_questions(QUESTIONS, whole):
        whole = whole.answered(waiting[0].id, wanted.to(waiting[0].id))
    asked, all_asked = assess(check(), so_far), assess(check(), whole)
    assert asked.urgency is all_asked.urgency
    assert [each.condition for each in asked.conditions[:3]] == [each.condition for each in all_asked.conditions[:3]]


@given(ANY_ANSWERS, st.sampled_from(QUESTIONS), st.data())
def test_back_and_change_is_the_same_as_answering_so_at_once(
    wanted: Answers, one: Question, data: st.DataObject
) -> None:
    first = wanted.answered(one.id, data.draw(_CHOSEN[one.id]))
    assert assess(check(), first.answered(one.id, wanted.to(one.id))) == assess(check(), wanted)


def test_cases_are_described_in_the_fields_that_a_file_of_cases_has() -> None:
    fields = {
        fact.partition(".")[0] for one in QUESTIONS for answer in one.answers if answer.case
        for fact in facts_of(answer.case)
    }  # fmt: skip
    assert fields <= set(Case.__struct_fields__)
