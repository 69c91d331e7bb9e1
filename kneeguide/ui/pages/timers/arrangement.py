"""How the parts of the page stand: beside each other, or under each other where there is less room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.ui.look import Look

_LIST, _SIDE, _MOST, _THREE_COLUMNS = 248, 272, 1440, 980
_BAR = 12
"""The width of a scroll bar, kept free beside a column that may need one."""


class Parts(NamedTuple):
    """The parts: the list, the place of the ring, and the cards at the side."""

    timers: QWidget
    ring: QWidget
    side: list[QWidget]


def arranged(look: Look, span: Span, parts: Parts) -> QWidget:
    """The parts in one widget that fills the room below the head."""
    if span is Span.COLUMN:
        return _in_one_column(look, parts)
    return _ring_over_side(look, parts) if span is Span.COMPACT else _side_by_side(look, parts)


def span_of(look: Look, width: int) -> Span:
    """What a page of this width has room for; three columns need a little more here than on other pages."""
    span = look.span(width)
    return Span.COMPACT if span is Span.NORMAL and width < look.px(_THREE_COLUMNS) else span


def edge_of(look: Look, span: Span, width: int) -> int:
    """The distance from the edge of a page of this width to what is in it."""
    return max(0, width - look.px(_MOST)) // 2 + _edge(look, span)


def _edge(look: Look, span: Span) -> int:
    return look.gap(24 if span >= Span.NORMAL else 16)


def _side_by_side(look: Look, parts: Parts) -> QWidget:
    side = holding(column(*parts.side, None, gap=look.gap(16)))
    gap = 20 - _BAR
    middle = ScrollArea(look, holding(column(parts.ring)))
    layout = row(_scrolled(look, parts.timers, _LIST), middle, 20, _scrolled(look, side, _SIDE))
    layout.insertSpacing(1, gap)
    layout.setStretch(2, 1)
    layout.setContentsMargins(look.gap(24), 0, look.gap(24) - _BAR, look.gap(16))
    body = holding(layout)
    body.setMaximumWidth(look.px(_MOST))
    return holding(row(body))


def _ring_over_side(look: Look, parts: Parts) -> QWidget:
    edge, gap = _edge(look, Span.COMPACT), look.gap(14)
    below = column(parts.ring, *parts.side, None, gap=gap, margins=(0, 0, edge - _BAR, edge))
    layout = row(_scrolled(look, parts.timers, _LIST), ScrollArea(look, holding(below)), gap=4)
    layout.setStretch(1, 1)
    layout.setContentsMargins(edge, 0, 0, 0)
    return holding(layout)


def _in_one_column(look: Look, parts: Parts) -> QWidget:
    edge, gap = _edge(look, Span.COLUMN), look.gap(14)
    layout = column(parts.ring, *parts.side[:1], parts.timers, *parts.side[1:], None, gap=gap)
    layout.setContentsMargins(edge, 0, edge - _BAR, edge)
    return ScrollArea(look, holding(layout))


def _scrolled(look: Look, inner: QWidget, width: int) -> ScrollArea:
    inner.setFixedWidth(look.px(width))
    area = ScrollArea(look, holding(row(inner, None)))
    area.setFixedWidth(look.px(width) + _BAR)
    return area
