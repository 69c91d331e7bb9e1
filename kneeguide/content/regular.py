"""The one way in which files of others are opened: regular files only, never through a link, never without a limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

# Windows has neither flag, and neither FIFOs in folders nor links that need no rights.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnreadableError(Exception):
    """A file that is not read; the text says why."""


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes. Raises UnreadableError."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise UnreadableError("is not a regular file")
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {_reason(error)}") from error
    return _read_open(descriptor, limit)


def _read_open(descriptor: int, limit: int) -> bytes:
    try:
        with open(descriptor, "rb") as file:
            # Looked at again once open: the name may have been given to another file in between.
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise UnreadableError("is not a regular file")
            data = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {_reason(error)}") from error
    if len(data) > limit:
        raise UnreadableError(f"is larger than {limit // 1024} KiB")
    return data


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
