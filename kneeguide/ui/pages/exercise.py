"""The page of one exercise: what it is for, how it is done, how much, and when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.urgency import Urgency
from kneeguide.navigation import ConditionPage, ExercisesPage, PlanPage, TimersPage
from kneeguide.ui.figure.player import FigurePlayer
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.exercise_words import group_name, level_name
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import (
    Beside,
    Door,
    beside,
    doors_card,
    library,
    page_with_aside,
    printed,
    printed_sources,
    printed_steps,
    safety_card,
    sources_section,
    steps_card,
    titled,
    words_card,
)
from kneeguide.ui.sheet import Part, PartKind, Sheet, drawn
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.facts import Fact, fact_band
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.content.exercises import Exercise, Variation
    from kneeguide.content.guide import Guide
    from kneeguide.figure.model import Figure
    from kneeguide.ids import ExerciseId, ProtocolId, SourceId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Content

_SEEN_AT_ONCE = 240
"""How wide a figure is in a narrow page: its feet, or a body that lies, would else be below the foot of the window."""


class _Place(NamedTuple):
    """What the sections are made from."""

    writer: Writer
    guide: Guide
    exercise: Exercise
    span: Span


def exercise_reading(look: Look, guide: Guide, exercise: Exercise, go: Callable[[Route], None]) -> Reading:
    """The reading of one exercise."""

    def build(span: Span) -> QWidget:
        place = _Place(Writer(look, go, hints=Hints(guide)).explaining(exercise.name), guide, exercise, span)
        return page_with_aside(look, span, _sections(place))

    line = _tr("{group} · {level}").format(group=group_name(exercise.group), level=level_name(exercise.level))
    above = (library(), (_tr("Exercises"), ExercisesPage()))
    sheet = exercise_sheet(guide, exercise)
    return Reading(exercise.name, line, "library", build, sheet=sheet, above=above)


def _sections(place: _Place) -> Iterator[QWidget | Beside]:
    writer, exercise = place.writer, place.exercise
    look = writer.look
    yield _top(place)
    yield titled(look, _tr("How to do it"), steps_card(writer, [writer.text(step) for step in exercise.steps]))
    yield titled(look, _tr("What makes it right"), words_card(writer, exercise.watch, "check", "self_care"))
    yield Beside(safety_card(writer, _tr("When to stop"), exercise.stop, Urgency.SAME_DAY))
    if exercise.easier or exercise.harder:
        yield _variations(place)
    for title, doors in _used_by(place.guide, exercise.id):
        columns = 1 if place.span is Span.COLUMN else 2
        yield titled(look, title, doors_card(look, doors, writer.go, columns))
    _number(writer, exercise.sources)
    yield sources_section(writer, place.guide, exercise.reviewed)


def _top(place: _Place) -> QWidget:
    """The first thing that is seen: what it is for, how it looks, how much of it, and its timer."""
    writer, exercise = place.writer, place.exercise
    look, figure = writer.look, place.guide.figures.get(exercise.id)
    purpose = writer.claim(exercise.purpose, "lead")
    if figure is None or place.span is Span.COLUMN:
        player = [_player(place, figure)] if figure is not None else []
        facts = fact_band(look, _facts(exercise), 1 if place.span is Span.COLUMN else 3)
        return holding(column(purpose, *player, facts, _dose(place), gap=look.gap(16)))
    words = column(fact_band(look, _facts(exercise), 1), _dose(place), None, gap=look.gap(16))
    beside_it = row(_player(place, figure), words, gap=look.gap(20))
    beside_it.setStretch(0, 3)
    beside_it.setStretch(1, 2)
    return holding(column(purpose, beside_it, gap=look.gap(16)))


def _player(place: _Place, figure: Figure) -> FigurePlayer:
    look, name = place.writer.look, _tr("Figure: {name}").format(name=place.exercise.name)
    player = FigurePlayer(look, figure, name)
    if place.span is Span.COLUMN:
        player.view.setMaximumWidth(look.gap(_SEEN_AT_ONCE))
    return player


def _dose(place: _Place) -> QLayout:
    writer, exercise = place.writer, place.exercise
    look = writer.look
    dose = writer.point(exercise.dose, "refresh-cw", "accent_text")
    parts: list[Content] = [Heading(look, _tr("How much"), "h3"), dose]
    if exercise.timer is not None:
        parts.append(_timer_button(place, exercise.timer))
    return column(*parts, gap=look.gap(10))


def _timer_button(place: _Place, timer: ProtocolId) -> QLayout:
    button = Button(place.writer.look, _tr("Open the timer"), "timer", Kind.PRIMARY)
    button.setAccessibleDescription(place.guide.protocols[timer].name)
    button.clicked.connect(lambda: place.writer.go(TimersPage(timer)))
    return row(button, None)


def _facts(exercise: Exercise) -> tuple[Fact, ...]:
    return (
        Fact("gauge", _tr("Level"), level_name(exercise.level)),
        Fact("person-standing", _tr("Works"), _listed(exercise.muscles)),
        Fact("armchair", _tr("You need"), _listed(exercise.needs) or _tr("Nothing")),
    )


def _listed(words: Sequence[str]) -> str:
    """Words as one phrase: "Seat muscles, back of the thigh"."""
    return ", ".join(word if at == 0 else word[:1].lower() + word[1:] for at, word in enumerate(words))


def _variations(place: _Place) -> QWidget:
    writer, exercise = place.writer, place.exercise
    lists = (
        (_tr("Too hard? Make it easier"), exercise.easier, "trending-down"),
        (_tr("Too easy? Make it harder"), exercise.harder, "trending-up"),
    )
    cards = [
        (title, words_card(writer, [_linked(place.guide, each) for each in ways], icon, "accent_text"))
        for title, ways, icon in lists
        if ways
    ]
    return beside(writer.look, 1 if place.span is Span.COLUMN else 2, *cards)


def _linked(guide: Guide, variation: Variation) -> str:
    if variation.exercise is None:
        return variation.text
    name = guide.exercises[variation.exercise].name
    return f"{variation.text} [{name}](exercise:{variation.exercise})"


def _used_by(guide: Guide, exercise: ExerciseId) -> list[tuple[str, list[Door]]]:
    """The conditions it helps with and the plans it is part of, each list with its title."""
    conditions = [
        Door(each.name.plain, "", ConditionPage(each.id))
        for each in guide.conditions.values()
        if any(step.exercise == exercise for step in each.exercises)
    ]
    plans = [
        Door(guide.conditions[plan.condition].name.plain, "", PlanPage(plan.condition))
        for plan in guide.plans.values()
        if any(step.exercise == exercise for stage in plan.stages for step in stage.exercises)
    ]
    lists = ((_tr("Helps with"), conditions), (_tr("Part of these plans"), plans))
    return [(title, sorted(doors, key=lambda door: door.title.casefold())) for title, doors in lists if doors]


def _number(writer: Writer, sources: Sequence[SourceId]) -> None:
    """Give the sources of the steps their numbers, as nothing in the text does."""
    for source in sources:
        writer.numbers.of(source)


def exercise_sheet(guide: Guide, exercise: Exercise) -> Sheet:
    """The exercise on paper."""
    cited = [*exercise.purpose.sources, *exercise.dose.sources, *exercise.sources]
    cited += [source for each in exercise.stop for source in each.sources]
    facts = (f"**{each.caption}:** {each.words}" for each in _facts(exercise))
    parts = (
        Part(PartKind.PARAGRAPH, exercise.purpose.text),
        *drawn(guide.figures, [exercise.id]),
        *printed(_tr("How much"), (exercise.dose.text, *facts)),
        *printed_steps(_tr("How to do it"), exercise.steps),
        *printed(_tr("What makes it right"), exercise.watch),
        *printed(_tr("When to stop"), (each.text for each in exercise.stop)),
        *printed(_tr("Too hard? Make it easier"), (_linked(guide, each) for each in exercise.easier)),
        *printed(_tr("Too easy? Make it harder"), (_linked(guide, each) for each in exercise.harder)),
        *printed_sources(guide, cited),
    )
    return Sheet(exercise.name, parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExercisePage", text)
