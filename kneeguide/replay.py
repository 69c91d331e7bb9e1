"""Replays described patients through the symptom check, as the window would ask them. No Qt, no window."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from kneeguide.assess.patient import Patient, answers_of
from kneeguide.assess.result import Result, assess
from kneeguide.content.checks import check_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kneeguide.content.guide import Guide

_MOST_BYTES = 16 * 1024 * 1024


class CasesError(ValueError):
    """A file of cases that cannot be used; the text says what is wrong with it and where."""


class Case(Struct, frozen=True):
    """A case as it is written: a field that was not told is null. What only people read is passed over."""

    id: str
    age: int | None = None
    duration_days: int | None = None
    sex: str | None = None
    side: str | None = None
    onset: str | None = None
    location: str | list[str] | None = None
    mechanism: str | list[str] | None = None
    activity: str | list[str] | None = None
    aggravated_by: str | list[str] | None = None
    eased_by: str | list[str] | None = None
    swelling: str | list[str] | None = None
    mechanical: str | list[str] | None = None
    sensation: str | list[str] | None = None
    systemic: str | list[str] | None = None
    weight_bearing: str | list[str] | None = None
    other: str | list[str] | None = None


class NamedCondition(Struct, frozen=True):
    """A condition that the check named, with its reasons in words."""

    id: str
    fit: str
    for_: list[str] = msgspec.field(name="for")
    against: list[str]


class ReplayedCase(Struct, frozen=True):
    """What the check made of one case; `asked` are the questions in the order in which they were asked."""

    id: str
    urgency: str
    rules: list[str]
    conditions: list[NamedCondition]
    asked: list[str]


class Replayed(Struct, frozen=True):
    """What the check made of all cases."""

    cases: list[ReplayedCase]


def read_cases(file: Path) -> list[Case]:
    """The cases of a JSON file: a list, or a map with the list under `cases`. Raises CasesError."""
    try:
        raw = file.read_bytes()
    except OSError as problem:
        raise CasesError(f"{file}: {problem.strerror}") from problem
    if len(raw) > _MOST_BYTES:
        raise CasesError(f"{file}: larger than {_MOST_BYTES} bytes")
    try:
        read = msgspec.json.decode(raw, type=list[Case] | dict[str, list[Case]])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        raise CasesError(f"{file}: {problem}") from problem
    if isinstance(read, dict) and set(read) != {"cases"}:
        raise CasesError(f"{file}: expected a list of cases, or a map with the one key 'cases'")
    cases: list[Case] = read["cases"] if isinstance(read, dict) else read
    for name, count in Counter(case.id for case in cases).items():
        if count > 1:
            raise CasesError(f"{file}: {count} cases have the id '{name[:60]}'")
    return cases


def replay(guide: Guide, cases: Sequence[Case]) -> Replayed:
    """What the symptom check makes of each case."""
    check = check_of(guide)
    replayed = []
    for case in cases:
        answers = answers_of(patient_of(case), check)
        replayed.append(_row(case.id, assess(check, answers)))
    return Replayed(replayed)


def patient_of(case: Case) -> Patient:
    """The patient of a case: what was told, field by field."""
    fields = {
        name: getattr(case, name) for name in Case.__struct_fields__ if name not in {"id", "age", "duration_days"}
    }
    said = {
        name: frozenset([told] if isinstance(told, str) else told) for name, told in fields.items() if told is not None
    }
    return Patient(said, case.age, case.duration_days)


def _row(case_id: str, result: Result) -> ReplayedCase:
    named = [
        NamedCondition(
            each.condition, each.fit.value, [one.says for one in each.fits], [one.says for one in each.does_not_fit]
        )
        for each in result.conditions
    ]
    rules = [reason.id for reason in result.reasons]
    return ReplayedCase(case_id, result.urgency.value, rules, named, list(result.asked))
