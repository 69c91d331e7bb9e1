"""What is said while the knee bends: one line for every angle."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.bends import RIGHT_ANGLE, STRAIGHT, bend_at
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from tests.content.tiny import change, line_of, tiny_folder

BEND = "bend.yaml"


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder).problems]


def test_an_angle_has_the_stretch_that_begins_there(tmp_path: Path) -> None:
    guide = load(tiny_folder(tmp_path)).guide
    assert guide
    found = [bend_at(guide.bends, degrees).text for degrees in (-5, 0, 29.9, 30, 89.9, 90, 120)]
    assert found == ["The knee is straight."] * 3 + ["The knee is bent."] * 4


def test_the_band_is_told_of_where_it_is_pressed(guide: Guide) -> None:
    assert "IT band is pressed" in bend_at(guide.bends, 30).text
    assert guide.bends[0].start == STRAIGHT
    assert guide.bends[-1].end == RIGHT_ANGLE


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("from: 30", "from: 35", "from: 35", "the bend from 30 to 35 degrees is left out (begin at 30,"),
        ("from: 30", "from: 20", "from: 20", "the bend from 20 to 30 degrees is here twice (begin at 30,"),
        ("from: 0", "from: 5", "from: 5", "the bend from 0 to 5 degrees is left out"),
        ("to: 90", "to: 80", "to: 80", "the bend ends at 80, not at 90"),
        ("to: 90", "to: 30", "to: 30", "30 to 30 is no stretch of the bend ('to' is above 'from')"),
        (
            "The knee is bent.",
            f"The {'very ' * 30}bent.",
            "very very",
            "do not fit on one line of the drawing (at most",
        ),
    ],
)
def test_angles_without_one_line(tmp_path: Path, old: str, new: str, at: str, message: str) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, BEND, old, new)
    found = [line for line in said(folder) if message in line]
    assert found, said(folder)
    lines = (folder / BEND).read_text().splitlines()
    assert int(found[0].split(":")[1]) in {number for number, line in enumerate(lines, 1) if at in line}


def test_the_first_line_is_named_where_nothing_else_is(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, BEND, "from: 30", "from: 31")
    assert said(folder)[0].startswith(f"{BEND}:{line_of(folder, BEND, 'from: 31')}:9: ")
