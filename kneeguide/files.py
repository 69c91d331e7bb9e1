"""Values in files: written whole or not at all, read back only where they are what they should be."""

from __future__ import annotations

import contextlib
import os
import tempfile
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

_T = TypeVar("_T")
_LIMIT = 4 * 1024 * 1024


def read_value(file: Path, kind: type[_T]) -> _T | None:
    """The value in a JSON file, or None where there is no file. A file that cannot be read is set aside, never lost.

    The damaged file is renamed to `NAME.damaged`, or with a number behind it where there is one already, so that it can
    be looked at and no save destroys it.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        return None
    try:
        if len(raw) > _LIMIT:
            raise msgspec.DecodeError("too large")
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        with contextlib.suppress(OSError):
            file.rename(free_name(file))
        return None


def free_name(file: Path) -> Path:
    """Where a damaged file can be set aside: `NAME.damaged`, `NAME.damaged-2` and so on."""
    free, number = file.with_name(f"{file.name}.damaged"), 1
    while free.exists():
        number += 1
        free = file.with_name(f"{file.name}.damaged-{number}")
    return free


def write_value(file: Path, value: object) -> str | None:
    """Write the value as JSON; the old file stays until the new one is safely on the disk.

    Returns None, or what went wrong in the system's words; then the old file is as it was.
    """
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_bytes(file, msgspec.json.encode(value))
    except OSError as problem:
        return problem.strerror or str(problem)
    return None


def replace_bytes(file: Path, raw: bytes) -> None:
    """Replace the file's bytes in one step, readable by its owner alone. Raises OSError; then the old file stays."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(raw)
            out.flush()
            os.fsync(out.fileno())
        os.replace(name, file)  # noqa: PTH105 - Path.replace would hide that the source is not a Path
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
