"""Where the labels of a stage stand: in a column on either side, never over each other or over a hot spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kneeguide.ids import RegionId
    from kneeguide.ui.diagram.chart import Chart, Spot
    from kneeguide.ui.diagram.placement import Placement

_CLEAR = 12.0
"""How far a label keeps from the middle of a hot spot."""

_REACH = 128.0
"""How far a column of labels stands from the middle of a wide stage, in mm of the drawing."""


class Room(Struct, frozen=True):
    """The size of the stage and what is free of it: edges at the sides, the top and foot clear of controls."""

    size: QSize
    edge: int
    top: int
    gap: int
    foot: int = 0

    @property
    def bottom(self) -> int:
        """The lowest pixel for a label."""
        return self.size.height() - max(self.edge, self.foot)


def arrange(
    chart: Chart, placement: Placement, sizes: Mapping[RegionId, QSize], room: Room
) -> dict[RegionId, QRect] | None:
    """The box of every label, or None where they do not all fit."""
    boxes: dict[RegionId, QRect] = {}
    middle, reach = room.size.width() // 2, round(_REACH * placement.scale)
    for left in (True, False):
        column = sorted((spot for spot in chart.spots if spot.pill_left is left), key=lambda spot: spot.pill_y)
        tops = _stack(column, placement, sizes, room)
        if tops is None:
            return None
        for spot, top in zip(column, tops, strict=True):
            size = sizes[spot.id]
            x = max(room.edge, middle - reach)
            if not left:
                x = min(room.size.width() - room.edge, middle + reach) - size.width()
            boxes[spot.id] = QRect(x, top, size.width(), size.height())
    return boxes if _clear(chart, placement, boxes) else None


def _stack(
    column: Sequence[Spot], placement: Placement, sizes: Mapping[RegionId, QSize], room: Room
) -> list[int] | None:
    """The tops of a column: each as wished, pushed down by the one above, then up from the lower end."""
    heights = [sizes[spot.id].height() for spot in column]
    free = room.bottom - room.top
    if sum(heights) + room.gap * max(0, len(heights) - 1) > free:
        return None
    tops: list[int] = []
    lowest = room.top
    for spot, height in zip(column, heights, strict=True):
        tops.append(max(lowest, round(placement.y(spot.pill_y) - height / 2)))
        lowest = tops[-1] + height + room.gap
    highest = room.bottom
    for number in range(len(tops) - 1, -1, -1):
        tops[number] = min(tops[number], highest - heights[number])
        highest = tops[number] - room.gap
    return tops


def _clear(chart: Chart, placement: Placement, boxes: Mapping[RegionId, QRect]) -> bool:
    points: list[QPointF] = [placement.pixel(spot.point) for spot in chart.spots]
    kept_free = [QRectF(box).adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR) for box in boxes.values()]
    apart = all(not box.contains(point) for box in kept_free for point in points)
    placed = list(boxes.values())
    crossing = any(one.intersects(two) for at, one in enumerate(placed) for two in placed[at + 1 :])
    return apart and not crossing
