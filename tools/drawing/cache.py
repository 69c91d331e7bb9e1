"""Keeps what was made under the hash of what it was made of, the tool's own code included."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")


class Cache:
    """A folder of JSON files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        code = sorted(Path(__file__).parent.glob("*.py"))
        self._code = hashlib.sha256(b"".join(file.read_bytes() for file in code)).digest()

    def get(self, of: object, kind: type[Made], make: Callable[[], Made]) -> Made:
        """What was made of this before, or make it."""
        name = hashlib.sha256(self._code + msgspec.json.encode(of)).hexdigest()[:32]
        file = self._folder / f"{name}.json"
        if file.exists():
            return msgspec.json.decode(file.read_bytes(), type=kind)
        made = make()
        new = file.with_suffix(".new")
        new.write_bytes(msgspec.json.encode(made))
        new.replace(file)
        return made
