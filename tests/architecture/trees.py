"""The project's Python files as syntax trees, for the tests of its shape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


class Module:
    """A Python file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.name = file.relative_to(ROOT).as_posix()
        self.text = file.read_text(encoding="utf-8")
        self.lines = self.text.splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text, self.name)

    def walk(self) -> Iterator[ast.AST]:
        """Every node."""
        return ast.walk(self.tree)

    def place(self, node: ast.stmt | ast.expr) -> str:
        """FILE:LINE of a node."""
        return f"{self.name}:{node.lineno}"


def _modules(*folders: str) -> tuple[Module, ...]:
    return tuple(Module(file) for folder in folders for file in sorted((ROOT / folder).rglob("*.py")))


PACKAGE = _modules("kneeguide")
TOOLS = _modules("tools")
TESTS = _modules("tests")
UI = tuple(module for module in PACKAGE if module.name.startswith("kneeguide/ui/"))


def called(call: ast.Call) -> str:
    """The last name of what is called: "paint" for `self.look.icons.paint(…)`."""
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def imported(node: ast.AST) -> tuple[str, ...]:
    """The modules that a statement imports; none where it is no import."""
    if isinstance(node, ast.Import):
        return tuple(alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        return tuple(f"{module}.{alias.name}" for alias in node.names) if module == "PySide6" else (module,)
    return ()
