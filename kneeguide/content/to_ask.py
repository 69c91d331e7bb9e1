"""Checks that there is something to ask a professional at every level of urgency, and about every condition."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kneeguide.assess.to_ask import FEWEST_TO_ASK
from kneeguide.assess.urgency import Urgency
from kneeguide.content.book import Book
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Problem


def problems_with_to_ask(guide: Guide, book: Book) -> Iterator[Problem]:
    """Levels with too few questions for everybody, and a warning for each condition with none, if there is a file."""
    sheet = book.sheets.get("wizard/to_ask.yaml")
    if sheet is None:
        return
    general = [each for each in guide.to_ask if each.is_general]
    for level in Urgency:
        found = sum(not each.urgency or level in each.urgency for each in general)
        if found < FEWEST_TO_ASK:
            message = f"at '{level.value}' everybody has {found} questions to ask, not {FEWEST_TO_ASK}"
            yield sheet.problem((), message, "add some with this urgency, without conditions and when")
    asked_about = {condition for each in guide.to_ask for condition in each.conditions}
    for candidate in guide.candidates:
        if candidate.condition not in asked_about:
            message = f"there is nothing to ask about '{candidate.condition}'"
            yield replace(sheet.problem((), message, "name it under conditions of a question"), warning=True)
