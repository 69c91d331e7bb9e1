"""The plan of a condition: four stages, each with its exercises, what else to do, and when to go on or back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLayout, QWidget

from kneeguide.navigation import ConditionPage, ExercisePage, KneePage, RunningPage, SessionPage
from kneeguide.ui.announce import announce
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.hints import Hints, grade_name
from kneeguide.ui.look import Span
from kneeguide.ui.pages.exercise_words import stage_name
from kneeguide.ui.pages.plan_sheet import plan_sheet
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import (
    Beside,
    beside,
    page_with_aside,
    points_card,
    sources_section,
    titled,
)
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.stepper import Step, Stepper
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kneeguide.content.exercises import Plan, PlannedExercise, Stage
    from kneeguide.content.guide import Guide
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Content

_FIGURE_WIDTH = 104


class _Place(NamedTuple):
    """What the sections are made from."""

    writer: Writer
    guide: Guide
    span: Span

    @property
    def columns(self) -> int:
        """How many columns of text there is room for."""
        return 1 if self.span is Span.COLUMN else 2


@dataclass
class _Open:
    """Which stage is open; it outlives a change of the window's width."""

    at: int = 0


def plan_reading(look: Look, guide: Guide, plan: Plan, go: Callable[[Route], None]) -> Reading:
    """The reading of one plan."""
    condition, opened = guide.conditions[plan.condition], _Open()

    def build(span: Span) -> QWidget:
        place = _Place(Writer(look, go, hints=Hints(guide)).explaining(""), guide, span)
        return page_with_aside(look, span, _sections(place, plan, opened))

    title = _tr("Plan: {name}").format(name=condition.name.plain)
    line = _tr("Go on when the criteria hold, not when the weeks are over.")
    above = ((_tr("Knee"), KneePage()), (condition.name.plain, ConditionPage(condition.id)))
    sheet = plan_sheet(guide, plan, title)
    return Reading(title, line, "knee", build, sheet=sheet, above=above)


def _sections(place: _Place, plan: Plan, opened: _Open) -> Iterator[QWidget | Beside]:
    writer, look = place.writer, place.writer.look
    yield writer.claim(plan.summary, "lead")
    if plan.before:
        yield Beside(titled(look, _tr("Before you start"), points_card(writer, plan.before, "circle-check", "soon")))
    stages = [_stage(place, plan, stage) for stage in plan.stages]
    yield Stages(place, plan, stages, opened)
    yield _ladder(place)
    yield sources_section(writer, place.guide, plan.reviewed)


class Stages(QWidget):
    """The stepper and the stage that is open. All are made at once, so that their sources are numbered."""

    def __init__(self, place: _Place, plan: Plan, stages: list[QWidget], opened: _Open) -> None:
        super().__init__()
        look = place.writer.look
        self._stages, self._opened, self._names = stages, opened, [stage_name(each.kind) for each in plan.stages]
        steps = [Step(name, each.weeks) for name, each in zip(self._names, plan.stages, strict=True)]
        stacked = place.span is Span.COLUMN
        self.stepper = Stepper(look, self.tr("Stages of the plan"), steps, opened.at, stacked=stacked)
        self.stepper.chosen.connect(self._open)
        edge = look.gap(10)
        band = holding(column(self.stepper, margins=(edge, edge, edge, edge)), Card(look))
        self.setLayout(column(band, *stages, gap=look.gap(18)))
        self._show()

    def _open(self, at: int) -> None:
        self._opened.at = at
        self._show()
        announce(self.stepper, self._names[at])

    def _show(self) -> None:
        for at, stage in enumerate(self._stages):
            stage.setVisible(at == self._opened.at)


def _stage(place: _Place, plan: Plan, stage: Stage) -> QWidget:
    writer, look = place.writer, place.writer.look
    goal = Text(look, _tr("Goal: {goal}").format(goal=stage.goal), "strong")
    parts: list[Content] = [column(Heading(look, f"{stage_name(stage.kind)} · {stage.weeks}"), goal, gap=look.gap(4))]
    if stage.exercises:
        parts.append(_exercises(place, plan, stage))
    lists = (
        (_tr("In this stage"), stage.do, "dot", "text3"),
        (_tr("Go on when"), stage.go_on, "check", "self_care"),
        (_tr("Go back when"), stage.go_back, "undo-2", "same_day"),
    )
    cards = [(title, points_card(writer, claims, icon, ink)) for title, claims, icon, ink in lists]
    parts += [beside(look, 1, cards[0]), beside(look, place.columns, *cards[1:])]
    return holding(column(*parts, gap=look.gap(16)))


def _exercises(place: _Place, plan: Plan, stage: Stage) -> QLayout:
    writer, look = place.writer, place.writer.look
    rows: list[Content] = []
    for planned in stage.exercises:
        rows += [Rule(look), _exercise(place, planned)] if rows else [_exercise(place, planned)]
    marks = writer.text(f"{grade_name(stage.grade)}.", "small", "text2", stage.sources)
    card = holding(column(*rows, margins=(look.gap(18), look.gap(6), look.gap(18), look.gap(6))), Card(look))
    how_often = [Text(look, stage.days, "body", "text2")] if stage.days else []
    title = Heading(look, _tr("Exercises"), "h3")
    return column(title, *how_often, card, marks, _start(place, plan, stage), gap=look.gap(8))


def _start(place: _Place, plan: Plan, stage: Stage) -> QLayout:
    button = Button(place.writer.look, _tr("Start today’s session"), "play", Kind.PRIMARY)
    button.setObjectName(f"session-{stage.kind.value}")
    button.clicked.connect(partial(_go, place.writer, SessionPage(plan.condition, stage.kind.value)))
    return row(button, None)


def _exercise(place: _Place, planned: PlannedExercise) -> Content:
    """A row: its figure, name, dose and note."""
    words = _words(place, planned)
    figure = place.guide.figures.get(planned.exercise)
    if figure is None:
        return words
    look, name = place.writer.look, place.guide.exercises[planned.exercise].name
    view = FigureView(look, figure, _tr("Figure: {name}").format(name=name), _FIGURE_WIDTH)
    view.setFixedWidth(look.gap(_FIGURE_WIDTH))
    layout = row(column(view, None, margins=(0, look.gap(9), 0, look.gap(9))), words, gap=look.gap(14))
    layout.setStretch(1, 1)
    whole = holding(layout)
    view.play_while_pointed(whole)
    view.on_click(partial(_go, place.writer, ExercisePage(planned.exercise)))
    return whole


def _words(place: _Place, planned: PlannedExercise) -> QLayout:
    writer, look = place.writer, place.writer.look
    name = place.guide.exercises[planned.exercise].name
    words = [writer.text(f"[{name}](exercise:{planned.exercise})", "h3")]
    words += [writer.text(planned.note, "small", "text2")] if planned.note else []
    dose = Text(look, planned.dose, "button_small", "accent_text")
    margins = (0, look.gap(9), 0, look.gap(9))
    if place.span is Span.COLUMN:
        return column(words[0], dose, *words[1:], gap=look.gap(2), margins=margins)
    dose.setFixedWidth(look.px(170))
    layout = row(column(*words, None, gap=look.gap(2)), column(dose, None), gap=12, margins=margins)
    layout.setStretch(0, 1)
    return layout


def _ladder(place: _Place) -> QWidget:
    writer, look = place.writer, place.writer.look
    button = Button(look, _tr("Running again: the ladder"), "footprints")
    button.clicked.connect(partial(_go, writer, RunningPage()))
    text = Text(
        look, _tr("When the criteria hold, short runs and walks in turn lead back to running."), "body", "text2"
    )
    return titled(look, _tr("Back to running"), text, row(button, None))


def _go(writer: Writer, route: Route, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    writer.go(route)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPage", text)
