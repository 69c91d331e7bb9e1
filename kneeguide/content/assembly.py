"""Puts the values that were read from the files into the sections of the guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from kneeguide.assess.cautions import Caution
from kneeguide.assess.evidence import Candidate
from kneeguide.assess.questions import Question
from kneeguide.assess.to_ask import ToAsk
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.content.cadence import CadenceTexts
from kneeguide.content.diary import DiaryTexts
from kneeguide.content.exercises import Exercise, Plan, RunningAgain
from kneeguide.content.guide import Guide, guide_of
from kneeguide.content.ladder import ladder_timers
from kneeguide.content.pages import About, Advice, Bend, Condition, Region, Source, Structure, Term
from kneeguide.content.search_words import SearchWords
from kneeguide.content.topics import Country, Disagreement, Myth, Topic
from kneeguide.drawing.chart import Chart
from kneeguide.figure.model import Figure
from kneeguide.settings import View
from kneeguide.timer.protocol import Protocol

_T = TypeVar("_T")


def assembled(values: Sequence[object], charts: Mapping[View, Chart]) -> Guide:
    """The guide of these values, in their order. They hold one of each kind that fills a file by itself."""

    def every(kind: type[_T]) -> tuple[_T, ...]:
        return tuple(value for value in values if isinstance(value, kind))

    return guide_of(
        about=every(About)[0],
        advice={item.urgency: item for item in every(Advice)},
        bends=every(Bend),
        cadence=every(CadenceTexts)[0],
        candidates=every(Candidate),
        cautions=every(Caution),
        charts=dict(charts),
        conditions={item.id: item for item in every(Condition)},
        countries={item.id: item for item in every(Country)},
        diary=every(DiaryTexts)[0],
        disagreements={item.id: item for item in every(Disagreement)},
        exercises={item.id: item for item in every(Exercise)},
        figures={item.exercise: item for item in every(Figure)},
        myths={item.id: item for item in every(Myth)},
        plans={item.condition: item for item in every(Plan)},
        protocols={item.id: item for item in (*every(Protocol), *ladder_timers(every(RunningAgain)[0]))},
        questions={item.id: item for item in every(Question)},
        red_flags={item.id: item for item in every(RedFlag)},
        regions={item.id: item for item in every(Region)},
        rules=every(TriageRule),
        running_again=every(RunningAgain)[0],
        search_words=every(SearchWords)[0],
        sources={item.id: item for item in every(Source)},
        structures={item.id: item for item in every(Structure)},
        terms={item.id: item for item in every(Term)},
        to_ask=every(ToAsk),
        topics={item.id: item for item in every(Topic)},
    )
