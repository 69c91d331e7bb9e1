"""A layer of a drawing with its paths made, ready to be painted. It knows no colours and no pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kneeguide.settings import Layer
from kneeguide.ui.diagram.curves import shape_path

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from kneeguide.drawing.model import Drawing, Part, Shape


class PaintShape(Struct, frozen=True):
    """A fill or a line, and its path in mm."""

    shape: Shape
    path: QPainterPath


class PaintPart(Struct, frozen=True):
    """A part from back to front: shapes on each other, all of them as opaque as the part."""

    shadow: tuple[PaintShape, ...]
    shapes: tuple[PaintShape, ...]
    opacity: float


class PaintLayer(Struct, frozen=True):
    """One layer of a view. `leg` stands behind it and is empty where the skin covers all."""

    leg: tuple[PaintShape, ...]
    parts: tuple[PaintPart, ...]


def build_layer(drawing: Drawing, layer: Layer) -> PaintLayer:
    """Make the paths of one layer."""
    leg = () if layer is Layer.SKIN else drawing.leg
    return PaintLayer(_build(leg), tuple(map(_part, drawing.shown(layer))))


def _part(part: Part) -> PaintPart:
    return PaintPart(_build(part.shadow), _build(part.shapes), part.opacity)


def _build(shapes: tuple[Shape, ...]) -> tuple[PaintShape, ...]:
    return tuple(PaintShape(shape, shape_path(shape.path, even_odd=shape.even_odd)) for shape in shapes)
