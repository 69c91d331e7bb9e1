"""The plan of a condition on paper: all stages under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.ui.pages.exercise_words import stage_name
from kneeguide.ui.pages.reading_parts import printed, printed_sources
from kneeguide.ui.sheet import Part, PartKind, Sheet, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.content.exercises import Plan, Stage
    from kneeguide.content.guide import Guide
    from kneeguide.ids import SourceId


def plan_sheet(guide: Guide, plan: Plan, title: str) -> Sheet:
    """Everything the page says, whichever stage is open."""
    stages = [part for number, stage in enumerate(plan.stages, 1) for part in _stage(guide, number, stage)]
    before = printed(_tr("Before you start"), (each.text for each in plan.before))
    parts = (Part(PartKind.PARAGRAPH, plan.summary.text), *before, *stages, *printed_sources(guide, _cited(plan)))
    return Sheet(title, parts)


def _stage(guide: Guide, number: int, stage: Stage) -> Iterator[Part]:
    named = _tr("{number}. {name} ({weeks})").format(number=number, name=stage_name(stage.kind), weeks=stage.weeks)
    goal = _tr("Goal: {goal}").format(goal=stage.goal)
    yield Part(PartKind.HEADING, named)
    yield Part(PartKind.PARAGRAPH, f"{goal} {stage.days}".strip())
    yield from drawn(guide.figures, (planned.exercise for planned in stage.exercises))
    for planned in stage.exercises:
        name = guide.exercises[planned.exercise].name
        yield Part(PartKind.ITEM, f"**{name}, {planned.dose}.** {planned.note}".strip())
    lists = ((_tr("In this stage"), stage.do), (_tr("Go on when"), stage.go_on), (_tr("Go back when"), stage.go_back))
    for title, claims in lists:
        yield Part(PartKind.PARAGRAPH, f"**{title}:**")
        for claim in claims:
            yield Part(PartKind.ITEM, claim.text)


def _cited(plan: Plan) -> Iterator[SourceId]:
    yield from plan.summary.sources
    for claim in plan.before:
        yield from claim.sources
    for stage in plan.stages:
        yield from stage.sources
        for claim in (*stage.do, *stage.go_on, *stage.go_back):
            yield from claim.sources


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPage", text)
