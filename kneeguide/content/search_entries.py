"""What of the guide can be searched, as entries of the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.evidence import Frequency
from kneeguide.content.markup import plain
from kneeguide.navigation import (
    CadencePage,
    CheckPage,
    ConditionPage,
    DiaryPage,
    DisagreementsPage,
    ExercisePage,
    GlossaryPage,
    KneePage,
    MythsPage,
    PlanPage,
    RunningPage,
    SettingsPage,
    SignsPage,
    StructuresPage,
    TimersPage,
    TopicPage,
    address,
)
from kneeguide.search import Entry, Index, index_of, words_of
from kneeguide.spelling import Usage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition
    from kneeguide.timer.protocol import Protocol

CONDITIONS, SPOTS, TIMERS, HELP, WORDS = "conditions", "spots", "timers", "help", "words"
EXERCISES, PLANS, TOPICS, BELIEFS = "exercises", "plans", "topics", "beliefs"
GROUPS = (CONDITIONS, SPOTS, EXERCISES, PLANS, TOPICS, TIMERS, HELP, WORDS, BELIEFS)
"""In this order where the matches are equally good."""
_AHEAD = dict(zip(Frequency, (7.0, 6.5, 6.0, 5.5), strict=True))
"""What it could be comes before words, parts and plans that match as well, the more so the more often it is met."""


def search_index(guide: Guide, own: Iterable[Protocol] = ()) -> Index:
    """The index over the whole guide, and over the timers that the person made."""
    makers = (
        _conditions, _spots, _exercises, _plans, _running, _topics, _timers, _help, _pages, _words,
        _disagreements, _myths,
    )  # fmt: skip
    found = (entry for make in makers for entry in make(guide))
    return index_of((*map(_timer, own), *found), _usage(guide))


def _usage(guide: Guide) -> Usage:
    words = guide.search_words
    small, common = (frozenset(words_of(" ".join(lines))) for lines in (words.small, words.common))
    return Usage(small, common, tuple(frozenset(words_of(group)) for group in words.alike))


def _conditions(guide: Guide) -> Iterator[Entry]:
    for condition in _common_first(guide):
        name = condition.name
        summary, lines = plain(condition.summary.text), tuple(_lines(guide, condition))
        where = address(ConditionPage(condition.id))
        names = (name.medical, *name.synonyms)
        yield Entry(CONDITIONS, name.plain, summary, "knee", where, names, lines, ahead=_AHEAD[condition.frequency])


def _common_first(guide: Guide) -> list[Condition]:
    """Of equal matches the first is shown first: what is met more often among runners."""
    often = {each.condition: list(Frequency).index(each.frequency) for each in guide.candidates}
    return sorted(guide.conditions.values(), key=lambda each: often.get(each.id, len(Frequency)))


def _lines(guide: Guide, condition: Condition) -> Iterator[str]:
    signs = condition.signs
    for statement in (*signs.worse, *signs.normal, *condition.causes, *condition.running, *condition.prevention):
        yield plain(statement.text)
    for titled in (*condition.first_steps, *condition.recovery):
        yield f"{titled.title}. {plain(titled.text)}"
    for exercise in condition.exercises:
        yield f"{guide.exercises[exercise.exercise].name}. {plain(exercise.text)}"


def _spots(guide: Guide) -> Iterator[Entry]:
    for region in guide.regions.values():
        signs = (plain(sign.text) for sign in region.signs)
        # Without their notes: who looks for an emergency must come upon the warning signs first.
        spots = (f"{spot.name}. {plain(spot.line)}" for spot in region.spots)
        lines = (*signs, *spots)
        yield Entry(SPOTS, region.name, region.line, "map-pin", address(KneePage(region.id)), ("knee",), lines)
    for part in guide.structures.values():
        where = address(StructuresPage(part.id))
        yield Entry(SPOTS, part.name, plain(part.text), "bone", where, (part.medical,))


def _exercises(guide: Guide) -> Iterator[Entry]:
    for each in guide.exercises.values():
        lines = (*each.steps, *each.watch, plain(each.dose.text), *(plain(stop.text) for stop in each.stop))
        words = (*each.synonyms, *each.muscles, each.group.value.replace("_", " "))
        where = address(ExercisePage(each.id))
        yield Entry(EXERCISES, each.name, plain(each.purpose.text), "dumbbell", where, words, lines)


def _plans(guide: Guide) -> Iterator[Entry]:
    for plan in guide.plans.values():
        name = guide.conditions[plan.condition].name
        goals = tuple(stage.goal for stage in plan.stages)
        lines = (*goals, *(plain(each.text) for each in plan.before))
        words = (name.medical, *name.synonyms)
        title, where = f"Plan: {name.plain}", address(PlanPage(plan.condition))
        yield Entry(PLANS, title, plain(plan.summary.text), "list-checks", where, words, lines)


def _running(guide: Guide) -> Iterator[Entry]:
    again = guide.running_again
    claims = (*again.criteria, *again.rules, *again.pain, *again.after)
    lines = tuple(plain(each.text) for each in claims)
    words = ("return to run", "start running", "back to running", "run walk", "ladder", "couch to 5k")
    yield Entry(PLANS, "Running again", plain(again.summary.text), "footprints", address(RunningPage()), words, lines)


def _topics(guide: Guide) -> Iterator[Entry]:
    for each in guide.topics.values():
        points = (point for section in each.sections for point in section.points)
        claims = (each.summary, *each.do, *each.not_for, *points)
        titles, signs = (section.title for section in each.sections), (plain(why.sign) for why in each.seek_help)
        lines = (*titles, *(plain(claim.text) for claim in claims), *signs)
        where = address(TopicPage(each.id))
        yield Entry(TOPICS, each.title, each.line, each.icon, where, each.synonyms, lines)


def _disagreements(guide: Guide) -> Iterator[Entry]:
    for each in guide.disagreements.values():
        where = address(DisagreementsPage(each.id))
        lines = (*(plain(side.says) for side in each.sides), plain(each.why))
        yield Entry(BELIEFS, each.question, plain(each.follows.text), "scale", where, (), lines, is_sentence=True)


def _myths(guide: Guide) -> Iterator[Entry]:
    for each in guide.myths.values():
        lines = (plain(each.instead),)
        title, text = f"“{each.claim}”", plain(each.because.text)
        where = address(MythsPage(each.id))
        yield Entry(BELIEFS, title, text, "circle-question-mark", where, ("myth",), lines, is_sentence=True)


def _timers(guide: Guide) -> Iterator[Entry]:
    yield from map(_timer, guide.protocols.values())
    beat = ("cadence", "metronome", "step rate", "steps a minute", "spm", "beat", "tempo")
    told = tuple(plain(each.text) for each in (*guide.cadence.counting, *guide.cadence.stop))
    line = "Count your steps, run to the beat"
    yield Entry(TIMERS, "Cadence metronome", line, "metronome", address(CadencePage()), beat, told)


def _timer(protocol: Protocol) -> Entry:
    lines = (plain(protocol.safety), plain(protocol.note))
    return Entry(TIMERS, protocol.name, protocol.line, protocol.icon, address(TimersPage(protocol.id)), (), lines)


def _help(guide: Guide) -> Iterator[Entry]:
    # The spots are found with their region; the question is the same for each of them.
    for question in (each for each in guide.questions.values() if each.spots_of is None):
        lines = tuple(f"{answer.text}. {answer.detail}" for answer in question.answers)
        yield Entry(
            HELP, question.text, question.why, "clipboard-check", address(CheckPage()), (question.topic,), lines
        )
    for flag in guide.red_flags.values():
        level = guide.advice[flag.urgency].label
        yield Entry(HELP, plain(flag.sign), plain(flag.because), "siren", address(SignsPage()), (level,))


def _pages(guide: Guide) -> Iterator[Entry]:
    check = ("sore knee", "knee hurts", "what is it", "what is wrong with my knee", "diagnosis", "wizard")
    yield Entry(HELP, "Symptom check for knee pain", "What it could be, and how soon to be seen", "clipboard-check",
                address(CheckPage()), check, ahead=7.0)  # fmt: skip
    called = tuple(each.number for country in guide.countries.values() for each in country.numbers)
    calls = ("emergency numbers", "ambulance", "whom to call", "phone", *dict.fromkeys(called))
    yield Entry(HELP, "Emergency numbers", "Whom to call, and when", "siren", address(SignsPage()), calls)
    diary = ("journal", "log", "how it feels", "chart", "entries", "export", "notes")
    yield Entry(HELP, "Pain diary", "How it feels, day by day", "notebook-pen", address(DiaryPage()), diary)
    timers = ("timer", "countdown", "stopwatch", "interval", "rest timer")
    yield Entry(TIMERS, "Timers", "Ice, stretches, exercises, rests", "timer", address(TimersPage()), timers)
    settings = (
        "theme", "dark mode", "night mode", "high contrast", "text size", "bigger text", "font size", "left knee",
        "right knee", "skin", "sound", "country",
    )  # fmt: skip
    yield Entry(HELP, "Settings", "Theme, text size, knee, sound", "settings-2", address(SettingsPage()), settings)


def _words(guide: Guide) -> Iterator[Entry]:
    for term in guide.terms.values():
        where = address(GlossaryPage(term.id))
        yield Entry(WORDS, term.term, plain(term.meaning), "book-open", where, term.synonyms)
