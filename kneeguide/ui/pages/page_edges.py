"""Keeps what scrolls in line with what stands above and below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Margins
    from kneeguide.ui.widgets.scroll import ScrollArea

_WIDEST = 1120


def page_edge(look: Look, width: int, *, roomy: bool) -> int:
    """How far a page of this width keeps its contents from its sides, in pixels; wide pages are centred."""
    edge = look.gap(24 if roomy else 16)
    return edge + max(0, (width - 2 * edge - look.px(_WIDEST)) // 2)


def hold_edges(scroll: ScrollArea, margins: Margins) -> None:
    """Give the scrolled widget these margins; the scroll bar takes its width from the one at the end.

    The bar's place is kept also where it is not needed: else a text that just fits without it makes it come and go
    for ever, each time within the other.
    """
    scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    left, top, right, bottom = margins
    if (widget := scroll.widget()) is not None:
        widget.setContentsMargins(left, top, max(0, right - scroll.verticalScrollBar().sizeHint().width()), bottom)
