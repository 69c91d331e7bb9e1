"""Who imports what, beyond the contracts that import-linter holds."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6

from tests.architecture.trees import PACKAGE, ROOT, TESTS, TOOLS, UI, Module, imported

_NETWORK = ("PySide6.QtNetwork", "socket", "http", "urllib", "ssl", "ftplib", "smtplib", "asyncio", "webbrowser")
_SLOW_TO_START = {
    "argparse": "a start without words needs no parser: 8 ms",
    "inspect": "4 ms: PySide6 reads source code with it",
    "logging": "5 ms, for --debug alone",
    "tempfile": "3 ms, and nothing is saved yet",
    "traceback": "1 ms, for what goes wrong",
    "zipfile": "2 ms: PySide6 imports it to unpack itself",
    "shibokensupport.signature.parser": "6 ms: PySide6 imports it to tell signatures",
    "shibokensupport.signature.lib.pyi_generator": "9 ms: PySide6 imports it to write stubs of itself",
    "PySide6.QtNetwork": "no network, and 10 ms",
    "PySide6.QtPrintSupport": "only for printing",
    "PySide6.QtQml": "13 ms and three times the memory",
    "PySide6.QtSvg": "drawings are painter paths",
    "asyncio": "38 ms",
    "importlib.metadata": "28 ms",
    "sqlite3": "5 ms",
}
_TO_READ_AND_SAVE_WITH = {"inspect", "tempfile"}
"""A first start reads the content and saves what it made of it, so that the second need not."""


def _imports(module: Module) -> Iterator[tuple[ast.stmt, str]]:
    for node in module.walk():
        for name in imported(node):
            assert isinstance(node, ast.stmt)
            yield node, name


def _is_part_of(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def test_only_ui_knows_qt() -> None:
    others = (module for module in PACKAGE if module not in UI)
    found = [
        module.place(node)
        for module in others
        for node, name in _imports(module)
        if _is_part_of(name, ("PySide6", "shiboken6"))
    ]
    assert found == []


def test_only_the_diary_knows_sqlite() -> None:
    knows = {module.name for module in PACKAGE for _node, name in _imports(module) if _is_part_of(name, ("sqlite3",))}
    assert knows
    assert all(name.startswith("kneeguide/journal/") for name in knows), knows


def test_nothing_can_reach_a_network() -> None:
    found = [module.place(node) for module in PACKAGE for node, name in _imports(module) if _is_part_of(name, _NETWORK)]
    assert found == []


def test_imports_inside_functions_say_why() -> None:
    found = [
        module.place(node)
        for module in PACKAGE
        for function in module.walk()
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
        if isinstance(node, (ast.Import, ast.ImportFrom)) and not _has_comment(module, node)
    ]
    assert sorted(set(found)) == []


def _has_comment(module: Module, node: ast.stmt) -> bool:
    if "\n# ruff: noqa: PLC0415" in module.text:  # then it is the whole module's way, and it says why at the top
        return "noqa: PLC0415 - " in module.text or "import" in (ast.get_docstring(module.tree) or "")
    line, before = module.lines[node.lineno - 1], module.lines[node.lineno - 2].strip()
    return "#" in line or before.startswith(("#", "import ", "from "))


def test_no_module_is_a_drawer_for_anything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"}
    found = [module.name for module in (*PACKAGE, *TOOLS, *TESTS) if module.file.stem in drawers]
    assert found == []


@pytest.mark.parametrize("module", _SLOW_TO_START)
def test_a_start_does_not_import(module: str, started_modules: tuple[frozenset[str], ...]) -> None:
    if module == "zipfile" and not (Path(shiboken6.__file__).parent / "files.dir").exists():
        pytest.skip("PySide6 unpacks itself at each start here: `make` unpacks it once")
    first, second = started_modules
    assert module not in second, _SLOW_TO_START[module]
    assert module not in first or module in _TO_READ_AND_SAVE_WITH, _SLOW_TO_START[module]


def test_a_second_start_reads_neither_content_nor_drawings(tmp_path: Path) -> None:
    readers = {"yaml", "pyexpat", "kneeguide.content.folder", "kneeguide.drawing.reader", "kneeguide.ui.diagram.source"}
    assert readers <= _modules_of_a_start(tmp_path)
    second = _modules_of_a_start(tmp_path)
    assert readers & second == set()
    assert [name for name in second if ".figure." in name] == [], "the first page shows no exercise"


@pytest.fixture(scope="module")
def started_modules(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], ...]:
    """The modules that a first and a second start import until the home page is painted; the first fills the caches."""
    home = tmp_path_factory.mktemp("home")
    return _modules_of_a_start(home), _modules_of_a_start(home)


def _modules_of_a_start(home: Path) -> frozenset[str]:
    code = (
        "import os, sys, runpy; sys.modules['typing_extensions'] = None  # developers' tools bring it, and it is slow\n"
        f"os.environ['KNEEGUIDE_HOME'] = {str(home)!r}\n"
        "sys.argv = ['kneeguide', '--exit-after-first-paint']\n"
        "try: runpy.run_module('kneeguide', run_name='__main__')\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "finally: print('MODULES', *(name for name, each in sys.modules.items() if type(each).__name__ != '_Unloaded'))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    return frozenset(run.stdout.rpartition("MODULES ")[2].split())
