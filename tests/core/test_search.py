"""Search: begun words, misspelt words, several words, what is shown of a hit and what is marked in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.search import Entry, Hit, Index, arranged, index_of, words_of
from kneeguide.spelling import Usage

ENTRIES = (
    Entry("conditions", "IT band pain", "Pain on the outer side.", "knee", "condition/itb_syndrome",
          ("iliotibial band syndrome", "lateral knee pain", "ITBS"), ("It burns downhill.", "Stairs make it worse.")),
    Entry("conditions", "Runner’s knee", "A dull ache around the kneecap.", "knee", "condition/patellofemoral_pain",
          ("patellofemoral pain",), ("Stairs hurt, most of all going down.",)),
    Entry("timers", "Ice pack", "15 min", "snowflake", "timers/ice_pack", (), ("Keep a cloth on the skin.",)),
    Entry("words", "Tendon", "A cord from muscle to bone.", "book-open", "glossary/tendon", ("sinew",)),
)  # fmt: skip
INDEX = index_of(ENTRIES)


def titles(query: str, index: Index = INDEX) -> list[str]:
    return [hit.entry.title for hit in index.find(query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tendon", ["Tendon"]),
        ("TENDON", ["Tendon"]),
        ("ten", ["Tendon"]),
        ("t", ["Tendon", "Runner’s knee", "IT band pain", "Ice pack"]),
        ("itbs", ["IT band pain"]),
        ("ITBS", ["IT band pain"]),
        ("lateral", ["IT band pain"]),
        ("sinew", ["Tendon"]),
        ("iliotibal", ["IT band pain"]),
        ("tendno", ["Tendon"]),
        ("sinwe", ["Tendon"]),
        ("patelofemoral", ["Runner’s knee"]),
        ("stairs", ["IT band pain", "Runner’s knee"]),
        ("stairs dull", ["Runner’s knee"]),
        ("dull stairs", ["Runner’s knee"]),
        ("runner's", ["Runner’s knee"]),
        ("runners", ["Runner’s knee"]),
        ("runner’s knee", ["Runner’s knee"]),
        ("cloth", ["Ice pack"]),
        ("dull ache stairs zzqq", ["Runner’s knee"]),
        ("stairs worse ache dull", ["Runner’s knee"]),
        ("ice tendon stairs", ["Ice pack", "Tendon"]),
        ("ice tendon", ["Ice pack", "Tendon"]),
        ("cloth sinew", []),
        ("ice zzqq", ["Ice pack"]),
        ("cloth zzqq", []),
        ("xyzzyq", []),
        ("qq", []),
        ("", []),
        ("  ", []),
        ("?!", []),
    ],
)
def test_what_is_found(query: str, found: list[str]) -> None:
    assert sorted(titles(query)) == sorted(found)


@pytest.mark.parametrize(
    ("query", "first"),
    [("knee", "Runner’s knee"), ("pain", "IT band pain"), ("kneecap", "Runner’s knee"), ("side", "IT band pain")],
)
def test_a_title_counts_more_than_a_synonym_and_that_more_than_the_text(query: str, first: str) -> None:
    assert titles(query)[0] == first


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("band", "Pain on the outer side."),
        ("downhill", "It burns downhill."),
        ("burns", "It burns downhill."),
        ("itb stairs", "Stairs make it worse."),
    ],
)
def test_the_line_that_is_shown_is_the_one_with_the_words(query: str, line: str) -> None:
    assert hit(query).line == line


@pytest.mark.parametrize(
    ("query", "in_title", "in_line"),
    [
        ("ten", ["Ten"], []),
        ("ice", ["Ice"], []),
        ("band pain", ["band", "pain"], ["Pain"]),
        ("stairs dull", [], ["dull"]),
        ("burn", [], ["burn"]),
        ("tendno", ["Tendon"], []),
        ("runner", ["Runner"], []),
        ("runners", ["Runner’s"], []),
    ],
)
def test_what_was_typed_is_marked(query: str, in_title: list[str], in_line: list[str]) -> None:
    found = hit(query)
    assert marked(found.entry.title, found.title_marks) == in_title
    assert marked(found.line, found.line_marks) == in_line


USAGE = Usage(frozenset({"the", "my"}), frozenset({"knee"}), (frozenset({"ache", "pain", "sore"}),))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("the tendon", ["Tendon"]),
        ("the", ["IT band pain", "Runner’s knee", "Ice pack"]),
        ("knee tendon", ["Tendon"]),
        ("my sore kneecap", ["Runner’s knee"]),
        ("knee cap", ["Runner’s knee"]),
        ("icepack", ["Ice pack"]),
        ("tendons", ["Tendon"]),
        ("burning", ["IT band pain"]),
        ("dull paain", ["Runner’s knee"]),
    ],
)
def test_what_is_known_of_the_language_helps(query: str, found: list[str]) -> None:
    assert titles(query, index_of(ENTRIES, USAGE)) == found


def test_a_word_is_taken_for_misspelt_only_where_nothing_is_called_so() -> None:
    named = Entry("words", "Tendonitis", "", "bone", "glossary/x")
    near = Entry("words", "Tender", "", "bone", "glossary/y")
    assert titles("tendon", index_of((near, named))) == ["Tendonitis"]
    assert titles("tendon pain", index_of((near, named, *ENTRIES)))[0] != "Tender"


def test_groups_that_match_by_title_come_first_and_then_the_first_group() -> None:
    def hit_of(group: str, weight: float, *, titled: bool) -> Hit:
        return Hit(Entry(group, "", "", "", ""), "", (), (), weight, titled)

    text, synonym = hit_of("timers", 1, titled=False), hit_of("words", 5, titled=False)
    title, first = hit_of("help", 8, titled=True), hit_of("conditions", 4, titled=False)
    groups = ("conditions", "help", "timers", "words")
    assert arranged((text, synonym, title, first), groups, 6) == (title, first, synonym, text)
    assert arranged((text, synonym, first, title), groups, 6) == (first, title, synonym, text)
    assert arranged((first, first, first), ("conditions",), 2) == (first, first)


def test_words_have_no_case_and_no_apostrophes() -> None:
    assert words_of("Runner’s knee, 3 × 10 don't_stop") == ("runners", "knee", "3", "10", "dont", "stop")


def test_no_more_hits_than_asked_for() -> None:
    many = index_of([Entry("words", f"Tendon {at}", "", "bone", "glossary") for at in range(100)])
    assert len(many.find("tendon")) == 24
    assert len(many.find("tendon", most=3)) == 3


@given(st.text(max_size=80))
def test_marks_lie_inside_the_words_whatever_is_typed(query: str) -> None:
    for found in INDEX.find(query):
        for text, marks in ((found.entry.title, found.title_marks), (found.line, found.line_marks)):
            assert all(0 <= start < end <= len(text) for start, end in marks)
            assert list(marks) == sorted(marks)


def hit(query: str) -> Hit:
    found = INDEX.find(query)
    assert found, query
    return found[0]


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


def test_a_name_counts_more_than_a_word_of_a_question() -> None:
    question = Entry("beliefs", "Must a torn band be sewn?", "No.", "scale", "disagreements/x", is_sentence=True)
    named = Entry("conditions", "Band tear", "It tore.", "knee", "condition/x", ("torn band",))
    assert titles("torn band", index_of((question, named))) == ["Band tear", "Must a torn band be sewn?"]
