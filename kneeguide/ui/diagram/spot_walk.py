"""Walking over hot spots with the arrow keys."""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.ui.diagram.chart import Spot


class Direction(Enum):
    """An arrow key, as a step right and down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def next_spot(spots: Iterable[Spot], start: Spot, direction: Direction) -> Spot:
    """The nearest spot in that direction, rather straight on than aside; the start where there is none."""
    ahead = [(*found, spot) for spot in spots if (found := _way(start, spot, direction)) is not None]
    return min(ahead, key=lambda entry: entry[:2])[2] if ahead else start


def _way(start: Spot, spot: Spot, direction: Direction) -> tuple[bool, float] | None:
    """Whether the spot lies more aside than ahead, and how far it is; None for what lies behind."""
    right, down = direction.value
    way = spot.point - start.point
    along = way.x() * right + way.y() * down
    aside = abs(way.x() * down) + abs(way.y() * right)
    return (aside > along, math.hypot(along, aside)) if along > 0 else None
