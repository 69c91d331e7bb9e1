"""A condition that wants something, and the way of docs/content.md to add one, step by step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kneeguide.content.folder import load
from tests.content.tiny import change
from tests.content.tiny_library import library_folder

GUIDE = Path(__file__).parent.parent.parent / "docs" / "content.md"
NEW, OLD = "conditions/sore_band.yaml", "conditions/itb_syndrome.yaml"


def said(folder: Path, file: str = NEW) -> list[str]:
    """What the check says of a file, without lines and columns."""
    lines = (str(each) for each in load(folder, thorough=True).problems if each.file == file)
    return [re.sub(r":\d+:\d+", "", line, count=1) for line in lines]


def copied(folder: Path, place: str, key: str) -> None:
    text = (folder / place / "itb_syndrome.yaml").read_text(encoding="utf-8")
    assert f"{key}: itb_syndrome" in text
    changed = text.replace(f"{key}: itb_syndrome", f"{key}: sore_band", 1)
    (folder / place / "sore_band.yaml").write_text(changed, encoding="utf-8")


def listed(folder: Path) -> None:
    entry = "    - condition: sore_band\n      line: A band that is sore.\n      chip: Common\n"
    change(folder, "regions.yaml", "    - condition: itb_syndrome\n", f"{entry}    - condition: itb_syndrome\n")


def named_as_similar(folder: Path) -> None:
    entry = "  - {name: Band, condition: sore_band, where: There, apart: Sorer., sources: [cpg19]}\n"
    change(folder, "conditions/patellofemoral_pain.yaml", "similar:\n", f"similar:\n{entry}")


def test_following_the_steps_of_the_guide_for_authors_ends_clean(tmp_path: Path) -> None:
    told = told_in_the_guide()
    folder = library_folder(tmp_path)
    copied(folder, "conditions", "id")
    assert sorted(said(folder)) == sorted(told)
    listed(folder)
    copied(folder, "wizard/evidence", "condition")
    assert load(folder).guide is not None
    assert sorted(said(folder)) == [line for line in sorted(told) if "warning" in line]
    named_as_similar(folder)
    copied(folder, "plans", "condition")
    assert said(folder) == []


def told_in_the_guide() -> list[str]:
    text = GUIDE.read_text(encoding="utf-8")
    steps = text[text.index("### To add a condition") : text.index("## YAML, the strict part of it")]
    (block,) = re.findall(r"```text\n(.*?)```", steps, re.S)
    return [line.strip() for line in block.strip().splitlines()]


@pytest.mark.parametrize(
    ("cover", "problem"),
    [
        ("patellofemoral_pain", ""),
        ("itb_syndrome", ""),
        ("sore_band", "the symptom check can never name 'sore_band' either (add wizard/evidence/sore_band.yaml)"),
        ("patelofemoral_pain", "there is no condition 'patelofemoral_pain' in conditions (did you mean 'patello"),
    ],
)
def test_who_covers_a_condition_is_named_by_the_check_itself(tmp_path: Path, cover: str, problem: str) -> None:
    folder = library_folder(tmp_path)
    copied(folder, "conditions", "id")
    listed(folder)
    change(folder, NEW, "regions:", f"covered_by: {{condition: {cover}, because: It feels alike.}}\nregions:")
    errors = [line for line in said(folder) if "warning" not in line]
    assert len(errors) == bool(problem)
    assert not problem or f"{NEW}: {problem}" in errors[0]


def test_what_has_evidence_is_not_covered_too(tmp_path: Path) -> None:
    folder = library_folder(tmp_path)
    change(folder, OLD, "regions:", "covered_by: {condition: patellofemoral_pain, because: It feels alike.}\nregions:")
    message = f"{OLD}: the symptom check names 'itb_syndrome' itself"
    assert f"{message} (delete covered_by here, or wizard/evidence/itb_syndrome.yaml)" in said(folder, OLD)
