"""The drawing of one view as data: what is painted, from back to front. It knows no colours and no pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from kneeguide.ids import StructureId
from kneeguide.ui.diagram.curves import line_path, outline_path, rings_path

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPainterPath

Ramp = tuple[float, float, float, float]
"""Heights in mm between which something fades in, stays whole, and fades out."""


class PartRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part as the file has it. `structure` is None for what has no page of its own."""

    structure: StructureId | None
    tissue: str
    outline: str
    tones: tuple[tuple[str, list[list[float]]], ...]
    fibres: tuple[list[float], ...]
    edges: tuple[list[float], ...]
    opacity: float
    line: bool
    fade: Ramp | None


class DrawingRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A drawing file. A layer lists its parts from back to front, each with whether it throws a shadow."""

    format: str
    view: str
    about: str
    outline: str
    layers: dict[str, tuple[tuple[str, bool], ...]]
    parts: dict[str, PartRecord]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part ready to be painted: paths in mm, tones with their keys."""

    tissue: str
    outline: QPainterPath
    tones: tuple[tuple[str, QPainterPath], ...]
    fibres: tuple[QPainterPath, ...]
    edges: tuple[QPainterPath, ...]
    opacity: float
    fade: Ramp | None
    shadow: bool


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """One layer of a view. `ghost` is the outline of the leg that stands behind bones and muscles."""

    parts: tuple[Part, ...]
    ghost: QPainterPath | None


def read_drawing(file: Path) -> DrawingRecord:
    """Read a drawing file. Raises OSError, or msgspec.ValidationError for a file of another shape."""
    return msgspec.json.decode(file.read_bytes(), type=DrawingRecord)


def build_layer(drawing: DrawingRecord, layer: str) -> Layer:
    """Make the paths of one layer. Raises KeyError for a layer that the drawing does not have."""
    parts = tuple(_build(drawing.parts[name], shadow) for name, shadow in drawing.layers[layer])
    covered = any(part.tissue == "skn" for part in parts)
    return Layer(parts=parts, ghost=None if covered else outline_path(drawing.outline))


def _build(record: PartRecord, shadow: bool) -> Part:  # noqa: FBT001
    outline = outline_path(record.outline)
    edges = tuple(map(line_path, record.edges)) or (outline,)
    return Part(
        tissue=record.tissue,
        outline=outline,
        tones=tuple((key, rings_path(rings)) for key, rings in record.tones),
        fibres=tuple(map(line_path, record.fibres)),
        edges=edges if record.line else (),
        opacity=record.opacity,
        fade=record.fade,
        shadow=shadow,
    )
