"""Legs and arms: from angles to points, and from a foot or hand that stays where it is to the joints between."""

from __future__ import annotations

import math
from typing import NamedTuple

from kneeguide.figure.proportions import (
    ANKLE_HEIGHT,
    BALL_FORWARD,
    BALL_RADIUS,
    HEEL_BACK,
    HEEL_RADIUS,
    TIP_RADIUS,
    TOE_LENGTH,
)
from kneeguide.figure.space import UP, Vector, aside, between, dot, length_of, mixed, moved, scaled, unit


class Frame(NamedTuple):
    """A part of the body and where it faces: forwards, up along it, and to its near side."""

    forward: Vector
    up: Vector
    near: Vector


class Chain(NamedTuple):
    """A limb of two bones: its three joints, and where kneecap or inside of the elbow face on the second bone."""

    root: Vector
    middle: Vector
    end: Vector
    front: Vector

    @property
    def second(self) -> Vector:
        """The direction of the second bone."""
        return unit(between(self.middle, self.end))


class Bones(NamedTuple):
    """The lengths of the two bones, and which way the second one folds: -1 a knee, 1 an elbow."""

    first: float
    second: float
    fold: int


class Turns(NamedTuple):
    """The angles of a limb: forwards, sideways, turned outwards, bent. `side` is 1 for the near, -1 for the far one."""

    forward: float
    out: float
    turn: float
    bend: float
    side: int


class Foot(NamedTuple):
    """The middles of heel, ball and tip of the toes, and where the toes point."""

    heel: Vector
    ball: Vector
    tip: Vector
    way: Vector


def chain(root: Vector, frame: Frame, turns: Turns, bones: Bones) -> Chain:
    """A limb by its angles."""
    way = mixed(mixed(scaled(frame.up, -1), frame.forward, turns.forward), scaled(frame.near, turns.side), turns.out)
    outwards = scaled(aside(frame.near, way), turns.side)
    front = mixed(mixed(frame.forward, frame.up, turns.forward), outwards, turns.turn)
    second = mixed(way, scaled(front, bones.fold), turns.bend)
    middle = moved(root, way, bones.first)
    return Chain(root, middle, moved(middle, second, bones.second), mixed(front, scaled(way, -bones.fold), turns.bend))


def reaching(root: Vector, end: Vector, bow: Vector, bones: Bones) -> Chain:
    """A limb from its root to its end, its middle joint towards `bow`; where the end is too far, it points at it."""
    way = between(root, end)
    least, most = abs(bones.first - bones.second), bones.first + bones.second
    far = max(least + 1e-6, min(most - 1e-6, length_of(way)))
    along = unit(way)
    share = (far**2 + bones.first**2 - bones.second**2) / (2 * far)
    out = aside(bow, along)
    middle = moved(moved(root, along, share), out, math.sqrt(max(0.0, bones.first**2 - share**2)))
    second = unit(between(middle, moved(root, along, far)))
    front = scaled(moved(scaled(out, dot(second, along)), along, -dot(second, out)), -bones.fold)
    return Chain(root, middle, moved(middle, second, bones.second), front)


def foot_of(leg: Chain, ankle: float) -> tuple[Vector, Vector]:
    """Where the toes and the sole of a foot face that is free in the air."""
    return mixed(leg.front, scaled(leg.second, -1), ankle), mixed(leg.second, leg.front, ankle)


def foot_on_ground(ahead: Vector, pitch: float) -> tuple[Vector, Vector]:
    """Where the toes and the sole of a foot face that stands on something, its toes ahead."""
    down = scaled(UP, -1)
    return mixed(ahead, down, pitch), mixed(down, scaled(ahead, -1), pitch)


def foot_at(ankle: Vector, faces: tuple[Vector, Vector], toes: float, stature: float) -> Foot:
    """The foot below an ankle, by where its toes and its sole face."""
    toe_way, sole = faces
    heel = moved(moved(ankle, sole, (ANKLE_HEIGHT - HEEL_RADIUS) * stature), toe_way, -HEEL_BACK * stature)
    ball = moved(moved(ankle, sole, (ANKLE_HEIGHT - BALL_RADIUS) * stature), toe_way, BALL_FORWARD * stature)
    knuckle = moved(ball, sole, (BALL_RADIUS - TIP_RADIUS) * stature)
    return Foot(heel, ball, moved(knuckle, mixed(toe_way, scaled(sole, -1), toes), TOE_LENGTH * stature), toe_way)


def dorsiflexion(leg: Chain, foot: Foot) -> float:
    """How far the toes are drawn up at the ankle, in degrees."""
    return math.degrees(math.atan2(-dot(foot.way, leg.second), dot(foot.way, leg.front)))
