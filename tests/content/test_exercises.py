"""Exercises: what the check refuses or warns of, and what must hold of those that the guide ships."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kneeguide.content.exercises import Exercise, ExerciseGroup, Level
from kneeguide.content.folder import load
from kneeguide.content.markup import plain
from kneeguide.ids import ExerciseId
from kneeguide.paths import content_dir
from tests.content.shipped import guide
from tests.content.tiny import EXERCISE, change, line_of, tiny_folder

_ORDER = list(Level)

LIFT = "exercises/lift.yaml"
ITB = "conditions/itb_syndrome.yaml"
RED_FLAGS = "red_flags.yaml"


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder).problems]


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("  - Step back.\n", "", "  - Step to", "nobody can follow this in so few steps (say how to begin"),
        ("  - text: Stop if it hurts.\n    sources: [cpg19]\n    grade: expert\n", "  []\n", "  []",
         "nothing says when to stop (write when to stop, and who leaves it out)"),
        ("Take smaller steps.", "Less.\n    exercise: lift", "    exercise: lift", "'lift' leads to itself (name an"),
        ("harder: []", "harder: [{text: More., exercise: lift}]", "harder: [", "'lift' leads to itself"),
        ('"2026-11-22"', '"2026-11-31"', "reviewed", "'2026-11-31' is not a date (write it as"),
        ('"2026-11-22"', "soon", "reviewed", "'soon' is not a date"),
    ],
)  # fmt: skip
def test_exercises_that_are_refused(tmp_path: Path, old: str, new: str, at: str, message: str) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, LIFT, old, new)
    (found,) = said(folder)
    place, words = found.split(": ", 1)
    assert words.startswith(message)
    assert place.startswith(f"{LIFT}:{line_of(folder, LIFT, at)}:")


def test_a_condition_names_an_exercise_that_there_is(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, ITB, "exercise: lift", "exercise: left")
    line = line_of(folder, ITB, "exercise: left")
    assert said(folder) == [f"{ITB}:{line}:15: there is no exercise 'left' in exercises (did you mean 'lift'?)"]


def with_another(parent: Path) -> Path:
    """A whole folder but for `hop`, an exercise that only names itself in a text."""
    folder = tiny_folder(parent)
    text = EXERCISE.replace("id: lift", "id: hop").replace("Makes the", "A [hop](exercise:hop) makes the")
    (folder / "exercises" / "hop.yaml").write_text(text, encoding="utf-8")
    return folder


def test_what_nothing_leads_to_is_a_warning(tmp_path: Path) -> None:
    folder = with_another(tmp_path)
    loaded = load(folder)
    (problem,) = loaded.problems
    assert str(problem).startswith("exercises/hop.yaml:1:5: warning: nothing uses 'hop' (name it in a condition or a")
    assert loaded.guide


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ITB, "exercise: lift", "exercise: hop"),
        (LIFT, "harder: []", "harder: [{text: Hop., exercise: hop}]"),
        (RED_FLAGS, "because: It may", "because: Never [hop](exercise:hop). It may"),
    ],
)
def test_a_condition_an_exercise_or_a_link_leads_to_it(tmp_path: Path, file: str, old: str, new: str) -> None:
    folder = with_another(tmp_path)
    change(folder, file, old, new)
    assert [problem for problem in said(folder) if "'hop'" in problem] == []


each_exercise = pytest.mark.parametrize("name", sorted(file.stem for file in content_dir().glob("exercises/*.yaml")))


def exercise_of(name: str) -> Exercise:
    return guide().exercises[ExerciseId(name)]


def stops(name: str) -> str:
    return " ".join(plain(rule.text) for rule in exercise_of(name).stop)


def test_each_group_and_level_has_exercises() -> None:
    assert {each.group for each in guide().exercises.values()} == set(ExerciseGroup)
    assert {each.level for each in guide().exercises.values()} == set(Level)


def test_no_two_exercises_have_the_same_name() -> None:
    names = [each.name for each in guide().exercises.values()]
    assert len(set(names)) == len(names)


@each_exercise
def test_a_person_alone_can_follow_it(name: str) -> None:
    exercise = exercise_of(name)
    assert 3 <= len(exercise.steps) <= 6
    assert [step for step in exercise.steps if len(step.split()) > 26] == []
    assert 1 <= len(exercise.watch) <= 3
    assert [text for text in (*exercise.steps, *exercise.watch) if not text.endswith(".")] == []


@each_exercise
def test_it_says_how_much_pain_is_too_much(name: str) -> None:
    assert re.search(r"\b[23] of 10\b", stops(name))


@each_exercise
def test_it_says_how_much_and_how_often(name: str) -> None:
    dose = exercise_of(name).dose.text
    assert re.search(r"\d", dose)
    assert re.search(r"\bdays?\b|after a run", dose)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("heel_slide", "Never force the bend"),
        ("heel_slide", "It is locked"),
        ("full_straightening", "It is locked"),
        ("double_leg_hop", "bone stress injury"),
        ("single_leg_hop", "bone stress injury"),
        ("drop_landing", "bone stress injury"),
        ("lunge", "meniscus"),
        ("squat_to_chair", "meniscus"),
        ("half_squat", "meniscus"),
        ("leg_press", "meniscus"),
        ("single_leg_squat", "meniscus"),
        ("hamstring_curl", "back cruciate ligament"),
        ("nordic_curl", "back cruciate ligament"),
        ("knee_extension", "cruciate ligament"),
        ("calf_stretch", "clot"),
        ("calf_raise", "clot"),
        ("foam_rolling", "clot"),
        ("straight_leg_raise", "cannot lift the straight leg"),
        ("wall_sit", "pop"),
        ("decline_squat", "pop"),
        ("hip_flexor_stretch", "Do not kneel"),
        ("nordic_curl", "Do not kneel"),
        ("knee_rolls", "bladder"),
    ],
)
def test_who_must_leave_it_out_is_told(name: str, words: str) -> None:
    assert words in stops(name)


def test_the_hip_flexor_stretch_names_the_right_sides() -> None:
    """Articles for runners swap them: hands belong on the front thigh, the seat muscle of the kneeling side works."""
    steps = " ".join(exercise_of("hip_flexor_stretch").steps)
    assert "hands on the front thigh" in steps
    assert "seat muscle of the kneeling side" in steps


@each_exercise
def test_a_harder_form_is_not_an_easier_exercise(name: str) -> None:
    """Within a group; exercises of different groups cannot be compared."""
    exercise = exercise_of(name)
    for variations, sign in ((exercise.harder, 1), (exercise.easier, -1)):
        others = (exercise_of(each.exercise) for each in variations if each.exercise)
        for other in (other for other in others if other.group is exercise.group):
            assert sign * (_ORDER.index(other.level) - _ORDER.index(exercise.level)) >= 0, other.id
