"""What a page can ask of its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route


class Doors(Struct, frozen=True):
    """Go to a page, go back, open the search, print this page, say a short message (with what undoes it)."""

    go: Callable[[Route], None]
    back: Callable[[], None]
    search: Callable[[], None]
    print: Callable[[], None]
    say: Callable[[str, Callable[[], None] | None], None]
