"""The strict reader: what it gives, what it refuses, and where it says so."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.content.nodes import Items, Node, Scalar, Table
from kneeguide.content.reader import MOST_BYTES, read
from kneeguide.content.regular import UnreadableError, read_regular
from kneeguide.content.sheet import MOST_PROBLEMS

LOADERS = [pytest.param(yaml.CSafeLoader, id="libyaml"), pytest.param(yaml.SafeLoader, id="python")]


def bare(node: Node | None) -> object:
    """The values of a tree without their places."""
    if isinstance(node, Table):
        return {key: bare(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Items):
        return [bare(item) for item in node.items]
    return node.value if isinstance(node, Scalar) else None


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1", {"a": 1}),
        ("a: -12", {"a": -12}),
        ("a: 0.5", {"a": 0.5}),
        ("a: true\nb: false", {"a": True, "b": False}),
        ('a: "no"\nb: \'1:30\'\nc: "2024-01-31"', {"a": "no", "b": "1:30", "c": "2024-01-31"}),
        ("a: 3 × 10", {"a": "3 × 10"}),
        ("a: 15 min", {"a": "15 min"}),
        ("a: 2-3 times", {"a": "2-3 times"}),
        ("a: None", {"a": "None"}),
        ('a: ""', {"a": ""}),
        ("- a\n- [b, c]\n- {d: e}", ["a", ["b", "c"], {"d": "e"}]),
        ("a: |\n  one\n  two\n\n  three\n", {"a": "one\ntwo\n\nthree\n"}),
        ("a: >-\n  one\n  two\n\n  three\n", {"a": "one two\n\nthree"}),
        ("\ufeffa: b", {"a": "b"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: 膝 🦵", {"a": "膝 🦵"}),
        ("a: {b: c}  # a comment", {"a": {"b": "c"}}),
    ],
)
def test_reads_plain_yaml(text: str, value: object, loader: type) -> None:
    sheet = read("a.yaml", text.encode(), loader)
    assert sheet.problems == []
    assert bare(sheet.root) == value


def test_nodes_know_their_places() -> None:
    root = read("a.yaml", b"# first\nsigns:\n  - text: >-\n      Long\n    grade: weak\n").root
    assert isinstance(root, Table)
    entry = root.entries["signs"]
    assert (entry.line, entry.column) == (2, 1)
    assert isinstance(entry.node, Items)
    item = entry.node.items[0]
    assert isinstance(item, Table)
    assert (item.line, item.column) == (3, 5)
    assert (item.entries["grade"].node.line, item.entries["grade"].node.column) == (5, 12)


AMBIGUOUS = [
    *("no", "No", "yes", "YES", "on", "On", "off", "y", "n", "True", "FALSE", "~", "null", "Null", "NULL", "=", "<<"),
    *("1:30", "12:30:00", "190:20:30.15", "2024-01-31", "2024-1-1", "017", "0x1f", "0o17", "0b1", "1_000", "+1"),
    *("1e3", "1.5e-3", ".5", "5.", ".inf", "-.inf", ".nan", ".NaN", "99999999999999999999"),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("word", AMBIGUOUS)
def test_ambiguous_words_are_refused_with_their_place(word: str, loader: type) -> None:
    sheet = read("a.yaml", f"a: b\nc: {word}\n".encode(), loader)
    assert [str(problem).split(" ")[0] for problem in sheet.problems] == ["a.yaml:2:4:"]
    assert "quotes" in sheet.problems[0].hint or "write" in sheet.problems[0].hint


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", "1:1", "empty"),
        ("# only a comment\n", "1:1", "empty"),
        ("a:\nb: c\n", "1:3", "no value"),
        ("a: &x 1\nb: c\n", "1:4", "anchors (&x)"),
        ("a: &x [1]\n", "1:4", "anchors (&x)"),
        ("a: b\nc: *x\n", "2:4", "aliases (*x)"),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4", "tags ("),
        ("a: !t b\n", "1:4", "tags ('!t')"),
        ("a: !!int 5\n", "1:4", "tags ("),
        ("a: b\n<<: {c: d}\n", "2:1", "merge keys"),
        ("a: b\nc: d\na: e\n", "3:1", "the key 'a' is here twice"),
        ("a:\n  b: c\n  b: d\n", "3:3", "the key 'b' is here twice"),
        ("a: b\n5: c\n", "2:1", "the key 5 is not text"),
        ("true: c\n", "1:1", "the key true is not text"),
        ("no: c\n", "1:1", "'no' may be read as true or false"),
        ("? [a, b]\n: c\n", "1:3", "one word, not a list"),
        ("a: b\n---\nc: d\n", "2:1", "a second document"),
        ("%YAML 1.1\n---\na: b\n", "1:1", "directives"),
        ("a: b\n\tc: d\n", "2:1", "not YAML"),
        ("a: b: c\n", "1:5", "mapping values are not allowed"),
        ("a: [b, c\n", "2:1", "not YAML"),
        ('a: "b\n', "2:1", "not YAML"),
        ("a: b\n  c: d\n", "2:4", "mapping values are not allowed"),
        ("a: b\nc: d\x07\n", "2:5", "U+0007"),
        ("a: b\x00\n", "1:5", "U+0000"),
        ("a: b\u202ec\n", "1:5", "U+202E"),
        ('a: "b\\a"\n', "1:4", "U+0007"),
        ('a: "b\\u202e"\n', "1:4", "U+202E"),
        ("a: " + "[" * 30 + "]" * 30, "1:27", "nested more than 24 deep"),
        ("a: " + "x" * 20_001, "1:4", "longer than 20000"),
        ("- a\n" * 20_001, "20001:3", "more than 20000 values"),
    ],
)
def test_refuses_with_the_place(text: str, place: str, words: str, loader: type) -> None:
    problem = read("a.yaml", text.encode(), loader).problems[0]
    assert str(problem).startswith(f"a.yaml:{place}: ")
    assert words in problem.message


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("text", ['a: "\\uD800"', 'a: "\\UFFFFFFFF"', "a: " + "9" * 5_000, "a: b\n...\n}"])
def test_refuses_what_breaks_loaders(text: str, loader: type) -> None:
    problems = read("a.yaml", text.encode(), loader).problems
    assert problems
    assert problems[0].line in {1, 3}


def test_bytes_that_are_not_utf8_are_refused_with_their_place() -> None:
    assert str(read("a.yaml", b"a: b\nc: \xe9\xff\n").problems[0]).startswith("a.yaml:2:4: these bytes are not UTF-8")


def test_utf16_is_refused() -> None:
    assert "not UTF-8" in read("a.yaml", "a: b".encode("utf-16")).problems[0].message


def test_all_problems_of_a_file_are_found_at_once() -> None:
    sheet = read("a.yaml", b"a: no\nb: &x 1\nc: 1:30\na: d\n")
    assert [problem.line for problem in sheet.problems] == [1, 2, 3, 4]


def test_thousands_of_problems_end_in_one_line_that_says_so() -> None:
    problems = read("a.yaml", b"- no\n" * 5_000).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert "more problems" in problems[-1].message


MERGE_BOMB = "a: &a {x: 1}\n" + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)}\n  <<: [{', '.join([f'*{chr(97 + level)}'] * 9)}]\n" for level in range(9)
)
LAUGHS = 'a: &a ["lol"]\n' + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join([f'*{chr(97 + level)}'] * 9)}]\n" for level in range(9)
)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"[" * 100_000, id="100,000 brackets"),
        pytest.param(b"{a: " * 100_000, id="100,000 braces"),
        pytest.param(b"- " * 100_000, id="100,000 dashes"),
        pytest.param(b"? " * 100_000, id="100,000 question marks"),
        pytest.param(MERGE_BOMB.encode(), id="merge bomb"),
        pytest.param(LAUGHS.encode(), id="billion laughs"),
        pytest.param(b"x" * 5_000_000, id="5 MB"),
        pytest.param(b"a: " + b"9" * 5_000, id="5,000 digits"),
        pytest.param(bytes(range(256)) * 100, id="binary"),
        pytest.param(b"\0" * 1_000_000, id="zeros"),
        pytest.param(b"\n".join(b"k%d: no" % n for n in range(9_000)), id="9,000 wrong keys"),
    ],
)
def test_hostile_files_are_refused_within_a_second(data: bytes, loader: type) -> None:
    started = time.process_time()
    sheet = read("a.yaml", data, loader)
    assert time.process_time() - started < 1
    assert sheet.problems


@given(st.binary(max_size=200))
def test_any_bytes_give_nodes_or_problems(data: bytes) -> None:
    sheet = read("a.yaml", data)
    assert (sheet.root is not None) or sheet.problems


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#?,<~ \n\t0123.", max_size=80))
@pytest.mark.parametrize("loader", LOADERS)
def test_any_marks_of_yaml_give_nodes_or_problems(loader: type, text: str) -> None:
    sheet = read("a.yaml", text.encode(), loader)
    assert (sheet.root is not None) or sheet.problems


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    assert read_regular(tmp_path / "file", 3) == b"abc"
    for name in ("link", "folder", "fifo"):
        with pytest.raises(UnreadableError, match="not a regular file"):
            read_regular(tmp_path / name, 3)
    with pytest.raises(UnreadableError, match="larger"):
        read_regular(tmp_path / "file", 2)
    with pytest.raises(UnreadableError, match="no such file"):
        read_regular(tmp_path / "nothing", 2)
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_regular(tmp_path / "nul\0", 2)


def test_the_limit_of_a_file_is_a_mebibyte() -> None:
    just_fits = b"a: b\n#" + b"x" * (MOST_BYTES - 6)
    assert read("a.yaml", just_fits).problems == []
    assert "larger than 1024 KiB" in read("a.yaml", just_fits + b"x").problems[0].message
