"""What the files in `views` hold: outlines set by hand, in mm, y down, the joint line at y = 0, of a right knee."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import yaml
from msgspec import Struct, field

Point = tuple[float, float]
Points = tuple[Point, ...]


class Ridge(Struct, frozen=True, forbid_unknown_fields=True):
    """A long hill along a line."""

    line: Points
    width: float
    height: float


class Relief(Struct, frozen=True, forbid_unknown_fields=True):
    """The height over an outline that is lit: blown up by `k` to `cap` mm at most, with hills on it."""

    k: float = 1.0
    cap: float = 14.0
    blur: float = 1.4
    bumps: tuple[tuple[float, ...], ...] = ()
    """Middle right and down, spread right and down, height, and a turn in degrees that may be left out."""
    ridges: tuple[Ridge, ...] = ()
    least: float | None = None
    """Tones smaller than so many mm² are left out."""


class Band(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A strap between two edges, from its start to its end."""

    left: Points
    right: Points
    ends: Point = (0.0, 0.0)
    """How far its two ends bulge out."""
    fibres: int = 6
    along: int = 14
    """How many points each edge gets."""
    jitter: float = 0.08
    start: float = field(default=0.02, name="from")
    stop: float = field(default=0.98, name="to")
    """Where its fibres begin and end, in shares of its length, give or take the jitter."""


class PartSource(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part: an outline or a band."""

    id: str
    layer: Literal["bones", "muscles", "skin"]
    tissue: str
    outline: Points | None = None
    band: Band | None = None
    shape: Relief = Relief()
    shadow: bool = False
    fade: tuple[float, float, float, float] | None = None
    """Heights between which it fades in, is whole, and fades out."""
    open: bool = False
    """Lines along the two edges of a band alone."""
    line: bool = True
    lines: tuple[Points, ...] = ()
    """Further soft lines."""
    opacity: float = 1.0


class Closed(Struct, frozen=True, forbid_unknown_fields=True):
    """A closed shape: points of a curve, or an ellipse by its middle and radii."""

    outline: Points | None = None
    ellipse: tuple[float, float, float, float] | None = None


class RegionSource(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place that can be pressed, the place of its hot spot, and where its label stands."""

    id: str
    outline: Points | None = None
    ellipse: tuple[float, float, float, float] | None = None
    hole: Closed | None = None
    point: Point
    pill: Literal["left", "right"]
    pill_y: float


class SpotSource(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A pain spot in a region."""

    id: str
    region: str
    at: Point
    radius: float = 6.0


class ViewSource(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A view; its parts from back to front, its regions in the order that decides where they overlap."""

    view: Literal["front", "inner", "outer", "back"]
    title: str
    window: tuple[float, float, float, float]
    leg: Points
    parts: tuple[PartSource, ...]
    regions: tuple[RegionSource, ...] = ()
    spots: tuple[SpotSource, ...] = ()
    marks: dict[str, Points] = {}
    """Points and lines that the bending knee needs, by name."""


def read_source(file: Path) -> ViewSource:
    """Read a view. Raises msgspec.ValidationError with the place of what is wrong."""
    source = msgspec.convert(yaml.safe_load(file.read_text(encoding="utf-8")), ViewSource)
    for part in source.parts:
        if (part.outline is None) == (part.band is None):
            raise msgspec.ValidationError(f"{part.id}: write an outline or a band")
    return source
