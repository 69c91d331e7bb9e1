"""A place chosen on the drawing becomes answers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import asked, open_questions, progress
from kneeguide.assess.pointing import AREA, VAGUE, pointed
from kneeguide.assess.questions import Choice, Question
from kneeguide.assess.rules import Is
from kneeguide.ids import AnswerId, QuestionId, RegionId, SpotId
from tests.core.check_builder import WELL, answers, question

OUTER, INNER, BEHIND = RegionId("outer"), RegionId("inner"), RegionId("behind")


def _spots_of(region: RegionId, spots: str) -> Question:
    made = question(f"spot_{region}", f"{spots} area vague", ask_if=Is(f"where.{region}"), choice=Choice.ONE)
    return replace(made, spots_of=region)


QUESTIONS = (
    question("signs", "!broken none unsure"),
    question("where", "inner outer behind unsure", choice=Choice.MAP),
    _spots_of(INNER, "joint shin"),
    _spots_of(OUTER, "joint bump"),
    question("how_long", "days weeks unsure", choice=Choice.ONE),
)


@pytest.mark.parametrize("at", [SpotId("bump"), AREA, VAGUE])
def test_the_place_and_what_was_pointed_at_are_answered(at: SpotId | AnswerId) -> None:
    assert pointed(QUESTIONS, {OUTER: at}) == answers(where="outer", spot_outer=at)


def test_the_same_name_elsewhere_is_another_spot() -> None:
    assert pointed(QUESTIONS, {INNER: SpotId("joint")}) == answers(where="inner", spot_inner="joint")


@pytest.mark.parametrize("at", [None, SpotId("shin"), SpotId("")])
def test_without_a_spot_of_this_region_its_question_is_open(at: SpotId | None) -> None:
    before = answers(where="outer", spot_outer="bump")
    found = pointed(QUESTIONS, {OUTER: at}, before)
    assert found == answers(where="outer")
    assert QuestionId("spot_outer") in {one.id for one in open_questions(QUESTIONS, found)}


def test_a_region_without_spots_is_answered_alone() -> None:
    assert pointed(QUESTIONS, {BEHIND: VAGUE}) == answers(where="behind")


def test_several_places_keep_what_was_pointed_at_in_each() -> None:
    found = pointed(QUESTIONS, {OUTER: SpotId("bump"), INNER: AREA, BEHIND: None})
    assert found == answers(where="behind inner outer", spot_outer="bump", spot_inner="area")


def test_nowhere_is_no_answer() -> None:
    assert pointed(QUESTIONS, {}, WELL) == WELL


def test_what_was_answered_before_stays_and_other_places_go() -> None:
    before = answers(signs="none", where="inner behind", spot_inner="shin", how_long="weeks")
    found = pointed(QUESTIONS, {OUTER: SpotId("bump")}, before)
    assert found.to(QuestionId("where")) == ("outer",)
    assert found.to(QuestionId("how_long")) == ("weeks",)
    assert [one.id for one in asked(QUESTIONS, found)] == ["signs", "where", "spot_outer", "how_long"]


def test_a_place_that_is_not_asked_for_changes_nothing() -> None:
    before = answers(where="inner")
    assert pointed(QUESTIONS, {RegionId("elbow"): AREA}, before) == before
    assert pointed((), {OUTER: AREA}) == Answers()


def test_questions_about_spots_are_one_step() -> None:
    """At most one of them is asked, so the way is not made to look longer than it is."""
    so_far = Answers()
    steps = []
    for one in QUESTIONS:
        steps.append(progress(QUESTIONS, so_far, one))
        so_far = so_far.answered(one.id, [one.answers[-1].id] if one.choice is not Choice.MAP else ["inner", "outer"])
    assert steps == [(1, 4), (2, 4), (3, 4), (3, 4), (4, 4)]
