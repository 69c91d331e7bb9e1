"""Smooth curves through points set by hand, and their words in SVG."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Line: TypeAlias = NDArray[np.float64]
    Points: TypeAlias = Sequence[Sequence[float]] | Line

_KAPPA = 0.5522848
"""A quarter circle as one cubic curve."""


def closed_line(points: Points, steps: int = 14) -> Line:
    """A centripetal Catmull-Rom curve through the points and back to the first, as many short lines."""
    at = np.asarray(points, float)
    count = len(at)
    return np.vstack([_stretch(at[[k - 1, k, (k + 1) % count, (k + 2) % count]], steps) for k in range(count)])


def open_line(points: Points, steps: int = 14) -> Line:
    """A centripetal Catmull-Rom curve from the first point to the last, as many short lines."""
    at = np.asarray(points, float)
    if len(at) == 2:
        return np.linspace(at[0], at[1], steps)
    at = np.vstack([2 * at[0] - at[1], at, 2 * at[-1] - at[-2]])
    stretches = [_stretch(at[k - 1 : k + 3], steps) for k in range(1, len(at) - 2)]
    return np.vstack([*stretches, at[-2:-1]])


def _stretch(four: Line, steps: int) -> Line:
    """The curve from the second of four points to the third."""
    p0, p1, p2, p3 = four
    t1, t2, t3 = np.cumsum(np.sqrt(np.maximum(np.hypot(*np.diff(four, axis=0).T), 1e-12)))
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


def closed_words(points: Points) -> str:
    """The closed curve through the points as cubic curves."""
    at = np.asarray(points, float)
    count = len(at)
    curves = (_curve_words(at[[k - 1, k, (k + 1) % count, (k + 2) % count]]) for k in range(count))
    return f"M{pair(at[0])}{''.join(curves)}Z"


def open_words(points: Points) -> str:
    """The open curve through the points as cubic curves."""
    at = np.asarray(points, float)
    if len(at) == 2:
        return f"M{pair(at[0])}L{pair(at[1])}"
    wide = np.vstack([2 * at[0] - at[1], at, 2 * at[-1] - at[-2]])
    return f"M{pair(at[0])}{''.join(_curve_words(wide[k - 1 : k + 3]) for k in range(1, len(wide) - 2))}"


def _curve_words(four: Line) -> str:
    """The curve from the second of four points to the third as a cubic curve."""
    p0, p1, p2, p3 = four
    d1, d2, d3 = np.sqrt(np.hypot(*np.diff(four, axis=0).T)) + 1e-6
    c1 = (d1 * d1 * p2 - d2 * d2 * p0 + (2 * d1 * d1 + 3 * d1 * d2 + d2 * d2) * p1) / (3 * d1 * (d1 + d2))
    c2 = (d3 * d3 * p1 - d2 * d2 * p3 + (2 * d3 * d3 + 3 * d3 * d2 + d2 * d2) * p2) / (3 * d3 * (d3 + d2))
    return f"C{pair(c1)} {pair(c2)} {pair(p2)}"


def ellipse_words(x: float, y: float, across: float, down: float) -> str:
    """An ellipse by its middle and its half axes, as four cubic curves."""
    quarters = (((1, _KAPPA), (_KAPPA, 1), (0, 1)), ((-_KAPPA, 1), (-1, _KAPPA), (-1, 0)),
                ((-1, -_KAPPA), (-_KAPPA, -1), (0, -1)), ((_KAPPA, -1), (1, -_KAPPA), (1, 0)))  # fmt: skip
    arcs = ("C" + " ".join(pair((x + right * across, y + low * down)) for right, low in each) for each in quarters)
    return f"M{pair((x + across, y))}{''.join(arcs)}Z"


def ellipse_points(x: float, y: float, across: float, down: float) -> list[tuple[float, float]]:
    """Points round an ellipse."""
    turns = [2 * math.pi * k / 64 for k in range(64)]
    return [(x + across * math.cos(turn), y + down * math.sin(turn)) for turn in turns]


def pair(point: Sequence[float]) -> str:
    """Two numbers with two decimals at most."""
    return f"{number(point[0])} {number(point[1])}"


def number(value: float) -> str:
    """A number with two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
