"""A part with everything that is drawn of it, as words of SVG: outline, tones, fibres, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from tools.drawing.curves import closed_line, closed_words, open_line, open_words, resampled
from tools.drawing.cutting import area_of, cut_tones, set_apart, words_of
from tools.drawing.fitting import OFF, OFF_SOFT
from tools.drawing.shading import tones_of

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Polygon

    from tools.drawing.curves import Line
    from tools.drawing.source import Band, Fan, PartSource

_LEAST = {"skn": 5.0}
_LEAST_ELSE = 1.4
_FEWEST = 5
"""Points of a fibre."""
_FARTHER = 8.0


class Drawn(msgspec.Struct, frozen=True):
    """The words of a part. `fills` go from back to front, the first is the base; `fibres` are weak ones and strong."""

    outline: str
    fills: list[tuple[str, str]]
    fibres: list[str]
    edges: str


class Outline:
    """The outline of a part, and of a band its long edges and fibres.

    `lit` is what is lit: a band with open ends is lit as if it went on, so that it does not round off where it fades.
    """

    def __init__(self, source: PartSource) -> None:
        self.edges = ""
        self.fibres: list[Line] = []
        self.points: Line = np.asarray(source.outline or (), float)
        if source.band is not None:
            edges = [resampled(open_line(edge, 9), source.band.along) for edge in (source.band.left, source.band.right)]
            self.points = _round(edges, source.band.ends)
            self.fibres = _fibres(edges, source.band)
            self.edges = "".join(map(open_words, edges))
        self.line: Line = closed_line(self.points)
        self.lit: Line = self.line
        if source.band and source.open and source.fade:
            self.lit = closed_line(_round([_longer(edge) for edge in edges], (0.0, 0.0)))
        self.area: MultiPolygon = area_of(self.line)
        if self.area.is_empty:
            raise ValueError("its outline encloses nothing")


def _longer(edge: Line) -> Line:
    """The edge, going on straight at both ends."""
    start, end = edge[0] - edge[1], edge[-1] - edge[-2]
    first, last = (way / np.hypot(*way) * _FARTHER for way in (start, end))
    return np.vstack([edge[0] + first, edge, edge[-1] + last])


def drawn(source: PartSource, within: Polygon) -> Drawn:
    """Light a part and write it down; tones no farther than `within`."""
    outline = Outline(source)
    words = closed_words(outline.points)
    least = source.shape.least or _LEAST.get(source.tissue, _LEAST_ELSE)
    off = OFF_SOFT if source.tissue == "skn" else OFF
    # what lies off must not show beyond the line round the part
    lit = outline.area.buffer(OFF - off) & within
    tones = cut_tones(tones_of(outline.lit, source.shape, source.tissue, least), lit, least)
    if source.fade:
        fills = [(tone, words_of(area)) for tone, area in set_apart(outline.area, tones)]
    else:
        fills = [("2", words), *((tone, words_of(area, off=off)) for tone, area in tones)]
    fibres = [*map(open_words, outline.fibres), *map(open_words, source.lines)]
    fibres += [open_words(line) for fan in source.fans for line in _fan(fan)]
    return Drawn(words, fills, ["".join(fibres[0::2]), "".join(fibres[1::2])], outline.edges if source.open else words)


def _round(edges: list[Line], ends: tuple[float, float]) -> Line:
    """The points round a strap: down its left edge and up its right one, with its ends bulging."""
    left, right = edges
    start, end = ends
    low = [_bulge(left[-1], right[-1], left[-1] - left[-2], end)] if end else []
    high = [_bulge(left[0], right[0], left[0] - left[1], start)] if start else []
    return np.array([*left, *low, *right[::-1], *high])


def _bulge(one: Line, other: Line, way: Line, by: float) -> Line:
    return (one + other) / 2 + way / np.hypot(*way) * by


def _fibres(edges: list[Line], band: Band) -> list[Line]:
    """Lines along a strap, none quite as long as the next."""
    random = np.random.default_rng(1)
    left, right = edges
    found = []
    for share in np.linspace(0.07, 0.93, band.fibres):
        line = left * (1 - share) + right * share
        begin = band.begin + random.uniform(0, band.jitter)
        end = band.end - random.uniform(0, band.jitter)
        found.append(_between(line, begin, end))
    return found


def _between(line: Line, begin: float, end: float) -> Line:
    """The stretch of a line between two shares of its length."""
    fine = resampled(line, 101)
    first, last = round(begin * 100), max(round(end * 100), round(begin * 100) + 2)
    length = float(np.hypot(*np.diff(fine[first : last + 1], axis=0).T).sum())
    return resampled(fine[first : last + 1], max(_FEWEST, int(length / 9)))


def _fan(fan: Fan) -> list[Line]:
    """Bent lines from one line to another, none quite as long as the next."""
    random = np.random.default_rng(1)
    starts, ends = (resampled(open_line(line, 9), fan.count) for line in (fan.begin, fan.end))
    shares = np.linspace(0, 1, 9)[:, None]
    found = []
    for start, end in zip(starts, ends, strict=True):
        way = end - start
        across = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-9)
        line = start + way * shares + across * fan.bow * 4 * shares * (1 - shares)
        found.append(_between(line, random.uniform(0, fan.jitter), 1 - random.uniform(0, fan.jitter)))
    return found
