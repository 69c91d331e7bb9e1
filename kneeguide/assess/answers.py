"""What a person has answered so far."""

from collections.abc import Sequence

from msgspec import Struct

from kneeguide.ids import AnswerId, QuestionId


class Answers(Struct, frozen=True):
    """The answers by question. Equal whatever the order in which they were given."""

    given: dict[QuestionId, tuple[AnswerId, ...]] = {}

    def to(self, question: QuestionId) -> tuple[AnswerId, ...]:
        """What was answered to this question, or nothing."""
        return self.given.get(question, ())

    def answered(self, question: QuestionId, chosen: Sequence[AnswerId]) -> "Answers":
        """These answers with another choice for one question; no choice takes it back."""
        given = {asked: answers for asked, answers in self.given.items() if asked != question}
        if chosen:
            given[question] = tuple(sorted(set(chosen)))
        return Answers(given)

    def fact(self, name: str) -> bool:
        """Whether the answer named `question.answer` was given."""
        question, _, answer = name.partition(".")
        return AnswerId(answer) in self.given.get(QuestionId(question), ())
