"""Which reading belongs to which route, for all pages that are read from top to bottom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias, assert_never

from kneeguide import __version__
from kneeguide.navigation import (
    AboutPage,
    DisagreementsPage,
    ExercisePage,
    ExercisesPage,
    GlossaryPage,
    LibraryPage,
    MythsPage,
    OwnTimerPage,
    PlanPage,
    RunningPage,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    TopicPage,
)
from kneeguide.ui.country import country_of
from kneeguide.ui.pages import reference
from kneeguide.ui.pages.disagreements import disagreements_reading
from kneeguide.ui.pages.exercise import exercise_reading
from kneeguide.ui.pages.exercises import exercises_reading
from kneeguide.ui.pages.glossary import glossary_reading
from kneeguide.ui.pages.library import library_reading
from kneeguide.ui.pages.myths import myths_reading
from kneeguide.ui.pages.plan import plan_reading
from kneeguide.ui.pages.running import running_reading
from kneeguide.ui.pages.settings import settings_reading
from kneeguide.ui.pages.structure import structure_reading
from kneeguide.ui.pages.timers.editor import own_timer_reading
from kneeguide.ui.pages.topic import topic_reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ids import StructureId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.reading import Reading
    from kneeguide.ui.world import World

TrainingRoute: TypeAlias = ExercisesPage | ExercisePage | PlanPage | RunningPage | OwnTimerPage
TopicRoute: TypeAlias = TopicPage | DisagreementsPage | MythsPage
ReferenceRoute: TypeAlias = GlossaryPage | StructuresPage | SourcesPage | SignsPage
OverviewRoute: TypeAlias = LibraryPage | SettingsPage | AboutPage
ReadingRoute: TypeAlias = TrainingRoute | TopicRoute | ReferenceRoute | OverviewRoute


def reading_of(look: Look, world: World, route: ReadingRoute, go: Callable[[Route], None]) -> Reading:
    """The reading of a route."""
    match route:
        case ExercisesPage() | ExercisePage() | PlanPage() | RunningPage() | OwnTimerPage():
            return _training(look, world, route, go)
        case TopicPage() | DisagreementsPage() | MythsPage():
            return _topic(look, world, route, go)
        case GlossaryPage() | StructuresPage() | SourcesPage() | SignsPage():
            return _reference(look, world, route, go)
        case LibraryPage() | SettingsPage() | AboutPage():
            return _overview(look, world, route, go)
        case _:
            assert_never(route)


def _training(look: Look, world: World, route: TrainingRoute, go: Callable[[Route], None]) -> Reading:
    guide = world.guide
    match route:
        case ExercisesPage():
            return exercises_reading(look, guide, go)
        case ExercisePage(exercise):
            return exercise_reading(look, guide, guide.exercises[exercise], go)
        case PlanPage(condition):
            return plan_reading(look, guide, guide.plans[condition], go)
        case RunningPage():
            return running_reading(look, guide, go)
        case OwnTimerPage(timer):
            return own_timer_reading(look, world, timer, go)
        case _:
            assert_never(route)


def _topic(look: Look, world: World, route: TopicRoute, go: Callable[[Route], None]) -> Reading:
    guide = world.guide
    match route:
        case TopicPage(topic):
            return topic_reading(look, guide, guide.topics[topic], go)
        case DisagreementsPage(disagreement):
            return disagreements_reading(look, guide, disagreement, go)
        case MythsPage(myth):
            return myths_reading(look, guide, myth, go)
        case _:
            assert_never(route)


def _reference(look: Look, world: World, route: ReferenceRoute, go: Callable[[Route], None]) -> Reading:
    guide = world.guide
    match route:
        case GlossaryPage(term):
            return glossary_reading(guide, term, partial(reference.writer_of, look, guide, go))
        case StructuresPage(part):
            return _structures(look, world, part, go)
        case SourcesPage(source):
            return reference.sources_reading(look, guide, source, go)
        case SignsPage():
            return reference.signs_reading(look, guide, country_of(guide, world.session.settings.country), go)
        case _:
            assert_never(route)


def _structures(look: Look, world: World, part: StructureId | None, go: Callable[[Route], None]) -> Reading:
    guide = world.guide
    if part is None:
        return reference.structures_reading(look, guide, go)
    return structure_reading(look, guide, guide.structures[part], world.session.settings.side, go)


def _overview(look: Look, world: World, route: OverviewRoute, go: Callable[[Route], None]) -> Reading:
    match route:
        case LibraryPage():
            return library_reading(look, world.guide, go)
        case SettingsPage():
            return settings_reading(look, world.guide, world.session)
        case AboutPage():
            return reference.about_reading(look, world.guide, __version__, go)
        case _:
            assert_never(route)
