"""Pages that somebody in pain takes in: what counts comes first and is short, no page is thin and none endless."""

from __future__ import annotations

import pytest

from kneeguide.content.markup import plain
from kneeguide.content.pages import Condition
from tests.content.content_texts import FILES, texts
from tests.content.shipped import guide

WORDS = {"conditions": (400, 1400), "exercises": (150, 350), "plans": (600, 1500)}
"""The fewest and the most words of a file in these folders."""
MOST_WORDS_OF_A_SUMMARY = 50
MOST_WORDS_OF_A_FACT = 10
MOST_WORDS_OF_A_MEANING = 40
MOST_ITEMS = 9


each_condition = pytest.mark.parametrize("condition", guide().conditions.values(), ids=lambda each: str(each.id))


@pytest.mark.parametrize("file", [file for file in FILES if file.partition("/")[0] in WORDS])
def test_a_page_has_a_sane_length(file: str) -> None:
    fewest, most = WORDS[file.partition("/")[0]]
    assert fewest <= sum(len(plain(text).split()) for _, text in texts(file)) <= most


@each_condition
def test_what_is_read_first_is_short(condition: Condition) -> None:
    facts = condition.facts
    assert len(plain(condition.summary.text).split()) <= MOST_WORDS_OF_A_SUMMARY
    for fact in (facts.where, facts.feels_like, facts.time_to_ease, facts.can_i_run):
        assert 1 <= len(fact.split()) <= MOST_WORDS_OF_A_FACT


@each_condition
def test_no_section_is_thin_or_endless(condition: Condition) -> None:
    always = (condition.causes, condition.first_steps, condition.running, condition.recovery, condition.similar)
    sometimes = (condition.exercises, condition.prevention)
    assert all(1 <= len(section) <= MOST_ITEMS for section in always)
    assert all(len(section) <= MOST_ITEMS for section in sometimes)
    assert 3 <= len(condition.seek_help) <= MOST_ITEMS


@each_condition
def test_reasons_to_get_help_come_most_urgent_first(condition: Condition) -> None:
    assert list(condition.seek_help) == sorted(condition.seek_help, key=lambda each: each.urgency, reverse=True)


def test_what_a_word_means_fits_beside_it() -> None:
    long = [term.id for term in guide().terms.values() if len(plain(term.meaning).split()) > MOST_WORDS_OF_A_MEANING]
    assert long == []
