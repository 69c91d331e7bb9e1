"""Where the links of texts lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.ids import ConditionId, ExerciseId, ProtocolId, SourceId, StructureId, TermId, TopicId
from kneeguide.navigation import (
    ConditionPage,
    ExercisePage,
    GlossaryPage,
    KneePage,
    Route,
    SourcesPage,
    StructuresPage,
    TimersPage,
    TopicPage,
    route_at,
)

if TYPE_CHECKING:
    from kneeguide.content.markup import Link


def route_of(link: Link) -> Route:
    """The page that a link opens."""
    match link.kind:
        case "condition":
            return ConditionPage(ConditionId(link.id))
        case "exercise":
            return ExercisePage(ExerciseId(link.id))
        case "topic":
            return TopicPage(TopicId(link.id))
        case "term":
            return GlossaryPage(TermId(link.id))
        case "timer":
            return TimersPage(ProtocolId(link.id))
        case "structure":
            return StructuresPage(StructureId(link.id))
        case "source":
            return SourcesPage(SourceId(link.id))
        case _:
            return route_at(link.id) or KneePage()
