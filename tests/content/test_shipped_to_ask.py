"""What to ask a professional: enough at every level, and something about every condition."""

from __future__ import annotations

from pathlib import Path

from kneeguide.assess.to_ask import questions_to_ask
from kneeguide.assess.urgency import Urgency
from kneeguide.content.folder import load
from tests.content.known_patients import answers
from tests.content.shipped import check
from tests.content.tiny import tiny_folder

GENERAL = "- {text: What is it?, because: It helps., sources: [cpg19]}\n"
LIMITED = "- {text: Now?, because: It helps., urgency: [same_day], sources: [cpg19]}\n"


def said(folder: Path, text: str) -> list[str]:
    (folder / "wizard" / "to_ask.yaml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in load(folder).problems]


def test_each_patient_takes_three_to_five_along() -> None:
    counts = {name: len(questions_to_ask(check(), given)) for name, given in answers().items()}
    assert {name for name, count in counts.items() if not 3 <= count <= 5} == set()


def test_every_condition_and_every_level_has_some_of_its_own() -> None:
    named = {condition for each in check().to_ask for condition in each.conditions}
    assert {candidate.condition for candidate in check().candidates} - named == set()
    assert {level for each in check().to_ask for level in each.urgency} == set(Urgency)


def test_too_few_at_a_level_are_a_problem(tmp_path: Path) -> None:
    found = said(tiny_folder(tmp_path), GENERAL * 2 + LIMITED)
    errors = [line for line in found if "everybody has 2 questions to ask" in line]
    assert len(errors) == len(Urgency) - 1
    assert not any("same_day" in line for line in errors)


def test_a_condition_without_any_is_a_warning(tmp_path: Path) -> None:
    found = said(tiny_folder(tmp_path), GENERAL * 3)
    assert found
    assert all("there is nothing to ask about" in line and "warning" in line for line in found)
