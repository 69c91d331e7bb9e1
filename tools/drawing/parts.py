"""A part of a view with everything that is drawn of it: outline, tones, fibres, lines."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from shapely import simplify
from shapely.geometry import MultiPolygon, Polygon, mapping, shape

from tools.drawing import shading
from tools.drawing.curves import STEPS, closed_line, open_line, outline_words, resampled
from tools.drawing.shading import SKIN, polygons_of

if TYPE_CHECKING:
    from pathlib import Path

    from tools.drawing.curves import Line
    from tools.drawing.source import Band, PartSource, Points

Tones = list[tuple[str, MultiPolygon]]
_TOLERANCE = 0.15
"""How far a tone may be from the light that was reckoned, in mm."""
_LEAST, _LEAST_ON_SKIN = 1.4, 5.0
_FLAT = shading.LEVELS[:2] + shading.LEVELS[4:6]
_RECIPE = 3
"""Raise it when the light is reckoned otherwise, so that tones kept from before are not used."""


@dataclass(frozen=True)
class Part:
    """A part ready to be written. `words` is its outline as an SVG path, `area` the same as a shape."""

    source: PartSource
    words: str
    area: Polygon
    tones: Tones
    """Those near the base tone first; each lighter or darker one lies within the one before it."""
    fibres: list[Line]
    edges: list[Line]
    """Where it has lines; empty where that is its whole outline."""


def make_part(source: PartSource, cache: Path) -> Part:
    """Make a part; tones that were reckoned before are taken from the cache."""
    points, fibres = _strap(source.band) if source.band else (source.outline or (), [])
    outline = closed_line(points)
    area = Polygon(outline).buffer(0)
    return Part(
        source=source,
        words=outline_words(points),
        area=area,
        tones=_tones(source, outline, area, cache),
        fibres=fibres + [open_line(line) for line in source.lines],
        edges=_edges(source.band, outline) if source.band and source.open else [],
    )


def _tones(source: PartSource, outline: Line, area: Polygon, cache: Path) -> Tones:
    skin = source.tissue == SKIN
    least = source.shape.least or (_LEAST_ON_SKIN if skin else _LEAST)
    facts = (outline.round(3).tolist(), source.tissue, source.shape, _RECIPE)
    kept = cache / f"{zlib.crc32(msgspec.json.encode(facts)):08x}-{source.id}.json"
    if kept.exists():
        return [(tone, shape(value)) for tone, value in json.loads(kept.read_text(encoding="utf-8"))]
    field = shading.Field(outline)
    levels = shading.SKIN_LEVELS if skin else _FLAT if source.tissue == "ret" else shading.LEVELS
    found: Tones = []
    for tone, wide in shading.tones(field, shading.lit(field, source.shape), levels, least):
        polygons = polygons_of(simplify(wide, _TOLERANCE).buffer(0).intersection(area), least)
        if polygons:
            found.append((tone, MultiPolygon(polygons)))
    cache.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps([(tone, mapping(each)) for tone, each in found]), encoding="utf-8")
    return found


def _strap(band: Band) -> tuple[Points, list[Line]]:
    """Points round the strap, beginning with its left edge, and its fibres."""
    left, right = (resampled(open_line(edge, 9), band.along) for edge in (band.left, band.right))
    start, end = band.ends
    points = [*left]
    if end:
        points.append(_bulge(left, right, -1, end))
    points += [*right[::-1]]
    if start:
        points.append(_bulge(left, right, 0, start))
    return tuple((float(x), float(y)) for x, y in points), _fibres(left, right, band)


def _bulge(left: Line, right: Line, at: int, by: float) -> Line:
    way = left[-1] - left[-2] if at else left[0] - left[1]
    middle: Line = (left[at] + right[at]) / 2 + way / np.hypot(*way) * by
    return middle


def _edges(band: Band, outline: Line) -> list[Line]:
    """The two long edges, cut out of the outline so that they lie on it."""
    length = (band.along - 1) * STEPS + 1
    second = (band.along + bool(band.ends[1])) * STEPS
    return [resampled(outline[at : at + length], 2 * band.along) for at in (0, second)]


def _fibres(left: Line, right: Line, band: Band) -> list[Line]:
    random = np.random.default_rng(1)
    found = []
    for share in np.linspace(0.07, 0.93, band.fibres):
        line = left * (1 - share) + right * share
        first = band.start + random.uniform(0, band.jitter)
        stop = band.stop - random.uniform(0, band.jitter)
        fine = resampled(line, 100)
        found.append(resampled(fine[round(first * 99) : round(stop * 99) + 1], band.along))
    return found
