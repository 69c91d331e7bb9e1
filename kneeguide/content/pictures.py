"""Which structures the drawings show and which icons there are, read without a screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from kneeguide.content.regular import UnreadableError, read_regular

_LIMIT = 16 * 1024 * 1024


class Pictures(Struct, frozen=True):
    """The ids that content may be held against; where they are empty, nothing is."""

    structures: frozenset[str] = frozenset()
    icons: frozenset[str] = frozenset()


def pictures_in(resources_dir: Path) -> Pictures:
    """The structures in `diagram/*.json` and the icons in `icons/icons.json`; files that are no JSON count as empty."""
    drawings = (_json(file) for file in sorted((resources_dir / "diagram").glob("*.json")))
    icons = _json(resources_dir / "icons" / "icons.json")
    return Pictures(
        structures=frozenset(name for drawing in drawings for name in _structures(drawing)),
        icons=frozenset(icons) if isinstance(icons, dict) else frozenset(),
    )


def _json(file: Path) -> object:
    try:
        return msgspec.json.decode(read_regular(file, _LIMIT))
    except (UnreadableError, msgspec.DecodeError, RecursionError):
        return None


def _structures(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        match waiting.pop():
            case dict() as table:
                name = table.get("structure")
                if isinstance(name, str):
                    yield name
                waiting.extend(table.values())
            case list() as items:
                waiting.extend(items)
