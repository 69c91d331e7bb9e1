"""The weeks of the page on cadence ask no more than the guide allows, and the guide's own are gentle."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from kneeguide.cadence.target import MOST_PERCENT, Outlook
from kneeguide.content.cadence import CadenceTexts
from kneeguide.content.folder import load
from tests.content import shipped
from tests.content.tiny import change, tiny_folder

SECOND = "  - {percent: 5, times: 4, minutes: 2}\n"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("", "3 weeks are no gentle way"),
        ("  - {percent: 11, times: 4, minutes: 2}\n", "11 % more steps are not possible here"),
        ("  - {percent: 4, times: 4, minutes: 2}\n", "4 % more steps are not possible here"),
        ("  - {percent: 5, times: 0, minutes: 2}\n", "these blocks are not possible"),
        ("  - {percent: 5, times: 7, minutes: 9}\n", "these blocks are not possible"),
    ],
)
def test_weeks_that_ask_too_much_are_refused(tmp_path: Path, new: str, said: str) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, "cadence.yaml", SECOND, new)
    problems = [str(problem) for problem in load(folder).problems]
    assert len(problems) == 1
    assert problems[0].startswith("cadence.yaml:")
    assert said in problems[0]


def test_when_to_stop_must_be_said(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, "cadence.yaml", "stop: [{text: It hurts more., sources: [cpg19], grade: expert}]", "stop: []")
    assert ["nothing is said here" in str(problem) for problem in load(folder).problems] == [True]


def test_the_steps_go_up_once_and_the_blocks_get_longer_over_four_to_six_weeks() -> None:
    weeks = texts().weeks
    assert 4 <= len(weeks) <= 6
    assert {week.percent for week in weeks} == {MOST_PERCENT}, "no more is added from week to week"
    assert all(before.minutes < after.minutes for before, after in pairwise(weeks))
    assert all(before.times * before.minutes <= after.times * after.minutes for before, after in pairwise(weeks))


@pytest.mark.parametrize("outlook", list(Outlook))
def test_something_is_said_of_any_number_of_steps(outlook: Outlook) -> None:
    assert texts().outlooks.of(outlook).sources


def texts() -> CadenceTexts:
    return shipped.guide().cadence
