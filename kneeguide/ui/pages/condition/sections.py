"""The sections of a condition's page, in the order in which a person in pain needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kneeguide.ids import ProtocolId
from kneeguide.navigation import Route, TimersPage
from kneeguide.ui.look import Span
from kneeguide.ui.pages.condition.cards import (
    be_seen_card,
    columns_card,
    exercise_card,
    list_card,
    stages_card,
    step_card,
)
from kneeguide.ui.pages.condition.tables import help_card, similar_card, sources_card
from kneeguide.ui.widgets.boxes import column, grid, holding, row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.facts import Fact, fact_band
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition, ConditionExercise, Statement
    from kneeguide.ui.widgets.prose import Writer


class Place(NamedTuple):
    """What sections are made from: who writes them, of what, with how much room, and where their doors lead."""

    writer: Writer
    guide: Guide
    condition: Condition
    span: Span
    go: Callable[[Route], None]

    @property
    def columns(self) -> int:
        """How many columns of text there is room for."""
        return 1 if self.stacked else 2

    @property
    def stacked(self) -> bool:
        """Whether all goes under each other."""
        return self.span is Span.COLUMN


class Section(NamedTuple):
    """A section: its name in the tabs, its heading (the summary has none), and what makes it."""

    name: str
    title: str
    body: Callable[[Place], QWidget]


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ConditionPage", text)


def sections_of(condition: Condition) -> tuple[Section, ...]:
    """The sections that this condition has something to say in."""
    care = condition.exercises or condition.exercise_plan or condition.timers
    every: tuple[tuple[object, Section], ...] = (
        (True, Section("Summary", "", _summary)),
        (condition.first_steps, Section("First steps", first_steps_title(condition), _first_steps)),
        (True, Section("Signs", "Signs", _signs)),
        (condition.causes, Section("Causes", "Causes and what adds to it", _causes)),
        (care, Section("Exercises", "Exercises", _exercises)),
        (condition.running, Section("Running", "Running with it", _running)),
        (condition.recovery, Section("Recovery", "Recovery, week by week", _recovery)),
        (condition.prevention, Section("Prevention", "Keep it away", _prevention)),
        (condition.seek_help, Section("Get help", "When to get help", _help)),
        (condition.similar, Section("Similar", "Similar conditions", _similar)),
        (True, Section("Sources", "Sources", _sources)),
    )
    return tuple(section for says_something, section in every if says_something)


def first_steps_title(condition: Condition) -> str:
    """Where somebody has to look at it, the first steps are for the time until then."""
    return "Until you are seen" if condition.be_seen else "What to do first"


def normal_title(condition: Condition) -> str:
    """What comes with a broken bone is not called normal."""
    return "What often comes with it" if condition.be_seen else "What is normal with it"


def _summary(place: Place) -> QWidget:
    facts, look, summary = place.condition.facts, place.writer.look, place.condition.summary
    band = (
        Fact("map-pin", tr("Where"), facts.where),
        Fact("activity", tr("Feels like"), facts.feels_like),
        Fact("calendar", tr("Time to ease"), facts.time_to_ease),
        Fact("footprints", tr("Can I run?"), facts.can_i_run),
    )
    parts: list[QWidget] = []
    if place.condition.be_seen:
        parts.append(be_seen_card(place.writer, place.guide.advice[place.condition.be_seen]))
    parts.append(place.writer.claim(summary, "lead"))
    parts.append(fact_band(look, band, 2 * place.columns))
    return holding(column(*parts, gap=look.gap(18)))


def _signs(place: Place) -> QWidget:
    writer, condition, signs = place.writer, place.condition, place.condition.signs
    icon, colour = ("dot", "text3") if condition.be_seen else ("check", "self_care")
    lists: tuple[tuple[str, Sequence[Statement], str, str], ...] = (
        (tr("It often hurts more"), signs.worse, "trending-up", "same_day"),
        (tr(normal_title(condition)), signs.normal, icon, colour),
        (tr("What does not fit"), signs.does_not_fit, "minus", "same_day"),
    )
    cards = [list_card(writer, *each) for each in lists if each[1]]
    gap = writer.look.gap(14)
    first, others = cards[:2], cards[2:]
    return holding(column(grid(first, min(place.columns, len(first)) or 1, gap), *others, gap=gap))


def _causes(place: Place) -> QWidget:
    return columns_card(place.writer, place.condition.causes, "dot", "text3", place.columns)


def _first_steps(place: Place) -> QWidget:
    cards = [step_card(place.writer, at + 1, step) for at, step in enumerate(place.condition.first_steps)]
    gap = place.writer.look.gap(14)
    if place.span < Span.NORMAL:
        return holding(column(*cards, gap=gap))
    columns = 3 if len(cards) % 3 == 0 else 2
    left_over = cards[len(cards) - len(cards) % columns :]  # it gets a row of its own
    return holding(column(grid(cards[: len(cards) - len(left_over)], columns, gap), *left_over, gap=gap))


def _exercises(place: Place) -> QWidget:
    look, condition, columns = place.writer.look, place.condition, (1, 2, 4, 4)[place.span]
    cards = [_exercise_card(place, exercise) for exercise in condition.exercises]
    timers = [_timer_button(place, timer) for timer in condition.timers]
    doors = grid(timers, min(len(timers), columns, 3) or 1, look.gap(8))
    plan = [Text(look, condition.exercise_plan, "body", "text2")] if condition.exercise_plan else []
    return holding(column(*plan, grid(cards, columns, look.gap(14)), row(doors, None), gap=look.gap(12)))


def _exercise_card(place: Place, exercise: ConditionExercise) -> QWidget:
    title = place.guide.exercises[exercise.exercise].name
    return exercise_card(place.writer, title, exercise, place.guide.figures.get(exercise.exercise))


def _timer_button(place: Place, timer: ProtocolId) -> Button:
    protocol = place.guide.protocols[timer]
    button = Button(place.writer.look, tr("Timer: {name}").format(name=protocol.name), protocol.icon).small()
    button.setMinimumWidth(button.sizeHint().width())
    button.clicked.connect(lambda: place.go(TimersPage(timer)))
    return button


def _running(place: Place) -> QWidget:
    return columns_card(place.writer, place.condition.running, "footprints", "accent_text", 1)


def _recovery(place: Place) -> QWidget:
    return stages_card(place.writer, place.condition.recovery, 2 * place.columns)


def _prevention(place: Place) -> QWidget:
    return columns_card(place.writer, place.condition.prevention, "check", "self_care", place.columns)


def _help(place: Place) -> QWidget:
    return help_card(place.writer, place.guide, place.condition.seek_help, stacked=place.stacked)


def _similar(place: Place) -> QWidget:
    return similar_card(place.writer, place.condition.similar, stacked=place.stacked)


def _sources(place: Place) -> QWidget:
    return sources_card(place.writer, place.guide, place.condition.reviewed)
