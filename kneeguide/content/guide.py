"""The whole guide in one value. What was kept from yesterday is decoded section by section, as pages ask for it.

The models of a section are imported with it: the first page needs a quarter of them.
"""

from __future__ import annotations

from importlib import import_module
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.assess.cautions import Caution
    from kneeguide.assess.evidence import Candidate
    from kneeguide.assess.questions import Question
    from kneeguide.assess.to_ask import ToAsk
    from kneeguide.assess.triage_rules import RedFlag, TriageRule
    from kneeguide.assess.urgency import Urgency
    from kneeguide.content.cadence import CadenceTexts
    from kneeguide.content.diary import DiaryTexts
    from kneeguide.content.exercises import Exercise, Plan, RunningAgain
    from kneeguide.content.pages import About, Advice, Bend, Condition, Region, Source, Structure, Term
    from kneeguide.content.search_words import SearchWords
    from kneeguide.content.topics import Country, Disagreement, Myth, Topic
    from kneeguide.drawing.chart import Chart
    from kneeguide.figure.model import Figure
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

_T = TypeVar("_T")


def _class(name: str) -> Any:
    """The class of this name, such as "content.pages.Condition"; its module is imported now."""
    module, _, word = name.rpartition(".")
    return getattr(import_module(f"kneeguide.{module}"), word)


def _one(model: Any) -> Any:
    return model


def _list(model: Any) -> Any:
    return GenericAlias(tuple, (model, ...))


def _by_id(model: Any) -> Any:
    return GenericAlias(dict, (str, model))


def _by(key: str) -> Callable[[Any], Any]:
    """A map whose keys are members of this enum."""
    return lambda model: GenericAlias(dict, (_class(key), model))


class _Section(Generic[_T]):
    """A section of the guide. It is made when it is first asked for, and then stays."""

    def __init__(self, model: str, arranged: Callable[[Any], Any]) -> None:
        self._model, self._arranged = model, arranged

    def __set_name__(self, _owner: type[Guide], name: str) -> None:
        self._name = name

    def kind(self) -> Any:
        """The type of the section."""
        return self._arranged(_class(self._model))

    @overload
    def __get__(self, guide: None, owner: type[Guide]) -> _Section[_T]: ...
    @overload
    def __get__(self, guide: Guide, owner: type[Guide]) -> _T: ...
    def __get__(self, guide: Guide | None, owner: type[Guide]) -> _Section[_T] | _T:
        if guide is None:
            return self
        # from now on the attribute itself is found, and this is not asked again
        value: _T = guide.make(self._name)
        vars(guide)[self._name] = value
        return value


class Guide:
    """Everything the guide says, and nothing that changes. Maps keep the order of the files."""

    about: _Section[About] = _Section("content.pages.About", _one)
    advice: _Section[dict[Urgency, Advice]] = _Section("content.pages.Advice", _by("assess.urgency.Urgency"))
    bends: _Section[tuple[Bend, ...]] = _Section("content.pages.Bend", _list)
    """What the drawing says while the knee bends, from straight to a right angle."""
    cadence: _Section[CadenceTexts] = _Section("content.cadence.CadenceTexts", _one)
    conditions: _Section[dict[ConditionId, Condition]] = _Section("content.pages.Condition", _by_id)
    candidates: _Section[tuple[Candidate, ...]] = _Section("assess.evidence.Candidate", _list)
    cautions: _Section[tuple[Caution, ...]] = _Section("assess.cautions.Caution", _list)
    charts: _Section[dict[View, Chart]] = _Section("drawing.chart.Chart", _by("settings.View"))
    """Of each view that is drawn, what has to be known before it is painted."""
    countries: _Section[dict[CountryId, Country]] = _Section("content.topics.Country", _by_id)
    diary: _Section[DiaryTexts] = _Section("content.diary.DiaryTexts", _one)
    disagreements: _Section[dict[DisagreementId, Disagreement]] = _Section("content.topics.Disagreement", _by_id)
    exercises: _Section[dict[ExerciseId, Exercise]] = _Section("content.exercises.Exercise", _by_id)
    figures: _Section[dict[ExerciseId, Figure]] = _Section("figure.model.Figure", _by_id)
    """How an exercise looks."""
    myths: _Section[dict[MythId, Myth]] = _Section("content.topics.Myth", _by_id)
    plans: _Section[dict[ConditionId, Plan]] = _Section("content.exercises.Plan", _by_id)
    protocols: _Section[dict[ProtocolId, Protocol]] = _Section("timer.protocol.Protocol", _by_id)
    questions: _Section[dict[QuestionId, Question]] = _Section("assess.questions.Question", _by_id)
    red_flags: _Section[dict[RedFlagId, RedFlag]] = _Section("assess.triage_rules.RedFlag", _by_id)
    regions: _Section[dict[RegionId, Region]] = _Section("content.pages.Region", _by_id)
    rules: _Section[tuple[TriageRule, ...]] = _Section("assess.triage_rules.TriageRule", _list)
    running_again: _Section[RunningAgain] = _Section("content.exercises.RunningAgain", _one)
    search_words: _Section[SearchWords] = _Section("content.search_words.SearchWords", _one)
    sources: _Section[dict[SourceId, Source]] = _Section("content.pages.Source", _by_id)
    structures: _Section[dict[StructureId, Structure]] = _Section("content.pages.Structure", _by_id)
    terms: _Section[dict[TermId, Term]] = _Section("content.pages.Term", _by_id)
    to_ask: _Section[tuple[ToAsk, ...]] = _Section("assess.to_ask.ToAsk", _list)
    """What to ask a professional, in the order of the file."""
    topics: _Section[dict[TopicId, Topic]] = _Section("content.topics.Topic", _by_id)

    def __init__(self, make: Callable[[str], object]) -> None:
        """`make` gives a section by its name; it is asked once for each."""
        self.make: Callable[[str], Any] = make


SECTIONS: dict[str, Callable[[], Any]] = {
    name: part.kind for name, part in vars(Guide).items() if isinstance(part, _Section)
}
"""What gives the type of each section, by the section's name."""


def guide_of(**sections: object) -> Guide:
    """The guide with these sections; maps and lists that are left out are empty."""
    return Guide(lambda name: sections[name] if name in sections else SECTIONS[name]()())
