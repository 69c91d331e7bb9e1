"""How each model is written in YAML, worked out from its types: what `shape` builds by and `schema` describes."""

from __future__ import annotations

import types
import typing
from enum import Enum
from functools import cache
from typing import NewType, TypeAlias

import msgspec
from msgspec import Struct


class Text(Struct, frozen=True):
    """A text. `id_type` is the name of its NewType where it is an id, else empty."""

    id_type: str = ""


class Number(Struct, frozen=True):
    """A whole number, or one with a decimal point."""

    whole: bool


class Truth(Struct, frozen=True):
    """True or false."""


class Choice(Struct, frozen=True):
    """One word of an enum."""

    enum: type[Enum]


class Many(Struct, frozen=True):
    """A list of values of one form."""

    of: Form


class Record(Struct, frozen=True):
    """A map with the fields of a struct."""

    struct: type[Struct]


class OneOf(Struct, frozen=True):
    """A map with one key, the tag of one of these structs; its value is the struct's only field or a map of them."""

    structs: tuple[type[Struct], ...]


Form: TypeAlias = Text | Number | Truth | Choice | Many | Record | OneOf


class Field(Struct, frozen=True):
    """A field of a struct: its name in Python, its form, and whether it may be left out."""

    attribute: str
    form: Form
    required: bool


_PLAIN: dict[object, Form] = {str: Text(), int: Number(whole=True), float: Number(whole=False), bool: Truth()}


@cache
def form_of(kind: object) -> Form:
    """The form of a type. Raises TypeError for types that content does not use."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, NewType):
        return Text(kind.__name__)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Choice(kind)
    if isinstance(kind, type) and issubclass(kind, Struct):
        return Record(kind)
    if typing.get_origin(kind) is tuple:
        return Many(form_of(typing.get_args(kind)[0]))
    if typing.get_origin(kind) in {typing.Union, types.UnionType}:
        return _union(tuple(member for member in typing.get_args(kind) if member is not types.NoneType))
    raise TypeError(f"content has no form for {kind}")


def _union(members: tuple[type[Struct], ...]) -> Form:
    # `X | None` is X: what is missing is left out of the file, never written as null.
    return form_of(members[0]) if len(members) == 1 else OneOf(members)


@cache
def fields_of(struct: type[Struct]) -> dict[str, Field]:
    """The fields of a struct by their YAML keys."""
    return {
        field.encode_name: Field(field.name, form_of(field.type), field.required)
        for field in msgspec.structs.fields(struct)
    }


@cache
def words_of(enum: type[Enum]) -> dict[str, Enum]:
    """The members of an enum by their YAML words."""
    return {str(member.value): member for member in enum}


@cache
def tags_of(form: OneOf) -> dict[str, type[Struct]]:
    """The structs of a union by their tags."""
    return {str(struct.__struct_config__.tag): struct for struct in form.structs}
