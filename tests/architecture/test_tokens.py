"""Every colour, type role and icon that the source names is one that exists."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import cache

import pytest

from tests.architecture.trees import ROOT, UI, Module, called

_THEMES = json.loads((ROOT / "resources" / "theme.json").read_text(encoding="utf-8"))
_COLOURS = {"colour", "token", "fill", "ink", "edge", "mark", "icon_colour"}
_ICONS = {"icon"}
_ROLES = {"role"}
# Methods whose text comes first or second; everything else is looked up by the names of its parameters.
_KNOWN = {"colour": ("token",), "font": ("role",), "line_height": ("role",), "text_width": ("role", "")}


@cache
def _roles() -> frozenset[str]:
    look = next(module for module in UI if module.name == "kneeguide/ui/look.py")
    tables = (node for node in look.walk() if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict))
    scale = next(node.value for node in tables if getattr(node.targets[0], "id", "") == "TYPE_SCALE")
    assert isinstance(scale, ast.Dict)
    return frozenset(key.value for key in scale.keys if isinstance(key, ast.Constant))


@cache
def _icons() -> frozenset[str]:
    return frozenset(json.loads((ROOT / "resources" / "icons" / "icons.json").read_text(encoding="utf-8")))


@cache
def _signatures() -> dict[str, tuple[str, ...]]:
    """The parameters of every class and function of the ui by its name, without `self`; of two alike, neither."""
    found: dict[str, tuple[str, ...] | None] = {}
    for module in UI:
        for name, function in _callables(module):
            names = tuple(each.arg for each in (*function.args.args, *function.args.kwonlyargs))
            names = names[1:] if names[:1] in {("self",), ("cls",)} else names
            found[name] = names if found.get(name, names) == names else None
    return {name: names for name, names in found.items() if names is not None} | _KNOWN


def _callables(module: Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in module.walk():
        if isinstance(node, ast.ClassDef):
            makers = (each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__")
            yield from ((node.name, maker) for maker in makers)
        elif isinstance(node, ast.FunctionDef) and node.name != "__init__":
            yield node.name, node


def _used(kinds: set[str]) -> Iterator[tuple[str, str]]:
    """Every literal that is given to a parameter of these names: where, and what."""
    for module in UI:
        for call in (node for node in module.walk() if isinstance(node, ast.Call)):
            names = _signatures().get(called(call), ())
            given = [*zip(names, call.args, strict=False), *((each.arg, each.value) for each in call.keywords)]
            for name, value in given:
                if name in kinds and not any(isinstance(each, ast.Starred) for each in call.args):
                    yield from ((module.place(call), text) for text in _literals(value))


def _literals(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.IfExp):
        yield from _literals(value.body)
        yield from _literals(value.orelse)
    elif isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value


@pytest.mark.parametrize("theme", _THEMES)
def test_colours_exist(theme: str) -> None:
    assert [use for use in _used(_COLOURS) if use[1] and use[1] not in _THEMES[theme]] == []


def test_type_roles_exist() -> None:
    assert [use for use in _used(_ROLES) if use[1] not in _roles()] == []


def test_icons_exist() -> None:
    painted = ((place, text) for place, text in _used(_ICONS) if text)
    assert [use for use in (*painted, *_painted()) if use[1] not in _icons()] == []


def _painted() -> Iterator[tuple[str, str]]:
    """The icons given to `icons.paint(painter, name, …)`."""
    for module in UI:
        for call in (node for node in module.walk() if isinstance(node, ast.Call)):
            if called(call) == "paint" and ast.unparse(call.func).endswith("icons.paint"):
                yield from ((module.place(call), text) for text in _literals(call.args[1]))


def test_the_scan_sees_something() -> None:
    assert len(list(_used(_COLOURS))) > 50
    assert len(list(_used(_ROLES))) > 30
    assert len([*_used(_ICONS), *_painted()]) > 15
