"""Nodes to frozen values, by the types of the models. Every problem of a file is noted, not only the first."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from msgspec import Struct

from kneeguide.content.forms import (
    Choice,
    Field,
    Form,
    Many,
    Number,
    OneOf,
    Record,
    Text,
    Truth,
    fields_of,
    form_of,
    tags_of,
    words_of,
)
from kneeguide.content.hints import shown
from kneeguide.content.nodes import Items, Node, Path, Scalar, Table
from kneeguide.content.sheet import Leaf, Sheet

_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LONGEST_ID = 60
_PLAIN_NAMES: dict[Form, str] = {
    Truth(): "true or false",
    Number(whole=True): "a whole number",
    Number(whole=False): "a number",
}


def shaped(kind: object, node: Node, at: Path, sheet: Sheet) -> object | None:
    """The value of a type that a node stands for, or None where the sheet now holds a problem with it."""
    return _shaped(form_of(kind), node, at, sheet)


def _shaped(form: Form, node: Node, at: Path, sheet: Sheet, *, may_be_empty: bool = False) -> object | None:
    if isinstance(node, Scalar) and node.value is None:
        return None
    match form:
        case Text():
            return _text(form, node, at, sheet, may_be_empty=may_be_empty)
        case Number() | Truth():
            return _plain(form, node, sheet)
        case Choice():
            return _choice(form, node, sheet)
        case Many():
            return _many(form, node, at, sheet)
        case Record():
            return _record(form.struct, node, at, sheet)
        case OneOf():
            return _one_of(form, node, at, sheet)


def _text(form: Text, node: Node, at: Path, sheet: Sheet, *, may_be_empty: bool) -> str | None:
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        _report_wrong(node, "text", sheet)
        return None
    if form.id_type and not _is_id(node.value):
        hint = "ids are small letters, digits and single _, and begin with a letter: knee_pain"
        sheet.report(node, f"{shown(node.value)} is not an id", hint)
        return None
    if not node.value.strip() and not may_be_empty:
        sheet.report(node, "this text is empty", "write it")
        return None
    sheet.leaves.append(Leaf(sheet.file, at, form.id_type, node.value))
    return node.value


def _is_id(word: str) -> bool:
    return len(word) <= _LONGEST_ID and _ID.fullmatch(word) is not None


def _plain(form: Number | Truth, node: Node, sheet: Sheet) -> int | float | bool | None:
    value = node.value if isinstance(node, Scalar) else None
    if isinstance(value, bool) == isinstance(form, Truth) and isinstance(value, (int, float)):
        if isinstance(form, Truth) or (form.whole and isinstance(value, int)):
            return value
        if not form.whole:
            return float(value)
    _report_wrong(node, _PLAIN_NAMES[form], sheet)
    return None


def _choice(form: Choice, node: Node, sheet: Sheet) -> object | None:
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        _report_wrong(node, "one word", sheet)
        return None
    words = words_of(form.enum)
    if node.value not in words:
        sheet.report_word(node, f"{shown(node.value)} is not known here", node.value, words)
    return words.get(node.value)


def _many(form: Many, node: Node, at: Path, sheet: Sheet) -> tuple[object, ...] | None:
    if not isinstance(node, Items):
        _report_wrong(node, "a list", sheet)
        return None
    values = tuple(_shaped(form.of, item, (*at, index), sheet) for index, item in enumerate(node.items))
    if isinstance(form.of, (Text, Choice)) and _has_repeats(values, node, sheet):
        return None
    return None if None in values else values


def _has_repeats(values: tuple[object, ...], node: Items, sheet: Sheet) -> bool:
    """Whether a value is there twice; what could not be read (None) was reported already."""
    pairs = [(item, value) for item, value in zip(node.items, values, strict=True) if value is not None]
    first = {value: item for item, value in reversed(pairs)}
    repeats = [(item, value) for item, value in pairs if first[value] is not item]
    for item, value in repeats:
        word = value.value if isinstance(value, Enum) else value
        sheet.report(item, f"{shown(str(word))} is in this list twice", "delete one")
    return bool(repeats)


def _record(struct: type[Struct], node: Node, at: Path, sheet: Sheet) -> Struct | None:
    if not isinstance(node, Table):
        _report_wrong(node, f"a map with the keys {', '.join(fields_of(struct))}", sheet)
        return None
    fields = fields_of(struct)
    _report_keys(fields, node, sheet)
    values = {
        field.attribute: _shaped(field.form, node.entries[key].node, (*at, key), sheet, may_be_empty=not field.required)
        for key, field in fields.items()
        if key in node.entries
    }
    is_whole = fields.keys() >= node.entries.keys() and all(field.attribute in values for field in _required(fields))
    return _made(struct, values) if is_whole and None not in values.values() else None


def _required(fields: dict[str, Field]) -> tuple[Field, ...]:
    return tuple(field for field in fields.values() if field.required)


def _report_keys(fields: dict[str, Field], node: Table, sheet: Sheet) -> None:
    for key, entry in node.entries.items():
        if key not in fields:
            sheet.report_word(entry, f"unknown key {shown(key)}", key, fields)
    for key, field in fields.items():
        if field.required and key not in node.entries:
            sheet.report(node, f"missing key '{key}'", "every key without a default must be there")


def _made(struct: type[Struct], values: dict[str, object]) -> Struct:
    make: Callable[..., Struct] = struct
    return make(**values)


def _one_of(form: OneOf, node: Node, at: Path, sheet: Sheet) -> Struct | None:
    tags = tags_of(form)
    if not isinstance(node, Table) or len(node.entries) != 1:
        _report_wrong(node, f"a map with one key, one of {', '.join(tags)}", sheet)
        return None
    (tag, entry), *_ = node.entries.items()
    if tag not in tags:
        sheet.report_word(entry, f"unknown key {shown(tag)}", tag, tags)
        return None
    struct = tags[tag]
    fields = tuple(fields_of(struct).values())
    if len(fields) > 1:
        return _record(struct, entry.node, (*at, tag), sheet)
    value = _shaped(fields[0].form, entry.node, (*at, tag), sheet)
    return None if value is None else _made(struct, {fields[0].attribute: value})


def _report_wrong(node: Node, wanted: str, sheet: Sheet) -> None:
    sheet.report(node, f"expected {wanted}, found {_described(node)}", _quotes_hint(node, wanted))


def _described(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"the text {shown(node.value)}" if isinstance(node.value, str) else str(node.value).lower()
    if isinstance(node, Items):
        return "a list"
    return f"a map with {len(node.entries)} keys" if len(node.entries) != 1 else "a map with one key"


def _quotes_hint(node: Node, wanted: str) -> str:
    if wanted in {"text", "one word"} and isinstance(node, Scalar):
        return f'put it in quotes: "{str(node.value).lower()}"'
    if wanted in _PLAIN_NAMES.values() and isinstance(node, Scalar):
        return "write it without quotes" if isinstance(node.value, str) else ""
    return "begin each item with '- '" if wanted == "a list" else ""
