"""Every page that a guide has."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kneeguide.navigation import (
    NEW_TIMER,
    AboutPage,
    CadencePage,
    CheckPage,
    ConditionPage,
    DiaryPage,
    DisagreementsPage,
    ExercisePage,
    ExercisesPage,
    GlossaryPage,
    KneePage,
    LibraryPage,
    MythsPage,
    OwnTimerPage,
    PlanPage,
    ResultPage,
    Route,
    RunningPage,
    SessionPage,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    SummaryPage,
    TimersPage,
    TopicPage,
)
from kneeguide.timer.own import is_own

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.content.guide import Guide


def routes(guide: Guide) -> tuple[Route, ...]:
    """Every page that can be opened, in the order of the rail; lists of entries are one page each."""
    return (
        KneePage(),
        *(KneePage(region) for region in guide.regions),
        *(ConditionPage(condition) for condition in guide.conditions),
        CheckPage(),
        *(CheckPage(question) for question in guide.questions),
        ResultPage(),
        SummaryPage(),
        TimersPage(),
        *(TimersPage(protocol) for protocol in guide.protocols),
        OwnTimerPage(NEW_TIMER),
        CadencePage(),
        DiaryPage(),
        LibraryPage(),
        *((ExercisesPage(),) if guide.exercises else ()),
        *(ExercisePage(exercise) for exercise in guide.exercises),
        *(PlanPage(condition) for condition in guide.plans),
        *_session(guide),
        RunningPage(),
        *(TopicPage(topic) for topic in guide.topics),
        *((DisagreementsPage(),) if guide.disagreements else ()),
        *((MythsPage(),) if guide.myths else ()),
        GlossaryPage(),
        StructuresPage(),
        SourcesPage(),
        SignsPage(),
        SettingsPage(),
        AboutPage(),
    )


def _session(guide: Guide) -> Iterator[SessionPage]:
    """One session; each stage of a plan that has exercises has one like it."""
    stages = ((plan, stage) for plan in guide.plans.values() for stage in plan.stages if stage.exercises)
    yield from (SessionPage(plan.condition, stage.kind.value) for plan, stage in islice(stages, 1))


_SECTIONS: dict[type[Route], str] = {
    KneePage: "regions",
    ConditionPage: "conditions",
    CheckPage: "questions",
    TimersPage: "protocols",
    ExercisePage: "exercises",
    PlanPage: "plans",
    TopicPage: "topics",
    DisagreementsPage: "disagreements",
    MythsPage: "myths",
    GlossaryPage: "terms",
    StructuresPage: "structures",
    SourcesPage: "sources",
}
"""Where in the guide to look for what a route names."""


def exists(guide: Guide, route: Route) -> bool:
    """Whether the guide has what the route names."""
    if isinstance(route, SessionPage):
        plan = guide.plans.get(route.condition)
        stage = plan.stage(route.stage) if plan is not None else None
        return stage is not None and bool(stage.exercises)
    if isinstance(route, TimersPage) and route.protocol is not None and is_own(route.protocol):
        return True  # it is no part of the guide; where it was deleted, the page shows another
    section = _SECTIONS.get(type(route))
    item = next((getattr(route, name) for name in route.__struct_fields__), None)
    return section is None or item is None or item in getattr(guide, section)
