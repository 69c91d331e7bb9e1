"""Pages by address, and the way back and forward between them."""

from typing import TypeAlias

from msgspec import Struct

from kneeguide.ids import (
    ConditionId,
    DisagreementId,
    ExerciseId,
    MythId,
    ProtocolId,
    QuestionId,
    RegionId,
    SourceId,
    StructureId,
    TermId,
    TopicId,
)

NEW_TIMER = "new"
"""What stands in place of an id where a timer is made."""


class KneePage(Struct, frozen=True):
    """The drawing, with a region chosen or none."""

    region: RegionId | None = None


class ConditionPage(Struct, frozen=True):
    """A condition."""

    condition: ConditionId


class CheckPage(Struct, frozen=True):
    """The symptom check: at a given question, or at the first that is open."""

    question: QuestionId | None = None


class ResultPage(Struct, frozen=True):
    """What the answers so far come to."""


class SummaryPage(Struct, frozen=True):
    """The result on one page of paper, to take along."""


class TimersPage(Struct, frozen=True):
    """The timers, with one chosen or the first."""

    protocol: ProtocolId | None = None


class CadencePage(Struct, frozen=True):
    """Steps a minute: count them, aim, run to the beat."""


class OwnTimerPage(Struct, frozen=True):
    """Where a timer that the person made is changed, or a new one is made."""

    timer: str
    """The id of the timer, or NEW_TIMER."""


class DiaryPage(Struct, frozen=True):
    """The pain diary."""


class LibraryPage(Struct, frozen=True):
    """Everything there is to read, by kind."""


class ExercisesPage(Struct, frozen=True):
    """All exercises, by what they are for."""


class ExercisePage(Struct, frozen=True):
    """An exercise."""

    exercise: ExerciseId


class PlanPage(Struct, frozen=True):
    """The staged plan of a condition."""

    condition: ConditionId


class SessionPage(Struct, frozen=True):
    """A day of a stage of a plan, exercise by exercise."""

    condition: ConditionId
    stage: str


class RunningPage(Struct, frozen=True):
    """The way back to running."""


class TopicPage(Struct, frozen=True):
    """First aid, self-care, training, how the knee works."""

    topic: TopicId


class DisagreementsPage(Struct, frozen=True):
    """Where sources disagree, at one question or from the start."""

    disagreement: DisagreementId | None = None


class MythsPage(Struct, frozen=True):
    """The myth check, at one belief with what there is to it or from the start."""

    myth: MythId | None = None


class GlossaryPage(Struct, frozen=True):
    """The words, at one of them or from the start."""

    term: TermId | None = None


class StructuresPage(Struct, frozen=True):
    """The parts of the knee, at one of them or from the start."""

    structure: StructureId | None = None


class SourcesPage(Struct, frozen=True):
    """Where statements come from, at one source or from the start."""

    source: SourceId | None = None


class SignsPage(Struct, frozen=True):
    """All warning signs, most urgent first."""


class SettingsPage(Struct, frozen=True):
    """What can be set."""


class AboutPage(Struct, frozen=True):
    """What the guide is, and is not."""


Route: TypeAlias = (
    KneePage
    | ConditionPage
    | CheckPage
    | ResultPage
    | SummaryPage
    | TimersPage
    | OwnTimerPage
    | CadencePage
    | DiaryPage
    | LibraryPage
    | ExercisesPage
    | ExercisePage
    | PlanPage
    | SessionPage
    | RunningPage
    | TopicPage
    | DisagreementsPage
    | MythsPage
    | GlossaryPage
    | StructuresPage
    | SourcesPage
    | SignsPage
    | SettingsPage
    | AboutPage
)

_WORDS: dict[str, type[Route]] = {
    "knee": KneePage,
    "condition": ConditionPage,
    "check": CheckPage,
    "result": ResultPage,
    "summary": SummaryPage,
    "timers": TimersPage,
    "timers/own": OwnTimerPage,
    "cadence": CadencePage,
    "diary": DiaryPage,
    "library": LibraryPage,
    "exercises": ExercisesPage,
    "exercise": ExercisePage,
    "plan": PlanPage,
    "session": SessionPage,
    "running": RunningPage,
    "topic": TopicPage,
    "disagreements": DisagreementsPage,
    "myths": MythsPage,
    "glossary": GlossaryPage,
    "parts": StructuresPage,
    "sources": SourcesPage,
    "signs": SignsPage,
    "settings": SettingsPage,
    "about": AboutPage,
}


def address(route: Route) -> str:
    """The route as text: "knee", "condition/itb_syndrome"."""
    word = next(word for word, kind in _WORDS.items() if kind is type(route))
    items = (getattr(route, name) for name in route.__struct_fields__)
    return "/".join((word, *(item for item in items if item)))


def route_at(text: str) -> Route | None:
    """The route with this address, or None where there is no such page. Whether its id exists is not checked here."""
    word, items = _parted(text.strip().strip("/"))
    kind = _WORDS.get(word)
    if kind is None or "" in items:
        return None
    most = len(kind.__struct_fields__)
    if not most - len(kind.__struct_defaults__) <= len(items) <= most:
        return None
    return kind(*items)  # type: ignore[arg-type]


def _parted(text: str) -> tuple[str, list[str]]:
    """The longest word for a page that the text begins with, and what follows it."""
    for word in sorted(_WORDS, key=len, reverse=True):
        if text == word or text.startswith(f"{word}/"):
            return word, text.split("/")[word.count("/") + 1 :]
    return text, []


class History(Struct, frozen=True):
    """The pages seen, and which of them is shown."""

    routes: tuple[Route, ...]
    at: int = 0

    @property
    def current(self) -> Route:
        """The page that is shown."""
        return self.routes[self.at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before."""
        return self.at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a page after."""
        return self.at + 1 < len(self.routes)

    def went(self, route: Route) -> "History":
        """The history after opening this page; what lay ahead is dropped."""
        if route == self.current:
            return self
        return History((*self.routes[: self.at + 1], route), self.at + 1)

    def settled(self, route: Route) -> "History":
        """The history once the page that was opened has said where it is; what repeats the page before is dropped."""
        before = self.routes[: self.at]
        if before and before[-1] == route:
            return History(before, self.at - 1)
        return History((*before, route, *self.routes[self.at + 1 :]), self.at)

    def back(self) -> "History":
        """One page back, or the same where there is none."""
        return History(self.routes, max(0, self.at - 1))

    def forward(self) -> "History":
        """One page forward, or the same where there is none."""
        return History(self.routes, min(len(self.routes) - 1, self.at + 1))
