"""The guide's own plans: careful at first, with a way back from every stage, and nothing that harms what is hurt."""

from __future__ import annotations

import re

import pytest

from kneeguide.content.exercises import Plan, Stage
from kneeguide.paths import content_dir
from tests.content.shipped import guide

PLANS = sorted(file.stem for file in (content_dir() / "plans").glob("*.yaml"))
CHILDREN = ["osgood_schlatter", "sinding_larsen_johansson"]
each_plan = pytest.mark.parametrize("name", PLANS)


def plan_of(name: str) -> Plan:
    return next(plan for plan in guide().plans.values() if plan.condition == name)


def used(stage: Stage) -> set[str]:
    return {str(planned.exercise) for planned in stage.exercises}


def texts(stage: Stage) -> str:
    return " ".join(each.text for each in (*stage.do, *stage.go_on, *stage.go_back))


def test_what_can_be_trained_has_a_plan() -> None:
    trained = {str(condition.id) for condition in guide().conditions.values() if condition.exercises}
    assert trained <= set(PLANS)


def test_what_must_not_be_trained_has_none() -> None:
    """A bone stress injury has stages, but who treats it chooses the exercises."""
    untrained = {str(condition.id) for condition in guide().conditions.values() if not condition.exercises}
    assert untrained & set(PLANS) == {"bone_stress_injury"}
    stages = plan_of("bone_stress_injury").stages
    assert set[str]().union(*map(used, stages)) == {"short_walk"}


HOPS = {"double_leg_hop", "single_leg_hop", "drop_landing"}
DEEP = {"lunge", "split_squat", "single_leg_squat", "decline_squat", "spanish_squat"}


@each_plan
def test_hops_wait_for_the_third_stage(name: str) -> None:
    calm, build, *_ = plan_of(name).stages
    assert (used(calm) | used(build)) & HOPS == set()


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("meniscus_tear", DEEP),
        ("knee_osteoarthritis", DEEP | HOPS),
        ("pcl_injury", DEEP | {"hamstring_curl", "nordic_curl", "deadlift", "single_leg_deadlift", "bridge"}),
        ("acl_rupture", DEEP | {"knee_extension", "nordic_curl"}),
        ("fat_pad_impingement", {"full_straightening"}),
        ("prepatellar_bursitis", {"bird_dog", "nordic_curl", "lunge", "hip_flexor_stretch"}),
        ("infrapatellar_bursitis", {"bird_dog", "nordic_curl", "lunge", "hip_flexor_stretch"}),
        ("referred_pain_hip", DEEP | HOPS),
    ],
)
def test_a_plan_spares_what_is_hurt(name: str, never: set[str]) -> None:
    assert set[str]().union(*map(used, plan_of(name).stages)) & never == set()


@each_plan
def test_every_plan_knows_when_to_ask_again(name: str) -> None:
    """The clocks in the first stage, and the way to the check before it and in it or later."""
    plan = plan_of(name)
    clocks = r"\b(after|for) 2 weeks|week 3|after 3 weeks|after 2 to 3 weeks"
    assert re.search(clocks, " ".join(each.text for each in plan.stages[0].go_back))
    assert any("(page:check)" in each.text for each in plan.before)
    assert all("be seen" in texts(stage).lower() or "(page:check)" in texts(stage) for stage in plan.stages)


@each_plan
def test_time_alone_moves_nobody_on(name: str) -> None:
    for stage in plan_of(name).stages:
        assert all(not re.match(r"^(After )?(week|month)s? \d", each.text, re.IGNORECASE) for each in stage.go_on)


@pytest.mark.parametrize("name", [name for name in PLANS if name not in CHILDREN])
def test_nobody_runs_again_before_walking(name: str) -> None:
    """The criteria before the ladder stand at the end of the stage before it."""
    load, ladder = plan_of(name).stages[2:]
    assert any(re.search(r"walk briskly for 30 minutes|walk without pain", each.text) for each in load.go_on)
    assert "run-walk" in texts(ladder)


@each_plan
def test_whoever_has_to_be_seen_is_seen_before(name: str) -> None:
    plan = plan_of(name)
    if guide().conditions[plan.condition].be_seen:
        assert re.search(r"(professional|doctor) has (seen|looked|examined)", plan.before[0].text)


@pytest.mark.parametrize("name", CHILDREN)
def test_children_train_with_a_parent_and_little(name: str) -> None:
    plan = plan_of(name)
    assert "parent" in plan.summary.text
    assert all(len(stage.exercises) <= 3 for stage in plan.stages)
    assert all("limp" in texts(stage) for stage in plan.stages)


def test_the_ladder_is_the_one_of_the_sources() -> None:
    rungs = [(rung.run, rung.walk, rung.times) for rung in guide().running_again.ladder]
    assert rungs == [(1, 2, 8), (2, 2, 6), (3, 2, 5), (4, 1, 5), (8, 1, 3), (12, 1, 2), (25, 0, 1), (30, 0, 1)]


@each_plan
def test_days_are_said_and_exercises_are_few(name: str) -> None:
    for stage in plan_of(name).stages:
        assert bool(stage.days) == bool(stage.exercises)
        assert len(stage.exercises) <= 5
