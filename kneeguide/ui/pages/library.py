"""Everything there is to read, by kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.evidence import Frequency
from kneeguide.content.markup import plain
from kneeguide.content.topics import TopicGroup
from kneeguide.navigation import (
    AboutPage,
    ConditionPage,
    DisagreementsPage,
    ExercisesPage,
    GlossaryPage,
    MythsPage,
    PlanPage,
    Route,
    RunningPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    TimersPage,
    TopicPage,
)
from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import Door, doors_card, tiles_grid
from kneeguide.ui.pages.topic import group_name
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition
    from kneeguide.ui.look import Look

_COLUMNS = {Span.COLUMN: 1, Span.COMPACT: 2, Span.NORMAL: 3, Span.WIDE: 3}


def library_reading(look: Look, guide: Guide, go: Callable[[Route], None]) -> Reading:
    """The library: conditions, what to do about them, what helps to understand them, then timers."""
    title = _tr("Library")
    line = _tr("Everything in this guide. All of it works offline.")
    return Reading(title, line, "library", partial(_body, look, guide, go))


def _body(look: Look, guide: Guide, go: Callable[[Route], None], span: Span) -> QWidget:
    columns = _COLUMNS[span]
    common, others = _by_frequency(guide)
    first = (
        (_tr("Common conditions"), [_condition(look, guide, each, go) for each in common]),
        (_tr("Less common conditions"), [_condition(look, guide, each, go) for each in others]),
        (_tr("Exercises and running"), _training(look, guide, go)),
    )
    then = (
        *((group_name(group), _topics(look, guide, go, group)) for group in TopicGroup if group is not TopicGroup.KNEE),
        (_tr("Myths and disputes"), _disputed(look, guide, go)),
        (_tr("Good to know"), [*_topics(look, guide, go, TopicGroup.KNEE), *_background(look, guide, go)]),
        (_tr("Timers"), _timers(look, guide, go)),
    )
    plans = [_plans(look, guide, go, columns)] if guide.plans else []
    above, below = ([_group(look, *each, columns) for each in groups if each[1]] for groups in (first, then))
    return holding(column(*above, *plans, *below, gap=look.gap(26)))


def _group(look: Look, title: str, tiles: Sequence[Tile], columns: int) -> QWidget:
    return holding(column(Heading(look, title), tiles_grid(tiles, columns, look.gap(14)), gap=look.gap(12)))


def _plans(look: Look, guide: Guide, go: Callable[[Route], None], columns: int) -> QWidget:
    doors = [Door(guide.conditions[each].name.plain, "", PlanPage(each)) for each in guide.plans]
    card = doors_card(look, sorted(doors, key=lambda door: door.title.casefold()), go, columns)
    return holding(column(Heading(look, _tr("Plans")), card, gap=look.gap(12)))


def _by_frequency(guide: Guide) -> tuple[list[Condition], list[Condition]]:
    """What is common, most common first, and all the others by name."""
    ordered = sorted(guide.conditions.values(), key=lambda condition: condition.name.plain.casefold())
    levels = (Frequency.VERY_COMMON, Frequency.COMMON)
    common = [each for level in levels for each in ordered if each.frequency is level]
    return common, [each for each in ordered if each not in common]


def _condition(look: Look, guide: Guide, condition: Condition, go: Callable[[Route], None]) -> Tile:
    """What it is; under its name how soon somebody has to look at it, or else where it hurts."""
    about = plain(condition.summary.text)
    tile = Tile(look, "", condition.name.plain, about, partial(go, ConditionPage(condition.id)))
    icon, words, mark, ink = "map-pin", condition.facts.where, "text2", "text2"
    if condition.be_seen:
        style = style_of(condition.be_seen)
        icon, words, mark, ink = style.icon, guide.advice[condition.be_seen].headline, style.mark, style.text
    line = row(Glyph(look, icon, mark, 16, "small"), Text(look, words, "small_strong", ink), gap=look.gap(8))
    line.setStretch(1, 1)
    tile.put_under_title(holding(line), words)
    return tile


def _training(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    counted = _tr("{count} exercises, each with its steps and when to stop.").format(count=len(guide.exercises))
    ladder = _tr("The checklist first, then short runs and walks in turn.")
    running = ("footprints", _tr("Running again"), ladder, RunningPage())
    exercises = ("dumbbell", _tr("All exercises"), counted, ExercisesPage())
    return _tiles(look, go, (exercises, running) if guide.exercises else (running,))


def _topics(look: Look, guide: Guide, go: Callable[[Route], None], group: TopicGroup) -> list[Tile]:
    topics = (each for each in guide.topics.values() if each.group is group)
    return _tiles(look, go, ((each.icon, each.title, each.line, TopicPage(each.id)) for each in topics))


def _disputed(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    return _tiles(look, go, _disputed_entries(guide))


def _disputed_entries(guide: Guide) -> Iterator[tuple[str, str, str, Route]]:
    if guide.myths:
        beliefs = _tr("{count} things that runners say. Take a guess.").format(count=len(guide.myths))
        yield "circle-question-mark", _tr("Myth check"), beliefs, MythsPage()
    if guide.disagreements:
        questions = _tr("{count} questions, and what this guide follows.").format(count=len(guide.disagreements))
        yield "scale", _tr("Where sources disagree"), questions, DisagreementsPage()


def _background(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    counted = _tr("{count} words, each in a sentence or two.").format(count=len(guide.terms))
    cited = _tr("The {count} texts that this guide rests on.").format(count=len(guide.sources))
    entries: tuple[tuple[str, str, str, Route], ...] = (
        ("siren", _tr("All warning signs"), _tr("When to get help, and how soon."), SignsPage()),
        ("bone", _tr("Parts of the knee"), _tr("What each part does for a runner."), StructuresPage()),
        ("book-open", _tr("Glossary"), counted, GlossaryPage()),
        ("file-text", _tr("Sources"), cited, SourcesPage()),
        ("info", _tr("About this guide"), _tr("What it is, and what it is not."), AboutPage()),
    )
    return _tiles(look, go, entries)


def _timers(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    return _tiles(
        look, go, ((each.icon, each.name, each.line, TimersPage(each.id)) for each in guide.protocols.values())
    )


def _tiles(look: Look, go: Callable[[Route], None], entries: Iterable[tuple[str, str, str, Route]]) -> list[Tile]:
    return [Tile(look, icon, title, line, partial(go, route)) for icon, title, line, route in entries]


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryPage", text)
