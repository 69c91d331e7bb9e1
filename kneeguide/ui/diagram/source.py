"""The drawing of one view, read when something has to be painted from it, and what is made of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kneeguide.content.regular import UnreadableError, read_regular
from kneeguide.drawing.elements import MOST_BYTES
from kneeguide.drawing.model import Drawing
from kneeguide.drawing.reader import read_drawing
from kneeguide.drawing.tissue import TissueFile, inks_of, read_tissue_file
from kneeguide.ui.diagram.drawing import PaintLayer, build_layer
from kneeguide.ui.diagram.structures import StructureMap

if TYPE_CHECKING:
    from pathlib import Path

    from kneeguide.settings import Layer


class Source:
    """A drawing file with the colour file that its classes come from."""

    def __init__(self, file: Path, tissue_file: Path) -> None:
        self._file, self._tissue_file = file, tissue_file
        self._layers: dict[Layer, PaintLayer] = {}
        self._structures: dict[Layer, StructureMap] = {}

    @cached_property
    def tissue(self) -> TissueFile:
        """The colours."""
        return read_tissue_file(self._tissue_file)

    @cached_property
    def drawing(self) -> Drawing | None:
        """The drawing, or None where its file was broken after the guide was opened."""
        try:
            read = read_drawing(read_regular(self._file, MOST_BYTES), inks_of(self.tissue))
        except UnreadableError:
            return None
        return read if isinstance(read, Drawing) else None

    def layer(self, layer: Layer) -> PaintLayer | None:
        """A layer ready to be painted."""
        if layer not in self._layers and self.drawing is not None:
            self._layers[layer] = build_layer(self.drawing, layer)
        return self._layers.get(layer)

    def structures(self, layer: Layer) -> StructureMap | None:
        """Where the parts of a layer lie."""
        if layer not in self._structures and self.drawing is not None:
            self._structures[layer] = StructureMap(self.drawing, layer)
        return self._structures.get(layer)
