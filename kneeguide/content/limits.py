"""Checks of single values that their type alone does not make: lengths of timers, counts, ranges, dates."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from kneeguide.assess.evidence import Candidate
from kneeguide.assess.questions import Band, Meaning, Question
from kneeguide.assess.rules import All, Any, AtLeast, Is, Not, Rule
from kneeguide.assess.urgency import Urgency
from kneeguide.content.cadence import CadenceTexts, cadence_findings
from kneeguide.content.diary import DiaryTexts, gaps
from kneeguide.content.exercises import Exercise, RunningAgain
from kneeguide.content.figures import figure_findings
from kneeguide.content.finding import Finding
from kneeguide.content.nodes import Path
from kneeguide.content.pages import Bend, Condition, Source
from kneeguide.content.topics import Country, Disagreement, Topic
from kneeguide.figure.model import Figure
from kneeguide.timer.ice import ICE_LIMIT_SECONDS
from kneeguide.timer.protocol import Protocol
from kneeguide.timer.rules import (
    LONGEST_SECONDS,
    MOST_DAYS,
    MOST_PHASES,
    MOST_ROUNDS,
    Fault,
    Wrong,
    faults,
    phase_faults,
)

_FAULTS: dict[Wrong, tuple[str, str]] = {
    Wrong.ROUNDS: ("{} rounds are not possible", f"1 to {MOST_ROUNDS}"),
    Wrong.NO_PHASES: ("this timer has no phases", "write what is done, and how long"),
    Wrong.MANY_PHASES: ("{} phases are too many", f"at most {MOST_PHASES}; use rounds for what is repeated"),
    Wrong.ICE_TOO_LONG: (
        "{} seconds of ice are too long",
        f"at most {ICE_LIMIT_SECONDS} seconds, or the skin may be harmed",
    ),
    Wrong.ICE_ADDS_UP: (
        "with the ice before it this makes {} seconds without a pause",
        f"at most {ICE_LIMIT_SECONDS} seconds; put a wait between",
    ),
    Wrong.PREPARE_HAS_LENGTH: (
        "getting ready has no length",
        "delete the seconds; it ends when the person says so",
    ),
    Wrong.LENGTH: ("a phase of {} seconds is not possible", f"1 to {LONGEST_SECONDS} seconds"),
    Wrong.DAYS: ("{} seconds are not whole days", f"86400 seconds for each day, {MOST_DAYS} days at most"),
    Wrong.LOOK: ("the look at the skin is not within the phase", "count it from the phase's start"),
}
_NOT_OURS = re.compile(r"own_|ladder_")
_LONGEST_BEND_TEXT = 110
_FEWEST_STEPS = 2
_YEARS = range(1900, 2101)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNTRY = re.compile(r"[a-z]{2}|other")
_CALLED = re.compile(r"[0-9]+(?: [0-9]+)*")
_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s<>\"]+")


def findings(value: object) -> Iterator[Finding]:
    """Everything wrong within one item of a content file."""
    check = _CHECKS.get(type(value))
    if check is not None:
        yield from check(value)
    yield from _bare_statements(value, ())
    yield from _rules(value, ())


def _diary(texts: DiaryTexts) -> Iterator[Finding]:
    for place in gaps(texts.bands):
        hint = "bands go from 0 to 10, each right after the one before"
        yield Finding(("bands", place), "this band leaves a gap", hint)


def _candidate(candidate: Candidate) -> Iterator[Finding]:
    if not candidate.evidence:
        yield Finding(("evidence",), "there is no evidence here", "write what speaks for the condition")


def _protocol(protocol: Protocol) -> Iterator[Finding]:
    if _NOT_OURS.match(protocol.id):
        hint = "timers that people make and the steps of the ladder have such ids"
        yield Finding(("id",), f"'{protocol.id[:40]}' is taken by the program", hint)
    yield from map(_finding, faults(protocol))


def _running_again(again: RunningAgain) -> Iterator[Finding]:
    if again.timer is None:
        return
    for name, phases in (("opening", again.timer.opening), ("closing", again.timer.closing)):
        for index, phase in enumerate(phases):
            yield from map(_finding, phase_faults(phase, ("timer", name, index)))


def _finding(fault: Fault) -> Finding:
    message, hint = _FAULTS[fault.wrong]
    return Finding(fault.path, message.format(fault.value), hint)


def _condition(condition: Condition) -> Iterator[Finding]:
    if not condition.regions:
        yield Finding(("regions",), "this condition is in no region", "list where people feel it")
    yield from _reviewed(condition.reviewed)
    if condition.exercises and not condition.exercise_plan:
        yield Finding(("exercises",), "these exercises have no exercise_plan", "write how often they are done")
    if condition.be_seen:
        yield from _to_be_seen(condition, condition.be_seen)


def _to_be_seen(condition: Condition, urgency: Urgency) -> Iterator[Finding]:
    if urgency < Urgency.SOON:
        yield Finding(("be_seen",), f"'{urgency.value}' is not a reason to be seen first", "delete it, or say how soon")
    if all(reason.urgency < urgency for reason in condition.seek_help):
        message = f"no reason to seek help is as urgent as '{urgency.value}'"
        yield Finding(("be_seen",), message, "add the sign to seek_help")
    if urgency is Urgency.EMERGENCY and (condition.exercises or condition.timers):
        yield Finding(("be_seen",), "an emergency has exercises or timers", "delete them; help comes first")


def _bend(bend: Bend) -> Iterator[Finding]:
    if bend.end <= bend.start:
        yield Finding(("to",), f"{bend.start} to {bend.end} is no stretch of the bend", "'to' is above 'from'")
    if len(bend.text) > _LONGEST_BEND_TEXT:
        message = f"{len(bend.text)} characters do not fit on one line of the drawing"
        yield Finding(("text",), message, f"at most {_LONGEST_BEND_TEXT}")


def _exercise(exercise: Exercise) -> Iterator[Finding]:
    if len(exercise.steps) < _FEWEST_STEPS:
        hint = "say how to begin, what to move and how to come back"
        yield Finding(("steps",), "nobody can follow this in so few steps", hint)
    if not exercise.stop:
        yield Finding(("stop",), "nothing says when to stop", "write when to stop, and who leaves it out")
    for name, variations in (("easier", exercise.easier), ("harder", exercise.harder)):
        for index, variation in enumerate(variations):
            if variation.exercise == exercise.id:
                message = f"'{exercise.id}' leads to itself"
                yield Finding((name, index, "exercise"), message, "name another exercise, or delete this line")
    yield from _reviewed(exercise.reviewed)


def _reviewed(day: str) -> Iterator[Finding]:
    if not is_day(day):
        yield Finding(("reviewed",), f"'{day[:40]}' is not a date", 'write it as "2026-11-22"')


def is_day(text: str) -> bool:
    """Whether the text is a day that exists, written like "2026-11-22"."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _topic(topic: Topic) -> Iterator[Finding]:
    yield from _reviewed(topic.reviewed)


def _disagreement(disagreement: Disagreement) -> Iterator[Finding]:
    if len(disagreement.sides) < 2:
        yield Finding(("sides",), "one side alone does not disagree", "write what the other sources say")


def _country(country: Country) -> Iterator[Finding]:
    if not _COUNTRY.fullmatch(country.id):
        yield Finding(("id",), f"'{country.id[:40]}' is not a country", "its two letters, small, or other")
    if not country.numbers:
        yield Finding(("numbers",), "there is no number to call", "the emergency number comes first")
    for index, number in enumerate(country.numbers):
        if not _CALLED.fullmatch(number.number):
            message = f"'{number.number[:40]}' is not a number to call"
            yield Finding(("numbers", index, "number"), message, "digits with single spaces, in quotes")


def _question(question: Question) -> Iterator[Finding]:
    if len(question.answers) < 2:
        yield Finding(("answers",), "a question needs two answers or more", "add what else a person may say")
    for index, answer in enumerate(question.answers):
        path: Path = ("answers", index)
        if answer.meaning is Meaning.NONE and answer.red_flag:
            yield Finding(
                (*path, "red_flag"), "an answer that means 'none' carries a red flag", "delete one of the two"
            )
        for name, band in (("age", answer.age), ("days", answer.days)):
            if band and not _is_band(band):
                yield Finding((*path, name), "this range is empty", "'from' is 0 or more, 'to' not below it")


def _is_band(band: Band) -> bool:
    least = 0 if band.least is None else band.least
    return least >= 0 and (band.most is None or band.most >= least) and (band.least, band.most) != (None, None)


def _source(source: Source) -> Iterator[Finding]:
    if source.year is not None and source.year not in _YEARS:
        yield Finding(("year",), f"{source.year} is not a year of a source", "four digits")
    if source.doi and not _DOI.fullmatch(source.doi):
        yield Finding(("doi",), f"'{source.doi[:40]}' is not a DOI", "it begins with 10. and has no address before it")


def _bare_statements(value: object, path: Path) -> Iterator[Finding]:
    """What the guide says, wherever it may leave its sources out by mistake."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _bare_statements(item, (*path, index))
    elif isinstance(value, Struct):
        if getattr(value, "sources", None) == () and not isinstance(value, Question):
            yield Finding((*path, "sources"), "this statement has no source", "name one of sources.yaml")
        for name in value.__struct_fields__:
            yield from _bare_statements(getattr(value, name), (*path, name))


def _rules(value: object, path: Path) -> Iterator[Finding]:
    """The rules of an item, each checked; paths within a rule follow its YAML keys."""
    if isinstance(value, (Is, Not, All, Any, AtLeast)):
        yield from _rule(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _rules(item, (*path, index))
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _rules(getattr(value, name), (*path, name))


def _rule(rule: Rule, path: Path) -> Iterator[Finding]:
    match rule:
        case Not():
            yield from _rule(rule.inner, (*path, "not"))
        case All() | Any() | AtLeast():
            tag = str(rule.__struct_config__.tag)
            at = (*path, tag, "of") if isinstance(rule, AtLeast) else (*path, tag)
            if not rule.of:
                yield Finding(at, f"'{tag}' has no rules in it", "write them, or delete it")
            elif isinstance(rule, AtLeast) and not 1 <= rule.count <= len(rule.of):
                yield Finding(
                    (*path, tag, "count"), f"{rule.count} of {len(rule.of)} is not possible", "look at the count"
                )
            for index, inner in enumerate(rule.of):
                yield from _rule(inner, (*at, index))


_CHECKS: dict[type, Callable[[typing.Any], Iterator[Finding]]] = {
    Protocol: _protocol, Condition: _condition, Exercise: _exercise, Question: _question, Source: _source, Bend: _bend,
    Figure: figure_findings, Candidate: _candidate, Topic: _topic, Disagreement: _disagreement, Country: _country,
    DiaryTexts: _diary, RunningAgain: _running_again, CadenceTexts: cadence_findings,
}  # fmt: skip
"""What is checked of each kind of thing beyond its types."""
