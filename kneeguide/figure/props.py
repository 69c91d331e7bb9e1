"""What stands around a figure, as areas and strokes on the plate."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from kneeguide.figure.model import Joint, Prop, PropKind
from kneeguide.figure.plate import FLOOR, Point

Find: TypeAlias = Callable[[Joint], Point]
"""Where a joint is on the plate."""

_SEAT, _LEG, _RAIL, _BAND = 5.0, 3.5, 4.0, 2.0
_MAT, _WALL = 3.0, 5.0
_WALL_HEIGHT, _CHAIR_DEPTH, _CHAIR_BACK = 98.0, 22.0, 26.0
_PLATE_LENGTH, _GRIP = 26.0, 6.0


class Area(NamedTuple):
    """A filled shape with corners rounded by `radius`."""

    points: tuple[Point, ...]
    radius: float


class Stroke(NamedTuple):
    """A line with round ends. `strong` ones are seen over the body."""

    points: tuple[Point, ...]
    width: float
    strong: bool = False


Shape: TypeAlias = Area | Stroke

OVER_THE_BODY = frozenset({PropKind.BAND, PropKind.DUMBBELL, PropKind.PLATE})


def shapes(prop: Prop, find: Find) -> tuple[Shape, ...]:
    """The shapes of a thing."""
    return tuple(_DRAWN[prop.kind](prop, find))


def _at(x: float, height: float) -> Point:
    return Point(x, FLOOR - height)


def _block(x: float, width: float, bottom: float, top: float) -> tuple[Point, ...]:
    return _at(x, bottom), _at(x, top), _at(x + width, top), _at(x + width, bottom)


def _mat(prop: Prop, _find: Find) -> Iterator[Shape]:
    yield Area(_block(prop.x, prop.width, -_MAT - 0.5, -0.5), 1.5)


def _box(prop: Prop, _find: Find) -> Iterator[Shape]:
    yield Area(_block(prop.x, prop.width, 0, prop.height), 2.5)


def _chair(prop: Prop, _find: Find) -> Iterator[Shape]:
    depth = prop.width or -_CHAIR_DEPTH
    inside = math.copysign(_LEG, depth)
    seat, front, back = prop.height - _SEAT / 2, prop.x + inside, prop.x + depth - inside
    yield Stroke((_at(front, seat), _at(front, _LEG / 2)), _LEG)
    yield Stroke((_at(back, _LEG / 2), _at(back, seat), _at(back - inside / 2, prop.height + _CHAIR_BACK)), _LEG)
    yield Stroke((_at(front, seat), _at(back, seat)), _SEAT)


def _bench(prop: Prop, _find: Find) -> Iterator[Shape]:
    end = prop.x + prop.width
    for x in (prop.x + 8, end - 8):
        yield Stroke((_at(x, prop.height - _SEAT / 2), _at(x, _LEG / 2)), _LEG)
    yield Area(_block(prop.x, prop.width, prop.height - _SEAT, prop.height), _SEAT / 2)


def _wall(prop: Prop, _find: Find) -> Iterator[Shape]:
    yield Area(_block(prop.x, math.copysign(_WALL, prop.width or -1), 0, _WALL_HEIGHT), 1)


def _post(prop: Prop, _find: Find) -> Iterator[Shape]:
    yield Stroke((_at(prop.x, _RAIL / 2), _at(prop.x, prop.height - _RAIL / 2)), _RAIL)


def _slope(prop: Prop, _find: Find) -> Iterator[Shape]:
    yield Area((_at(prop.x, 0), _at(prop.x, prop.height), _at(prop.x + prop.width, 0)), 1.5)


def _roll(prop: Prop, _find: Find) -> Iterator[Shape]:
    x, y = _at(prop.x, prop.height / 2)
    # a line without a length is not painted
    yield Stroke((Point(x - 0.1, y), Point(x + 0.1, y)), prop.height)


def _pad(prop: Prop, _find: Find) -> Iterator[Shape]:
    angle = math.radians(prop.angle)
    end = _at(prop.x + math.cos(angle) * prop.width, prop.height + math.sin(angle) * prop.width)
    yield Stroke((_at(prop.x, prop.height), end), _SEAT)


def _dumbbell(prop: Prop, find: Find) -> Iterator[Shape]:
    x, y = find(_tied(prop))
    yield Stroke((Point(x - _GRIP, y), Point(x + _GRIP, y)), 2, strong=True)
    for side in (-1, 1):
        end = x + side * _GRIP
        yield Stroke((Point(end, y - 2.5), Point(end, y + 2.5)), 4.5, strong=True)


def _band(prop: Prop, find: Find) -> Iterator[Shape]:
    end = find(prop.to) if prop.to is not None else _at(prop.x, prop.height)
    yield Stroke((find(_tied(prop)), end), _BAND, strong=True)


def _plate(prop: Prop, find: Find) -> Iterator[Shape]:
    x, y = find(_tied(prop))
    angle = math.radians(prop.angle)
    across, along = math.sin(angle) * _PLATE_LENGTH / 2, math.cos(angle) * _PLATE_LENGTH / 2
    x += 4 * math.cos(angle)
    y -= 4 * math.sin(angle)
    yield Stroke((Point(x - across, y - along), Point(x + across, y + along)), _RAIL, strong=True)


def _tied(prop: Prop) -> Joint:
    return prop.at or Joint.HIPS


_DRAWN: dict[PropKind, Callable[[Prop, Find], Iterator[Shape]]] = {
    PropKind.MAT: _mat, PropKind.BOX: _box, PropKind.CHAIR: _chair, PropKind.BENCH: _bench, PropKind.WALL: _wall,
    PropKind.POST: _post, PropKind.SLOPE: _slope, PropKind.ROLL: _roll, PropKind.DUMBBELL: _dumbbell,
    PropKind.BAND: _band, PropKind.PLATE: _plate, PropKind.PAD: _pad,
}  # fmt: skip
