"""Words of the glossary in texts: which are found, once on a page, and that each is reached from somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from kneeguide.content.guide import Guide
from kneeguide.content.markup import Bullets, Link, Plain, Span, Strong, WordMark, blocks
from kneeguide.content.pages import Term
from kneeguide.content.wording import Wording
from kneeguide.ids import TermId

_NAMES = ("Tendon", "Run-walk", "10 % rule", "Runner’s knee", "Joint line", "Meniscus", "IT band", "Swelling", "Load")
TERMS = [
    Term(id=TermId(name), term=name, meaning="", also=("iliotibial band",) * (name == "IT band"), sources=())
    for name in _NAMES
]

LOOKED_UP = {
    "cross_training": "the topic of the same name says more",
    "eccentric": "a word of other guides; texts say what to do",
    "front_knee_pain": "a word of other guides",
    "icing": "the topic and the timers say more",
    "isometric": "a word of other guides; texts say hold",
    "load_management": "a word of other guides",
    "referred_pain": "the pages of hip and back say more",
    "bakers_cyst": "its own page says more",
    "chondromalacia": "its own page says more",
    "plica": "its own page says more",
    "chronic": "a word of doctors",
    "gait_analysis": "a word of shops",
    "low_energy": "the page of bone stress says what to look for",
    "manual_therapy": "people look up massage",
    "q_angle": "a word of other guides",
    "ultrasound_therapy": "people look up machines",
}
"""Terms that no text uses, and why they are in the glossary."""


def marks(text: str, *, title: str = "", wording: Wording | None = None) -> list[tuple[str, str]]:
    found = (wording or Wording(TERMS, title)).marked((Plain(text),))
    return [(each.text, each.id) for each in found if isinstance(each, WordMark)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tendon is sore.", [("tendon", "Tendon")]),
        ("Tendons are cords.", [("Tendons", "Tendon")]),
        ("Mind the load.", [("load", "Load")]),
        ("Use run-walk, or run walk.", [("run-walk", "Run-walk")]),
        ("The 10 % rule is rough.", [("10 % rule", "10 % rule")]),
        ("A runner’s knee. Runners, knee up!", [("runner’s knee", "Runner’s knee")]),
        ("Runners, knee up!", []),
        ("The line of the joint.", []),
        ("Along the joint\u00a0line", [("joint\u00a0line", "Joint line")]),
        ("Along the joint. Line up.", []),
        ("The iliotibial band, or IT band", [("iliotibial band", "IT band")]),
        ("Swelling, load and a tendon", [("Swelling", "Swelling"), ("load", "Load"), ("tendon", "Tendon")]),
        ("Load, tendon, swelling, meniscus", [("Load", "Load"), ("tendon", "Tendon"), ("swelling", "Swelling")]),
        ("A tend on", []),
        ("", []),
    ],
)
def test_what_is_found_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert marks(text) == found


def test_a_page_explains_a_term_once_and_never_its_own() -> None:
    wording = Wording(TERMS, "IT band pain")
    assert marks("The IT band is no tendon.", wording=wording) == [("tendon", "Tendon")]
    assert marks("The tendon again.", wording=wording) == []


def test_links_and_strong_words_stay_as_they_are_and_nothing_is_lost() -> None:
    link, strong = Link("joint line", "term", "Joint line"), Strong("load")
    spans = (Plain("The joint line, see "), link, Plain(" and "), strong, Plain(": meniscus."))
    found = Wording(TERMS).marked(spans)
    assert "".join(each.text for each in found) == "".join(each.text for each in spans)
    assert [each.text for each in found if isinstance(each, WordMark)] == ["meniscus"]
    assert link in found
    assert strong in found


def pages(guide: Guide) -> Iterator[tuple[str, list[tuple[Span, ...]]]]:
    """Of each page to read its title and its lines."""
    for condition in guide.conditions.values():
        yield condition.name.plain, lines(condition)
    for topic in guide.topics.values():
        yield topic.title, lines(topic)
    for exercise in guide.exercises.values():
        yield exercise.name, lines(exercise)
    for part in guide.structures.values():
        yield part.name, lines(part)
    for page in (*guide.plans.values(), guide.running_again):
        yield "", lines(page)
    for cards in (guide.disagreements, guide.myths):
        yield "", lines(list(cards.values()))


def lines(value: object) -> list[tuple[Span, ...]]:
    found = [blocks(text) for text in _texts(msgspec.to_builtins(value)) if " " in text]
    every = (block for text in found for block in text)
    return [line for block in every for line in (block.items if isinstance(block, Bullets) else (block.spans,))]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in ("name", "title", "synonyms", "muscles", "icon"):
                yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value


def test_each_term_is_reached_from_a_page_or_is_there_to_be_looked_up(guide: Guide) -> None:
    reached: Counter[str] = Counter()
    for title, page in pages(guide):
        wording = Wording(guide.terms.values(), title)
        for line in page:
            marked = wording.marked(line)
            reached.update(each.id for each in marked if isinstance(each, Link) and each.kind == "term")
    assert {*guide.terms} - {*reached} == {*LOOKED_UP}
