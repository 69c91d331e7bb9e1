"""YAML to nodes: a strict part of the language, within limits, from PyYAML's events.

Loaders that build values themselves crash on deep nesting, hang on merge keys and keep the last of two equal keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kneeguide.content.hints import shown
from kneeguide.content.nodes import Entry, Items, Node, Scalar, Table
from kneeguide.content.problems import Problem
from kneeguide.content.scalars import trouble_with, typed
from kneeguide.content.sheet import Sheet

FASTEST_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_BYTES = 1024 * 1024
MOST_NODES = 20_000
DEEPEST = 24
LONGEST_TEXT = 20_000
# YAML folds a blank line in these styles into one line break; texts keep their paragraphs apart by two.
_FOLDED = frozenset({">", "'"})

# Control characters, half surrogates, marks that turn the direction of writing, and non-characters.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def read(file: str, data: bytes, loader: type = FASTEST_LOADER) -> Sheet:
    """The nodes of a file and every problem with its YAML; `root` is None where it could not be read to the end."""
    sheet = Sheet(file)
    text = _decoded(data, sheet)
    if text is not None:
        sheet.text = text
        sheet.root = _built(sheet, loader)
    return sheet


def _decoded(data: bytes, sheet: Sheet) -> str | None:
    if len(data) > MOST_BYTES:
        sheet.report((), f"this file is larger than {MOST_BYTES // 1024} KiB", "split it, or shorten it")
        return None
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        sheet.add(_at_end_of(before, sheet.file, "these bytes are not UTF-8 text", "save the file as UTF-8"))
        return None
    unsafe = _UNSAFE.search(text)
    if unsafe:
        sheet.add(_at_end_of(text[: unsafe.start()], sheet.file, *_unsafe_character(unsafe[0])))
        return None
    return text


def _at_end_of(before: str, file: str, message: str, hint: str) -> Problem:
    return Problem(file, before.count("\n") + 1, len(before) - before.rfind("\n"), message, hint)


def _unsafe_character(character: str) -> tuple[str, str]:
    return f"the character U+{ord(character):04X} is not allowed", "delete it; it cannot be seen but changes the text"


class _GivenUpError(Exception):
    """The rest of the file is not read."""


def _built(sheet: Sheet, loader: type) -> Node | None:
    builder = _Builder(sheet)
    try:
        for event in yaml.parse(sheet.text, Loader=loader):
            builder.take(event)
    except _GivenUpError:
        return None
    except yaml.MarkedYAMLError as error:
        _report_syntax(sheet, error, builder)
        return None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        sheet.report(_place_of(builder.last), f"this is not YAML: {shown(str(error) or type(error).__name__)}")
        return None
    if builder.root is None:
        sheet.report((), "the file is empty")
    return builder.root


def _report_syntax(sheet: Sheet, error: yaml.MarkedYAMLError, builder: _Builder) -> None:
    mark = error.problem_mark or error.context_mark
    place = Scalar(mark.line + 1, mark.column + 1, None) if mark else _place_of(builder.last)
    what = error.problem or error.context or "it ends too early"
    sheet.report(place, f"this is not YAML: {what}", _syntax_hint(what))


def _syntax_hint(what: str) -> str:
    if "mapping values are not allowed" in what:
        return 'a text with ": " in it needs quotes; else look at the spaces before this line'
    if "cannot start any token" in what:
        return "use spaces, no tabs, before keys; put a text that begins with this sign in quotes"
    if "did not find expected" in what or "expected <block end>" in what or "could not find expected" in what:
        return "look at the spaces before this line and the one above it, and at quotes and brackets left open"
    return ""


def _place_of(event: Event | None) -> Scalar:
    mark = event.start_mark if event else None
    return Scalar(mark.line + 1, mark.column + 1, None) if mark else Scalar(1, 1, None)


@dataclass(slots=True)
class _Open:
    """A list or map that is being read, and the key in a map that still waits for its value."""

    node: Items | Table
    key: Scalar | None = None


@dataclass(slots=True)
class _Builder:
    """Takes events and builds nodes without recursion, so that depth costs nothing but its limit."""

    sheet: Sheet
    root: Node | None = None
    last: Event | None = None
    _open: list[_Open] = field(default_factory=list)
    _nodes: int = 0
    _documents: int = 0

    def take(self, event: Event) -> None:
        """Take the next event. Raises _GivenUpError where the rest of the file is not worth reading."""
        self.last = event
        if isinstance(event, ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._add(self._open.pop().node)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._start(event)
        elif isinstance(event, AliasEvent):
            self._add(self._refused(event, f"aliases (*{event.anchor}) are not read", "write the value out"))
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)

    def _stop(self, message: str, hint: str) -> None:
        self.sheet.report(_place_of(self.last), message, hint)
        raise _GivenUpError

    def _refused(self, event: Event, message: str, hint: str) -> Scalar:
        """A scalar without a value, after a report on it."""
        place = _place_of(event)
        self.sheet.report(place, message, hint)
        return place

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("a second document (---) begins here", "one file holds one document")
        if event.version or event.tags:
            self._refused(event, "directives (%) are not read", "delete the line")

    def _scalar(self, event: ScalarEvent) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            return self._marked(event)
        text = event.value
        if len(text) > LONGEST_TEXT:
            return self._refused(event, f"this text is longer than {LONGEST_TEXT} characters", "shorten it")
        value: str | int | float | bool | None = text
        # Not event.style: a word without quotes has the style None in one loader and "" in the other.
        if event.implicit[0]:
            value = typed(text)
            if value is None:
                return self._refused(event, *trouble_with(text))
        elif event.style == '"' and (unsafe := _UNSAFE.search(text)):
            return self._refused(event, *_unsafe_character(unsafe[0]))
        elif event.style in _FOLDED:
            value = text.replace("\n", "\n\n")
        mark = event.start_mark
        return Scalar(mark.line + 1, mark.column + 1, value) if mark else Scalar(1, 1, value)

    def _marked(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> Scalar:
        if event.anchor is not None:
            hint = "write the value out where it is used"
            self._refused(event, f"anchors (&{event.anchor}) are not read", hint)
        if event.tag is not None:
            self._refused(event, f"tags ({shown(event.tag)}) are not read", "delete the tag")
        return _place_of(event)

    def _start(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        place = self._marked(event)
        if len(self._open) >= DEEPEST:
            self._stop(f"this is nested more than {DEEPEST} deep", "look for brackets or dashes too many")
        is_map = isinstance(event, MappingStartEvent)
        node = Table(place.line, place.column, {}) if is_map else Items(place.line, place.column, [])
        self._open.append(_Open(node))

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._stop(f"this file has more than {MOST_NODES} values", "split it")
        if not self._open:
            self.root = node
            return
        holder = self._open[-1]
        if isinstance(holder.node, Items):
            holder.node.items.append(node)
        elif holder.key is None:
            holder.key = self._key(node, holder.node)
        else:
            if isinstance(holder.key.value, str):
                holder.node.entries[holder.key.value] = Entry(holder.key.line, holder.key.column, node)
            holder.key = None

    def _key(self, node: Node, table: Table) -> Scalar:
        """The key as a scalar, without a value where it cannot be one."""
        if not isinstance(node, Scalar):
            self.sheet.report(node, "a key must be one word, not a list or map")
        elif not isinstance(node.value, str):
            if node.value is not None:
                word = str(node.value).lower()
                self.sheet.report(node, f"the key {word} is not text", f'put it in quotes: "{word}"')
        elif node.value in table.entries:
            first = table.entries[node.value].line
            self.sheet.report(node, f"the key {shown(node.value)} is here twice", f"it is on line {first} already")
        else:
            return node
        return Scalar(node.line, node.column, None)
