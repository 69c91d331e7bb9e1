"""Few cubic curves along many points (after P. J. Schneider, Graphics Gems, 1990), corners kept."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tools.drawing.curves import pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.drawing.curves import Line

_CORNER = math.radians(35)
"""A turn sharper than this is a corner, which stays sharp."""
OFF = 0.06
"""How far a curve may lie off the points, in mm."""
OFF_SOFT = 0.14
"""The same where steps are too small to be seen: of shadows, and of tones of skin."""
_TOO_NEAR = 0.04
_ROUNDS = 4


def ring_words(ring: Line, off: float = OFF) -> str:
    """A closed ring of many points as curves that lie no farther `off`, in mm, sharp only at its corners."""
    points = _apart(ring)
    if len(points) < 4:
        return ""
    corners = [k for k in range(len(points)) if _turn(points, k) > _CORNER]
    start = corners[0] if corners else 0
    points = np.roll(points, -start, 0)
    closed = np.vstack([points, points[:1]])
    if not corners:
        way = _unit(points[1] - points[-1])
        return f"M{pair(points[0])}{''.join(_fitted(closed, (way, -way), off))}Z"
    stops = [k - start for k in corners] + [len(points)]
    runs = (closed[a : b + 1] for a, b in pairwise(stops))
    return f"M{pair(points[0])}{''.join(word for run in runs for word in _run_words(run, off))}Z"


def _run_words(run: Line, off: float) -> Iterator[str]:
    if len(run) == 2:
        yield f"L{pair(run[1])}"
        return
    yield from _fitted(run, (_unit(run[1] - run[0]), _unit(run[-2] - run[-1])), off)


def _apart(ring: Line) -> Line:
    """The points without those that nearly lie on the one before."""
    kept = [ring[0]]
    for point in ring[1:]:
        if np.hypot(*(point - kept[-1])) > _TOO_NEAR:
            kept.append(point)
    if len(kept) > 1 and np.hypot(*(kept[0] - kept[-1])) <= _TOO_NEAR:
        kept.pop()
    return np.array(kept)


def _turn(points: Line, at: int) -> float:
    one, two = points[at] - points[at - 1], points[(at + 1) % len(points)] - points[at]
    return abs(math.atan2(one[0] * two[1] - one[1] * two[0], float(one @ two)))


def _unit(way: Line) -> Line:
    return way / max(float(np.hypot(*way)), 1e-9)


def _fitted(points: Line, leave: tuple[Line, Line], off: float) -> Iterator[str]:
    """Curves along the points; `leave` are the ways in which they leave the first and the last."""
    start, end = leave
    if len(points) == 2:
        third = float(np.hypot(*(points[1] - points[0]))) / 3
        yield _words(np.array([points[0], points[0] + start * third, points[1] + end * third, points[1]]))
        return
    ways = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    shares = ways / ways[-1]
    worst = 0
    for _ in range(_ROUNDS):
        curve = _best(points, shares, start, end)
        offs = np.hypot(*(_at(curve, shares) - points).T)
        worst = int(offs.argmax())
        if offs[worst] < off:
            yield _words(curve)
            return
        if offs[worst] > off * 12:
            break
        shares = _nearer(curve, points, shares)
    middle = min(max(worst, 1), len(points) - 2)
    way = _unit(points[middle - 1] - points[middle + 1])
    yield from _fitted(points[: middle + 1], (start, way), off)
    yield from _fitted(points[middle:], (-way, end), off)


def _words(curve: Line) -> str:
    return f"C{pair(curve[1])} {pair(curve[2])} {pair(curve[3])}"


def _at(curve: Line, shares: Line) -> Line:
    t, s = shares[:, None], 1 - shares[:, None]
    return s**3 * curve[0] + 3 * s * s * t * curve[1] + 3 * s * t * t * curve[2] + t**3 * curve[3]


def _best(points: Line, shares: Line, start: Line, end: Line) -> Line:
    """The curve with these ways at its ends that lies nearest to the points."""
    t, s = shares, 1 - shares
    b1, b2 = 3 * s * s * t, 3 * s * t * t
    first, last = points[0], points[-1]
    left = points - (s**3 + b1)[:, None] * first - (t**3 + b2)[:, None] * last
    c11, c22, c12 = float(b1 @ b1), float(b2 @ b2), float(b1 @ b2) * float(start @ end)
    x1, x2 = float(b1 @ (left @ start)), float(b2 @ (left @ end))
    det = c11 * c22 - c12 * c12
    chord = float(np.hypot(*(last - first)))
    one, two = ((x1 * c22 - x2 * c12) / det, (c11 * x2 - c12 * x1) / det) if abs(det) > 1e-12 else (0.0, 0.0)
    length = float(np.hypot(*np.diff(points, axis=0).T).sum())
    if not 0.001 * length < min(one, two) or max(one, two) > length:
        one = two = chord / 3
    return np.array([first, first + start * one, last + end * two, last])


def _nearer(curve: Line, points: Line, shares: Line) -> Line:
    """Shares at which the curve is nearer to the points (one step of Newton)."""
    t, s = shares[:, None], 1 - shares[:, None]
    steps, bends = np.diff(curve, axis=0) * 3, np.diff(curve, 2, axis=0) * 6
    off = _at(curve, shares) - points
    slope = s * s * steps[0] + 2 * s * t * steps[1] + t * t * steps[2]
    bend = s * bends[0] + t * bends[1]
    under = (slope * slope).sum(1) + (off * bend).sum(1)
    moved = shares - np.where(np.abs(under) > 1e-9, (off * slope).sum(1) / np.where(under == 0, 1, under), 0)
    return np.maximum.accumulate(np.clip(moved, 0, 1))
