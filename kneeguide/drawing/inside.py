"""Whether a point lies within a path, by counting how often the path goes round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kneeguide.drawing.chart import Point

_COMMANDS = re.compile(r"([MLQCZ])([^MLQCZ]*+)")
_STEPS = 6


def ring_of(path: str) -> list[list[Point]]:
    """The path's subpaths as closed polygons, with curves cut into straight pieces."""
    rings: list[list[Point]] = []
    for letter, rest in _COMMANDS.findall(path):
        numbers = list(map(float, rest.split()))
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "M":
            rings.append(points)
        elif letter == "Z":
            rings[-1].append(rings[-1][0])
        else:
            rings[-1].extend(_pieces([rings[-1][-1], *points]))
    return [[*ring, ring[0]] for ring in rings]


def encloses(rings: list[list[Point]], point: Point, *, even_odd: bool) -> bool:
    """Whether the point lies within the rings by the fill rule."""
    turns = sum(_turns(ring, point) for ring in rings)
    return turns % 2 == 1 if even_odd else turns != 0


def _turns(ring: list[Point], point: Point) -> int:
    """How often the ring goes round the point, clockwise counting up."""
    px, py = point
    turns = 0
    for (x, y), (next_x, next_y) in pairwise(ring):
        if (y <= py) is not (next_y <= py) and x + (py - y) / (next_y - y) * (next_x - x) > px:
            turns += 1 if next_y > y else -1
    return turns


def _pieces(points: list[Point]) -> Iterator[Point]:
    """Points along a Bézier curve, by de Casteljau's construction; a line is its own end."""
    steps = 1 if len(points) == 2 else _STEPS
    for step in range(1, steps + 1):
        share, row = step / steps, points
        while len(row) > 1:
            row = [(x + share * (nx - x), y + share * (ny - y)) for (x, y), (nx, ny) in pairwise(row)]
        yield row[0]
