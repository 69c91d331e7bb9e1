"""Checks that the regions, the conditions and the symptom check tell the same story."""

from __future__ import annotations

from collections.abc import Iterator

from kneeguide.assess.questions import Choice, Meaning
from kneeguide.content.book import Book
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Problem


def problems_with_regions(guide: Guide, book: Book) -> Iterator[Problem]:
    """Regions and conditions that do not list each other, regions without any, answers that are no region."""
    yield from _regions(guide, book)
    yield from _conditions(guide, book)
    yield from _answers(guide, book)


def _regions(guide: Guide, book: Book) -> Iterator[Problem]:
    for region in guide.regions.values():
        if not region.conditions:
            message = f"the region '{region.id}' has no conditions"
            yield book.problem_in("RegionId", region.id, ("conditions",), message, "list what can hurt there")
        seen = set()
        for index, listed in enumerate(region.conditions):
            path = ("conditions", index, "condition")
            if listed.condition in seen:
                message = f"'{listed.condition}' is in this region twice"
                yield book.problem_in("RegionId", region.id, path, message, "delete one")
            elif region.id not in guide.conditions[listed.condition].regions:
                message = f"'{listed.condition}' does not list the region '{region.id}'"
                hint = f"add it to regions in conditions/{listed.condition}.yaml"
                yield book.problem_in("RegionId", region.id, path, message, hint)
            seen.add(listed.condition)


def _conditions(guide: Guide, book: Book) -> Iterator[Problem]:
    for condition in guide.conditions.values():
        for index, region in enumerate(condition.regions):
            if condition.id not in {listed.condition for listed in guide.regions[region].conditions}:
                message = f"the region '{region}' does not list '{condition.id}'"
                path = ("regions", index)
                yield book.problem_in("ConditionId", condition.id, path, message, "add it to regions.yaml")
    for candidate in guide.candidates:
        page = guide.conditions[candidate.condition]
        if page.frequency is not candidate.frequency:
            message = f"'{candidate.frequency.value}' is not what conditions/{page.id}.yaml says"
            sheet = book.sheets[f"wizard/evidence/{page.id}.yaml"]
            yield sheet.problem(("frequency",), message, f"there it is {page.frequency.value}")


def _answers(guide: Guide, book: Book) -> Iterator[Problem]:
    for question in guide.questions.values():
        for index, answer in enumerate(question.answers):
            is_place = question.choice is Choice.MAP and answer.meaning is Meaning.SAYS
            if is_place and str(answer.id) not in guide.regions:
                message = f"'{answer.id}' is not a region, so it cannot be chosen on the drawing"
                yield book.problem_in("QuestionId", question.id, ("answers", index, "id"), message, "see regions.yaml")
