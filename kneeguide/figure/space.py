"""Directions and points in space: x to the right, y up, z towards the reader. Angles in degrees."""

from __future__ import annotations

import math
from typing import NamedTuple


class Vector(NamedTuple):
    """A point or a direction."""

    x: float
    y: float
    z: float


ORIGIN = Vector(0, 0, 0)
RIGHT, UP, CLOSE = Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)


def moved(start: Vector, way: Vector, length: float) -> Vector:
    """The point at the end of the way."""
    return Vector(start.x + way.x * length, start.y + way.y * length, start.z + way.z * length)


def mixed(one: Vector, other: Vector, degrees: float) -> Vector:
    """The direction turned from one towards the other, which stand at a right angle."""
    angle = math.radians(degrees)
    return moved(scaled(one, math.cos(angle)), other, math.sin(angle))


def scaled(way: Vector, length: float) -> Vector:
    """The direction made so many times as long."""
    return Vector(way.x * length, way.y * length, way.z * length)


def between(start: Vector, end: Vector) -> Vector:
    """The way from one point to another."""
    return Vector(end.x - start.x, end.y - start.y, end.z - start.z)


def dot(one: Vector, other: Vector) -> float:
    """How far one goes along the other."""
    return one.x * other.x + one.y * other.y + one.z * other.z


def length_of(way: Vector) -> float:
    """How long it is."""
    return math.sqrt(dot(way, way))


def unit(way: Vector) -> Vector:
    """The direction, one unit long; one without a length stays."""
    length = length_of(way)
    return scaled(way, 1 / length) if length else way


def aside(way: Vector, axis: Vector) -> Vector:
    """What of the direction is at right angles to the axis (one unit long), one unit long."""
    return unit(moved(way, axis, -dot(way, axis)))


def degrees_between(one: Vector, other: Vector) -> float:
    """The angle between two directions of one unit, from 0 to 180."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(one, other)))))
