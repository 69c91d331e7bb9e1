"""Spots of a region: what the checks say when regions, conditions and questions do not go together."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.folder import load
from tests.content.tiny import change, line_of, tiny_folder

REGIONS, QUESTIONS = "regions.yaml", "wizard/questions.yaml"

SPOTS = """\
  spots:
    - id: outer_bump
      name: Outer bump
      line: Two fingers up from the joint.
      conditions: [itb_syndrome]
      sources: [cpg19]
      grade: weak
    - id: fibula_head
      name: Knob
      line: The knob below the joint.
      conditions: []
      note: After a fall, have it seen the same day.
      sources: [cpg19]
      grade: weak
  area: [itb_syndrome]
  vague: [itb_syndrome]
"""

QUESTION = """\
- id: spot_outer
  topic: The spot
  text: Can you put one finger on it?
  choice: one
  why: A spot tells more.
  ask_if: {is: where.outer}
  spots_of: outer
  answers:
    - id: outer_bump
      text: Outer bump
    - id: fibula_head
      text: Knob
    - id: area
      text: As big as my palm
    - id: vague
      text: I cannot point to it
      meaning: unsure
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tiny folder with two spots on the outer side and the question about them."""
    folder = tiny_folder(tmp_path)
    change(folder, REGIONS, "- id: front\n", f"{SPOTS}- id: front\n")
    change(folder, QUESTIONS, "- id: when\n", f"{QUESTION}- id: when\n")
    return folder


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder).problems]


def test_spots_are_read(folder: Path) -> None:
    loaded = load(folder)
    assert loaded.problems == ()
    assert loaded.guide is not None
    outer = loaded.guide.regions["outer"]  # type: ignore[index]
    assert [(spot.id, spot.conditions) for spot in outer.spots] == [
        ("outer_bump", ("itb_syndrome",)), ("fibula_head", ()),
    ]  # fmt: skip
    assert outer.area == outer.vague == ("itb_syndrome",)
    assert loaded.guide.questions["spot_outer"].spots_of == "outer"  # type: ignore[index]


NO_DOUBT = "- id: vague\n      text: I cannot point to it"
FOREIGN = "the region 'outer' does not list 'patellofemoral_pain'"


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (REGIONS, "      conditions: [itb_syndrome]", "      conditions: [patellofemoral_pain]", FOREIGN),
        (REGIONS, "  area: [itb_syndrome]", "  area: [itb_syndrome, patellofemoral_pain]", FOREIGN),
        (REGIONS, "  vague: [itb_syndrome]", "  vague: [patellofemoral_pain]", FOREIGN),
        (REGIONS, "  vague: [itb_syndrome]", "  vague: []", "nothing remains of the region 'outer' for 'vague'"),
        (REGIONS, "      conditions: [itb_syndrome]", "      conditions: []", "names no condition and has no note"),
        (REGIONS, "- id: fibula_head", "- id: outer_bump", "the id 'outer_bump' is here twice"),
        (REGIONS, "sources: [cpg19]\n      grade: weak", "sources: []\n      grade: weak", "this statement has no so"),
        (QUESTIONS, "- id: fibula_head", "- id: fibula_haed", "is not a spot of the region 'outer' (did you mean 'fib"),
        (QUESTIONS, "text: Knob", "text: The knob", "'fibula_head' has another name in regions.yaml (there it is 'Kn"),
        (QUESTIONS, "spots_of: outer", "spots_of: otter", "there is no region 'otter' in regions.yaml (did you mean"),
        (QUESTIONS, "choice: one\n  why: A spot", "choice: many\n  why: A spot", "only one spot can be the sorest"),
        (QUESTIONS, "ask_if: {is: where.outer}", "ask_if: {is: where.front}", "not asked where 'outer' was chosen"),
        (QUESTIONS, "ask_if: {is: where.outer}", "ask_if: {not: {is: where.front}}", "asked where 'outer' was not ch"),
        (QUESTIONS, f"{NO_DOUBT}\n      meaning: unsure", NO_DOUBT, "'vague' is not a spot of the region 'outer'"),
    ],
)  # fmt: skip
def test_what_does_not_go_together(folder: Path, file: str, old: str, new: str, words: str) -> None:
    before = (folder / file).read_text().partition(old)[0]
    change(folder, file, old, new)
    found = [line for line in said(folder) if words in line]
    assert found, said(folder)
    assert found[0].startswith(f"{file}:{before.count(chr(10)) + 1}:")


@pytest.mark.parametrize(
    ("gone", "wanted"),
    [
        ("    - id: fibula_head\n      text: Knob\n", "fibula_head"),
        ("    - id: area\n      text: As big as my palm\n", "area"),
        ("    - id: vague\n      text: I cannot point to it\n      meaning: unsure\n", "vague"),
    ],
)
def test_what_can_be_chosen_on_the_drawing_can_be_answered(folder: Path, gone: str, wanted: str) -> None:
    change(folder, QUESTIONS, gone, "")
    line = line_of(folder, QUESTIONS, "id: outer_bump")
    message = f"'{wanted}' can be chosen on the drawing, and not here"
    assert said(folder) == [f"{QUESTIONS}:{line}:5: {message} (add an answer with this id)"]


def test_spots_that_no_question_asks_for(folder: Path) -> None:
    change(folder, QUESTIONS, QUESTION, "")
    line = line_of(folder, REGIONS, "id: outer_bump")
    hint = "add one with 'spots_of: outer' to wizard/questions.yaml"
    assert said(folder) == [f"{REGIONS}:{line}:5: no question asks for the spots of 'outer' ({hint})"]


def test_a_spot_is_in_one_region_only(folder: Path) -> None:
    with (folder / REGIONS).open("a") as file:
        file.write(SPOTS.replace("itb_syndrome", "patellofemoral_pain"))
    first = line_of(folder, REGIONS, "id: outer_bump")
    assert f"the id 'outer_bump' is here twice (it is on line {first} already)" in said(folder)[0]
