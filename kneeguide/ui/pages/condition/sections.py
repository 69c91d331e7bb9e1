"""The sections of a condition's page, in the order in which a person in pain needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.ids import ProtocolId
from kneeguide.navigation import TimersPage
from kneeguide.ui.look import Span
from kneeguide.ui.pages.condition.cards import columns_card, exercise_card, list_card, stages_card, step_card
from kneeguide.ui.pages.condition.tables import help_card, similar_card, sources_card
from kneeguide.ui.widgets.boxes import column, grid, holding, row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.facts import Fact, fact_band
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition
    from kneeguide.navigation import Route
    from kneeguide.ui.widgets.prose import Writer

SECTION_NAMES = (
    ("Summary", ""),
    ("Signs", "Signs"),
    ("Causes", "Causes and what adds to it"),
    ("First steps", "What to do first"),
    ("Exercises", "Exercises"),
    ("Running", "Running with it"),
    ("Recovery", "Recovery, week by week"),
    ("Prevention", "Keep it away"),
    ("Get help", "When to get help"),
    ("Similar", "Similar conditions"),
    ("Sources", "Sources"),
)
"""Each section's name in the tabs and its heading; the summary has none."""


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ConditionPage", text)


def section_bodies(
    writer: Writer, guide: Guide, condition: Condition, span: Span, go: Callable[[Route], None]
) -> tuple[QWidget, ...]:
    """One widget a section, in the order of SECTION_NAMES."""
    two = 1 if span is Span.COLUMN else 2
    stacked = span is Span.COLUMN
    return (
        _summary(writer, condition, 2 * two),
        _signs(writer, condition, two),
        columns_card(writer, condition.causes, "dot", "text3", two),
        _first_steps(writer, condition, stacked=stacked),
        _exercises(writer, guide, condition, (1, 2, 4, 4)[span], go),
        columns_card(writer, condition.running, "footprints", "accent_text", 1),
        stages_card(writer, condition.recovery, 2 * two),
        columns_card(writer, condition.prevention, "check", "self_care", two),
        help_card(writer, guide, condition.seek_help, stacked=stacked),
        similar_card(writer, condition.similar, stacked=stacked),
        sources_card(writer, guide, condition.reviewed),
    )


def _summary(writer: Writer, condition: Condition, columns: int) -> QWidget:
    facts, look = condition.facts, writer.look
    band = (
        Fact("map-pin", tr("Where"), facts.where),
        Fact("activity", tr("Feels like"), facts.feels_like),
        Fact("calendar", tr("Time to ease"), facts.time_to_ease),
        Fact("footprints", tr("Can I run?"), facts.can_i_run),
    )
    lead = writer.text(condition.summary.text, "lead", "text", condition.summary.sources)
    return holding(column(lead, fact_band(look, band, columns), gap=look.gap(18)))


def _signs(writer: Writer, condition: Condition, columns: int) -> QWidget:
    signs, gap = condition.signs, writer.look.gap(14)
    worse = list_card(writer, tr("It often hurts more"), signs.worse, "trending-up", "same_day")
    normal = list_card(writer, tr("What is normal with it"), signs.normal, "check", "self_care")
    other = list_card(writer, tr("What does not fit"), signs.does_not_fit, "minus", "same_day")
    return holding(column(grid((worse, normal), columns, gap), other, gap=gap))


def _first_steps(writer: Writer, condition: Condition, *, stacked: bool) -> QWidget:
    cards = [step_card(writer, at + 1, step) for at, step in enumerate(condition.first_steps)]
    columns = 1 if stacked else 3 if len(cards) % 3 == 0 else 2
    return holding(grid(cards, columns, writer.look.gap(14)))


def _exercises(
    writer: Writer, guide: Guide, condition: Condition, columns: int, go: Callable[[Route], None]
) -> QWidget:
    look = writer.look
    cards = [exercise_card(writer, exercise) for exercise in condition.exercises]
    plan = Text(look, condition.exercise_plan, "body", "text2")
    timers = [_timer_button(writer, guide, timer, go) for timer in condition.timers]
    doors = grid(timers, min(len(timers), columns, 3) or 1, look.gap(8))
    return holding(column(plan, grid(cards, columns, look.gap(14)), row(doors, None), gap=look.gap(12)))


def _timer_button(writer: Writer, guide: Guide, timer: ProtocolId, go: Callable[[Route], None]) -> Button:
    protocol = guide.protocols[timer]
    button = Button(writer.look, tr("Timer: {name}").format(name=protocol.name), protocol.icon).small()
    button.setMinimumWidth(button.sizeHint().width())
    button.clicked.connect(lambda: go(TimersPage(timer)))
    return button
