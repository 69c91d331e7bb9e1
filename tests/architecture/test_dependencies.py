"""What the guide stands on: few packages, with licences that fit, and a PySide6 that does not crash."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions

import pytest

from tests.architecture.trees import ROOT

_PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
_RUNTIME = tomllib.loads(_PYPROJECT)["project"]["dependencies"]
# Licences under which a package may be part of an MIT program that people pass on. Qt's LGPL is met by
# loading it as separate libraries that anybody can replace.
_FITTING = re.compile(r"\b(MIT|BSD|ISC|Apache|PSF|LGPL-3\.0-only|MPL)\b")


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~;\s\[]", requirement, maxsplit=1)[0]


def _needed() -> Iterator[Distribution]:
    """The packages at run time, with those that they need in turn."""
    waiting, seen = [_name(each) for each in _RUNTIME], set()
    while waiting:
        package = distribution(waiting.pop())
        if package.name not in seen:
            seen.add(package.name)
            waiting += [_name(each) for each in package.requires or () if "extra ==" not in each]
            yield package


def _licence(package: Distribution) -> str:
    said = package.metadata
    classifiers = (each for each in said.get_all("Classifier") or () if each.startswith("License"))
    return said.get("License-Expression") or said.get("License") or " ".join(classifiers)


def test_few_packages_are_needed_and_their_licences_fit() -> None:
    needed = {package.name.replace("_", "-").lower(): _licence(package) for package in _needed()}
    assert set(needed) == {"pyside6-essentials", "shiboken6", "pyyaml", "msgspec"}
    assert {name: licence for name, licence in needed.items() if not _FITTING.search(licence)} == {}


def test_the_full_pyside6_is_not_installed() -> None:
    """Packages that pin the full PySide6 bring 180 MB of WebEngine along and change Qt's version silently."""
    names = {package.name.replace("_", "-").lower() for package in distributions()}
    assert names & {"pyside6", "pyside6-addons", "pyside6-webengine"} == set()


def test_pyside6_stays_below_the_version_that_crashes_and_the_file_says_why() -> None:
    before, _, after = _PYPROJECT.partition('"PySide6-Essentials')
    assert "<6.12" in after.partition("\n")[0]
    reason = before.rpartition("dependencies = [")[2]
    assert "6.12" in reason
    assert "none_dealloc" in reason


_CALLS = """
import sys
from PySide6.QtGui import QPainterPath
path = QPainterPath()
before = sys.getrefcount(None)
for number in range(20_000):
    path.moveTo(number, 0)
lost = before - sys.getrefcount(None)
print("lost", lost)
sys.exit(lost > 1_000)
"""


def test_calls_into_qt_do_not_use_up_none() -> None:
    """PySide6 6.12.0 lost a reference to None with each call that returns nothing, until Python aborted."""
    run = subprocess.run([sys.executable, "-c", _CALLS], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("file", ["LICENSE", "content/LICENSE", "resources/fonts/OFL.txt", "resources/icons/LICENSE"])
def test_licence_files_are_there(file: str) -> None:
    assert len((ROOT / file).read_text(encoding="utf-8")) > 500
