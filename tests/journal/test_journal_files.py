"""Whatever lies where the diary should be: nothing is overwritten, and nothing half done stays."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kneeguide.journal.opening import open_journal
from kneeguide.journal.problem import JournalError, Trouble
from kneeguide.journal.schema import MIGRATIONS
from tests.architecture.trees import ROOT
from tests.journal.journal_kit import DAY, felt

_NEXT = (*MIGRATIONS, ("ALTER TABLE entry ADD COLUMN shoes TEXT NOT NULL DEFAULT ''",))
_FAILS = (*_NEXT, ("ALTER TABLE entry ADD COLUMN km INTEGER", "ALTER TABLE nothing ADD COLUMN km INTEGER"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A diary with one entry."""
    file = tmp_path / "data" / "diary.sqlite"
    with closing(open_journal(file, DAY)) as journal:
        journal.add(felt(note="first"))
    return file


def _names(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir())


def _foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
        other.commit()


def _flip(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    raw[100:140] = b"\xff" * 40
    file.write_bytes(raw)


@pytest.mark.parametrize(
    "damage",
    [_foreign, _flip, lambda file: file.write_text("not a diary " * 40), lambda file: os.truncate(file, 5000)],
    ids=["foreign", "flipped", "text", "cut off"],
)
def test_what_cannot_be_read_is_set_aside_and_a_new_diary_begins(file: Path, damage: object) -> None:
    assert callable(damage)
    for number in (1, 2):
        damage(file)
        raw = file.read_bytes()
        with closing(open_journal(file, DAY)) as journal:
            assert journal.set_aside == file.with_name(f"diary-damaged-{DAY}-{number}.sqlite")
            assert journal.set_aside.read_bytes() == raw
            assert journal.entries() == ()
            journal.add(felt())


def test_a_newer_diary_is_left_alone(file: Path) -> None:
    open_journal(file, DAY, _NEXT).close()
    raw, names = file.read_bytes(), _names(file)
    with pytest.raises(JournalError) as caught:
        open_journal(file, DAY)
    assert caught.value.trouble is Trouble.NEWER
    assert (file.read_bytes(), _names(file)) == (raw, names)


def test_before_a_diary_is_brought_up_to_date_a_copy_is_made(file: Path) -> None:
    raw_entries = _entries(file)
    with closing(open_journal(file, DAY, _NEXT)) as journal:
        assert [entry.note for entry in journal.entries()] == ["first"]
    copy = file.with_name(f"diary-{DAY}-version-2.sqlite")
    assert _names(file) == [copy.name, file.name]
    assert _entries(copy) == raw_entries
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def _entries(file: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT * FROM entry").fetchall()


def test_a_step_that_fails_leaves_the_old_version(file: Path) -> None:
    with pytest.raises(JournalError):
        open_journal(file, DAY, _FAILS)
    with closing(open_journal(file, DAY)) as journal:
        assert [entry.note for entry in journal.entries()] == ["first"]


def test_only_the_owner_can_read_the_diary(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_folder_where_the_diary_should_be_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    file.mkdir()
    with closing(open_journal(file, DAY)) as journal:
        assert journal.set_aside is not None
        assert journal.set_aside.is_dir()


def test_where_no_file_can_be_made_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    with pytest.raises(JournalError) as caught:
        open_journal(tmp_path / "data" / "diary.sqlite", DAY)
    assert caught.value.trouble is Trouble.READ_ONLY


def test_while_another_window_writes_the_diary_is_busy(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneeguide.journal.opening._WAIT_SECONDS", 0.01)
    with closing(open_journal(file, DAY)) as journal, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError) as caught:
            journal.add(felt())
        assert caught.value.trouble is Trouble.BUSY
        other.rollback()
        journal.add(felt(note="second"))
        assert {entry.note for entry in journal.entries()} == {"first", "second"}


_FULL = """
import resource, signal, sys
from pathlib import Path
from kneeguide.journal.opening import open_journal
from kneeguide.journal.problem import JournalError
from tests.journal.journal_kit import DAY, felt
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = open_journal(Path(sys.argv[1]), DAY)
for room in range(0, 60_000, 1500):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    before = journal.entries()
    try:
        journal.add(felt(note="x" * 500))
    except JournalError:
        assert journal.entries() == before
    else:
        print("kept at", room)
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of the size of files are Unix's")
def test_a_write_that_does_not_fit_changes_nothing(file: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _FULL, str(file)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("kept at")
    assert not run.stdout.startswith("kept at 0\n")
    with closing(open_journal(file, DAY)) as journal:
        assert {entry.note for entry in journal.entries()} == {"first", "x" * 500}


_WRITES = """
import sys
from pathlib import Path
from kneeguide.journal.opening import open_journal
from tests.journal.journal_kit import DAY, felt
journal = open_journal(Path(sys.argv[1]), DAY)
for number in range(100_000):
    journal.add(felt(note=f"{number}"))
    print(number, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 7, 30])
def test_a_program_killed_while_writing_loses_nothing_it_said_was_kept(tmp_path: Path, lines: int) -> None:
    file = tmp_path / "diary.sqlite"
    with subprocess.Popen([sys.executable, "-c", _WRITES, str(file)], cwd=ROOT, stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        said = [int(run.stdout.readline()) for _ in range(lines)]
        run.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        said += [int(line) for line in run.stdout if line.endswith(b"\n")]
    with closing(open_journal(file, DAY)) as journal:
        assert journal.set_aside is None
        kept = sorted(int(entry.note) for entry in journal.entries())
    assert kept == list(range(len(kept)))
    assert len(said) <= len(kept) <= len(said) + 1
