"""Plans and the ladder of running that the check refuses, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.exercises import StageKind
from kneeguide.content.folder import load
from tests.content.tiny import EXERCISE, change, line_of, tiny_folder

PLAN = "plans/itb_syndrome.yaml"
ITB = "conditions/itb_syndrome.yaml"
LADDER = "running_again.yaml"

STAGE = """\
  - kind: {kind}
    weeks: Week 1
    goal: Less pain
    days: Every day
    exercises:
      - exercise: {exercise}
        dose: 1 × 10
    do: []
    go_on:
      - {{text: It is better., sources: [cpg19], grade: expert}}
    go_back:
      - {{text: It is worse., sources: [cpg19], grade: expert}}
    sources: [cpg19]
    grade: expert
"""

HEAD = """\
condition: itb_syndrome
summary: {text: First calm., sources: [cpg19], grade: expert}
before: []
reviewed: "2026-11-22"
stages:
"""


def folder_with_plan(parent: Path) -> Path:
    """A whole folder with a plan: lift, which is easy, in two stages, and then hop, which is hard."""
    folder = tiny_folder(parent)
    stages = "".join(
        STAGE.format(kind=kind.value, exercise=exercise)
        for kind, exercise in zip(StageKind, ("lift", "lift", "hop", "hop"), strict=True)
    )
    (folder / "plans").mkdir()
    (folder / PLAN).write_text(HEAD + stages, encoding="utf-8")
    hop = EXERCISE.replace("id: lift", "id: hop").replace("level: easy", "level: hard")
    (folder / "exercises/hop.yaml").write_text(hop, encoding="utf-8")
    return folder


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder).problems]


def test_a_plan_from_calm_to_hard_is_fine(tmp_path: Path) -> None:
    loaded = load(folder_with_plan(tmp_path))
    assert loaded.problems == ()
    assert loaded.guide
    assert list(loaded.guide.plans) == ["itb_syndrome"]


ON = "go_on:\n      - {text: It is better., sources: [cpg19], grade: expert}"
BACK = "go_back:\n      - {text: It is worse., sources: [cpg19], grade: expert}"
DAYS = "    days: Every day\n    exercises:\n      - exercise: lift"
AGAIN = "exercise: lift\n        dose: 1 × 10\n      - exercise: lift"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: calm_down", "kind: build", "the stage 'build' is not in its place (the stages are calm_down, build,"),
        ("kind: load", "kind: build", "the stage 'build' is not in its place"),
        (ON, "go_on: []", "nothing says when to go on (write what has to be true, not only a time)"),
        (BACK, "go_back: []", "nothing says when to go back"),
        (DAYS, "    exercises:\n      - exercise: lift", "nothing says how often these are done (write days:"),
        ("exercise: lift", "exercise: hop", "'hop' is too hard for a sore knee (move it to a later stage)"),
        ("exercise: lift", AGAIN, "'lift' is in this stage twice (delete one)"),
        ('"2026-11-22"', '"2026-02-30"', "'2026-02-30' is not a date"),
    ],
)
def test_plans_that_are_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    folder = folder_with_plan(tmp_path)
    change(folder, PLAN, old, f"{new}  # here")
    (found,) = said(folder)
    assert found.startswith(f"{PLAN}:{line_of(folder, PLAN, '# here')}:")
    assert message in found


def test_a_plan_that_ends_early(tmp_path: Path) -> None:
    folder = folder_with_plan(tmp_path)
    text = (folder / PLAN).read_text()
    (folder / PLAN).write_text(text.partition("  - kind: return_to_run")[0])
    line = line_of(folder, PLAN, "kind: calm_down")
    hint = "the stages are calm_down, build, load, return_to_run"
    assert said(folder) == [f"{PLAN}:{line}:3: the stage 'return_to_run' is missing ({hint})"]


def test_a_condition_that_has_to_be_seen_first(tmp_path: Path) -> None:
    folder = folder_with_plan(tmp_path)
    change(folder, ITB, "spot:", "be_seen: same_day\nspot:")
    line = line_of(folder, PLAN, "before: []")
    message = "'itb_syndrome' has to be seen first, and nothing here says so"
    assert said(folder) == [f"{PLAN}:{line}:9: {message} (write who has to have looked at the knee)"]
    change(folder, PLAN, "before: []", "before: [{text: Seen., sources: [cpg19], grade: expert}]")
    assert said(folder) == []


def test_an_emergency_has_no_plan(tmp_path: Path) -> None:
    folder = folder_with_plan(tmp_path)
    change(folder, ITB, "spot:", "be_seen: emergency\nspot:")
    change(folder, ITB, "urgency: same_day", "urgency: emergency")
    change(folder, ITB, "timers: [ice_pack]\n", "")
    text = (folder / ITB).read_text()
    (folder / ITB).write_text(text.partition("exercises:")[0] + "running:" + text.partition("running:")[2])
    assert said(folder) == [f"{PLAN}:1:12: an emergency has a plan (delete the plan; help comes first)"]


def test_what_the_page_names_is_in_the_plan(tmp_path: Path) -> None:
    folder = folder_with_plan(tmp_path)
    change(folder, ITB, "- exercise: lift", "- exercise: hop")
    assert said(folder) == []
    for _ in range(2):
        change(folder, PLAN, "exercise: hop", "exercise: lift")
    line = line_of(folder, PLAN, "kind: calm_down")
    message = "the page of 'itb_syndrome' names 'hop', and its plan does not"
    assert said(folder) == [f"{PLAN}:{line}:3: {message} (add it to a stage, or delete it there)"]


@pytest.mark.parametrize(
    ("rungs", "at", "message"),
    [
        ("[]", "[]", "the ladder has no steps"),
        ("[{run: 0, walk: 2, times: 8}]", "{run: 0", "nobody can do this step"),
        ("[{run: 1, walk: -2, times: 8}]", "{run: 1", "nobody can do this step"),
        ("[{run: 5, walk: 1, times: 2}, {run: 9, walk: 1, times: 1}]", "9, walk", "9 minutes of running are less"),
        ("[{run: 9, walk: 0, times: 1}, {run: 5, walk: 1, times: 2}]", "1, times: 2", "there is walking again after"),
        ("[{run: 9, walk: 1, times: 1}, {run: 9, walk: 0, times: 1}]", "", ""),
    ],
)
def test_the_ladder_only_rises(tmp_path: Path, rungs: str, at: str, message: str) -> None:
    folder = tiny_folder(tmp_path)
    old = "ladder:\n  - {run: 1, walk: 2, times: 8}\n  - {run: 30, walk: 0, times: 1}"
    change(folder, LADDER, old, f"ladder: {rungs}")
    line = line_of(folder, LADDER, "ladder:")
    column = f"ladder: {rungs}".index(at) + 1
    found = said(folder)
    assert [problem.startswith(f"{LADDER}:{line}:{column}: {message}") for problem in found] == [True] * bool(message)
