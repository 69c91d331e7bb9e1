"""What of the guide can be searched, as entries of the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.content.markup import plain
from kneeguide.navigation import (
    CheckPage,
    ConditionPage,
    DiaryPage,
    GlossaryPage,
    KneePage,
    SettingsPage,
    SignsPage,
    StructuresPage,
    TimersPage,
    address,
)
from kneeguide.search import Entry, Index, index_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition

CONDITIONS, SPOTS, TIMERS, HELP, WORDS = "conditions", "spots", "timers", "help", "words"


def search_index(guide: Guide) -> Index:
    """The index over the whole guide."""
    return index_of((*_conditions(guide), *_spots(guide), *_timers(guide), *_help(guide), *_words(guide)))


def _conditions(guide: Guide) -> Iterator[Entry]:
    for condition in guide.conditions.values():
        name = condition.name
        summary, lines = plain(condition.summary.text), tuple(_lines(guide, condition))
        where = address(ConditionPage(condition.id))
        yield Entry(CONDITIONS, name.plain, summary, "knee", where, (name.medical, *name.synonyms), lines)


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
        yield Entry(SPOTS, region.name, region.line, "map-pin", address(KneePage(region.id)), (), lines)
    for part in guide.structures.values():
        where = address(StructuresPage(part.id))
        yield Entry(SPOTS, part.name, plain(part.text), "bone", where, (part.medical,))


def _timers(guide: Guide) -> Iterator[Entry]:
    for protocol in guide.protocols.values():
        lines = (plain(protocol.safety), plain(protocol.note))
        where = address(TimersPage(protocol.id))
        yield Entry(TIMERS, protocol.name, protocol.line, protocol.icon, where, (), lines)


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
    diary = ("pain", "journal", "log", "how it feels", "chart", "entries", "export", "notes")
    yield Entry(HELP, "Pain diary", "How it feels, day by day", "notebook-pen", address(DiaryPage()), diary)
    settings = ("theme", "dark", "contrast", "text size", "left knee", "right knee", "skin", "sound")
    yield Entry(HELP, "Settings", "Theme, text size, knee, sound", "settings-2", address(SettingsPage()), settings)


def _words(guide: Guide) -> Iterator[Entry]:
    for term in guide.terms.values():
        where = address(GlossaryPage(term.id))
        yield Entry(WORDS, term.term, plain(term.meaning), "book-open", where, term.synonyms)
