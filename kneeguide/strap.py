"""A band that bends round a bump when the knee bends, as the IT band does. Lengths in mm, y down."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from kneeguide.bend import Cord, Point, Pose

_PIECES = 48
"""So many straight pieces make a band that bends."""
_SHARPNESS = 2.6
"""How sharply a band bends at a bump: 1 is a bow, much more is a corner."""


class Strap(Struct, frozen=True):
    """A band that lies straight between two parts until it has slipped off a bump of the upper one, and bends there.

    `bump` lies beside the straight band; `slip` is how many mm the middle of the band comes to lie behind it at most.
    """

    cord: Cord
    bump: Point
    slip: float

    def place(self, point: Point) -> Place:
        """Where a point of the straight band lies on it, whatever the angle."""
        share, aside = _Chord(self.cord.start, self.cord.end).beside(point)
        piece = min(_PIECES - 1, max(0, math.floor(share * _PIECES)))
        return Place(piece, share * _PIECES - piece, aside)

    def pieces(self, pose: Pose) -> list[Piece]:
        """The middle of the band, piece by piece."""
        now = _Chord(*self.cord.ends(pose))
        along, behind = now.beside(pose.move(self.cord.upper).of(self.bump))
        lift = max(0.0, behind - self.slip)
        line = [now.at(step / _PIECES, lift * _rounded_peak(step / _PIECES, along)) for step in range(_PIECES + 1)]
        return [
            Piece(x1, y1, x2 - x1, y2 - y1, 1 / math.dist((x1, y1), (x2, y2))) for (x1, y1), (x2, y2) in pairwise(line)
        ]

    def of(self, point: Point, pose: Pose) -> Point:
        """Where a point of the band comes to: it is as broad as before everywhere."""
        place = self.place(point)
        return self.pieces(pose)[place.piece].point(place)


class Place(NamedTuple):
    """Beside which piece of a band a point lies, at which share of it, and how far in front, in mm."""

    piece: int
    share: float
    aside: float


class Piece(NamedTuple):
    """Where a piece of a band begins, where it leads to from there, and 1 / its length."""

    x: float
    y: float
    right: float
    down: float
    scale: float

    def point(self, place: Place) -> Point:
        """The point at a place beside this piece."""
        out = place.aside * self.scale
        return (
            self.x + self.right * place.share + self.down * out,
            self.y + self.down * place.share - self.right * out,
        )


class _Chord:
    """A straight line from one end to the other; what lies beside it is in front where that is more than 0."""

    def __init__(self, start: Point, end: Point) -> None:
        self._start, self._length = start, math.dist(start, end)
        self._right, self._down = ((two - one) / self._length for one, two in zip(start, end, strict=True))

    def beside(self, point: Point) -> tuple[float, float]:
        """At which share of the way a point is, and how far in front of the line, in mm."""
        x, y = point[0] - self._start[0], point[1] - self._start[1]
        return (x * self._right + y * self._down) / self._length, x * self._down - y * self._right

    def at(self, share: float, aside: float) -> Point:
        """The point at a share of the way, so far in front of the line."""
        way = share * self._length
        x, y = self._start
        return (x + way * self._right + aside * self._down, y + way * self._down - aside * self._right)


def _rounded_peak(share: float, top: float) -> float:
    """1 at the top, from there nearly straight down to 0 at both ends."""
    if share <= 0 or share >= 1:
        return 0.0
    slopes = (share / top) ** -_SHARPNESS + ((1 - share) / (1 - top)) ** -_SHARPNESS
    return float((slopes / 2) ** (-1 / _SHARPNESS))
