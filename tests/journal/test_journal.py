"""The diary keeps what it is given: over reopening, undoing, and two windows at once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeguide.ids import AnswerId, RegionId
from kneeguide.journal.entry import LONGEST_NOTE, NOT_KEPT, Done, Entry, When, tidy_note
from kneeguide.journal.export import HEADER, csv_text
from kneeguide.journal.opening import open_journal
from kneeguide.journal.problem import JournalError
from kneeguide.places import Place
from kneeguide.settings import Side
from tests.journal.journal_kit import DAY, ENTRIES, felt

_FEW = settings(max_examples=25, deadline=None)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "diary.sqlite"


def _reopened(file: Path) -> tuple[Entry, ...]:
    with closing(open_journal(file, DAY)) as journal:
        return journal.entries()


@_FEW
@given(st.lists(ENTRIES, max_size=5))
def test_what_was_added_is_there_after_reopening(felt_before: list[Entry]) -> None:
    with _folder() as file:
        with closing(open_journal(file, DAY)) as journal:
            added = [journal.add(entry) for entry in felt_before]
        assert [msgspec.structs.replace(entry, id=NOT_KEPT) for entry in added] == felt_before
        newest_first = sorted(added, key=lambda entry: (entry.at, entry.id), reverse=True)
        assert list(_reopened(file)) == newest_first


@_FEW
@given(st.lists(ENTRIES, min_size=1, max_size=5), st.data())
def test_undoing_a_deletion_restores_the_diary(felt_before: list[Entry], data: st.DataObject) -> None:
    with _folder() as file, closing(open_journal(file, DAY)) as journal:
        added = [journal.add(entry) for entry in felt_before]
        before = journal.entries()
        gone = data.draw(st.sampled_from(added))
        journal.delete(gone)
        assert gone not in journal.entries()
        journal.add(felt_before[0])
        journal.restore(gone)
        journal.restore(gone)
        assert set(before) < set(journal.entries())
        assert len(journal.entries()) == len(before) + 1


@_FEW
@given(ENTRIES, ENTRIES)
def test_a_changed_entry_is_what_it_was_changed_to(first: Entry, then: Entry) -> None:
    with _folder() as file:
        with closing(open_journal(file, DAY)) as journal:
            other = journal.add(first)
            entry = journal.add(first)
            changed = msgspec.structs.replace(then, id=entry.id)
            assert journal.change(changed)
        assert set(_reopened(file)) == {other, changed}


@_FEW
@given(st.lists(st.tuples(st.booleans(), st.sampled_from("acd"), ENTRIES), max_size=12))
def test_two_windows_lose_nothing(steps: list[tuple[bool, str, Entry]]) -> None:
    with _folder() as file, closing(open_journal(file, DAY)) as left, closing(open_journal(file, DAY)) as right:
        expected: dict[int, Entry] = {}
        for in_left, what, entry in steps:
            journal = left if in_left else right
            newest = max(expected, default=0)
            if what == "a" or not newest:
                added = journal.add(entry)
                assert added.id not in expected
                expected[added.id] = added
            elif what == "c":
                changed = msgspec.structs.replace(entry, id=expected[newest].id)
                assert journal.change(changed)
                expected[newest] = changed
            else:
                journal.delete(expected.pop(newest))
            assert set(left.entries()) == set(right.entries()) == set(expected.values())


def test_what_another_window_deleted_cannot_be_changed(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path / "d", DAY)) as left, closing(open_journal(tmp_path / "d", DAY)) as right:
        entry = left.add(felt())
        right.delete(entry)
        assert not left.change(entry)
        assert left.entries() == ()


@pytest.mark.parametrize("wrong", [{"pain": 11}, {"pain": -1}, {"at": -1}, {"offset": 1_000_000}])
def test_what_cannot_be_true_is_refused(wrong: dict[str, int]) -> None:
    journal = open_journal(None, DAY)
    with pytest.raises(JournalError):
        journal.add(felt(**wrong))
    assert journal.entries() == ()
    journal.close()


def test_without_a_file_the_diary_is_kept_in_memory() -> None:
    with closing(open_journal(None, DAY)) as journal:
        journal.add(felt(note="stairs"))
        assert [entry.note for entry in journal.entries()] == ["stairs"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  sore  ", "sore"), ("x" * 900, "x" * LONGEST_NOTE), ("a\ud800b", "a?b"), ("a\0b", "ab"), ("", "")],
)
def test_notes_are_kept_as_they_can_be(typed: str, kept: str) -> None:
    assert tidy_note(typed) == kept


def test_the_table_for_other_programs_says_everything_and_runs_nothing() -> None:
    places = (Place(RegionId("outer"), AnswerId("outer_bump")), Place(RegionId("behind")))
    text = csv_text([felt(side=Side.LEFT, places=places, when=When.AFTER_RUN, note='=1+1, "so"')])
    assert text.splitlines() == [
        ",".join(HEADER),
        '2026-11-22,13:00,UTC+0100,left,3,after_run,outer/outer_bump behind,"\'=1+1, ""so""",,',
    ]


def test_timers_are_in_the_table_too() -> None:
    done = Done(at=1_795_348_800, offset=3600, timer="own_1", name="=Mine", side=Side.LEFT, seconds=900)
    both = msgspec.structs.replace(done, side=None, name="Stretch", seconds=205)
    assert csv_text([], [done, both]).splitlines()[1:] == [
        "2026-11-22,13:00,UTC+0100,left,,,,,'=Mine,900",
        "2026-11-22,13:00,UTC+0100,,,,,,Stretch,205",
    ]


def test_timers_are_kept_once() -> None:
    ice = Done(at=1_795_348_800, offset=3600, timer="ice_pack", name="Ice pack", side=Side.RIGHT, seconds=900, ice=True)
    later = msgspec.structs.replace(ice, at=ice.at + 9000)
    with closing(open_journal(None, DAY)) as journal:
        journal.note_done([ice])
        journal.note_done([msgspec.structs.replace(ice, name="Another name"), later])
        assert journal.done() == (later, ice)
