"""Checks that a condition is whole: the check names it, it is found on the knee, and its exercises have a plan."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kneeguide.assess.urgency import Urgency
from kneeguide.content.book import Book
from kneeguide.content.finding import Finding
from kneeguide.content.guide import Guide
from kneeguide.content.pages import Condition, Region
from kneeguide.content.problems import Problem


def problems_with_conditions(guide: Guide, book: Book) -> Iterator[Problem]:
    """Conditions that the symptom check can never name, or names twice."""
    for condition in guide.conditions.values():
        sheet = book.sheets[f"conditions/{condition.id}.yaml"]
        yield from (sheet.problem(*finding) for finding in _wanted(condition, guide))


def gaps_of_conditions(guide: Guide, book: Book) -> Iterator[Problem]:
    """A warning for each thing that a condition can do without and should not."""
    for condition in guide.conditions.values():
        sheet = book.sheets[f"conditions/{condition.id}.yaml"]
        yield from (replace(sheet.problem(*finding), warning=True) for finding in _wished(condition, guide))


def _wanted(condition: Condition, guide: Guide) -> Iterator[Finding]:
    name, named = condition.id, {candidate.condition for candidate in guide.candidates}
    cover = condition.covered_by
    if cover is None and name not in named:
        hint = f"add wizard/evidence/{name}.yaml, or say with covered_by which one is named in its place"
        yield Finding(("id",), f"the symptom check can never name '{name}'", hint)
    elif cover is not None and name in named:
        hint = f"delete covered_by here, or wizard/evidence/{name}.yaml"
        yield Finding(("covered_by",), f"the symptom check names '{name}' itself", hint)
    elif cover is not None and cover.condition not in named:
        message = f"the symptom check can never name '{cover.condition}' either"
        yield Finding(("covered_by", "condition"), message, f"add wizard/evidence/{cover.condition}.yaml")


def _wished(condition: Condition, guide: Guide) -> Iterator[Finding]:
    name = condition.id
    if guide.plans and condition.exercises and condition.be_seen is not Urgency.EMERGENCY and name not in guide.plans:
        hint = f"add plans/{name}.yaml"
        yield Finding(("exercises",), f"nothing says in which order the exercises of '{name}' come", hint)
    others = (each for each in guide.conditions.values() if each.id != name)
    if not any(similar.condition == name for other in others for similar in other.similar):
        hint = "name it under similar in the files of those that it lists there"
        yield Finding(("similar",), f"no other page names '{name}' as similar", hint)
    for index, region in enumerate(condition.regions):
        if guide.regions[region].spots and name not in _pointed_at(guide.regions[region]):
            message = f"'{name}' is under no spot of the region '{region}'"
            yield Finding(("regions", index), message, "list it under a spot, area or vague in regions.yaml")


def _pointed_at(region: Region) -> set[str]:
    return {*region.area, *region.vague, *(condition for spot in region.spots for condition in spot.conditions)}
