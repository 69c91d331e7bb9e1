"""Everything the symptom check works with, apart from the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneeguide.assess.cautions import Caution
    from kneeguide.assess.evidence import Candidate
    from kneeguide.assess.questions import Question
    from kneeguide.assess.to_ask import ToAsk
    from kneeguide.assess.triage_rules import RedFlag, TriageRule
    from kneeguide.ids import RedFlagId


@dataclass(frozen=True)
class Check:
    """Questions in their order, red flags, rules of urgency, conditions to name, questions to take along, cautions."""

    questions: tuple[Question, ...]
    red_flags: dict[RedFlagId, RedFlag]
    rules: tuple[TriageRule, ...]
    candidates: tuple[Candidate, ...]
    to_ask: tuple[ToAsk, ...] = ()
    cautions: tuple[Caution, ...] = ()
