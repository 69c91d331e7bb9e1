"""What can go wrong with the file of the diary."""

from __future__ import annotations

import sqlite3
from enum import Enum


class Trouble(Enum):
    """Why the diary cannot be opened or written."""

    NEWER = "newer"
    """The file is from a newer version; it was left alone."""
    DAMAGED = "damaged"
    """The file is damaged or no diary, and could not be set aside."""
    BUSY = "busy"
    """Another window is writing."""
    FULL = "full"
    """The disk is full."""
    READ_ONLY = "read_only"
    """The file or its folder cannot be written."""
    OTHER = "other"
    """The system refused for another reason."""


_TROUBLES = {
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
}


class JournalError(Exception):
    """The diary could not be opened, read or written. What was in it before is still there."""

    def __init__(self, trouble: Trouble, words: str = "") -> None:
        super().__init__(words or trouble.value)
        self.trouble, self.words = trouble, words


def journal_error(error: sqlite3.Error | OSError) -> JournalError:
    """The trouble behind an error of SQLite or the system."""
    if isinstance(error, OSError):
        return JournalError(Trouble.READ_ONLY, error.strerror or str(error))
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return JournalError(_TROUBLES.get(code & 0xFF, Trouble.OTHER), str(error))
