"""The files of a content folder and the state they are in, without opening them."""

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

MOST_FILES = 2_000
_DEEPEST = 3


class FileState(Struct, frozen=True, array_like=True):
    """A file: its name within the folder with forward slashes, its size in bytes, when it was changed."""

    file: str
    size: int
    changed_ns: int


def listed(folder: Path) -> tuple[FileState, ...]:
    """The files of a folder and the folders in it, by name, links not followed; at most `MOST_FILES` and one more."""
    found: list[FileState] = []
    for state in _files(folder, "", _DEEPEST):
        found.append(state)
        if len(found) > MOST_FILES:
            break
    return tuple(sorted(found, key=lambda state: state.file))


def printable(name: str) -> str:
    """The name of a file as text that can be printed and kept, also where its bytes are not UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _files(folder: Path, prefix: str, depth: int) -> Iterator[FileState]:
    try:
        with os.scandir(folder) as entries:
            inside = list(entries)
    except (OSError, ValueError):
        return  # what is missing in it is reported by name
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            if depth > 1:
                yield from _files(Path(entry.path), f"{prefix}{printable(entry.name)}/", depth - 1)
            continue
        try:
            stat = entry.stat(follow_symlinks=False)
        except OSError:
            continue  # gone in this moment
        yield FileState(f"{prefix}{printable(entry.name)}", stat.st_size, stat.st_mtime_ns)
