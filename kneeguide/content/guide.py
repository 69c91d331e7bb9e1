"""The whole guide in one frozen value."""

# No postponed annotations here: msgspec would compile each of them again at every start.
from msgspec import Struct

from kneeguide.assess.evidence import Candidate
from kneeguide.assess.questions import Question
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.content.pages import About, Advice, Bend, Condition, Region, Source, Structure, Term
from kneeguide.drawing.chart import Chart
from kneeguide.ids import ConditionId, ProtocolId, QuestionId, RedFlagId, RegionId, SourceId, StructureId, TermId
from kneeguide.settings import View
from kneeguide.timer.protocol import Protocol


class Guide(Struct, frozen=True, kw_only=True):
    """Everything the guide says. Maps keep the order of the files."""

    about: About
    advice: dict[Urgency, Advice]
    bends: tuple[Bend, ...]
    """What the drawing says while the knee bends, from straight to a right angle."""
    conditions: dict[ConditionId, Condition]
    candidates: tuple[Candidate, ...]
    protocols: dict[ProtocolId, Protocol]
    questions: dict[QuestionId, Question]
    red_flags: dict[RedFlagId, RedFlag]
    regions: dict[RegionId, Region]
    rules: tuple[TriageRule, ...]
    sources: dict[SourceId, Source]
    structures: dict[StructureId, Structure]
    terms: dict[TermId, Term]
    charts: dict[View, Chart]
    """Of each view that is drawn, what has to be known before it is painted."""
