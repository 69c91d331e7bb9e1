"""The examples of docs/content.md are content: each is read as such, and together they show every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import Struct

from kneeguide.assess.cautions import Caution
from kneeguide.assess.evidence import Candidate
from kneeguide.assess.questions import Question
from kneeguide.assess.rules import Rule
from kneeguide.assess.to_ask import ToAsk
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.content.cadence import CadenceTexts
from kneeguide.content.diary import DiaryTexts
from kneeguide.content.exercises import Exercise, Plan, RunningAgain
from kneeguide.content.figures import movement_findings
from kneeguide.content.folder import FOLDERS, LISTS, SINGLES
from kneeguide.content.forms import Form, Many, OneOf, Record, fields_of, form_of, tags_of
from kneeguide.content.limits import findings
from kneeguide.content.markup import LINK_KINDS, PAGE_IDS
from kneeguide.content.nodes import Items, Node, Table
from kneeguide.content.pages import About, Advice, Bend, Condition, Grade, Region, Source, Structure, Term
from kneeguide.content.reader import read
from kneeguide.content.search_words import SearchWords
from kneeguide.content.shape import shaped
from kneeguide.content.topics import Country, Disagreement, Myth, Topic
from kneeguide.figure.model import Figure
from kneeguide.timer.protocol import Protocol

MODELS: dict[str, object] = {
    "condition": Condition, "exercise": Exercise, "figure": Figure, "plan": Plan, "running_again": RunningAgain,
    "diary": DiaryTexts, "cadence": CadenceTexts,
    "topic": Topic, "disagreement": Disagreement, "myth": Myth, "country": Country, "region": Region,
    "structure": Structure, "bend": Bend, "red_flag": RedFlag, "question": Question, "rule": Rule,
    "triage_rule": TriageRule, "evidence": Candidate, "to_ask": ToAsk, "caution": Caution,
    "advice": Advice, "timer": Protocol, "term": Term, "search": SearchWords, "source": Source, "about": About,
}  # fmt: skip

TEXT = (Path(__file__).parent.parent.parent / "docs" / "content.md").read_text(encoding="utf-8")
EXAMPLES = [
    pytest.param(name, body, id=name) for name, body in re.findall(r"^```yaml (\w+)\n(.*?)^```", TEXT, re.M | re.S)
]


def used(form: Form, node: Node) -> set[tuple[str, str]]:
    """Every key of every struct that the example has, as (struct, key)."""
    if isinstance(form, Many) and isinstance(node, Items):
        return {key for item in node.items for key in used(form.of, item)}
    if isinstance(form, Record) and isinstance(node, Table):
        return _used_keys(form.struct, node)
    if isinstance(form, OneOf) and isinstance(node, Table):
        tag, entry = next(iter(node.entries.items()))
        struct = tags_of(form)[tag]
        fields = fields_of(struct)
        only = next(iter(fields.values()))
        inner = used(only.form, entry.node) if len(fields) == 1 else used(Record(struct), entry.node)
        return inner | {(struct.__name__, tag)}
    return set()


def _used_keys(struct: type[Struct], table: Table) -> set[tuple[str, str]]:
    fields = fields_of(struct)
    inner = {key for name, entry in table.entries.items() for key in used(fields[name].form, entry.node)}
    return inner | {(struct.__name__, name) for name in table.entries}


@pytest.mark.parametrize(("name", "body"), EXAMPLES)
def test_each_example_is_content(name: str, body: str) -> None:
    sheet = read(f"{name}.yaml", body.encode())
    assert sheet.root is not None, sheet.problems
    value = shaped(MODELS[name], sheet.root, (), sheet)
    assert sheet.problems == []
    assert list(findings(value)) == []


def test_the_figure_of_the_example_could_be_a_person() -> None:
    (body,) = (example.values[1] for example in EXAMPLES if example.id == "figure")
    sheet = read("figure.yaml", str(body).encode())
    assert sheet.root is not None
    figure = shaped(Figure, sheet.root, (), sheet)
    assert isinstance(figure, Figure)
    assert list(movement_findings(figure)) == []


def test_every_model_has_an_example() -> None:
    assert [example.id for example in EXAMPLES] == list(MODELS)


def test_every_key_is_shown() -> None:
    shown: set[tuple[str, str]] = set()
    for example in EXAMPLES:
        name, body = example.values
        root = read("example.yaml", str(body).encode()).root
        assert root is not None
        shown |= used(form_of(MODELS[str(name)]), root)
    structs = [kind for kind in MODELS.values() if isinstance(kind, type)]
    wanted = {(struct.__name__, key) for struct in _all_structs(structs) for key in fields_of(struct)}
    rules = {(struct.__name__, tag) for tag, struct in tags_of(_rule_form()).items()}
    single = {struct.__name__ for struct in tags_of(_rule_form()).values() if len(fields_of(struct)) == 1}
    assert sorted({(struct, key) for struct, key in wanted | rules if struct not in single} - shown) == []


def _rule_form() -> OneOf:
    form = form_of(Rule)
    assert isinstance(form, OneOf)
    return form


def _all_structs(waiting: list[type]) -> set[type[Struct]]:
    """The structs and those within them."""
    found: set[type[Struct]] = set()
    while waiting:
        struct = waiting.pop()
        if struct not in found:
            found.add(struct)
            forms = [
                field.form.of if isinstance(field.form, Many) else field.form for field in fields_of(struct).values()
            ]
            waiting += [form.struct for form in forms if isinstance(form, Record)]
    return found


@pytest.mark.parametrize("file", [*SINGLES, *LISTS, *(f"{folder}/ID.yaml" for folder in FOLDERS)])
def test_every_file_is_named(file: str) -> None:
    assert f"`{file}`" in TEXT


@pytest.mark.parametrize("word", [*LINK_KINDS, *PAGE_IDS, *(grade.value for grade in Grade)])
def test_every_word_of_markup_and_grades_is_named(word: str) -> None:
    assert f"`{word}`" in TEXT
