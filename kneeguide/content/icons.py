"""Which icons there are, read without a screen."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kneeguide.content.regular import UnreadableError, read_regular

_LIMIT = 16 * 1024 * 1024


def icons_in(resources_dir: Path) -> frozenset[str]:
    """The names in `icons/icons.json`; none where there is no such file or it is no JSON."""
    try:
        icons = msgspec.json.decode(read_regular(resources_dir / "icons" / "icons.json", _LIMIT))
    except (UnreadableError, msgspec.DecodeError, RecursionError):
        return frozenset()
    return frozenset(icons) if isinstance(icons, dict) else frozenset()
