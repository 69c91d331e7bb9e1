"""The shipped figures, and what the check says of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.figures import movement_findings
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.figure.model import Joint
from kneeguide.figure.plate import Plate
from kneeguide.figure.proportions import THIGH
from kneeguide.figure.space import between, length_of
from tests.content.tiny import tiny_folder

LIFT = """\
exercise: lift
working: [near_thigh, near_shin]
props:
  - {kind: box, x: 20, width: 30, height: 10}
arrows:
  - {of: hips, right: 30}
poses:
  - lean: 4
    anchors:
      - {at: hips, x: 80, height: 43}
      - {at: near_heel, x: 77}
      - {at: far_heel, x: 77}
  - lean: 36
    anchors:
      - {at: hips, x: 60, height: 25}
"""


def folder_with(parent: Path, figure: str) -> Path:
    folder = tiny_folder(parent)
    (folder / "figures").mkdir()
    (folder / "figures/lift.yaml").write_text(figure, encoding="utf-8")
    return folder


def test_every_exercise_has_a_figure(guide: Guide) -> None:
    assert guide.figures.keys() == guide.exercises.keys()
    assert len(guide.figures) > 40


def test_no_shipped_figure_has_limbs_of_rubber(guide: Guide) -> None:
    for figure in guide.figures.values():
        plate = Plate(figure)
        for share in (0.0, 0.3, 0.7, 1.0):
            bones = plate.body(share)
            thighs = [length_of(between(leg.root, leg.middle)) for leg in bones.legs.values()]
            assert thighs == pytest.approx([THIGH * bones.stature] * 2), figure.exercise


def test_no_shipped_figure_does_what_no_body_can(guide: Guide) -> None:
    found = {figure.exercise: list(movement_findings(figure)) for figure in guide.figures.values()}
    assert {name: findings for name, findings in found.items() if findings} == {}


def test_every_figure_shows_which_part_works(guide: Guide) -> None:
    assert [figure.exercise for figure in guide.figures.values() if not figure.working] == []


def test_a_whole_folder_with_a_figure_has_no_problem(tmp_path: Path) -> None:
    loaded = load(folder_with(tmp_path, LIFT), thorough=True)
    assert [str(each) for each in loaded.problems if "figures" in each.file] == []
    assert loaded.guide
    assert loaded.guide.figures["lift"].poses[0].anchors[0].at is Joint.HIPS


def test_an_exercise_without_a_figure_is_told_in_a_thorough_check(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, LIFT)
    other = (folder / "exercises/lift.yaml").read_text(encoding="utf-8").replace("id: lift", "id: jump")
    (folder / "exercises/jump.yaml").write_text(other, encoding="utf-8")
    said = [str(each) for each in load(folder, thorough=True).problems]
    assert "exercises/jump.yaml:1:5: 'jump' has no figure (draw it in figures/jump.yaml)" in said
    assert load(folder).guide


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("exercise: lift", "exercise: left", "1:11: 'left' is not the file's name"),
        ("exercise: lift", "exercise: left", "1:11: there is no exercise 'left' in exercises (did you mean 'lift'?)"),
        (LIFT[LIFT.index("  - lean: 36") :], "", "8:3: a figure needs two poses"),
        ("working:", "size: 3\nworking:", "2:7: a body of size 3 is not possible"),
        ("{at: near_heel, x: 77}", "{at: near_heel, x: 30}", "8:5: 'near_heel' misses its place by"),
        ("{at: near_heel, x: 77}", "{at: near_knee, x: 77}", "11:14: 'near_knee' can only be the first anchor"),
        ("height: 25}", "height: 25}\n      - {at: near_hand, x: 90}", "16:14: 'near_hand' is not an anchor of the"),
        ("lean: 36", "lean: 36\n    near_arm: {elbow: 170}", "13:5: the near elbow is bent by 170 degrees (people can"),
        ("lean: 36", "lean: 36\n    neck: 80", "13:5: the neck is bent by 80 degrees"),
        ("height: 43}", "height: 62}", "8:5: 'near_heel' misses its place"),
        ("x: 20,", "x: 150,", "4:5: this box is not on the plate"),
        ("{kind: box,", "{kind: band,", "4:5: a band is tied to no joint"),
        ("right: 30", "right: 130", "6:5: this arrow is not on the plate"),
        ("{of: hips, right: 30}", "{of: near_heel}", "6:5: 'near_heel' does not move"),
        ("near_thigh,", "near_tigh,", "2:11: 'near_tigh' is not known here (did you mean 'near_thigh'?)"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in LIFT
    said = [str(each) for each in load(folder_with(tmp_path, LIFT.replace(old, new, 1)), thorough=True).problems]
    assert any(line.startswith(f"figures/lift.yaml:{problem}") for line in said), said


def test_a_body_under_the_floor_is_told(tmp_path: Path) -> None:
    sunk = """\
exercise: lift
working: [trunk]
poses:
  - lean: 90
    arms: {shoulder: 90}
    anchors:
      - {at: hips, x: 80}
  - lean: 88
"""
    said = [str(each) for each in load(folder_with(tmp_path, sunk), thorough=True).problems]
    assert any(line.startswith("figures/lift.yaml:4:5: 'near_hand' is ") and "under the floor" in line for line in said)


def test_a_body_that_leaves_the_plate_is_told(tmp_path: Path) -> None:
    high = LIFT.replace("lean: 4\n", "lean: 4\n    arms: {shoulder: 180}\n")
    said = [str(each) for each in load(folder_with(tmp_path, high), thorough=True).problems]
    assert any("figures/lift.yaml:8:5: the far_arm is not on the plate" in line for line in said), said
