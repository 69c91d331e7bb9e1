"""Light on a part: a smooth height over its outline, lit from the upper left, cut into flat tones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from contourpy import FillType, contour_generator
from PIL import Image, ImageDraw
from scipy import sparse
from scipy.ndimage import distance_transform_edt, gaussian_filter
from scipy.sparse.linalg import splu
from shapely import make_valid
from shapely.geometry import MultiPolygon, Polygon

from tools.drawing.curves import open_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tools.drawing.curves import Line
    from tools.drawing.source import Relief, Ridge

    Grid: TypeAlias = NDArray[np.float64]

SKIN = "skn"
LIGHT = np.array([-0.50, -0.58, 0.64]) / np.linalg.norm([-0.50, -0.58, 0.64])
"""The way to the light: from the left, from above, from the viewer."""
Levels = tuple[tuple[float, str], ...]
LEVELS: Levels = (
    (0.085, "15"), (0.15, "1"), (0.205, "05"), (0.26, "0"), (-0.085, "25"), (-0.18, "3"), (-0.30, "35"), (-0.42, "4"),
)  # fmt: skip
"""How much brighter or darker than a flat place a tone begins."""
_SKIN_DARKER = (0.05, 0.10, 0.15, 0.21, 0.28, 0.36, 0.45, 0.55, 0.66, 0.78)
SKIN_LEVELS: Levels = (
    *((0.035 * k, f"u{k}") for k in range(1, 9)),
    *((-level, f"d{k}") for k, level in enumerate(_SKIN_DARKER, start=1)),
)
"""Skin has no lines within, so it takes more steps; they grow where the leg turns away."""
_PER_MM = 2.5
_MARGIN = 4.0
_BEYOND = 2.2
"""How far over the edge of its part a tone is reckoned before it is cut, in mm."""


class Field:
    """The grid over one part."""

    def __init__(self, outline: Line) -> None:
        (self._left, self._top), (right, bottom) = outline.min(0) - _MARGIN, outline.max(0) + _MARGIN
        self._wide = int(np.ceil((right - self._left) * _PER_MM))
        self._high = int(np.ceil((bottom - self._top) * _PER_MM))
        down, across = np.mgrid[0 : self._high, 0 : self._wide]
        self.x, self.y = across / _PER_MM + self._left, down / _PER_MM + self._top
        self.inside = self._mask(outline) > 0.5

    def _mask(self, outline: Line) -> Grid:
        fine = 3
        image = Image.new("L", (self._wide * fine, self._high * fine), 0)
        corners = (outline - np.array([self._left, self._top])) * _PER_MM * fine
        ImageDraw.Draw(image).polygon([(float(x), float(y)) for x, y in corners], fill=255)
        return np.asarray(image.resize((self._wide, self._high), Image.Resampling.BOX)) / 255.0

    def pillow(self) -> Grid:
        """The height of a skin blown up over the outline: Poisson's equation, 0 at the edge."""
        rows, columns = np.nonzero(self.inside)
        count = len(rows)
        index = np.full(self.inside.shape, -1)
        index[rows, columns] = np.arange(count)
        at, to, values = [np.arange(count)], [np.arange(count)], [np.full(count, 4.0)]
        for down, across in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            near = index[np.clip(rows + down, 0, self._high - 1), np.clip(columns + across, 0, self._wide - 1)]
            at.append(np.arange(count)[near >= 0])
            to.append(near[near >= 0])
            values.append(np.full(int((near >= 0).sum()), -1.0))
        places = (np.concatenate(at), np.concatenate(to))
        matrix = sparse.csc_matrix((np.concatenate(values), places), (count, count))
        height = np.zeros(self.inside.shape)
        height[rows, columns] = splu(matrix).solve(np.full(count, 4.0 / _PER_MM**2))
        return height

    def bump(self, bump: tuple[float, ...]) -> Grid:
        """A hill."""
        x, y, right, down, height, turn = (*bump, 0.0)[:6]
        cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        along = (self.x - x) * cos + (self.y - y) * sin
        aside = (self.y - y) * cos - (self.x - x) * sin
        return height * np.exp(-0.5 * ((along / right) ** 2 + (aside / down) ** 2))

    def ridge(self, ridge: Ridge) -> Grid:
        """A long hill."""
        line = open_line(ridge.line, 10)
        nearest = np.full(self.inside.shape, 1e9)
        for start, end in pairwise(line):
            way = end - start
            right, down = self.x - start[0], self.y - start[1]
            along = np.clip((right * way[0] + down * way[1]) / (way @ way + 1e-9), 0, 1)
            nearest = np.minimum(nearest, (right - along * way[0]) ** 2 + (down - along * way[1]) ** 2)
        return ridge.height * np.exp(-0.5 * nearest / ridge.width**2)


def lit(field: Field, relief: Relief) -> Grid:
    """How bright a part is at each place of its field."""
    pillow = np.sqrt(np.maximum(field.pillow(), 0))
    height = relief.cap * np.tanh(pillow * relief.k / relief.cap)
    for hill in (*map(field.bump, relief.bumps), *map(field.ridge, relief.ridges)):
        height = height + hill
    smooth = _within(height, field, relief.blur * _PER_MM * 0.6)
    # near the edge the fall of the pillow stays, or the part would look flat there
    rim = np.clip(pillow / 3.0, 0, 1)
    down, right = np.gradient(height * (1 - rim) + smooth * rim, 1 / _PER_MM)
    bright = (LIGHT[2] - right * LIGHT[0] - down * LIGHT[1]) / np.sqrt(right**2 + down**2 + 1)
    return _within(bright, field, relief.blur * _PER_MM)


def _within(values: Grid, field: Field, sigma: float) -> Grid:
    """Blurred, but from the inside of the part alone."""
    inside = field.inside.astype(float)
    blurred: Grid = gaussian_filter(values * inside, sigma) / np.maximum(gaussian_filter(inside, sigma), 1e-3)
    return blurred


def tones(field: Field, bright: Grid, levels: Levels, least: float) -> list[tuple[str, MultiPolygon]]:
    """The shapes of each tone, those near the base first; they reach a little over the edge of the part."""
    outside, nearest = distance_transform_edt(~field.inside, return_indices=True)
    spread = gaussian_filter(bright[nearest[0], nearest[1]], 1.0)
    found = []
    for level, tone in sorted(levels, key=lambda each: abs(each[0])):
        over = (spread - LIGHT[2] - level) * np.sign(level)
        shape = _where_positive(field, np.where(outside > _BEYOND * _PER_MM, -9.0, over), least)
        if not shape.is_empty:
            found.append((tone, shape))
    return found


def _where_positive(field: Field, values: Grid, least: float) -> MultiPolygon:
    maker = contour_generator(x=field.x[0], y=field.y[:, 0], z=values, fill_type=FillType.OuterOffset)
    polygons = []
    for points, offsets in zip(*maker.filled(0, 99), strict=True):
        rings = [points[start:end] for start, end in pairwise(offsets)]
        holes = [ring for ring in rings[1:] if Polygon(ring).area > least]
        polygons += polygons_of(make_valid(Polygon(rings[0], holes)), least)
    return MultiPolygon(polygons)


def polygons_of(shape: Any, least: float = 0.0) -> list[Polygon]:
    """The polygons in any shape that are larger than so many mm²."""
    if shape.geom_type == "Polygon":
        return [shape] if shape.area > least else []
    return [polygon for part in getattr(shape, "geoms", ()) for polygon in polygons_of(part, least)]
