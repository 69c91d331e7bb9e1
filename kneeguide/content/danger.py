"""Checks that no content, whoever wrote it, can lose a reason to get help."""

from __future__ import annotations

from collections.abc import Iterator

from kneeguide.assess.questions import Question
from kneeguide.assess.rules import facts_of
from kneeguide.assess.urgency import Urgency
from kneeguide.content.book import Book
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Problem
from kneeguide.ids import RedFlagId

LEAST_URGENCY = {
    RedFlagId("deformity"): Urgency.EMERGENCY,
    RedFlagId("numb_foot"): Urgency.EMERGENCY,
    RedFlagId("hard_calf"): Urgency.EMERGENCY,
    RedFlagId("open_wound"): Urgency.EMERGENCY,
    RedFlagId("crash_cannot_stand"): Urgency.EMERGENCY,
    RedFlagId("hot_with_fever"): Urgency.EMERGENCY,
    RedFlagId("child_fever_cannot_stand"): Urgency.EMERGENCY,
    RedFlagId("breathless_with_calf"): Urgency.EMERGENCY,
    RedFlagId("saddle_numbness"): Urgency.EMERGENCY,
    RedFlagId("cannot_bear_weight"): Urgency.SAME_DAY,
    RedFlagId("cannot_bend"): Urgency.SAME_DAY,
    RedFlagId("swelled_within_hours"): Urgency.SAME_DAY,
    RedFlagId("locked_knee"): Urgency.SAME_DAY,
    RedFlagId("cannot_lift_straight_leg"): Urgency.SAME_DAY,
    RedFlagId("kneecap_slipped"): Urgency.SAME_DAY,
    RedFlagId("hot_swollen"): Urgency.SAME_DAY,
    RedFlagId("infected_wound"): Urgency.SAME_DAY,
    RedFlagId("calf_swelling"): Urgency.SAME_DAY,
    RedFlagId("after_operation"): Urgency.SAME_DAY,
    RedFlagId("child_limp"): Urgency.SAME_DAY,
    RedFlagId("pulsating_lump"): Urgency.SAME_DAY,
    RedFlagId("bone_pain_at_night"): Urgency.SOON,
    RedFlagId("lump_or_weight_loss"): Urgency.SOON,
    RedFlagId("growing_lump_behind"): Urgency.SOON,
}
"""The red flags that any content must ask about, and the lowest urgency that each may have."""


def problems_with_danger(guide: Guide, book: Book) -> Iterator[Problem]:
    """Red flags that are missing, too mild, never asked about, or asked about too late."""
    yield from _missing(guide, book)
    yield from _too_mild(guide, book)
    yield from _never_asked(guide, book)
    yield from _asked_late(guide, book)


def _missing(guide: Guide, book: Book) -> Iterator[Problem]:
    for flag, urgency in LEAST_URGENCY.items():
        if flag not in guide.red_flags:
            hint = f"add it with the urgency {urgency.value} or higher"
            yield book.sheets["red_flags.yaml"].problem((), f"the required red flag '{flag}' is missing", hint)


def _too_mild(guide: Guide, book: Book) -> Iterator[Problem]:
    for flag in guide.red_flags.values():
        least = LEAST_URGENCY.get(flag.id, Urgency.SOON)
        if flag.urgency < least:
            message = f"'{flag.urgency.value}' is too mild for the red flag '{flag.id}'"
            yield book.problem_in("RedFlagId", flag.id, ("urgency",), message, f"{least.value} or higher")


def _never_asked(guide: Guide, book: Book) -> Iterator[Problem]:
    carrying = {
        flag: [question for question in guide.questions.values() if flag in _flags_of(question)]
        for flag in guide.red_flags
    }
    for flag, questions in carrying.items():
        if not questions:
            hint = "give an answer of the first questions this red_flag"
            yield book.problem_in("RedFlagId", flag, ("id",), f"no answer carries the red flag '{flag}'", hint)
        elif flag in LEAST_URGENCY and all(question.ask_if for question in questions):
            message = f"the required red flag '{flag}' is not asked of everybody"
            hint = "delete ask_if, or move the answer to a question without one"
            yield book.problem_in("QuestionId", questions[0].id, ("ask_if",), message, hint)


def _asked_late(guide: Guide, book: Book) -> Iterator[Problem]:
    """A question without flags may come before one with flags only where it leads in to it: its ask_if looks at it."""
    questions = tuple(guide.questions.values())
    leads_in = {group for question in questions if _flags_of(question) for group in _groups(question)}
    before: Question | None = None
    for question in questions:
        if not _flags_of(question):
            before = before or (None if question.id in leads_in else question)
        elif before:
            message = f"the question '{question.id}' carries red flags but comes after '{before.id}', which has none"
            yield book.problem_in("QuestionId", question.id, ("id",), message, "red flags are asked about first")


def _flags_of(question: Question) -> set[RedFlagId]:
    return {answer.red_flag for answer in question.answers if answer.red_flag}


def _groups(question: Question) -> set[str]:
    return {fact.partition(".")[0] for fact in facts_of(question.ask_if)} if question.ask_if else set()
