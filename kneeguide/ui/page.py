"""What the window needs to know of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kneeguide.ui.sheet import Sheet
    from kneeguide.ui.widgets.heading import Heading


class Page(Protocol):
    """A widget that fills the window beside the rail.

    It may also have `shows(route)`, to go elsewhere in itself, `place`, the route that leads to just this page,
    `keeps_focus()`, whether the focus stays where it is then, and `escape()`, what the key Escape takes back in it.
    """

    title: str
    heading: Heading
    """What a new page gives the focus to."""
    rail_key: str
    shows_help_strip: bool

    def sheet(self) -> Sheet | None:
        """The page on paper, or None where there is nothing to print."""
