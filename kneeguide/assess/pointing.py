"""Places chosen on the drawing, as answers of the symptom check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.answers import Answers
from kneeguide.assess.questions import Choice
from kneeguide.ids import AnswerId

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kneeguide.assess.questions import Question
    from kneeguide.ids import RegionId, SpotId

AREA = AnswerId("area")
"""Instead of a spot: the sore area is as big as a palm."""

VAGUE = AnswerId("vague")
"""Instead of a spot: the person cannot point to it."""


def pointed(
    questions: Sequence[Question],
    points: Mapping[RegionId, SpotId | AnswerId | None],
    before: Answers | None = None,
) -> Answers:
    """The answers from before, with these regions as the places and what was pointed at in each: a spot, AREA or VAGUE.

    Where nothing was pointed at (None), or what the region does not have, the question about it is open.
    """
    answers = before or Answers()
    for question in questions:
        region = question.spots_of
        if question.choice is Choice.MAP and _known(question, points):
            answers = answers.answered(question.id, _known(question, points))
        elif region is not None and region in points:
            answers = answers.answered(question.id, _known(question, {points[region] or ""}))
    return answers


def _known(question: Question, wanted: Collection[str]) -> tuple[AnswerId, ...]:
    """The wanted answers that the question has."""
    return tuple(answer.id for answer in question.answers if answer.id in wanted)
