"""Which widget shows which page.

Pages are imported when they are first opened: together they are a third of all modules, and the home page needs none.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

from kneeguide.navigation import (
    CadencePage,
    CheckPage,
    ConditionPage,
    DiaryPage,
    KneePage,
    ResultPage,
    Route,
    SessionPage,
    SummaryPage,
    TimersPage,
)
from kneeguide.ui.pages.knee.page import KneeView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.ids import ConditionId
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.readings import ReadingRoute
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
        case SummaryPage():
            return _summary(look, world, doors)
        case TimersPage() | CadencePage() | SessionPage():
            return _timed(look, world, route, doors)
        case DiaryPage():
            return _diary(look, world, doors)
        case _:
            return _to_read(look, world, route, doors)


def _condition(look: Look, world: World, condition: ConditionId, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.condition.page import ConditionView

    guide = world.guide
    return ConditionView(look, guide, guide.conditions[condition], world.session.settings.side, doors)


def _check_or_result(look: Look, world: World, route: CheckPage | ResultPage, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.check.opening import check_page, is_over
    from kneeguide.ui.pages.diary.extract import diary_extract
    from kneeguide.ui.pages.result.page import ResultView

    guide, session = world.guide, world.session
    if isinstance(route, ResultPage) or (route.question is None and is_over(guide, session)):
        return ResultView(look, guide, session, doors, partial(diary_extract, world))
    return check_page(look, guide, session, route.question, doors)


def _summary(look: Look, world: World, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.diary.extract import diary_extract
    from kneeguide.ui.pages.result.summary import SummaryView

    return SummaryView(look, world.guide, world.session, doors, partial(diary_extract, world))


def _timed(look: Look, world: World, route: TimersPage | CadencePage | SessionPage, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.cadence.page import CadenceView
    from kneeguide.ui.pages.timers.page import TimersView
    from kneeguide.ui.pages.workout.page import WorkoutView

    match route:
        case TimersPage(protocol):
            return TimersView(look, world, protocol, doors)
        case CadencePage():
            return CadenceView(look, world, doors)
        case SessionPage():
            return WorkoutView(look, world, route, doors)
        case _:
            assert_never(route)


def _diary(look: Look, world: World, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.diary.page import DiaryView

    return DiaryView(look, world, doors)


def _to_read(look: Look, world: World, route: ReadingRoute, doors: Doors) -> QWidget:
    from kneeguide.ui.pages.reading import ReadingView
    from kneeguide.ui.pages.readings import reading_of

    return ReadingView(look, reading_of(look, world, route, doors.go), doors)
