"""The caps that keep every file and function small enough to be read in one go.

Function ≤ 40 lines, nesting ≤ 3, file ≤ 300 lines (tests 400), class ≤ 150, ≤ 5 parameters of any sort without `self`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.trees import PACKAGE, TESTS, TOOLS

FUNCTION_LINES = 40
NESTING = 3
FILE_LINES = 300
TEST_FILE_LINES = 400
CLASS_LINES = 150
PARAMETERS = 5
DOCSTRING_LINES = 4

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_DEEPER = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)

_MODULES = (*PACKAGE, *TOOLS)


def _functions() -> Iterator[tuple[str, _Function]]:
    for module in _MODULES:
        functions = (node for node in module.walk() if isinstance(node, _Function))
        yield from ((f"{module.place(node)} {node.name}", node) for node in functions)


def lines_of(node: _Function | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def depth(body: list[ast.stmt]) -> int:
    return max((_depth_of(statement) for statement in body), default=0)


def _depth_of(statement: ast.stmt) -> int:
    if not isinstance(statement, _DEEPER):
        return 0
    inner = [depth(branch) for branch in _branches(statement)]
    if isinstance(statement, ast.If) and len(statement.orelse) == 1 and isinstance(statement.orelse[0], ast.If):
        return max(1 + max(inner), _depth_of(statement.orelse[0]))  # elif stands beside if, not inside it
    return 1 + max(inner)


def _branches(statement: ast.stmt) -> list[list[ast.stmt]]:
    if isinstance(statement, ast.Match):
        return [case.body for case in statement.cases]
    branches = [getattr(statement, name, []) for name in ("body", "orelse", "finalbody")]
    if isinstance(statement, ast.If) and len(statement.orelse) == 1 and isinstance(statement.orelse[0], ast.If):
        branches[1] = []
    return branches + [handler.body for handler in getattr(statement, "handlers", [])]


def parameters(function: _Function) -> int:
    given = function.args
    names = [argument.arg for argument in (*given.posonlyargs, *given.args)]
    bound = bool(names) and names[0] in {"self", "cls"}
    return len(names) - bound + len(given.kwonlyargs)


def test_files_are_short() -> None:
    assert [module.name for module in _MODULES if len(module.lines) > FILE_LINES] == []
    assert [module.name for module in TESTS if len(module.lines) > TEST_FILE_LINES] == []


def test_functions_are_short() -> None:
    assert [place for place, each in _functions() if lines_of(each) > FUNCTION_LINES] == []


def test_functions_are_flat() -> None:
    assert [place for place, each in _functions() if depth(each.body) > NESTING] == []


def test_functions_take_few_parameters() -> None:
    assert [place for place, each in _functions() if parameters(each) > PARAMETERS] == []


def test_classes_are_short() -> None:
    classes = ((module, node) for module in _MODULES for node in module.walk() if isinstance(node, ast.ClassDef))
    assert [f"{module.place(node)} {node.name}" for module, node in classes if lines_of(node) > CLASS_LINES] == []


def test_modules_say_what_they_are_for() -> None:
    """In one to four lines; what a module must not know belongs there too."""
    docstrings = {module.name: ast.get_docstring(module.tree) or "" for module in _MODULES if module.text.strip()}
    fitting = range(1, DOCSTRING_LINES + 1)
    assert [name for name, docstring in docstrings.items() if len(docstring.splitlines()) not in fitting] == []


_NESTED = """\
def f(self, a, *, b):
    for x in a:
        if x:
            pass
        elif b:
            with b:
                try:
                    pass
                finally:
                    pass
"""


def test_the_measures_measure() -> None:
    function = ast.parse(_NESTED).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert (lines_of(function), depth(function.body), parameters(function)) == (10, 4, 2)
