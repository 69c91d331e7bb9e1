"""What a person has answered so far."""

from collections.abc import Sequence

from msgspec import Struct

from kneeguide.ids import AnswerId, QuestionId


class Answers(Struct, frozen=True):
    """The answers by question, in the order in which they were first given. Equal whatever that order is."""

    given: dict[QuestionId, tuple[AnswerId, ...]] = {}

    def to(self, question: QuestionId) -> tuple[AnswerId, ...]:
        """What was answered to this question, or nothing."""
        return self.given.get(question, ())

    def answered(self, question: QuestionId, chosen: Sequence[AnswerId]) -> "Answers":
        """These answers with another choice for one question; no choice takes it back."""
        given = {**self.given, question: tuple(sorted(set(chosen)))}
        return Answers(given if chosen else {name: answers for name, answers in given.items() if name != question})

    def fact(self, name: str) -> bool:
        """Whether the answer named `question.answer` was given."""
        question, _, answer = name.partition(".")
        return AnswerId(answer) in self.given.get(QuestionId(question), ())
