"""Every page that a guide has."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
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
        TimersPage(),
        *(TimersPage(protocol) for protocol in guide.protocols),
        DiaryPage(),
        LibraryPage(),
        GlossaryPage(),
        StructuresPage(),
        SourcesPage(),
        SignsPage(),
        SettingsPage(),
        AboutPage(),
    )


def exists(guide: Guide, route: Route) -> bool:
    """Whether the guide has what the route names."""
    match route:
        case KneePage(region):
            return region is None or region in guide.regions
        case ConditionPage(condition):
            return condition in guide.conditions
        case CheckPage(question):
            return question is None or question in guide.questions
        case TimersPage(protocol):
            return protocol is None or protocol in guide.protocols
        case GlossaryPage(term):
            return term is None or term in guide.terms
        case StructuresPage(part):
            return part is None or part in guide.structures
        case SourcesPage(source):
            return source is None or source in guide.sources
        case _:
            return True
