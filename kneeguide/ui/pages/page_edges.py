"""Keeps what scrolls in line with what stands above and below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    """Give the scrolled widget these margins; a scroll bar takes its width from the one at the end."""
    bar = scroll.verticalScrollBar()
    left, top, right, bottom = margins
    taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
    if (widget := scroll.widget()) is not None:
        widget.setContentsMargins(left, top, max(0, right - taken), bottom)
