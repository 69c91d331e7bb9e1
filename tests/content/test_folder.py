"""Whole folders: what is missing, what does not belong, what cannot be read."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeguide.assess.urgency import Urgency
from kneeguide.content.folder import load
from tests.content.tiny import change, tiny_files, tiny_folder

ITB = "conditions/itb_syndrome.yaml"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one file at a time is another one, see `another`."""
    return tiny_folder(tmp_path_factory.mktemp("whole"))


@contextmanager
def another(folder: Path, file: str, raw: bytes) -> Iterator[None]:
    """The folder with these bytes in the place of one file, for a while.

    Files are new ones each time: to cut one to nothing and write it again makes some file systems wait for the disk.
    """
    place = folder / file
    before = place.read_bytes()
    place.unlink()
    place.write_bytes(raw)
    try:
        yield
    finally:
        place.unlink()
        place.write_bytes(before)


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder).problems]


def test_gives_everything_in_the_order_of_the_files(tmp_path: Path) -> None:
    guide = load(tiny_folder(tmp_path)).guide
    assert guide is not None
    assert list(guide.regions) == ["outer", "front"]
    assert list(guide.questions) == ["danger", "where", "when"]
    assert set(guide.advice) == set(Urgency)
    assert [candidate.condition for candidate in guide.candidates] == ["itb_syndrome", "patellofemoral_pain"]
    assert guide.protocols.keys() == {"ice_pack"}


# Of these any number may be there.
_OF_FOLDERS = ("conditions/", "exercises/", "wizard/ev")


@pytest.mark.parametrize("file", [name for name in tiny_files() if not name.startswith(_OF_FOLDERS)])
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    folder = tiny_folder(tmp_path)
    (folder / file).unlink()
    assert f"{file}:1:1: this file cannot be read: no such file or directory" in said(folder)


@pytest.mark.parametrize("file", sorted(tiny_files()))
@pytest.mark.parametrize("text", ["", "a: [", "just words", "- 1\n", "{}\n", "[]\n", "a: no\n", "\0"])
def test_any_file_may_be_broken_in_any_way(whole: Path, file: str, text: str) -> None:
    with another(whole, file, text.encode()):
        loaded = load(whole)
    assert loaded.guide is None
    assert any(problem.file == file for problem in loaded.problems)


def test_all_broken_files_are_named_in_one_run(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    for file in tiny_files():
        (folder / file).write_text("a: no\n")
    assert {problem.file for problem in load(folder).problems} == set(tiny_files())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    lines = said(tmp_path / "nothing")
    assert "conditions:1:1: there are no .yaml files in this folder (is it missing, a link or not readable?)" in lines
    assert len(lines) == 18


def test_unexpected_files_are_warned_of_and_the_guide_opens(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    (folder / "notes.yaml").write_text("a: b")
    (folder / "conditions" / "old.yml").write_text("a: b")
    (folder / "README.md").write_text("read me")
    loaded = load(folder)
    assert loaded.guide is not None
    said = "warning: this file is not expected here (nothing reads it; files end in .yaml and have their places)"
    files = ("conditions/old.yml", "notes.yaml")
    assert [str(problem) for problem in loaded.problems] == [f"{file}:1:1: {said}" for file in files]


def test_a_file_is_named_after_its_id(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    (folder / ITB).rename(folder / "conditions" / "itb.yaml")
    hint = "rename the file to itb_syndrome.yaml, or mend the id"
    assert f"conditions/itb.yaml:1:5: 'itb_syndrome' is not the file's name ({hint})" in said(folder)


def test_links_and_fifos_are_not_opened(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    outside = tmp_path / "outside.yaml"
    (folder / "sources.yaml").rename(outside)
    (folder / "sources.yaml").symlink_to(outside)
    (folder / "timers.yaml").unlink()
    os.mkfifo(folder / "timers.yaml")
    (folder / "regions.yaml").unlink()
    (folder / "regions.yaml").mkdir()
    lines = said(folder)
    for file in ("sources.yaml", "timers.yaml", "regions.yaml"):
        assert f"{file}:1:1: this file is not a regular file" in lines


def test_folders_that_are_links_are_not_entered(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    for name in ("conditions", "wizard"):
        (folder / name).rename(tmp_path / name)
        (folder / name).symlink_to(tmp_path / name)
    lines = said(folder)
    assert any(line.startswith("conditions:1:1: there are no .yaml files") for line in lines)
    assert "wizard/rules.yaml:1:1: this file is in 'wizard', which is a link" in lines


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="whoever may read everything cannot be refused")
def test_a_file_without_rights(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    (folder / "sources.yaml").chmod(0)
    assert "sources.yaml:1:1: this file cannot be read: permission denied" in said(folder)


def test_the_worst_files_end_soon(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    (folder / "about.yaml").write_text("[" * 100_000)
    (folder / "sources.yaml").write_bytes(b"x" * 5_000_000)
    (folder / "glossary.yaml").write_bytes(bytes(range(256)) * 1_000)
    with (folder / "timers.yaml").open("wb") as sparse:
        sparse.truncate(1 << 30)
    started = time.process_time()
    files = {problem.file for problem in load(folder).problems}
    assert time.process_time() - started < 1
    assert files == {"about.yaml", "sources.yaml", "glossary.yaml", "timers.yaml"}


def test_thousands_of_dead_references_end_soon(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    many = ", ".join(f"source{number}" for number in range(9_000))
    change(folder, ITB, "sources: [cpg19]", f"sources: [{many}]")
    started = time.process_time()
    assert len(said(folder)) == 500
    assert time.process_time() - started < 5


def test_a_folder_of_too_many_files(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    for number in range(2_100):
        (folder / f"{number}.txt").touch()
    assert ".:1:1: there are more than 2000 files here (is this the content folder?)" in said(folder)


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(sorted(tiny_files())), data=st.binary(max_size=300))
def test_any_bytes_in_any_file_give_problems(whole: Path, file: str, data: bytes) -> None:
    with another(whole, file, data):
        assert load(whole).problems


@settings(max_examples=120, deadline=None)
@given(file=st.sampled_from(sorted(tiny_files())), data=st.data())
def test_any_slip_in_any_file_gives_a_guide_or_problems(whole: Path, file: str, data: st.DataObject) -> None:
    text = tiny_files()[file]
    at = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 12))
    slip = data.draw(st.text(alphabet="ab_:-[]{}&*!\"'#. \n01", max_size=4))
    with another(whole, file, (text[:at] + slip + text[at + length :]).encode()):
        loaded = load(whole)
    assert (loaded.guide is not None) != bool(loaded.problems)
