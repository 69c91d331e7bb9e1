"""How the parts of the knee move when it bends, seen from the outer side of a right knee. Lengths in mm, y down.

Bones are rigid. The shin turns about the middle of the round back of the thigh bone and keeps in touch with it; the
kneecap glides along its groove, held by a tendon that keeps its length. Soft parts stretch from one to the other.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Mapping
from enum import Enum
from itertools import pairwise

from msgspec import Struct

Point = tuple[float, float]
Mover = Callable[[Point], Point]

MOST_DEGREES = 90
_STEP, _HALVINGS = 2.0, 12
"""Steps along the groove in mm, then halvings: the place of the kneecap is right to a thousandth of a millimetre."""


class Motion(Enum):
    """What a part moves with."""

    THIGH = "thigh"
    SHIN = "shin"
    KNEECAP = "kneecap"


class Landmarks(Struct, frozen=True, kw_only=True):
    """Where things are on the straight knee.

    `groove` is the line along which the kneecap glides, from the front of the thigh bone down and round to its lower
    end; `condyle` is the lower and back edge of the thigh bone, which rests on the shin.
    """

    axis: Point
    kneecap: Point
    lower_pole: Point
    tuberosity: Point
    groove: tuple[Point, ...]
    condyle: tuple[Point, ...]


LANDMARKS = frozenset(Landmarks.__struct_fields__)
"""What a drawing has to mark."""


def landmarks_of(marks: Mapping[str, tuple[Point, ...]]) -> Landmarks:
    """The landmarks by name. Raises KeyError where one is missing."""
    return Landmarks(
        axis=marks["axis"][0],
        kneecap=marks["kneecap"][0],
        lower_pole=marks["lower_pole"][0],
        tuberosity=marks["tuberosity"][0],
        groove=marks["groove"],
        condyle=marks["condyle"],
    )


class Move(Struct, frozen=True):
    """A rigid move: turned clockwise in the picture by `degrees` about a point, then shifted."""

    degrees: float = 0.0
    about: Point = (0.0, 0.0)
    shift: Point = (0.0, 0.0)

    def of(self, point: Point) -> Point:
        """Where the point comes to."""
        return self.mover()(point)

    def mover(self) -> Mover:
        """The same for many points: what is alike for all of them is worked out once."""
        angle, (about_x, about_y) = math.radians(self.degrees), self.about
        cos, sin = math.cos(angle), math.sin(angle)
        left, top = about_x + self.shift[0], about_y + self.shift[1]

        def moved(point: Point) -> Point:
            x, y = point[0] - about_x, point[1] - about_y
            return (x * cos - y * sin + left, x * sin + y * cos + top)

        return moved


class Pose(Struct, frozen=True):
    """How each rigid part has moved at one angle. The thigh stays where it is."""

    shin: Move
    kneecap: Move

    def move(self, motion: Motion) -> Move:
        """The move of what goes with this."""
        return {Motion.THIGH: Move(), Motion.SHIN: self.shin, Motion.KNEECAP: self.kneecap}[motion]


class Cord(Struct, frozen=True):
    """A band that stays straight between two parts: it begins at `start` on the upper one and ends at `end`."""

    upper: Motion
    lower: Motion
    start: Point
    end: Point

    def ends(self, pose: Pose) -> tuple[Point, Point]:
        """Where it begins and ends; all between keeps its share of the way."""
        return pose.move(self.upper).of(self.start), pose.move(self.lower).of(self.end)


class Stretch(Struct, frozen=True):
    """A soft part between two others: it moves with the upper one above `top`, with the lower one below `bottom`."""

    upper: Motion
    lower: Motion
    top: float
    bottom: float

    def of(self, point: Point, pose: Pose) -> Point:
        """Where a point of the soft part comes to."""
        return self.mover(pose)(point)

    def mover(self, pose: Pose) -> Mover:
        """The same for many points."""
        upper, lower = pose.move(self.upper).mover(), pose.move(self.lower).mover()

        def moved(point: Point) -> Point:
            along = min(1.0, max(0.0, (point[1] - self.top) / (self.bottom - self.top)))
            share = along * along * (3 - 2 * along)
            (x1, y1), (x2, y2) = upper(point), lower(point)
            return (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)

        return moved


def pose_at(marks: Landmarks, degrees: float) -> Pose:
    """How the parts lie with the knee bent by so many degrees, 0 to `MOST_DEGREES`. Raises ValueError beyond."""
    if not 0 <= degrees <= MOST_DEGREES:
        raise ValueError(f"{degrees} is not between 0 and {MOST_DEGREES} degrees")
    shin = _shin(marks, degrees)
    return Pose(shin, _kneecap(marks, shin.of(marks.tuberosity)))


def _shin(marks: Landmarks, degrees: float) -> Move:
    """Turned about the axis, and drawn up by as much as the thigh bone is less deep in that direction."""
    slack = _depth(marks, 0.0) - _depth(marks, degrees)
    x, y = _turned((0.0, -slack), degrees)
    return Move(degrees, marks.axis, (x, y))


def _depth(marks: Landmarks, degrees: float) -> float:
    """How far the thigh bone reaches from the axis towards the shin."""
    right, down = _turned((0.0, 1.0), degrees)
    return max((x - marks.axis[0]) * right + (y - marks.axis[1]) * down for x, y in marks.condyle)


def _kneecap(marks: Landmarks, tuberosity: Point) -> Move:
    """Moved down its groove until its tendon has its length again."""
    groove = _Groove(marks.groove)
    start = groove.nearest(marks.kneecap)
    length = math.dist(marks.lower_pole, marks.tuberosity)

    def slack(way: float) -> float:
        return length - math.dist(groove.move(start, way).of(marks.lower_pole), tuberosity)

    # the first place where it is long enough: further round, the tendon would be too short again
    near = far = start
    while slack(far) < 0 and far < groove.length:
        near, far = far, min(groove.length, far + _STEP)
    for _ in range(_HALVINGS):
        middle = (near + far) / 2
        near, far = (middle, far) if slack(middle) < 0 else (near, middle)
    return groove.move(start, far)


class _Groove:
    """A line by the way along it."""

    def __init__(self, line: tuple[Point, ...]) -> None:
        self._line = line
        ways = [0.0]
        for one, two in pairwise(line):
            ways.append(ways[-1] + math.dist(one, two))
        self._ways = ways
        self.length = ways[-1]

    def nearest(self, point: Point) -> float:
        """How far along the line its nearest place to a point is."""
        steps = [self.length * step / 400 for step in range(401)]
        return min(steps, key=lambda way: math.dist(self._at(way), point))

    def move(self, start: float, end: float) -> Move:
        """The move of what glides from one place of the line to another."""
        x, y = self._at(start)
        to_x, to_y = self._at(end)
        return Move(self._direction(end) - self._direction(start), (x, y), (to_x - x, to_y - y))

    def _at(self, way: float) -> Point:
        index = min(max(1, bisect_left(self._ways, way)), len(self._ways) - 1)
        before, after = self._ways[index - 1], self._ways[index]
        share = (way - before) / (after - before)
        (x1, y1), (x2, y2) = self._line[index - 1], self._line[index]
        return (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)

    def _direction(self, way: float) -> float:
        """Which way the line goes, in degrees clockwise from the right, evened out over a third of its length."""
        reach = self.length / 6
        (x1, y1), (x2, y2) = self._at(max(0.0, way - reach)), self._at(min(self.length, way + reach))
        return math.degrees(math.atan2(y2 - y1, x2 - x1))


def _turned(vector: Point, degrees: float) -> Point:
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    return (vector[0] * cos - vector[1] * sin, vector[0] * sin + vector[1] * cos)
