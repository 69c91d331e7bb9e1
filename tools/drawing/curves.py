"""Smooth curves through hand-set points, and their words in SVG."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from shapely import simplify
from shapely.geometry import LineString, Polygon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Line: TypeAlias = NDArray[np.float64]
    Points: TypeAlias = Sequence[Sequence[float]] | NDArray[np.float64]

STEPS = 14
"""Into how many short lines a curve from one point to the next is cut."""
_CORNER = math.radians(35)
"""A turn sharper than this is a corner, which stays sharp."""
_TOLERANCE = 0.06
"""How far a written ring may be from the one that was reckoned, in mm."""
_SMALL_HOLE = 0.2
_KAPPA = 0.5523
"""A quarter circle as one cubic curve."""


def closed_line(points: Points, steps: int = STEPS) -> Line:
    """A centripetal Catmull-Rom curve through the points and back to the first, as many short lines."""
    at = np.asarray(points, float)
    count = len(at)
    return np.vstack(
        [_stretch(at[k - 1], at[k], at[(k + 1) % count], at[(k + 2) % count], steps) for k in range(count)]
    )


def open_line(points: Points, steps: int = STEPS) -> Line:
    """A centripetal Catmull-Rom curve from the first point to the last, as many short lines."""
    at = np.asarray(points, float)
    if len(at) == 2:
        return np.linspace(at[0], at[1], steps)
    at = np.vstack([2 * at[0] - at[1], at, 2 * at[-1] - at[-2]])
    parts = [_stretch(at[k - 1], at[k], at[k + 1], at[k + 2], steps) for k in range(1, len(at) - 2)]
    return np.vstack([*parts, at[-2:-1]])


def _stretch(p0: Line, p1: Line, p2: Line, p3: Line, steps: int) -> Line:
    def apart(one: Line, two: Line) -> float:
        return max(1e-6, math.sqrt(float(np.hypot(*(two - one)))))

    t1 = apart(p0, p1)
    t2 = t1 + apart(p1, p2)
    t3 = t2 + apart(p2, p3)
    t = (t1 + (t2 - t1) * np.arange(steps) / steps)[:, None]
    a1 = (t1 - t) / t1 * p0 + t / t1 * p1
    a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
    a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
    b1 = (t2 - t) / t2 * a1 + t / t2 * a2
    b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
    return (t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2


def resampled(line: Line, count: int) -> Line:
    """So many points along the line, evenly apart."""
    ways = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    at = np.linspace(0, ways[-1], count)
    return np.c_[np.interp(at, ways, line[:, 0]), np.interp(at, ways, line[:, 1])]


def outline_words(points: Points) -> str:
    """The closed curve through the points as cubic curves."""
    at = np.asarray(points, float)
    count = len(at)
    words = [f"M{pair(at[0])}"]
    for k in range(count):
        p0, p1, p2, p3 = at[k - 1], at[k], at[(k + 1) % count], at[(k + 2) % count]
        d1, d2, d3 = (math.sqrt(float(np.hypot(*(b - a)))) + 1e-6 for a, b in ((p0, p1), (p1, p2), (p2, p3)))
        c1 = (d1 * d1 * p2 - d2 * d2 * p0 + (2 * d1 * d1 + 3 * d1 * d2 + d2 * d2) * p1) / (3 * d1 * (d1 + d2))
        c2 = (d3 * d3 * p1 - d2 * d2 * p3 + (2 * d3 * d3 + 3 * d3 * d2 + d2 * d2) * p2) / (3 * d3 * (d3 + d2))
        words.append(f"C{pair(c1)} {pair(c2)} {pair(p2)}")
    return "".join(words) + "Z"


def polygon_words(polygon: Polygon) -> str:
    """A polygon with its holes, but for the tiniest."""
    holes = (hole for hole in polygon.interiors if Polygon(hole).area > _SMALL_HOLE)
    return "".join(_ring_words(_lean(ring.coords)) for ring in (polygon.exterior, *holes))


def ellipse_words(x: float, y: float, rx: float, ry: float) -> str:
    """An ellipse by its middle and radii."""
    kx, ky = rx * _KAPPA, ry * _KAPPA
    arcs = (
        ((x - rx, y - ky), (x - kx, y - ry), (x, y - ry)),
        ((x + kx, y - ry), (x + rx, y - ky), (x + rx, y)),
        ((x + rx, y + ky), (x + kx, y + ry), (x, y + ry)),
        ((x - kx, y + ry), (x - rx, y + ky), (x - rx, y)),
    )
    return f"M{pair((x - rx, y))}" + "".join("C" + " ".join(map(pair, arc)) for arc in arcs) + "Z"


def _lean(ring: Points) -> Line:
    """The ring with no more points than it needs."""
    points = np.asarray(simplify(LineString(ring), _TOLERANCE).coords)[:-1]
    far = [k for k in range(len(points)) if np.hypot(*(points[k] - points[k - 1])) > _TOLERANCE / 3]
    lean: Line = points[far]
    return lean


def _ring_words(ring: Line) -> str:
    """A closed ring of many points, smooth but for its corners."""
    corners = [k for k in range(len(ring)) if _turn(ring[k - 1], ring[k], ring[(k + 1) % len(ring)]) > _CORNER]
    if not corners:
        middles = (ring + np.roll(ring, -1, 0)) / 2
        curves = (f"Q{pair(p)} {pair(m)}" for p, m in zip(ring, middles, strict=True))
        return f"M{pair(middles[-1])}" + "".join(curves) + "Z"
    turned = np.roll(ring, -corners[0], 0)
    stops = [k - corners[0] for k in corners] + [len(ring)]
    turned = np.vstack([turned, turned[:1]])
    return f"M{pair(turned[0])}" + "".join(_run(turned[a : b + 1]) for a, b in pairwise(stops)) + "Z"


def line_words(line: Line) -> str:
    """An open smooth line."""
    return f"M{pair(line[0])}" + _run(line)


def _run(line: Line) -> str:
    """From the first point, where the pen is, to the last, smooth between."""
    words = []
    for k in range(1, len(line) - 1):
        end = (line[k] + line[k + 1]) / 2 if k < len(line) - 2 else line[k + 1]
        words.append(f"Q{pair(line[k])} {pair(end)}")
    return "".join(words) or f"L{pair(line[-1])}"


def _turn(before: Line, at: Line, after: Line) -> float:
    one, two = at - before, after - at
    return abs(math.atan2(one[0] * two[1] - one[1] * two[0], float(one @ two)))


def pair(point: Sequence[float] | Line) -> str:
    """Two numbers with two decimals at most."""
    return f"{number(point[0])} {number(point[1])}"


def number(value: float) -> str:
    """A number with two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
