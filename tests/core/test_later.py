"""Modules that are put off load when they are used, and once; and PySide6 tells what it told before."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path

import pytest

from kneeguide.later import loaded_later

_WRONG_CALL = """
import sys
from PySide6.QtCore import QSize
try:
    QSize("wide", None)
except TypeError as wrong:
    print(wrong)
"""
_STARTED = "from kneeguide.ui.start import start_qt\nwith start_qt():\n    pass\n"


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that notes in `sys` each time that it is loaded."""
    name = "a_slow_module"
    code = "import sys\nsys.loaded_so_often = getattr(sys, 'loaded_so_often', 0) + 1\nanswer = 42\n"
    (tmp_path / f"{name}.py").write_text(code)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "loaded_so_often", 0, raising=False)
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


def loads() -> int:
    return int(sys.loaded_so_often)  # type: ignore[attr-defined]  # the module above sets it


def test_an_import_loads_nothing_until_something_is_used(slow: str) -> None:
    with loaded_later(slow):
        module = import_module(slow)
        assert import_module(slow) is module
    assert loads() == 0
    assert (module.answer, module.answer) == (42, 42)
    assert loads() == 1
    assert import_module(slow) is module
    assert module.__file__.endswith(f"{slow}.py")


def test_a_name_that_is_imported_from_it_loads_it(slow: str) -> None:
    with loaded_later(slow):
        exec(f"from {slow} import answer")
    assert loads() == 1


def test_a_name_that_it_lacks_is_missed_as_ever(slow: str) -> None:
    with loaded_later(slow):
        module = import_module(slow)
    with pytest.raises(AttributeError, match="question"):
        _ = module.question
    assert loads() == 1


def test_what_could_not_be_loaded_is_tried_again(slow: str, tmp_path: Path) -> None:
    file = tmp_path / f"{slow}.py"
    good = file.read_text()
    file.write_text("raise OSError('no disk')\n")
    with loaded_later(slow):
        module = import_module(slow)
    with pytest.raises(OSError, match="no disk"):
        _ = module.answer
    file.write_text(good + "# longer\n")
    assert (module.answer, loads()) == (42, 1)


def test_other_modules_and_later_imports_are_left_alone(slow: str) -> None:
    before = list(sys.meta_path)
    with pytest.raises(ModuleNotFoundError), loaded_later("no_such_module"):
        import_module("no_such_module")
    with loaded_later("another_module"):
        import_module(slow)
    assert loads() == 1
    assert sys.meta_path == before


def test_what_a_finder_finds_that_came_first_is_put_off_too(slow: str) -> None:
    class Finder:
        """As PySide6's own where it is packed: it comes first, and calls its modules otherwise in the end."""

        def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
            return PathFinder.find_spec(slow) if name == slow else None

    finder, before = Finder(), sys.meta_path
    with loaded_later(slow):
        sys.meta_path.insert(0, finder)
        module = import_module(slow)
        assert module.__spec__ is not None
        module.__spec__.name = "known_otherwise"
        assert loads() == 0
    assert sys.meta_path is before
    sys.meta_path.remove(finder)
    assert module.answer == 42
    assert (loads(), module.__spec__.name) == (1, "known_otherwise")


def test_a_wrong_call_of_qt_is_answered_as_without_it() -> None:
    plain, started = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout
        for code in (_WRONG_CALL, _STARTED + _WRONG_CALL)
    )
    assert started == plain
    assert "Supported signatures" in plain


def test_modules_that_a_start_puts_off_are_whole_when_they_are_asked_for() -> None:
    ask = "import inspect, textwrap, traceback\nprint(inspect.getsource(textwrap.dedent), inspect.signature(len))\n"
    plain, started = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout
        for code in (ask, _STARTED + ask)
    )
    assert started == plain
    assert "def dedent" in plain
