"""Nodes to values: what is built, and what is said about what cannot be."""

from __future__ import annotations

import pytest

from kneeguide.assess.questions import Answer, Band, Choice, Question
from kneeguide.assess.rules import All, Any, AtLeast, Is, Not
from kneeguide.assess.triage_rules import TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.content.pages import Grade, Source, SourceKind, Statement, Term
from kneeguide.content.reader import read
from kneeguide.content.shape import shaped
from kneeguide.content.sheet import MOST_PROBLEMS, Sheet
from kneeguide.ids import AnswerId, QuestionId, SourceId


def shape_of(kind: object, text: str) -> tuple[object, Sheet]:
    sheet = read("a.yaml", text.encode())
    assert sheet.problems == []
    assert sheet.root is not None
    return shaped(kind, sheet.root, (), sheet), sheet


def said_of(kind: object, text: str) -> list[str]:
    value, sheet = shape_of(kind, text)
    assert value is None
    return [str(problem) for problem in sheet.problems]


def test_builds_a_struct_with_enums_ids_and_lists() -> None:
    value, _ = shape_of(Statement, "text: It hurts\nsources: [cpg19, afp19]\ngrade: weak")
    assert value == Statement(text="It hurts", sources=(SourceId("cpg19"), SourceId("afp19")), grade=Grade.WEAK)


def test_leaves_out_what_may_be_left_out() -> None:
    value, _ = shape_of(Source, "id: a\nauthors: b\ntitle: c\npublished_in: d\nkind: trial\nchecked: true")
    assert value == Source(
        id=SourceId("a"), authors="b", title="c", published_in="d", kind=SourceKind.TRIAL, checked=True
    )


def test_builds_nested_structs_and_renamed_fields() -> None:
    text = """
id: when
topic: When
text: When?
choice: one
why: Because
answers:
  - {id: soon, text: Soon, age: {from: 3, to: 9}}
"""
    answer = Answer(id=AnswerId("soon"), text="Soon", age=Band(least=3, most=9))
    value, _ = shape_of(Question, text)
    assert value == Question(
        id=QuestionId("when"), topic="When", text="When?", choice=Choice.ONE, why="Because", answers=(answer,)
    )


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{is: where.outer}", Is("where.outer")),
        ("{not: {is: a.b}}", Not(Is("a.b"))),
        ("{all: [{is: a.b}, {is: c.d}]}", All((Is("a.b"), Is("c.d")))),
        ("{any: [{is: a.b}, {not: {is: c.d}}]}", Any((Is("a.b"), Not(Is("c.d"))))),
        ("{at_least: {count: 2, of: [{is: a.b}, {is: c.d}]}}", AtLeast(2, (Is("a.b"), Is("c.d")))),
    ],
)
def test_builds_rules(rule: str, expected: object) -> None:
    value, _ = shape_of(TriageRule, f"id: r\nwhen: {rule}\nurgency: same_day\nbecause: You said so\nsources: [cpg19]")
    assert isinstance(value, TriageRule)
    assert (value.when, value.urgency) == (expected, Urgency.SAME_DAY)


TERM = "id: knee\nterm: Knee\nmeaning: A joint\nsources: [a]\n"


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (Term, TERM + "synonym: [b]\n", "a.yaml:5:1: unknown key 'synonym' (did you mean 'synonyms'?)"),
        (Term, TERM.replace("term: Knee\n", ""), "a.yaml:1:1: missing key 'term'"),
        (Term, TERM.replace("A joint", "12"), "a.yaml:3:10: expected text, found 12 (put it in quotes: \"12\")"),
        (Term, TERM.replace("A joint", "true"), "a.yaml:3:10: expected text, found true"),
        (Term, TERM.replace("A joint", "[b]"), "a.yaml:3:10: expected text, found a list"),
        (Term, TERM.replace("A joint", "{b: c}"), "a.yaml:3:10: expected text, found a map with one key"),
        (Term, TERM.replace("A joint", '" "'), "a.yaml:3:10: this text is empty"),
        (Term, TERM.replace("[a]", "a"), "a.yaml:4:10: expected a list, found the text 'a'"),
        (Term, TERM.replace("[a]", "[a, b, a]"), "a.yaml:4:17: 'a' is in this list twice"),
        (Term, TERM.replace("id: knee", "id: Knee-Pain"), "a.yaml:1:5: 'Knee-Pain' is not an id"),
        (Term, TERM.replace("[a]", "[a b]"), "a.yaml:4:11: 'a b' is not an id"),
        (Term, "- a\n", "a.yaml:1:1: expected a map with the keys id, term, meaning, synonyms, also, sources"),
        (Statement, "text: a\nsources: [b]\ngrade: week", "a.yaml:3:8: 'week' is not known here (did you mean 'weak'?"),
        (Statement, "text: a\nsources: [b]\ngrade: 5", "a.yaml:3:8: expected one word, found 5"),
        (Statement, "text: a\nsources: [b]\ngrade: x",
         "a.yaml:3:8: 'x' is not known here (one of: strong, moderate, weak, expert, disputed)"),
        (Band, "from: 1.5", "a.yaml:1:7: expected a whole number, found 1.5"),
        (Band, "from: true", "a.yaml:1:7: expected a whole number, found true"),
        (Band, "to: '5'", "a.yaml:1:5: expected a whole number, found the text '5' (write it without quotes)"),
        (bool, "1", "a.yaml:1:1: expected true or false, found 1"),
        (float, "a", "a.yaml:1:1: expected a number, found the text 'a'"),
        (Is | Not, "{iss: a.b}", "a.yaml:1:2: unknown key 'iss' (did you mean 'is'?)"),
        (Is | Not, "{is: a.b, not: {is: c.d}}", "a.yaml:1:1: expected a map with one key, one of is, not"),
        (Is | Not, "a.b", "a.yaml:1:1: expected a map with one key, one of is, not, found the text 'a.b'"),
        (AtLeast | Is, "{at_least: {count: 2}}", "a.yaml:1:12: missing key 'of'"),
    ],
)  # fmt: skip
def test_says_what_is_wrong_and_where(kind: object, text: str, said: str) -> None:
    assert any(line.startswith(said) for line in said_of(kind, text)), said_of(kind, text)


def test_finds_all_problems_of_a_file_at_once() -> None:
    lines = said_of(Statement, "texts: a\nsources: b\ngrade: c")
    assert [line.split(":")[1] for line in lines] == ["1", "1", "2", "3"]


def test_does_not_ask_for_hints_for_ever() -> None:
    text = "".join(f"synonym{number}: a\n" for number in range(9_000))
    assert len(said_of(Term, text)) == MOST_PROBLEMS + 1


def test_remembers_where_each_text_was() -> None:
    _, sheet = shape_of(tuple[Statement, ...], "- {text: a, sources: [b], grade: weak}")
    assert [(leaf.path, leaf.kind, leaf.value) for leaf in sheet.leaves] == [
        ((0, "text"), "", "a"),
        ((0, "sources", 0), "SourceId", "b"),
    ]
    assert sheet.problem((0, "sources", 0), "x").column == 23


def test_types_that_content_does_not_use_are_refused() -> None:
    with pytest.raises(TypeError, match="no form"):
        shape_of(bytes, "a")
