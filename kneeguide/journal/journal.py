"""The diary while it is open. Every write is a transaction that is on the disk when it returns."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import msgspec

from kneeguide.journal.entry import Done, Entry, EntryId, When, tidy_note
from kneeguide.journal.problem import journal_error
from kneeguide.places import Place
from kneeguide.settings import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_COLUMNS = "id, at, zone, side, places, pain, felt, note"
_INSERT = f"INSERT INTO entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - no value is in it
_RESTORE = f"{_INSERT} ON CONFLICT (id) DO NOTHING"
_UPDATE = "UPDATE entry SET at = ?, zone = ?, side = ?, places = ?, pain = ?, felt = ?, note = ? WHERE id = ?"
_LIST = f"SELECT {_COLUMNS} FROM entry ORDER BY at DESC, id DESC"  # noqa: S608
_DONE = "at, zone, timer, name, side, seconds, ice"
_DONE_INSERT = f"INSERT OR IGNORE INTO timer ({_DONE}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - no value is in it
_DONE_LIST = f"SELECT {_DONE} FROM timer ORDER BY at DESC, id DESC"  # noqa: S608


class Journal:
    """Lists, adds, changes and deletes entries; each raises JournalError, and then nothing was changed."""

    def __init__(self, database: sqlite3.Connection, set_aside: Path | None = None) -> None:
        self._database = database
        self.set_aside = set_aside
        """Where a file that could not be read was moved to, when this diary was begun in its place."""

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, newest first."""
        try:
            return tuple(_entry(row) for row in self._database.execute(_LIST))
        except sqlite3.Error as error:
            raise journal_error(error) from error

    def add(self, entry: Entry) -> Entry:
        """Keep a new entry; returns it with its id."""
        with self._writing() as database:
            number = database.execute(_INSERT, (None, *_values(entry))).lastrowid
        return msgspec.structs.replace(entry, id=EntryId(number or 0), note=tidy_note(entry.note))

    def change(self, entry: Entry) -> bool:
        """Keep the entry as it is now; False where another window has deleted it."""
        with self._writing() as database:
            return database.execute(_UPDATE, (*_values(entry), entry.id)).rowcount == 1

    def delete(self, entry: Entry) -> None:
        """Delete the entry, if it is still there."""
        with self._writing() as database:
            database.execute("DELETE FROM entry WHERE id = ?", (entry.id,))

    def restore(self, entry: Entry) -> None:
        """Undo that an entry was deleted; one that is there is left as it is."""
        with self._writing() as database:
            database.execute(_RESTORE, (entry.id, *_values(entry)))

    def done(self) -> tuple[Done, ...]:
        """Every timer that ended, newest first."""
        try:
            return tuple(_done(row) for row in self._database.execute(_DONE_LIST))
        except sqlite3.Error as error:
            raise journal_error(error) from error

    def note_done(self, done: Iterable[Done]) -> None:
        """Keep timers that ended; those that are here stay as they are."""
        rows = [
            (each.at, each.offset, each.timer, tidy_note(each.name), each.side.value if each.side else None,
             each.seconds, int(each.ice))
            for each in done
        ]  # fmt: skip
        with self._writing() as database:
            database.executemany(_DONE_INSERT, rows)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with transaction(self._database):
                yield self._database
        except sqlite3.Error as error:
            raise journal_error(error) from error


@contextlib.contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All that is written within it, or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:  # a full disk may have ended it already
            database.execute("ROLLBACK")
        raise


def _values(entry: Entry) -> tuple[int | str, ...]:
    places = msgspec.json.encode(entry.places).decode()
    note = tidy_note(entry.note)
    return (entry.at, entry.offset, entry.side.value, places, entry.pain, entry.when.value, note)


def _entry(row: tuple[int, int, int, str, str, int, str, str]) -> Entry:
    number, at, zone, side, places, pain, felt, note = row
    return Entry(
        id=EntryId(number), at=at, offset=zone, side=Side(side), places=_places(places), pain=pain, when=When(felt),
        note=note,
    )  # fmt: skip


def _done(row: tuple[int, int, str, str, str | None, int, int]) -> Done:
    at, zone, timer, name, side, seconds, ice = row
    return Done(
        at=at, offset=zone, timer=timer, name=name, side=Side(side) if side else None, seconds=seconds, ice=bool(ice)
    )


def _places(text: str) -> tuple[Place, ...]:
    """The places; none where something else wrote the text."""
    try:
        return msgspec.json.decode(text, type=tuple[Place, ...])
    except msgspec.MsgspecError:
        return ()
