"""A YAML file as a tree of nodes that know their line and column, both counted from 1."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to a node: `("signs", "worse", 2, "text")`."""


class Scalar(Struct, frozen=True):
    """A text, number or truth value; None where it was refused and reported already."""

    line: int
    column: int
    value: str | int | float | bool | None


class Items(Struct, frozen=True):
    """A list."""

    line: int
    column: int
    items: list[Node]


class Entry(Struct, frozen=True):
    """What a map holds under one key, and where the key stands."""

    line: int
    column: int
    node: Node


class Table(Struct, frozen=True):
    """A map."""

    line: int
    column: int
    entries: dict[str, Entry]


Node: TypeAlias = Scalar | Items | Table
Placed: TypeAlias = Scalar | Items | Table | Entry


def node_at(root: Node, path: Path) -> Node:
    """The node at the end of the path, or the last one on the way where the rest was left out of the file."""
    node = root
    for step in path:
        inner = _inside(node, step)
        if inner is None:
            break
        node = inner
    return node


def _inside(node: Node, step: str | int) -> Node | None:
    match node, step:
        case Table(entries=entries), str() if step in entries:
            return entries[step].node
        case Items(items=items), int() if step < len(items):
            return items[step]
    return None
