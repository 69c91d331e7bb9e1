"""Every question says what its answer separates: conditions by name, or how soon help is needed. No window."""

from __future__ import annotations

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.assess.interview import asks_for_signs
from kneeguide.assess.questions import Question
from kneeguide.assess.rules import questions_in
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.ui.pages.check.words import why_asked
from tests.ui.window_kit import real_guide

GUIDE = real_guide()
NO_SIGNS = Answers({QuestionId(name): (AnswerId("none"),) for name in ("injury_signs", "illness_signs", "other_signs")})


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
    elif named:
        assert said.startswith(" Your answer helps to tell these apart: ")
        assert len(named) >= 2
    else:
        assert said == " Your answer tells whether the knee should be seen, and how soon."
        assert any(question.id in questions_in(rule.when) for rule in GUIDE.rules), "no rule hangs on it"
