"""Every command of the command line: what it prints, its exit code, and what it does not load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kneeguide import __version__
from kneeguide.cli import main
from kneeguide.content.routes import routes
from kneeguide.navigation import address
from kneeguide.paths import content_dir
from tests.content.tiny import change, tiny_folder
from tests.ui.window_kit import real_guide

CASE = {"id": "one", "age": 30, "location": "outer", "onset": "gradual", "unknown to the check": True}
TWICE = '[{"id": "a"}, {"id": "a"}]'
NOT_WARM = ("yaml", "PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtTest", "sqlite3",
            "importlib.metadata", "asyncio", "kneeguide.content.folder", "unittest", "socket", "ssl")  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path / "content")


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([CASE]), encoding="utf-8")
    return file


def test_routes_are_the_pages_of_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["routes"]) == 0
    assert capsys.readouterr().out.split() == [address(route) for route in routes(real_guide())]


def test_routes_of_another_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["routes", "--content", str(folder)]) == 0
    assert "condition/itb_syndrome" in capsys.readouterr().out.split()


def test_check_of_good_content(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(content_dir())]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "no problems\n")
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_names_every_problem_with_its_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, "regions.yaml", "chip: Common", "chips: Common")
    change(folder, "about.yaml", "notice:", "notize:")
    assert main(["check", str(folder)]) == 1
    told = capsys.readouterr()
    assert "regions.yaml:10:" in told.out
    assert "about.yaml:1:" in told.out
    assert told.err == f"{len(told.out.splitlines())} problems\n"
    assert main(["check", str(folder), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert {"regions.yaml", "about.yaml"} <= {problem["file"] for problem in problems}
    assert all({"file", "line", "column", "message", "hint"} <= set(problem) for problem in problems)


@pytest.mark.parametrize("command", ["routes", "assess"])
def test_broken_content_is_told_and_ends_with_one(
    folder: Path, cases: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder, "about.yaml", "notice:", "notize:")
    words = {"routes": ["routes"], "assess": ["assess", str(cases)]}[command]
    with pytest.raises(SystemExit) as ended:
        main([*words, "--content", str(folder)])
    assert ended.value.code == 1
    assert "about.yaml:1:" in capsys.readouterr().err


def test_schema_is_json_for_every_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schemas = json.loads(capsys.readouterr().out)
    assert schemas
    assert all(isinstance(schema, dict) for schema in schemas.values())


def test_assess_tells_level_conditions_and_questions(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(cases)]) == 0
    assert capsys.readouterr().out.startswith("one: ")
    assert main(["assess", str(cases), "--json"]) == 0
    (case,) = json.loads(capsys.readouterr().out)["cases"]
    assert case["id"] == "one"
    assert {"urgency", "rules", "conditions", "asked"} <= set(case)


@pytest.mark.parametrize("raw", ["", "{", "[1]", '[{"age": 3}]', '{"cases": [], "more": []}', '[{"id": 1}]', TWICE])
def test_a_file_of_cases_that_cannot_be_used(
    tmp_path: Path, raw: str, started_once: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    started_once(Path(os.environ["KNEEGUIDE_HOME"]))
    file = tmp_path / "cases.json"
    file.write_text(raw, encoding="utf-8")
    assert main(["assess", str(file)]) == 2
    assert capsys.readouterr().err.startswith(f"kneeguide: {file}: ")
    assert main(["assess", str(tmp_path / "none.json")]) == 2


@pytest.mark.parametrize(
    "words",
    [
        ["nothing"], ["--nothing"], ["routes", "--nothing"], ["routes", "--content", "nowhere"], ["assess"],
        ["picture"], ["picture", "nowhere", "a.png"], ["picture", "knee"], ["picture", "knee", "a.png", "--size", "9"],
        ["picture", "knee", "a.png", "--size", "0x5"], ["picture", "knee", "a.png", "--size", "9000x9"],
        ["--open", "nowhere"], ["--open", "condition"], ["--text-size", "99"], ["--text-size", "201"],
        ["--text-size", "x"], ["--theme", "pink"], ["--content", "nowhere"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_cannot_be_meant_ends_with_two_and_the_way_to_call_it(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage: kneeguide" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["routes", "schema"])
def test_a_reader_that_has_seen_enough_is_no_error(command: str) -> None:
    """The pipe's other end is closed before anything is written."""
    ours, theirs = os.pipe()
    os.close(ours)
    words = [sys.executable, "-m", "kneeguide", command]
    ended = subprocess.run(words, stdout=theirs, stderr=subprocess.PIPE, text=True, check=False)
    os.close(theirs)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_one_problem_is_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, "about.yaml", "works", "works!!<b>")
    assert main(["check", str(folder)]) == 1
    assert capsys.readouterr().err == "1 problem\n"


def test_check_of_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert "is not a folder" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["check", "--help"], ["picture", "--help"]])
def test_help_and_version_end_with_nothing(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert f"KneeGuide {__version__}\n" == told if words == ["--version"] else "usage: kneeguide" in told


@pytest.mark.parametrize("command", ["check", "routes", "schema", "assess", "--version"])
def test_commands_without_a_window_load_no_qt(command: str, cases: Path, tmp_path: Path) -> None:
    words = [command, str(cases)] if command == "assess" else [command]
    ended = python(tmp_path, _LOADED.format(words=words, names=("PySide6", "shiboken6")))
    assert ended.stdout.splitlines()[-1] == "[]"


def test_the_first_paint_comes_and_the_program_ends(tmp_path: Path, folder: Path) -> None:
    words = ["--exit-after-first-paint", "--content", str(folder)]
    for _ in range(2):  # the second one is warm
        ended = program(tmp_path, *words)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert ended.stdout.startswith("FIRST_PAINT ")
    loaded = python(tmp_path, _LOADED.format(words=words, names=NOT_WARM))
    assert loaded.stdout.splitlines()[-1] == "[]", loaded.stderr


def test_broken_content_opens_a_window_that_says_so_and_ends_with_one(tmp_path: Path, folder: Path) -> None:
    change(folder, "about.yaml", "notice:", "notize:")
    ended = program(tmp_path, "--content", str(folder), "--exit-after-first-paint")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert ended.stdout.startswith("FIRST_PAINT ")


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (["knee/outer"], (1280, 800)),
        (["condition/itb_syndrome", "--theme", "dark", "--size", "960x640"], (960, 640)),
        (["settings", "--text-size", "200", "--size", "400x300"], (400, 300)),
        (["timers/ice_pack", "--theme", "high_contrast", "--size", "2000x1200"], (2000, 1200)),
    ],
    ids=lambda given: given[0] if isinstance(given, list) else "",
)
def test_a_page_is_drawn_into_a_file(
    tmp_path: Path, words: list[str], size: tuple[int, int], started_once: Callable[[Path], None]
) -> None:
    """The first one is a first start, which reads the content."""
    file = tmp_path / "page.png"
    route, *others = words
    if others:
        started_once(tmp_path / "home")
    ended = program(tmp_path, "picture", route, str(file), *others)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert png_size(file) == size
    assert file.stat().st_size > 4_000
    assert not list((tmp_path / "home" / "data").glob("*")), "a picture must not save anything"


def test_a_picture_of_a_page_that_the_guide_does_not_have(tmp_path: Path, started_once: Callable[[Path], None]) -> None:
    started_once(tmp_path / "home")
    file = tmp_path / "page.png"
    ended = program(tmp_path, "picture", "condition/gout", str(file))
    assert ended.returncode == 2
    assert "there is no page 'condition/gout'" in ended.stderr
    assert not file.exists()


def test_a_picture_that_cannot_be_written(tmp_path: Path, started_once: Callable[[Path], None]) -> None:
    started_once(tmp_path / "home")
    ended = program(tmp_path, "picture", "about", str(tmp_path / "nowhere" / "page.png"))
    assert ended.returncode == 1
    assert "could not be written" in ended.stderr


_LOADED = """
import sys
from kneeguide.cli import main
try:
    main({words!r})
except SystemExit:
    pass
print(sorted(name for name in sys.modules if name.startswith({names!r})))
"""


def python(home: Path, code: str) -> subprocess.CompletedProcess[str]:
    return _run(home, "-c", code)


def program(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return _run(home, "-m", "kneeguide", *words)


def _run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "KNEEGUIDE_HOME": str(home / "home"), "QT_QPA_PLATFORM": "offscreen"}
    here = Path(__file__).parent.parent.parent
    return subprocess.run(
        [sys.executable, *words], cwd=here, env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )


def png_size(file: Path) -> tuple[int, int]:
    raw = file.read_bytes()
    assert raw.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(raw[16:20]), int.from_bytes(raw[20:24])
