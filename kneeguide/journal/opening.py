"""Opens the file of the diary: makes it, brings it up to date, sets aside what cannot be read. Overwrites nothing."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from kneeguide.journal.journal import Journal, transaction
from kneeguide.journal.problem import JournalError, Trouble, journal_error
from kneeguide.journal.schema import APPLICATION_ID, MIGRATIONS, Migration

if TYPE_CHECKING:
    from pathlib import Path

_WAIT_SECONDS = 2.0
"""For another window that is writing."""


def open_journal(file: Path | None, day: str, migrations: tuple[Migration, ...] = MIGRATIONS) -> Journal:
    """Open the diary, or begin one; without a file it is kept in memory. `day`, "2026-11-22", names copies made of it.

    A damaged or foreign file is renamed, and a new diary begins. Raises JournalError where the file is from a newer
    version or cannot be opened; then it was left alone.
    """
    if file is None:
        return Journal(_ready(sqlite3.connect(":memory:", isolation_level=None), migrations))
    try:
        set_aside = None if _can_be_read(file) else _set_aside(file, day)
        _begin(file)
        database = _connect(file)
    except (sqlite3.Error, OSError) as error:
        raise journal_error(error) from error
    try:
        _keep_copy(database, file, day, len(migrations))
        return Journal(_ready(database, migrations), set_aside)
    except (sqlite3.Error, OSError) as error:
        database.close()
        raise journal_error(error) from error
    except JournalError:
        database.close()
        raise


def _can_be_read(file: Path) -> bool:
    """Whether the file is a diary without faults, or not there yet."""
    if not file.exists() or (file.is_file() and file.stat().st_size == 0 and not _with_journal(file).exists()):
        return True
    if not file.is_file():
        return False
    try:
        with contextlib.closing(_connect(file)) as database:
            ours = _pragma(database, "application_id") in {0, APPLICATION_ID}
            empty = not database.execute("SELECT 1 FROM sqlite_master").fetchone()
            known = _pragma(database, "application_id") == APPLICATION_ID or empty
            return ours and known and database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except sqlite3.DatabaseError as error:
        if journal_error(error).trouble is Trouble.DAMAGED:
            return False
        raise


def _set_aside(file: Path, day: str) -> Path:
    """Rename the file, and what SQLite left beside it, to a name that is free."""
    number = 1
    while (free := file.with_name(f"{file.stem}-damaged-{day}-{number}{file.suffix}")).exists():
        number += 1
    file.rename(free)
    with contextlib.suppress(FileNotFoundError):
        _with_journal(file).rename(_with_journal(free))
    return free


def _with_journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-journal")


def _begin(file: Path) -> None:
    """Make folder and file where they are missing, for their owner alone."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _connect(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level=None)
    # A rollback journal, not a write-ahead log: it is as safe, and a diary on a disk that is read-only can be read.
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA trusted_schema = OFF")
    return database


def _keep_copy(database: sqlite3.Connection, file: Path, day: str, version: int) -> None:
    """Before a diary is brought up to date, keep a copy of it as it is."""
    now = _pragma(database, "user_version")
    if not 0 < now < version:
        return
    copy = file.with_name(f"{file.stem}-{day}-version-{now}{file.suffix}")
    if copy.exists():
        return
    part = copy.with_name(f"{copy.name}.part")
    try:
        with contextlib.closing(_fresh(part)) as target:
            database.backup(target)
        part.replace(copy)
    except (sqlite3.Error, OSError):
        part.unlink(missing_ok=True)
        raise


def _fresh(part: Path) -> sqlite3.Connection:
    part.unlink(missing_ok=True)
    _begin(part)
    return sqlite3.connect(part)


def _ready(database: sqlite3.Connection, migrations: tuple[Migration, ...]) -> sqlite3.Connection:
    """The diary in its newest version, reached in one transaction."""
    version = _pragma(database, "user_version")
    if version > len(migrations):
        raise JournalError(Trouble.NEWER)
    if version < len(migrations):
        with transaction(database):
            # read again: another window may have been quicker
            missing = migrations[_pragma(database, "user_version") :]
            for statement in (statement for migration in missing for statement in migration):
                database.execute(statement)
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute(f"PRAGMA user_version = {len(migrations)}")
    return database


def _pragma(database: sqlite3.Connection, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])
