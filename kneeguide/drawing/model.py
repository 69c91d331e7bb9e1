"""A drawing as data: what is painted, from back to front. It knows no colours and no pixels; lengths in mm."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from kneeguide.drawing.chart import Chart, Point
from kneeguide.ids import StructureId
from kneeguide.settings import Layer

Fade: TypeAlias = tuple[tuple[float, float], ...]
"""Heights in mm, from top to bottom, and how opaque a shape is there."""
Cap: TypeAlias = Literal["butt", "round", "square"]
Join: TypeAlias = Literal["miter", "round", "bevel"]

SHADOW = "shadow"
"""The ink of the shadows, which is the same in every theme."""
SHOWN_LAYERS = {
    Layer.SKIN: frozenset({Layer.SKIN}),
    Layer.MUSCLES: frozenset({Layer.BONES, Layer.MUSCLES}),
    Layer.BONES: frozenset({Layer.BONES}),
}
"""Which parts each layer shows: muscles lie on and around the bones, the skin hides all."""


class Stroke(Struct, frozen=True):
    """How a line is drawn."""

    width: float
    cap: Cap = "butt"
    join: Join = "miter"


class Shape(Struct, frozen=True, kw_only=True):
    """One fill or one line. `path` is written with M, L, Q, C and Z alone; `ink` is its class, such as "bone-15"."""

    path: str
    ink: str
    alpha: float = 1.0
    even_odd: bool = False
    stroke: Stroke | None = None
    """None for a fill."""
    fade: Fade | None = None


class Part(Struct, frozen=True, kw_only=True):
    """A part of the knee, or what needs no name; `shadow` is painted before its shapes, both on the parts behind."""

    id: str
    layer: Layer
    shapes: tuple[Shape, ...]
    shadow: tuple[Shape, ...] = ()
    opacity: float = 1.0

    @property
    def structure(self) -> StructureId | None:
        """The structure that it is a part of: what stands before the hyphen, unless that is "other"."""
        name = self.id.partition("-")[0]
        return None if name == "other" else StructureId(name)


class Drawing(Struct, frozen=True, kw_only=True):
    """One view of the right knee. `leg` stands behind bones and muscles."""

    chart: Chart
    leg: tuple[Shape, ...]
    parts: tuple[Part, ...]
    marks: dict[str, tuple[Point, ...]]
    """Points and lines that the bending knee needs, by name; empty where this view does not bend."""
    places: dict[str, tuple[int, int]]
    """The line and column of each id in the file."""

    def shown(self, layer: Layer) -> tuple[Part, ...]:
        """The parts that a layer shows."""
        return tuple(part for part in self.parts if part.layer in SHOWN_LAYERS[layer])
