"""The whole guide in one value. What was kept from yesterday is decoded section by section, as pages ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from kneeguide.assess.evidence import Candidate
from kneeguide.assess.questions import Question
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.content.exercises import Exercise, Plan, RunningAgain
from kneeguide.content.pages import About, Advice, Bend, Condition, Region, Source, Structure, Term
from kneeguide.content.topics import Country, Disagreement, Myth, Topic
from kneeguide.drawing.chart import Chart
from kneeguide.ids import (
    ConditionId,
    CountryId,
    DisagreementId,
    ExerciseId,
    MythId,
    ProtocolId,
    QuestionId,
    RedFlagId,
    RegionId,
    SourceId,
    StructureId,
    TermId,
    TopicId,
)
from kneeguide.settings import View
from kneeguide.timer.protocol import Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class _Section(Generic[_T]):
    """A section of the guide. It is made when it is first asked for, and then stays."""

    def __init__(self, kind: type[_T]) -> None:
        self.kind = kind

    def __set_name__(self, _owner: type[Guide], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, guide: None, owner: type[Guide]) -> _Section[_T]: ...
    @overload
    def __get__(self, guide: Guide, owner: type[Guide]) -> _T: ...
    def __get__(self, guide: Guide | None, owner: type[Guide]) -> _Section[_T] | _T:
        if guide is None:
            return self
        value: _T = guide.__dict__.setdefault(self._name, guide.make(self._name))
        return value


class Guide:
    """Everything the guide says, and nothing that changes. Maps keep the order of the files."""

    about = _Section(About)
    advice = _Section(dict[Urgency, Advice])
    bends = _Section(tuple[Bend, ...])
    """What the drawing says while the knee bends, from straight to a right angle."""
    conditions = _Section(dict[ConditionId, Condition])
    candidates = _Section(tuple[Candidate, ...])
    charts = _Section(dict[View, Chart])
    """Of each view that is drawn, what has to be known before it is painted."""
    countries = _Section(dict[CountryId, Country])
    disagreements = _Section(dict[DisagreementId, Disagreement])
    exercises = _Section(dict[ExerciseId, Exercise])
    myths = _Section(dict[MythId, Myth])
    plans = _Section(dict[ConditionId, Plan])
    protocols = _Section(dict[ProtocolId, Protocol])
    questions = _Section(dict[QuestionId, Question])
    red_flags = _Section(dict[RedFlagId, RedFlag])
    regions = _Section(dict[RegionId, Region])
    rules = _Section(tuple[TriageRule, ...])
    running_again = _Section(RunningAgain)
    sources = _Section(dict[SourceId, Source])
    structures = _Section(dict[StructureId, Structure])
    terms = _Section(dict[TermId, Term])
    topics = _Section(dict[TopicId, Topic])

    def __init__(self, make: Callable[[str], object]) -> None:
        """`make` gives a section by its name; it is asked once for each."""
        self.make: Callable[[str], Any] = make


SECTIONS: dict[str, Any] = {name: part.kind for name, part in vars(Guide).items() if isinstance(part, _Section)}
"""The type of each section by its name."""


def guide_of(**sections: object) -> Guide:
    """The guide with these sections; those that are left out are empty."""
    return Guide({**_EMPTY, **sections}.__getitem__)


_EMPTY = {name: kind() for name, kind in SECTIONS.items() if kind not in {About, RunningAgain}}
