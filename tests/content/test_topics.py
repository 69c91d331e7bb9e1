"""Topics, disputed questions and beliefs: each short, easy to read and linked from somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from kneeguide.content.folder import load
from kneeguide.content.markup import plain
from kneeguide.content.topics import Disagreement, Myth, Topic, TopicGroup, Verdict
from kneeguide.paths import content_dir
from tests.content.readability import reading
from tests.content.shipped import guide
from tests.content.tiny import tiny_folder

TOPICS = {
    "peace_and_love", "ice", "compression", "heat", "rest_and_load", "painkillers", "taping_and_braces", "shoes",
    "cadence", "surfaces", "training_load", "strength_training", "warm_up", "cross_training", "running_form",
    "stretching", "how_the_knee_works", "who_can_help",
}  # fmt: skip
# The numbered questions on which the articles for runners disagree, with each other or with what is known today.
QUESTIONS = [
    "share_of_runners_knee", "women_and_runners_knee", "meaning_of_inside", "it_band_on_the_inner_side",
    "it_band_friction", "tendon_inflamed_or_changed", "cartilage_and_pain", "cadence_number", "when_to_get_help",
    "stop_or_carry_on", "sharp_pain", "clicking_knee", "morning_stiffness", "squats_and_lunges",
    "is_running_low_impact", "abductors_or_adductors", "time_to_recover", "meniscus_surgery", "ten_percent_rule",
    "shoes_by_foot_type", "ultrasound_and_current", "ice_or_no_ice", "how_long_to_ice", "weak_muscles_as_cause",
    "stretching_to_prevent", "running_and_joints", "hard_ground", "exercise_dose",
]  # fmt: skip
MOST_GRADE = 8
MOST_WORDS_PER_SENTENCE = 20
MOST_WORDS_OF_A_TOPIC = 700
MOST_WORDS_OF_A_CARD = 170
MOST_WORDS_OF_A_SUMMARY = 40

_NOT_PROSE = frozenset({"id", "icon", "sources", "grade", "group", "reviewed", "timers", "synonyms", "verdict"})


def _texts(value: object) -> Iterator[str]:
    """What a person reads of it."""
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in _NOT_PROSE:
                yield from _texts(getattr(value, name))


def _all() -> Iterator[Topic | Disagreement | Myth]:
    yield from (*guide().topics.values(), *guide().disagreements.values(), *guide().myths.values())


each = pytest.mark.parametrize("item", [pytest.param(item, id=f"{type(item).__name__}-{item.id}") for item in _all()])
each_topic = pytest.mark.parametrize("topic", [pytest.param(topic, id=topic.id) for topic in guide().topics.values()])


def test_every_topic_is_there() -> None:
    assert set(map(str, guide().topics)) >= TOPICS
    assert {topic.group for topic in guide().topics.values()} == set(TopicGroup)


def test_every_disputed_question_has_its_card() -> None:
    assert [str(card) for card in guide().disagreements][: len(QUESTIONS)] == QUESTIONS


def test_beliefs_are_of_every_kind() -> None:
    assert 12 <= len(guide().myths) <= 24
    assert {myth.verdict for myth in guide().myths.values()} == set(Verdict)
    assert sum(myth.verdict is Verdict.RIGHT for myth in guide().myths.values()) >= 3


@each
def test_each_is_easy_to_read(item: Topic | Disagreement | Myth) -> None:
    grade, words = reading("\n".join(_texts(item)))
    assert grade <= MOST_GRADE
    assert words <= MOST_WORDS_PER_SENTENCE


@each
def test_each_has_a_sane_length(item: Topic | Disagreement | Myth) -> None:
    words = len(" ".join(_texts(item)).split())
    assert 25 <= words <= (MOST_WORDS_OF_A_TOPIC if isinstance(item, Topic) else MOST_WORDS_OF_A_CARD)


@each_topic
def test_a_person_in_pain_sees_at_once_what_to_do(topic: Topic) -> None:
    assert len(plain(topic.summary.text).split()) <= MOST_WORDS_OF_A_SUMMARY
    assert len(topic.line) <= 60
    assert topic.group is TopicGroup.KNEE or topic.do
    assert topic.group not in {TopicGroup.FIRST_AID, TopicGroup.SELF_CARE} or topic.not_for or topic.seek_help


@each_topic
def test_reasons_to_get_help_come_most_urgent_first(topic: Topic) -> None:
    assert list(topic.seek_help) == sorted(topic.seek_help, key=lambda reason: reason.urgency, reverse=True)


@each_topic
def test_each_topic_is_linked_from_elsewhere(topic: Topic) -> None:
    linking = [
        file.name
        for file in content_dir().rglob("*.yaml")
        if file.name != f"{topic.id}.yaml" and f"(topic:{topic.id})" in file.read_text(encoding="utf-8")
    ]
    assert linking


def test_sides_are_named_neutrally() -> None:
    who = [side.who for card in guide().disagreements.values() for side in card.sides]
    assert len(who) >= 2 * len(QUESTIONS)
    assert [name for name in who if re.search(r"\s[A-Z]|\.\w", name)] == [], "names of people and sites have no place"


def test_what_is_wrong_with_a_topic_or_card_is_named(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    summary = "summary:\n  text: Cold numbs.\n  sources: [cpg19]\n  grade: expert\n"
    (folder / "topics").mkdir()
    topic = f"id: ice\ntitle: Ice\nline: Cold\ngroup: first_aid\nicon: snowflake\n{summary}reviewed: soon\n"
    (folder / "topics/ice.yaml").write_text(topic)
    follows = "{text: Maybe., sources: [cpg19], grade: weak}"
    card = f"- id: ice\n  question: Ice?\n  sides: []\n  follows: {follows}\n  why: So.\n"
    (folder / "disagreements.yaml").write_text(card)
    assert [str(problem) for problem in load(folder).problems] == [
        "disagreements.yaml:3:10: one side alone does not disagree (write what the other sources say)",
        "topics/ice.yaml:10:11: 'soon' is not a date (write it as \"2026-11-22\")",
    ]
