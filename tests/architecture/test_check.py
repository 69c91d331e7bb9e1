"""What `./check` makes of its steps: all are run, beside the tests, shown whole and in order, and none is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

CHECK = Path(__file__).parents[2] / "check"
COMMANDS = ("ruff", "mypy", "lint-imports", "codespell", "python", "pytest")
STEPS = ["ruff", "ruff", "mypy", "lint-imports", "codespell", "python", "pytest"]
FINE = "\nEverything is fine.\n"
TESTS = "pytest -n auto --dist worksteal"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of which nothing is there but the script, and commands that only say what they are."""
    (tmp_path / ".venv/bin").mkdir(parents=True)
    shutil.copy(CHECK, tmp_path)
    for command in COMMANDS:
        put(tmp_path, command, f'echo "{command} ran"')
    return tmp_path


def put(folder: Path, command: str, does: str) -> None:
    file = folder / ".venv/bin" / command
    file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    file.chmod(0o755)


def ran(folder: Path, *words: str) -> tuple[int, str]:
    ended = subprocess.run(["sh", str(folder / "check"), *words], capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout


def test_all_steps_are_run_and_shown_in_their_order(folder: Path) -> None:
    code, told = ran(folder)
    assert [line.removesuffix(" ran") for line in told.splitlines() if line.endswith(" ran")] == STEPS
    assert (code, told.endswith(FINE)) == (0, True)


@pytest.mark.parametrize("how", ["exit 3", "kill -KILL $$", "kill -TERM $$"])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_fails_or_is_killed_is_named_at_the_end_and_the_rest_runs(folder: Path, command: str, how: str) -> None:
    put(folder, command, f'echo "{command} ran"; echo "and why"; {how}')
    code, told = ran(folder)
    shown, _, failed = told.partition("\nFAILED:\n")
    assert [line.removesuffix(" ran") for line in shown.splitlines() if line.endswith(" ran")] == STEPS
    assert shown.count("and why") == STEPS.count(command)
    assert [line.split()[0] for line in failed.splitlines()] == [command] * STEPS.count(command)
    assert (code, FINE in told) == (1, False)


def test_everything_may_fail(folder: Path) -> None:
    for command in COMMANDS:
        put(folder, command, "exit 1")
    code, told = ran(folder)
    assert sorted(line.split()[0] for line in told.partition("\nFAILED:\n")[2].splitlines()) == sorted(STEPS)
    assert code == 1


@pytest.mark.parametrize(("command", "half"), [("pytest", "tests"), ("mypy", "checks")])
def test_a_half_that_is_stopped_is_not_taken_for_a_good_one(folder: Path, command: str, half: str) -> None:
    put(folder, command, "kill -KILL $PPID")
    code, told = ran(folder)
    assert (code, f"  the {half}: something stopped them\n" in told.partition("\nFAILED:\n")[2]) == (1, True)


def test_the_tests_run_beside_the_checks(folder: Path) -> None:
    """Each waits for the other; one after the other, they would wait for ever."""
    subprocess.run(["mkfifo", str(folder / "gate")], check=True)
    put(folder, "pytest", "echo open >gate")
    put(folder, "python", "read -r word <gate; echo $word")
    assert ran(folder)[0] == 0


def test_words_go_to_the_tests_as_they_are(folder: Path) -> None:
    put(folder, "pytest", "printf '<%s>' \"$@\"")
    assert "<--dist><worksteal><-k><timer and not ice>" in ran(folder, "-k", "timer and not ice")[1]


def test_what_the_tests_say_of_errors_stays_in_its_place(folder: Path) -> None:
    put(folder, "pytest", "echo first; echo second >&2; echo third")
    assert f"== {TESTS}\nfirst\nsecond\nthird\n" in ran(folder)[1]
