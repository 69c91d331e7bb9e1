"""Every question says what its answer separates: conditions by name, or how soon help is needed. No window."""

from __future__ import annotations

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import asks_for_signs
from kneeguide.assess.questions import Question
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.ui.pages.check.words import why_asked
from tests.ui.window_kit import real_guide

GUIDE = real_guide()
NO_SIGNS = Answers({QuestionId(name): (AnswerId("none"),) for name in ("injury_signs", "illness_signs", "other_signs")})
ONLY_WHEN = {"how_long", "trend"}
"""These tell no conditions apart: how long it lasts, and where it goes, says how soon it should be seen."""


@pytest.mark.parametrize("question", GUIDE.questions.values(), ids=lambda question: question.id)
def test_every_question_says_what_its_answer_separates(question: Question) -> None:
    where = QuestionId("where")
    before = NO_SIGNS.answered(where, (AnswerId(question.spots_of),)) if question.spots_of else NO_SIGNS
    why = why_asked(GUIDE, before, question)
    assert why.startswith(question.why)
    said = why.removeprefix(question.why)
    named = [each.name.plain for each in GUIDE.conditions.values() if each.name.plain in said]
    if asks_for_signs(question):
        assert (said, named) == (" Your answer tells what needs help today from what can wait.", [])
    elif question.id in ONLY_WHEN:
        assert (said, named) == (" Your answer tells whether the knee should be seen, and how soon.", [])
    else:
        assert said.startswith(" Your answer helps to tell these apart: ")
        assert len(named) >= 2
