"""Checks that a plan goes from calm to hard, never without a way back, and that the ladder of running only rises."""

from __future__ import annotations

from collections.abc import Iterator

from kneeguide.assess.urgency import Urgency
from kneeguide.content.book import Book
from kneeguide.content.exercises import STOP_FROM, Level, Plan, Stage, StageKind
from kneeguide.content.finding import Finding
from kneeguide.content.guide import Guide
from kneeguide.content.limits import is_day
from kneeguide.content.nodes import Path
from kneeguide.content.pages import Condition
from kneeguide.content.problems import Problem

_KINDS = tuple(StageKind)


def problems_with_plans(guide: Guide, book: Book) -> Iterator[Problem]:
    """Plans that lack a stage or a way out of one, that are too hard at first, or that their condition forbids."""
    for plan in guide.plans.values():
        condition = guide.conditions[plan.condition]
        findings = (
            *_order(plan),
            *_ways(plan),
            *_repeated(plan),
            *_hard_at_first(plan, guide),
            *_seen_first(plan, condition),
            *_left_out(plan, condition),
        )
        sheet = book.sheets[f"plans/{plan.condition}.yaml"]
        yield from (sheet.problem(*finding) for finding in findings)
    sheet = book.sheets["running_again.yaml"]
    yield from (sheet.problem(*finding) for finding in _ladder(guide))


def _order(plan: Plan) -> Iterator[Finding]:
    hint = f"the stages are {', '.join(kind.value for kind in _KINDS)}"
    for index, stage in enumerate(plan.stages):
        if stage.kind not in _KINDS[index : index + 1]:
            yield Finding(("stages", index, "kind"), f"the stage '{stage.kind.value}' is not in its place", hint)
            return
    if len(plan.stages) < len(_KINDS):
        yield Finding(("stages",), f"the stage '{_KINDS[len(plan.stages)].value}' is missing", hint)
    if not 0 <= plan.fine_pain < STOP_FROM:
        yield Finding(("fine_pain",), f"pain of {plan.fine_pain} is not fine", f"0 to {STOP_FROM - 1}")
    if not is_day(plan.reviewed):
        yield Finding(("reviewed",), f"'{plan.reviewed[:40]}' is not a date", 'write it as "2026-11-22"')


def _ways(plan: Plan) -> Iterator[Finding]:
    """Without these two, the calendar alone moves people on, and nothing moves them back."""
    for at, stage in _stages(plan):
        if not stage.go_on:
            yield Finding((*at, "go_on"), "nothing says when to go on", "write what has to be true, not only a time")
        if not stage.go_back:
            yield Finding((*at, "go_back"), "nothing says when to go back", "write it, and when to be seen")
        if stage.exercises and not stage.days:
            yield Finding((*at, "exercises"), "nothing says how often these are done", 'write days: "Every second day"')


def _repeated(plan: Plan) -> Iterator[Finding]:
    for at, stage in _stages(plan):
        names = [planned.exercise for planned in stage.exercises]
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Finding((*at, "exercises", index, "exercise"), f"'{name}' is in this stage twice", "delete one")


def _hard_at_first(plan: Plan, guide: Guide) -> Iterator[Finding]:
    for at, stage in _stages(plan):
        for index, planned in enumerate(stage.exercises):
            is_hard = guide.exercises[planned.exercise].level is Level.HARD
            if is_hard and stage.kind is StageKind.CALM_DOWN:
                message = f"'{planned.exercise}' is too hard for a sore knee"
                yield Finding((*at, "exercises", index, "exercise"), message, "move it to a later stage")


def _seen_first(plan: Plan, condition: Condition) -> Iterator[Finding]:
    if condition.be_seen is Urgency.EMERGENCY:
        yield Finding(("condition",), "an emergency has a plan", "delete the plan; help comes first")
    elif condition.be_seen and not plan.before:
        message = f"'{condition.id}' has to be seen first, and nothing here says so"
        yield Finding(("before",), message, "write who has to have looked at the knee")


def _left_out(plan: Plan, condition: Condition) -> Iterator[Finding]:
    """The page shows a few of the plan's exercises. What it shows and the plan lacks would never be done."""
    planned = {planned.exercise for stage in plan.stages for planned in stage.exercises}
    for shown in condition.exercises:
        if shown.exercise and shown.exercise not in planned:
            message = f"the page of '{condition.id}' names '{shown.exercise}', and its plan does not"
            yield Finding(("stages",), message, "add it to a stage, or delete it there")


def _stages(plan: Plan) -> Iterator[tuple[Path, Stage]]:
    return ((("stages", index), stage) for index, stage in enumerate(plan.stages))


def _ladder(guide: Guide) -> Iterator[Finding]:
    ladder = guide.running_again.ladder
    if not ladder:
        yield Finding(("ladder",), "the ladder has no steps", "write how long to run and to walk")
    for index, rung in enumerate(ladder):
        at: Path = ("ladder", index)
        before = ladder[index - 1] if index else rung
        if rung.run < 1 or rung.walk < 0 or rung.times < 1:
            yield Finding(at, "nobody can do this step", "1 minute or more to run, 0 or more to walk, 1 time or more")
        elif rung.run * rung.times < before.run * before.times:
            message = f"{rung.run * rung.times} minutes of running are less than in the step before"
            yield Finding((*at, "run"), message, "each step is as long as the one before, or longer")
        elif rung.walk and not before.walk:
            yield Finding((*at, "walk"), "there is walking again after running through", "walking ends at the top")
