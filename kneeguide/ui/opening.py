"""Which widget shows which page.

Pages are imported when they are first opened: together they are a third of all modules, and the home page needs none.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from kneeguide import __version__
from kneeguide.ids import ConditionId, StructureId
from kneeguide.navigation import (
    AboutPage,
    CheckPage,
    ConditionPage,
    DiaryPage,
    GlossaryPage,
    KneePage,
    LibraryPage,
    ResultPage,
    Route,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    TimersPage,
)
from kneeguide.ui.pages.knee.page import KneeView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.reading import Reading
    from kneeguide.ui.world import World


def open_page(look: Look, world: World, route: Route, doors: Doors) -> QWidget:
    """Make the page of a route."""
    match route:
        case KneePage(region):
            return KneeView(look, world.guide, world.session, region, doors)
        case ConditionPage(condition):
            return _condition(look, world, condition, doors)
        case CheckPage() | ResultPage():
            return _check_or_result(look, world, route, doors)
        case TimersPage():
            return _timers(look, world, route, doors)
        case DiaryPage():
            return _diary(look, world, doors)
        case LibraryPage() | SettingsPage() | AboutPage():
            return _overview(look, world, route, doors)
        case GlossaryPage() | StructuresPage() | SourcesPage() | SignsPage():
            return _reference(look, world, route, doors)
        case _:
            assert_never(route)


def _condition(look: Look, world: World, condition: ConditionId, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.condition.page import ConditionView

    guide = world.guide
    return ConditionView(look, guide, guide.conditions[condition], world.session.settings.side, doors)


def _check_or_result(look: Look, world: World, route: CheckPage | ResultPage, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.check.opening import check_page
    from kneeguide.ui.pages.result.page import ResultView

    if isinstance(route, CheckPage):
        return check_page(look, world.guide, world.session, route.question, doors)
    return ResultView(look, world.guide, world.session, doors)


def _timers(look: Look, world: World, route: TimersPage, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.timers.page import TimersView

    return TimersView(look, world, route.protocol, doors)


def _diary(look: Look, world: World, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.diary.page import DiaryView

    return DiaryView(look, world, doors)


def _overview(look: Look, world: World, route: LibraryPage | SettingsPage | AboutPage, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.library import library_reading
    from kneeguide.ui.pages.reading import ReadingView
    from kneeguide.ui.pages.reference import about_reading
    from kneeguide.ui.pages.settings import settings_reading

    match route:
        case LibraryPage():
            reading = library_reading(look, world.guide, doors.go)
        case SettingsPage():
            reading = settings_reading(look, world.session)
        case AboutPage():
            reading = about_reading(look, world.guide, __version__, doors.go)
        case _:
            assert_never(route)
    return ReadingView(look, reading, doors)


def _reference(
    look: Look, world: World, route: GlossaryPage | StructuresPage | SourcesPage | SignsPage, doors: Doors
) -> QWidget:
    from kneeguide.ui.pages import reference
    from kneeguide.ui.pages.reading import ReadingView

    match route:
        case GlossaryPage(term):
            reading = reference.glossary_reading(look, world.guide, term, doors.go)
        case StructuresPage(part):
            reading = _structures(look, world, part, doors)
        case SourcesPage(source):
            reading = reference.sources_reading(look, world.guide, source, doors.go)
        case SignsPage():
            reading = reference.signs_reading(look, world.guide, doors.go)
        case _:
            assert_never(route)
    return ReadingView(look, reading, doors)


def _structures(look: Look, world: World, part: StructureId | None, doors: Doors) -> Reading:
    from kneeguide.ui.pages.reference import structures_reading
    from kneeguide.ui.pages.structure import structure_reading

    guide = world.guide
    if part is None:
        return structures_reading(look, guide, doors.go)
    return structure_reading(look, guide, guide.structures[part], world.session.settings.side, doors.go)
