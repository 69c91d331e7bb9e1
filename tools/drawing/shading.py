"""Light on a part: a smooth height over its outline, lit from the upper left, cut into flat tones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from contourpy import FillType, contour_generator
from PIL import Image, ImageDraw
from scipy import sparse
from scipy.ndimage import distance_transform_edt, gaussian_filter
from scipy.sparse.linalg import splu
from shapely import make_valid
from shapely.geometry import MultiPolygon, Polygon

from tools.drawing.curves import open_line
from tools.drawing.cutting import polygons_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tools.drawing.source import Relief, Ridge

    Grid: TypeAlias = NDArray[np.float64]

LIGHT = np.array([-0.50, -0.58, 0.64]) / np.linalg.norm([-0.50, -0.58, 0.64])
HALF = "-half"
"""Ends the name of a tone that is half-way from the one before it."""
LEVELS = (
    (0.085, "15"), (0.15, "1"), (0.205, "05"), (0.26, "0"),
    (-0.085, "25"), (-0.18, "3"), (-0.30, "35"), (-0.42, "4"),
)  # fmt: skip
"""By how much a part is brighter or darker than a flat one, and its tone from there on."""
_SKIN_DARKER = (0.05, 0.10, 0.15, 0.21, 0.28, 0.36, 0.45, 0.55, 0.66, 0.78)
_SKIN_STEPS = (
    *((0.035 * (k - 1), 0.035 * k, f"u{k}") for k in range(1, 9)),
    *((-before, -level, f"d{k}") for k, (before, level) in enumerate(pairwise((0.0, *_SKIN_DARKER)), start=1)),
)
_HALF_UNTIL = 0.22
SKIN_LEVELS = tuple(
    each
    for before, level, key in _SKIN_STEPS
    for each in (((before + level) / 2, key + HALF), (level, key))
    if abs(level) < _HALF_UNTIL or each[1] == key
)
"""Skin has no lines within, so it takes more steps, with half ones where it is broad; they grow towards its edge."""
_LEVELS_OF = {"ret": LEVELS[:2] + LEVELS[4:6], "skn": SKIN_LEVELS}
_MOST_CELLS = 55_000
_FINEST, _COARSEST = 4.0, 1.25
_MARGIN = 4.0
_REACH = 2.2
"""How far beyond the outline tones are followed, before they are cut to it."""


class Field:
    """The grid over one part, a few cells to the millimetre."""

    def __init__(self, outline: Grid) -> None:
        area = float(Polygon(outline).area)
        self.fine = min(_FINEST, max(_COARSEST, (_MOST_CELLS / max(area, 1.0)) ** 0.5))
        (self.left, self.top), (right, bottom) = outline.min(0) - _MARGIN, outline.max(0) + _MARGIN
        self.wide, self.high = (int(np.ceil(span * self.fine)) for span in (right - self.left, bottom - self.top))
        down, across = np.mgrid[0 : self.high, 0 : self.wide]
        self.x, self.y = across / self.fine + self.left, down / self.fine + self.top
        self.inside = self._mask(outline) > 0.5

    def _mask(self, outline: Grid) -> Grid:
        finer = 3
        image = Image.new("L", (self.wide * finer, self.high * finer), 0)
        corner = np.array([self.left, self.top])
        ImageDraw.Draw(image).polygon([tuple(p) for p in (outline - corner) * self.fine * finer], fill=255)
        return np.asarray(image.resize((self.wide, self.high), Image.Resampling.BOX)) / 255.0

    def pillow(self) -> Grid:
        """The height of a skin blown up over the outline (Poisson's equation), rounded as a tube is."""
        index = -np.ones(self.inside.shape, int)
        rows, columns = np.nonzero(self.inside)
        count = len(rows)
        index[rows, columns] = np.arange(count)
        at, to, values = [np.arange(count)], [np.arange(count)], [np.full(count, 4.0)]
        for down, across in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            r, c = np.clip(rows + down, 0, self.high - 1), np.clip(columns + across, 0, self.wide - 1)
            near = index[r, c]
            at.append(np.arange(count)[near >= 0])
            to.append(near[near >= 0])
            values.append(np.full(int((near >= 0).sum()), -1.0))
        matrix = sparse.csc_matrix((np.concatenate(values), (np.concatenate(at), np.concatenate(to))), (count, count))
        height = np.zeros(self.inside.shape)
        height[rows, columns] = splu(matrix).solve(np.full(count, 4.0 / self.fine**2))
        return np.sqrt(np.maximum(height, 0))

    def bump(self, place: Sequence[float]) -> Grid:
        """A hill: its middle, its half widths, its height, and by how many degrees it is turned."""
        cx, cy, sx, sy, height, turn = (*place, 0.0)[:6]
        cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        x = (self.x - cx) * cos + (self.y - cy) * sin
        y = -(self.x - cx) * sin + (self.y - cy) * cos
        return height * np.exp(-0.5 * ((x / sx) ** 2 + (y / sy) ** 2))

    def ridge(self, ridge: Ridge) -> Grid:
        """A long hill along a line."""
        line = open_line(ridge.line, 10)
        near = np.full((self.high, self.wide), 1e9)
        for p, q in pairwise(line):
            v = q - p
            along = np.clip(((self.x - p[0]) * v[0] + (self.y - p[1]) * v[1]) / (v @ v + 1e-9), 0, 1)
            near = np.minimum(near, (self.x - p[0] - along * v[0]) ** 2 + (self.y - p[1] - along * v[1]) ** 2)
        return ridge.height * np.exp(-0.5 * near / ridge.width**2)

    def softened(self, values: Grid, width: float) -> Grid:
        """The values blurred by so many millimetres, within the outline alone."""
        inside = self.inside.astype(float)
        sigma = width * self.fine
        return gaussian_filter(values * inside, sigma) / np.maximum(gaussian_filter(inside, sigma), 1e-3)


def tones_of(outline: Grid, relief: Relief, tissue: str, least: float) -> list[tuple[str, MultiPolygon]]:
    """The shapes of each tone, those near the base first; they reach a little beyond the outline."""
    field = Field(outline)
    if int(field.inside.sum()) < 4:
        raise ValueError("its outline is too small to be lit")
    bright = _lit(field, relief)
    away, nearest = distance_transform_edt(~field.inside, return_indices=True)
    spread = gaussian_filter(bright[nearest[0], nearest[1]], 0.4 * field.fine)
    far = away / field.fine > _REACH
    found = []
    for level, key in sorted(_LEVELS_OF.get(tissue, LEVELS), key=lambda each: abs(each[0])):
        sign = 1.0 if level > 0 else -1.0
        above = np.where(far, -9.0, (spread - LIGHT[2] - level) * sign)
        shape = _over_zero(field, above, least)
        if not shape.is_empty:
            found.append((key, shape))
    return found


def _lit(field: Field, relief: Relief) -> Grid:
    """How bright the part is at each place of its field."""
    pillow = field.pillow()
    height = relief.cap * np.tanh(pillow * relief.k / relief.cap)
    for bump in relief.bumps:
        height = height + field.bump(bump)
    for ridge in relief.ridges:
        height = height + field.ridge(ridge)
    rim = np.clip(pillow / 3.0, 0, 1)
    height = height * (1 - rim) + field.softened(height, relief.blur * 0.6) * rim
    down, right = np.gradient(height, 1 / field.fine)
    bright = (-right * LIGHT[0] - down * LIGHT[1] + LIGHT[2]) / np.sqrt(right**2 + down**2 + 1)
    return field.softened(bright, relief.blur)


def _over_zero(field: Field, values: Grid, least: float) -> MultiPolygon:
    maker = contour_generator(x=field.x[0], y=field.y[:, 0], z=values, fill_type=FillType.OuterOffset)
    polygons = []
    for points, offsets in zip(*maker.filled(0, 99), strict=True):
        rings = [points[a:b] for a, b in pairwise(offsets)]
        whole = Polygon(rings[0], [ring for ring in rings[1:] if Polygon(ring).area > least])
        polygons += polygons_of(make_valid(whole), least)
    return MultiPolygon(polygons)
