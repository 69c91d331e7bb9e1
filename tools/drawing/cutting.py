"""Shapes cut out of shapes: tones to their outline, shadows to what lies under them, faded tones apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from shapely import affinity, box, make_valid, segmentize, simplify, unary_union
from shapely.geometry import MultiPolygon, Polygon

from tools.drawing.fitting import OFF, OFF_SOFT, ring_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.drawing.curves import Line

    Window = tuple[float, float, float, float]
    Tones = list[tuple[str, MultiPolygon]]

_EVEN = 0.03
"""By how much the points of a cut shape may move before curves are laid along them, in mm."""
_NEAR = 2.5
"""How near to each other those points are at least, in mm: between them a curve is not held to the shape."""
_OVERLAP = 0.08
_HAIR = 0.12
"""Tones narrower than twice this are left out."""
_LEAST_HOLE = 0.25
_CORE = 0.4
_MARGIN = 10.0
_SHADOWS = ((1.0, 1.45, 2.7, 0.10), (0.75, 1.05, 1.3, 0.15), (0.45, 0.6, 0.45, 0.18))
"""How far a shadow falls to the right and down, how much it is widened, and how dark it is."""


def area_of(outline: Line) -> MultiPolygon:
    """What an outline encloses; where it crosses itself, all of its loops."""
    return MultiPolygon(polygons_of(make_valid(Polygon(outline).buffer(0) if len(outline) > 3 else Polygon(outline))))


def polygons_of(shape: Any, least: float = 0.0) -> list[Polygon]:
    """The polygons in any shape that are larger than so many square millimetres."""
    if shape.geom_type == "Polygon":
        return [shape] if shape.area > least else []
    return [polygon for part in getattr(shape, "geoms", ()) for polygon in polygons_of(part, least)]


def cut_tones(tones: Tones, area: Any, least: float) -> Tones:
    """The tones within an area, each within the one before it, without crumbs and hairs."""
    found: Tones = []
    for tone, wide in tones:
        inner = wide.buffer(-_HAIR).buffer(_HAIR, join_style="round").intersection(area)
        polygons = polygons_of(make_valid(inner), least)
        if polygons:
            found.append((tone, MultiPolygon(polygons)))
    return found


def set_apart(area: MultiPolygon, tones: Tones) -> Tones:
    """The base and the tones as shapes side by side with a hair of overlap, so that faded fills do not add up."""
    light = [each for each in tones if each[0] in {"15", "1", "05", "0"} or each[0].startswith("u")]
    dark = [each for each in tones if each not in light]
    toned = unary_union([each for _, each in tones]).buffer(-_OVERLAP)
    found = [("2", area.difference(toned))]
    for chain in (light, dark):
        inner = [each.buffer(-_OVERLAP) for _, each in chain] + [Polygon()]
        found += [(tone, each.difference(inner[at + 1])) for at, (tone, each) in enumerate(chain)]
    return [(tone, MultiPolygon(polygons_of(each, 0.2))) for tone, each in found if polygons_of(each, 0.2)]


def around(window: Window) -> Polygon:
    """What is drawn in full: the window and a margin; beyond it there are bases and lines alone."""
    x, y, width, height = window
    return box(x - _MARGIN, y - _MARGIN, x + width + _MARGIN, y + height + _MARGIN)


def shadows_of(area: MultiPolygon, ground: Any) -> list[tuple[float, str]]:
    """The contact shadow of a part on the ground under it: how dark, and where."""
    core = area.buffer(-_CORE)
    found = []
    for right, down, width, strength in _SHADOWS:
        moved = affinity.translate(area, right, down).buffer(width / 2)
        words = words_of(moved.difference(core).intersection(ground), 0.5, OFF_SOFT)
        if words:
            found.append((strength, words))
    return found


def rims_of(area: MultiPolygon, widths: Iterable[float], within: Polygon) -> list[str]:
    """Bands of these widths along the inside of an outline."""
    return [words_of(area.difference(area.buffer(-width)).intersection(within)) for width in widths]


def words_of(shape: Any, least: float = 0.0, off: float = OFF) -> str:
    """A shape as closed curves that lie no farther `off`, in mm."""
    words = []
    for polygon in polygons_of(shape, least):
        holes = (hole for hole in polygon.interiors if Polygon(hole).area > _LEAST_HOLE)
        words += [ring_words(_points(ring), off) for ring in (polygon.exterior, *holes)]
    return "".join(words)


def _points(ring: Any) -> Line:
    return np.asarray(segmentize(simplify(ring, _EVEN), _NEAR).coords)[:-1]
