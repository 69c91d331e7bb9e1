"""A place chosen on the drawing, as answers of the symptom check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.answers import Answers
from kneeguide.assess.questions import Choice
from kneeguide.ids import AnswerId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.questions import Question
    from kneeguide.ids import RegionId, SpotId

AREA = AnswerId("area")
"""Instead of a spot: the sore area is as big as a palm."""

VAGUE = AnswerId("vague")
"""Instead of a spot: the person cannot point to it."""


def pointed(
    questions: Sequence[Question], region: RegionId, at: SpotId | AnswerId | None = None, before: Answers | None = None
) -> Answers:
    """The answers from before, with this region alone as the place and `at` (a spot, AREA or VAGUE) as the spot in it.

    Without a spot, or with one that the region does not have, its spot is open and will be asked.
    """
    answers = before or Answers()
    for question in questions:
        if question.choice is Choice.MAP and _known(question, region):
            answers = answers.answered(question.id, _known(question, region))
        elif question.spots_of == region:
            answers = answers.answered(question.id, _known(question, at or ""))
    return answers


def _known(question: Question, wanted: str) -> tuple[AnswerId, ...]:
    """The answer with this id as a choice, or no choice where the question has none."""
    return tuple(answer.id for answer in question.answers if answer.id == wanted)
