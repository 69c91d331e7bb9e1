"""Files of described patients: read strictly, and replayed as the window would ask."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from kneeguide.content.guide import Guide
from kneeguide.replay import CasesError, patient_of, read_cases, replay

RUNNER = {
    "id": "runner",
    "narrative": "The outer side of my knee hurts from the third mile on.",
    "age": 26,
    "sex": "F",
    "side": "right",
    "activity": ["running"],
    "location": ["outer"],
    "onset": "gradual",
    "mechanism": [],
    "duration_days": 10,
    "aggravated_by": ["running_long_distance", "running_downhill"],
    "eased_by": [],
    "swelling": "none",
    "mechanical": [],
    "sensation": [],
    "systemic": [],
    "weight_bearing": "full",
    "other": [],
    "diagnosis": "itb_syndrome",
    "urgency": "self_care",
}


def _replayed(guide: Guide, folder: Path, *cases: dict[str, object]) -> list[dict[str, object]]:
    file = folder / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    printed = json.loads(msgspec.json.encode(replay(guide, read_cases(file))))
    assert list(printed) == ["cases"]
    rows: list[dict[str, object]] = printed["cases"]
    return rows


def test_a_case_is_replayed_in_the_printed_shape(guide: Guide, tmp_path: Path) -> None:
    (row,) = _replayed(guide, tmp_path, RUNNER)
    assert list(row) == ["id", "urgency", "rules", "conditions", "asked"]
    assert (row["id"], row["urgency"], row["rules"]) == ("runner", "self_care", [])
    assert row["asked"][:4] == ["injury_signs", "illness_signs", "other_signs", "where"]
    first = row["conditions"][0]
    assert list(first) == ["id", "fit", "for", "against"]
    assert (first["id"], first["fit"], first["against"]) == ("itb_syndrome", "fits_well", [])
    assert "Pain on the outer side" in first["for"]


@pytest.mark.parametrize(
    ("changes", "urgency", "rule"),
    [
        ({"weight_bearing": "unable"}, "same_day", "cannot_bear_weight"),
        ({"other": ["deformity"]}, "emergency", "deformity"),
        ({"other": ["hot_joint"], "systemic": ["fever"]}, "emergency", "hot_with_fever"),
        ({"other": ["calf_swelling"], "systemic": ["breathlessness"]}, "emergency", "breathless_with_calf"),
        ({"onset": "sudden_injury", "swelling": "within_hours"}, "same_day", "swelled_within_hours"),
        ({"onset": "sudden_injury", "swelling": None}, "see_professional_soon", "unsure_about_a_warning_sign"),
        ({"age": 12, "other": ["limp"]}, "same_day", "child_limp"),
        ({"other": ["night_pain"]}, "see_professional_soon", "bone_pain_at_night"),
        ({"duration_days": None}, "routine_professional", "unsure_answers"),
    ],
)
def test_the_urgency_follows_what_was_told(
    guide: Guide, tmp_path: Path, changes: dict[str, object], urgency: str, rule: str
) -> None:
    (row,) = _replayed(guide, tmp_path, {**RUNNER, **changes})
    assert row["urgency"] == urgency
    assert rule in row["rules"]


def test_the_answer_to_a_case_is_never_looked_at(guide: Guide, tmp_path: Path) -> None:
    told = {**RUNNER, "diagnosis": "septic_arthritis", "urgency": "emergency", "narrative": "fever"}
    assert _replayed(guide, tmp_path, told) == _replayed(guide, tmp_path, RUNNER)


def test_a_field_of_one_word_may_be_a_list(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    file.write_text('{"cases": [{"id": "a", "swelling": ["none", "recurrent"], "onset": "gradual"}]}', encoding="utf-8")
    (case,) = read_cases(file)
    assert patient_of(case).said == {"swelling": {"none", "recurrent"}, "onset": {"gradual"}}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "truncated"),
        ("{", "truncated"),
        ("7", "int"),
        ('{"rows": []}', "one key 'cases'"),
        ('[{"age": 26}]', "required field `id` - at `$[0]`"),
        ('[{"id": "a", "age": "26"}]', "at `$[0].age`"),
        ('[{"id": "a"}, {"id": "b", "location": [1]}]', "at `$[1].location[0]`"),
        ('[{"id": "a"}, {"id": "a"}]', "2 cases have the id 'a'"),
        ("[" * 100_000, "cases.json"),
    ],
)
def test_a_bad_file_is_refused_with_what_and_where(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "cases.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CasesError) as refused:
        read_cases(file)
    assert str(refused.value).startswith(f"{file}: ")
    assert message in str(refused.value)


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CasesError, match=str(tmp_path)):
        read_cases(tmp_path / name)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    file.write_bytes(b'[{"id": "\xff\xfe"}]')
    with pytest.raises(CasesError):
        read_cases(file)
