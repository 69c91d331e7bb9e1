"""A posture on the plate: round-ended shapes in the order in which they are painted, and the way of an arrow."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from kneeguide.figure import proportions as body
from kneeguide.figure.model import Arrow, Aspect, Figure, Joint, Limb
from kneeguide.figure.posture import Posture, posture_at, postures
from kneeguide.figure.skeleton import SIDES, Skeleton, skeleton
from kneeguide.figure.space import Vector, between, moved

WIDTH, HEIGHT, FLOOR = 160.0, 112.0, 103.0
"""The plate in units, and how far the floor is from its upper edge."""

_ABOVE = {Aspect.SIDE: 5.0, Aspect.FRONT: 9.0}
_AROUND = {Aspect.SIDE: 14.0, Aspect.FRONT: 0.0}
_TAPER = body.HIP_RADIUS - body.KNEE_RADIUS
_ARROW_STEPS, _SHORTEST_ARROW, _REST = 12, 13.0, 0.5

_Line: TypeAlias = tuple[tuple[Vector, float], ...]
"""Points in space, each with the radius there, as a share of the stature."""


class Point(NamedTuple):
    """A point of the plate, from its upper left corner."""

    x: float
    y: float


class Dot(NamedTuple):
    """A point of a limb, with how thick the limb is there to each side."""

    x: float
    y: float
    radius: float


class Part(NamedTuple):
    """A limb as it is painted: round-ended strokes through dots, all one shape."""

    limb: Limb | None
    """None is the head."""
    strokes: tuple[tuple[Dot, ...], ...]
    cover: tuple[Dot, ...] = ()
    """Of a lower leg: the thigh's lower end, painted over it, so that the knee has no seam."""


class Camera(NamedTuple):
    """From where the reader looks, in degrees from above and around the person; and how deep the floor is."""

    above: float
    around: float
    deep: float = 0.0

    def point(self, at: Vector) -> Point:
        """Where a point in space is on the plate."""
        above, around, x = math.radians(self.above), math.radians(self.around), at.x - WIDTH / 2
        close = at.z * math.cos(around) + x * math.sin(around)
        across = x * math.cos(around) - at.z * math.sin(around)
        return Point(WIDTH / 2 + across, FLOOR - at.y * math.cos(above) + (close - self.deep) * math.sin(above))

    def closeness(self, at: Vector) -> float:
        """How close to the reader it is."""
        above = math.radians(self.above)
        return at.z * math.cos(above) + at.y * math.sin(above)


@dataclass(frozen=True)
class Plate:
    """A figure that can be seen at every moment of its movement."""

    figure: Figure

    @cached_property
    def keys(self) -> tuple[Posture, ...]:
        """The key poses with all angles."""
        return postures(self.figure.poses)

    @cached_property
    def camera(self) -> Camera:
        """From where it is seen."""
        figure = self.figure
        above = _ABOVE[figure.view] if figure.above is None else figure.above
        return Camera(above, _AROUND[figure.view] if figure.around is None else figure.around, figure.deep)

    def body(self, share: float) -> Skeleton:
        """The body after this share, from 0 to 1, of its way from the first pose to the last."""
        return skeleton(posture_at(self.keys, share), self.figure.view, self.figure.size)

    def point(self, bones: Skeleton, joint: Joint) -> Point:
        """Where a joint is on the plate."""
        return self.camera.point(bones.joint(joint))

    @cached_property
    def arrows(self) -> tuple[tuple[Point, ...], ...]:
        """The way of each arrow, from its start to its tip."""
        return tuple(self._arrow(arrow) for arrow in self.figure.arrows)

    def _arrow(self, arrow: Arrow) -> tuple[Point, ...]:
        shares = [at / _ARROW_STEPS for at in range(_ARROW_STEPS + 1)]
        if arrow.way is None:
            way = _long_enough(tuple(self.point(self.body(share), arrow.of) for share in shares))
        else:
            start, angle = self.point(self.body(1), arrow.of), math.radians(arrow.way)
            far = [_SHORTEST_ARROW * share for share in shares]
            way = tuple(Point(start.x + math.cos(angle) * at, start.y - math.sin(angle) * at) for at in far)
        return tuple(Point(x + arrow.right, y - arrow.up) for x, y in way)


@lru_cache(maxsize=128)
def plate_of(figure: Figure) -> Plate:
    """The plate of a figure. It is kept: the same figure is on several pages, and the way of an arrow takes time."""
    return Plate(figure)


def parts(bones: Skeleton, camera: Camera) -> tuple[Part, ...]:
    """The parts of a body from back to front."""
    found = [*_trunk(bones)]
    for side in SIDES:
        found += [*_leg(bones, side), _arm(bones, side)]
    found.sort(key=lambda each: camera.closeness(each.middle))
    return tuple(_part(each, bones.stature, camera) for each in found)


def _part(lines: _Lines, stature: float, camera: Camera) -> Part:
    def dots(line: _Line) -> tuple[Dot, ...]:
        return tuple(Dot(*camera.point(at), radius * stature) for at, radius in line)

    return Part(lines.limb, tuple(dots(line) for line in lines.lines), dots(lines.cover))


class _Lines(NamedTuple):
    """A part in space: its middle, and lines of points with a radius each, as a share of the stature."""

    limb: Limb | None
    middle: Vector
    lines: tuple[_Line, ...]
    cover: _Line = ()


def _leg(bones: Skeleton, side: str) -> tuple[_Lines, _Lines]:
    leg, foot = bones.legs[side], bones.feet[side]
    knee, ankle = (leg.middle, body.KNEE_RADIUS), (leg.end, body.ANKLE_RADIUS)
    heel, ball, tip = (foot.heel, body.HEEL_RADIUS), (foot.ball, body.BALL_RADIUS), (foot.tip, body.TIP_RADIUS)
    middle = _half_way(leg.root, leg.end)
    thigh = _Lines(Limb(f"{side}_thigh"), middle, (((leg.root, body.HIP_RADIUS), knee),))
    cover = moved(leg.middle, between(leg.middle, leg.root), 0.35), body.KNEE_RADIUS + 0.35 * _TAPER
    return thigh, _Lines(Limb(f"{side}_shin"), middle, ((knee, ankle, heel, ball, tip), (ankle, ball)), (cover, knee))


def _arm(bones: Skeleton, side: str) -> _Lines:
    arm = bones.arms[side]
    elbow, wrist = (arm.middle, body.ELBOW_RADIUS), (bones.wrist(side), body.WRIST_RADIUS)
    line = ((arm.root, body.SHOULDER_RADIUS), elbow, wrist, (arm.end, body.HAND_RADIUS))
    return _Lines(Limb(f"{side}_arm"), arm.middle, (line,))


def _trunk(bones: Skeleton) -> tuple[_Lines, _Lines]:
    """The trunk and, in a part of its own, neck and head."""
    waist = moved(_half_way(bones.shoulders, bones.hips), bones.trunk.up, -0.04 * bones.stature)
    spine = ((bones.shoulders, body.SHOULDERS_RADIUS), (waist, body.WAIST_RADIUS), (bones.hips, body.HIPS_RADIUS))
    strands = []
    for side, sign in SIDES.items():
        shoulder = moved(bones.shoulders, bones.trunk.near, sign * body.CHEST_APART * bones.stature)
        strands.append(((shoulder, body.CHEST_RADIUS), (bones.legs[side].root, body.HIP_RADIUS)))
    trunk = _Lines(Limb.TRUNK, waist, (spine, *strands))
    nape = moved(bones.shoulders, bones.trunk.up, body.SHOULDERS_RADIUS * bones.stature)
    neck = ((nape, body.NECK_RADIUS), (bones.head, body.NECK_RADIUS))
    head = ((bones.head, body.HEAD_RADIUS),)
    return trunk, _Lines(None, bones.head, (neck, head))


def _half_way(one: Vector, other: Vector) -> Vector:
    return Vector((one.x + other.x) / 2, (one.y + other.y) / 2, (one.z + other.z) / 2)


def _long_enough(way: tuple[Point, ...]) -> tuple[Point, ...]:
    """The way, made longer about its middle where it is too short to be seen as one; of what rests, as it is."""
    length = sum(math.dist(one, other) for one, other in pairwise(way))
    if not _REST < length < _SHORTEST_ARROW:
        return way
    middle, scale = way[len(way) // 2], _SHORTEST_ARROW / length
    return tuple(Point(middle.x + (x - middle.x) * scale, middle.y + (y - middle.y) * scale) for x, y in way)
