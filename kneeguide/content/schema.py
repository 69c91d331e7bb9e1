"""JSON Schemas of the content files, for editors that complete and check YAML while it is written."""

from __future__ import annotations

import inspect
from typing import Any

from msgspec import Struct

from kneeguide.content.folder import FOLDERS, LISTS, SINGLES
from kneeguide.content.forms import Choice, Form, Many, Number, OneOf, Record, Text, Truth, fields_of, tags_of, words_of

Schema = dict[str, Any]
_ID_PATTERN = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"


def schemas() -> dict[str, Schema]:
    """The schema of each sort of file by name: "condition", "questions", "evidence" and so on."""
    found = {_stem(file): _file_schema(Record(kind)) for file, kind in SINGLES.items()}
    found |= {_stem(file): _file_schema(Many(Record(kind))) for file, kind in LISTS.items()}
    return found | {_stem(folder).removesuffix("s"): _file_schema(Record(kind)) for folder, kind in FOLDERS.items()}


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")


def _file_schema(form: Form) -> Schema:
    definitions: dict[str, Schema] = {}
    top = _schema(form, definitions)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}


def _schema(form: Form, definitions: dict[str, Schema]) -> Schema:
    match form:
        case Text():
            return {"type": "string", "pattern": _ID_PATTERN} if form.id_type else {"type": "string"}
        case Number():
            return {"type": "integer" if form.whole else "number"}
        case Truth():
            return {"type": "boolean"}
        case Choice():
            return {"enum": list(words_of(form.enum)), "description": _sentence(form.enum)}
        case Many():
            return {"type": "array", "items": _schema(form.of, definitions)}
        case Record():
            return _defined(form.struct, definitions)
        case OneOf():
            return _one_of(form, definitions)


def _defined(struct: type[Struct], definitions: dict[str, Schema]) -> Schema:
    name = struct.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place, so that a struct may contain itself
        definitions[name] = _record(struct, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _record(struct: type[Struct], definitions: dict[str, Schema]) -> Schema:
    fields = fields_of(struct)
    properties = {key: _schema(field.form, definitions) for key, field in fields.items()}
    for key, field in fields.items():
        if field.form == Text() and field.required:
            properties[key]["minLength"] = 1
    return {
        "type": "object",
        "description": _sentence(struct),
        "properties": properties,
        "required": [key for key, field in fields.items() if field.required],
        "additionalProperties": False,
    }


def _one_of(form: OneOf, definitions: dict[str, Schema]) -> Schema:
    name = "Rule"
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = {"oneOf": [_tagged(tag, struct, definitions) for tag, struct in tags_of(form).items()]}
    return {"$ref": f"#/$defs/{name}"}


def _tagged(tag: str, struct: type[Struct], definitions: dict[str, Schema]) -> Schema:
    fields = tuple(fields_of(struct).values())
    value = _schema(fields[0].form, definitions) if len(fields) == 1 else _record(struct, definitions)
    return {
        "type": "object",
        "description": _sentence(struct),
        "properties": {tag: value},
        "required": [tag],
        "additionalProperties": False,
    }


def _sentence(kind: type) -> str:
    return inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0]
