"""Checks that the spots of a region, its conditions and the question that asks for them tell the same story."""

from __future__ import annotations

from collections.abc import Iterator

from kneeguide.assess.pointing import AREA, VAGUE
from kneeguide.assess.questions import Choice, Meaning, Question
from kneeguide.assess.rules import holds
from kneeguide.content.book import Book
from kneeguide.content.guide import Guide
from kneeguide.content.hints import did_you_mean
from kneeguide.content.nodes import Path
from kneeguide.content.pages import Region
from kneeguide.content.problems import Problem
from kneeguide.ids import ConditionId


def problems_with_spots(guide: Guide, book: Book) -> Iterator[Problem]:
    """Spots with conditions of elsewhere or with nothing to say, and questions that do not ask for what is there."""
    for region in guide.regions.values():
        yield from _foreign_conditions(region, book)
        yield from _silence(region, book)
        yield from _never_asked(region, guide, book)
    for question in guide.questions.values():
        if question.spots_of is not None:
            region = guide.regions[question.spots_of]
            yield from _answers(question, region, book)
            yield from _asking(question, guide, book)


def _foreign_conditions(region: Region, book: Book) -> Iterator[Problem]:
    listed = {each.condition for each in region.conditions}
    for path, conditions in _named(region):
        for index, condition in enumerate(conditions):
            if condition not in listed:
                message = f"the region '{region.id}' does not list '{condition}'"
                hint = "a spot narrows down what its region lists; add it there, or delete it here"
                yield book.problem_in("RegionId", region.id, (*path, index), message, hint)


def _named(region: Region) -> Iterator[tuple[Path, tuple[ConditionId, ...]]]:
    for index, spot in enumerate(region.spots):
        yield ("spots", index, "conditions"), spot.conditions
    yield ("area",), region.area
    yield ("vague",), region.vague


def _silence(region: Region, book: Book) -> Iterator[Problem]:
    """Places at which the guide would name nothing, which reads as if nothing were there."""
    for index, spot in enumerate(region.spots):
        if not spot.conditions and not spot.note:
            message = f"the spot '{spot.id}' names no condition and has no note"
            hint = "write a note: what it can be, and when to get help"
            yield book.problem_in("RegionId", region.id, ("spots", index, "conditions"), message, hint)
    for name, conditions in (("area", region.area), ("vague", region.vague)):
        if region.spots and not conditions:
            message = f"nothing remains of the region '{region.id}' for '{name}'"
            hint = "list what it can be without a spot"
            yield book.problem_in("RegionId", region.id, (name,), message, hint)


def _never_asked(region: Region, guide: Guide, book: Book) -> Iterator[Problem]:
    if region.spots and all(question.spots_of != region.id for question in guide.questions.values()):
        message = f"no question asks for the spots of '{region.id}'"
        hint = f"add one with 'spots_of: {region.id}' to wizard/questions.yaml"
        yield book.problem_in("RegionId", region.id, ("spots",), message, hint)


def _answers(question: Question, region: Region, book: Book) -> Iterator[Problem]:
    """Whatever can be chosen on the drawing can be answered, under the same name, and nothing else."""
    names = {str(spot.id): spot.name for spot in region.spots}
    for index, answer in enumerate(question.answers):
        if answer.id in names and answer.text != names[answer.id]:
            message = f"the spot '{answer.id}' has another name in regions.yaml"
            path: Path = ("answers", index, "text")
            yield book.problem_in("QuestionId", question.id, path, message, f"there it is '{names[answer.id]}'")
        elif answer.meaning is Meaning.SAYS and answer.id not in {*names, AREA}:
            message = f"'{answer.id}' is not a spot of the region '{region.id}'"
            path = ("answers", index, "id")
            yield book.problem_in("QuestionId", question.id, path, message, did_you_mean(answer.id, tuple(names)))
    answered = {str(answer.id) for answer in question.answers}
    for wanted in (*names, AREA, VAGUE):
        if wanted not in answered:
            message = f"'{wanted}' can be chosen on the drawing, and not here"
            yield book.problem_in("QuestionId", question.id, ("answers",), message, "add an answer with this id")


def _asking(question: Question, guide: Guide, book: Book) -> Iterator[Problem]:
    """Asked where its region alone was chosen, and not without it, one answer at a time."""
    if question.choice is not Choice.ONE:
        message = "only one spot can be the sorest"
        yield book.problem_in("QuestionId", question.id, ("choice",), message, "choice: one")
    places = {f"{each.id}.{question.spots_of}" for each in guide.questions.values() if each.choice is Choice.MAP}
    hint = f"ask_if holds where '{question.spots_of}' was chosen"
    if not _is_asked(question, places):
        message = f"this is not asked where '{question.spots_of}' was chosen"
        yield book.problem_in("QuestionId", question.id, ("ask_if",), message, hint)
    elif _is_asked(question, set()):
        message = f"this is asked where '{question.spots_of}' was not chosen"
        yield book.problem_in("QuestionId", question.id, ("ask_if",), message, hint)


def _is_asked(question: Question, facts: set[str]) -> bool:
    return question.ask_if is None or holds(question.ask_if, facts.__contains__)
