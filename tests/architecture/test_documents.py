"""The documents say what is so: links lead somewhere, commands exist, every key of the window is in the README."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.trees import ROOT, UI, called

DOCUMENTS = [
    *ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "resources").rglob("*.md"),
]  # fmt: skip
README = (ROOT / "README.md").read_text(encoding="utf-8")
EVERYTHING = "\n".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_links_lead_to_files(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links: list[str] = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.S))
    files = [link.partition("#")[0] for link in links if not link.startswith(("http", "#"))]
    assert [file for file in files if not (document.parent / file).exists()] == []


def test_named_files_exist() -> None:
    named = set(re.findall(r"`((?:kneeguide|content|resources|docs|tools|tests)/[\w./-]+)`", EVERYTHING))
    placeholders = {name for name in named if "ID" in name}
    assert sorted(name for name in named - placeholders if not (ROOT / name).exists()) == []
    assert len(named) > 20


def test_make_knows_the_commands_named() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"(?:`|^|\"|; )make ([a-z]+)", EVERYTHING, re.M))
    assert {"run", "test"} <= named <= targets


def test_continuous_integration_runs_what_the_readme_says() -> None:
    commands = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert commands[-1] == "make test"
    assert "\nmake test\n" in README


def test_every_key_is_in_the_readme() -> None:
    table = next(module for module in UI if module.name == "kneeguide/ui/shortcuts.py")
    calls = (node for node in table.walk() if isinstance(node, ast.Call) and called(node) == "Key")
    keys = [call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)]
    rows = {
        word for row in re.findall(r"^\| ([^|]+) \|", README, re.M) for word in re.split(r", (?!\s)| or |\s\|", row)
    }
    assert len(keys) > 10
    assert [key for key in keys if key not in rows] == []


def test_every_command_is_in_the_readme() -> None:
    tree = ast.parse((ROOT / "kneeguide" / "cli.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    commands = [each.args[0] for each in calls if called(each) == "add_parser"]
    names = [argument.value for argument in commands if isinstance(argument, ast.Constant)]
    assert len(names) >= 4
    assert [name for name in names if f"kneeguide {name}" not in README] == []
