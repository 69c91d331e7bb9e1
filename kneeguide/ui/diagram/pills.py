"""Where the labels of a stage stand: in a column on either side, never over each other, a hot spot or a pain spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kneeguide.ids import RegionId
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.placement import Placement

    Kept = tuple[float, float, float]
    """A pixel that no label covers, and how far labels keep from it."""
    Way = tuple[float, tuple[int, ...]]
    """How far labels of a column stand from where they belong, squared and added up; and their tops."""

_CLEAR = 12.0
"""How far a label keeps from the middle of a hot spot."""

_FAR = 2
"""So many times its height a label stands from where it belongs at most: further off, lines would cross."""
_STEP = 4
"""Labels are tried at every so many pixels."""
_REACH = 128.0
"""How far a column of labels stands from the middle of a wide stage, in mm of the drawing."""


class Room(Struct, frozen=True):
    """The size of the stage and what is free of it: edges at the sides, the top and foot clear of controls."""

    size: QSize
    edge: int
    top: int
    gap: int
    foot: int = 0
    around: float = 0.0
    """How far a label keeps from the middle of a pain spot."""

    @property
    def bottom(self) -> int:
        """The lowest pixel for a label."""
        return self.size.height() - max(self.edge, self.foot)


def arrange(
    chart: Chart, placement: Placement, sizes: Mapping[RegionId, QSize], room: Room
) -> dict[RegionId, QRect] | None:
    """The box of every label, or None where they do not all fit."""
    boxes: dict[RegionId, QRect] = {}
    kept = _kept_free(chart, placement, room)
    middle, reach = room.size.width() // 2, round(_REACH * placement.scale)
    for left in (True, False):
        column = sorted((spot for spot in chart.spots if spot.pill_left is left), key=lambda spot: spot.pill_y)
        places = []
        for spot in column:
            size = sizes[spot.id]
            x = max(room.edge, middle - reach)
            if not left:
                x = min(room.size.width() - room.edge, middle + reach) - size.width()
            places.append(QRect(QPoint(x, round(placement.y(spot.pill_y) - size.height() / 2)), size))
        tops = _stack(places, kept, room)
        if tops is None:
            return None
        for spot, place, top in zip(column, places, tops, strict=True):
            boxes[spot.id] = QRect(place.x(), top, place.width(), place.height())
    return boxes if _apart(list(boxes.values())) else None


def _kept_free(chart: Chart, placement: Placement, room: Room) -> list[Kept]:
    places = [(spot.point, _CLEAR) for spot in chart.spots] + [(spot.point, room.around) for spot in chart.points]
    return [(placement.x(point.x()), placement.y(point.y()), clear) for point, clear in places]


def _stack(places: Sequence[QRect], kept: Sequence[Kept], room: Room) -> list[int] | None:
    """The tops of a column: as near to its places as can be with nothing kept free covered; None where none will do."""
    ways: list[tuple[int, Way]] = [(room.top, (0.0, ()))]
    for place in places:
        before, ways = ways, []
        best: Way | None = None
        wanted, deep = place.top(), place.height() + room.gap
        for top in _tops(place, kept, room):
            while before and before[0][0] <= top:
                way = before.pop(0)[1]
                best = way if best is None or way[0] < best[0] else best
            if best is not None:
                ways.append((top + deep, (best[0] + (top - wanted) ** 2, (*best[1], top))))
    return list(min(way for _, way in ways)[1]) if ways else None


def _tops(place: QRect, kept: Sequence[Kept], room: Room) -> list[int]:
    """Every top, downwards, at which a label covers nothing that is kept free."""
    left, right, high, wanted = place.left(), place.left() + place.width(), place.height(), place.top()
    first, last, far = room.top, room.bottom - high, _FAR * high
    tops = {*range(first, last + 1, _STEP), min(max(wanted, first), last)}
    near = [top for top in sorted(tops) if top >= first and abs(top - wanted) <= far]
    for x, y, clear in kept:
        if left - clear < x < right + clear:
            low, end = y - clear - high, y + clear
            near = [top for top in near if not low < top < end]
    return near


def _apart(boxes: Sequence[QRect]) -> bool:
    return not any(one.intersects(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])
