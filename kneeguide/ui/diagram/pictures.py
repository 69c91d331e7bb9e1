"""Finished figures: from memory, from the disk, or painted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import adler32, crc32

from msgspec import Struct
from PySide6.QtGui import QPixmap, QPixmapCache

from kneeguide import __version__
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.picture_file import read_picture, write_picture

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from kneeguide.settings import Layer
    from kneeguide.ui.diagram.drawing import Layer as PaintedLayer
    from kneeguide.ui.look import Look

_RECIPE = 1
"""Raise it when the painter paints otherwise, so that pictures of the old recipe are not shown."""
_MEMORY_KILOBYTES = 48 * 1024


class Figure(Struct, frozen=True):
    """Which figure is meant. It is the right knee; the left one is its mirror image."""

    view: str
    layer: Layer
    frame: Frame


class Pictures:
    """Gives figures for one look. The drawing itself is read only when a figure has to be painted."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._folder = look.cache / "drawings"
        self._layers: dict[tuple[str, Layer], PaintedLayer] = {}
        if QPixmapCache.cacheLimit() < _MEMORY_KILOBYTES:
            QPixmapCache.setCacheLimit(_MEMORY_KILOBYTES)

    def pixmap(self, figure: Figure) -> QPixmap:
        """The figure on a transparent ground."""
        name = self.name(figure)
        pixmap = QPixmap()
        if not QPixmapCache.find(name, pixmap):
            pixmap = QPixmap.fromImage(self._image(figure, name))
            QPixmapCache.insert(name, pixmap)
        return pixmap

    def paint(self, figure: Figure) -> QImage:
        """The figure painted afresh."""
        # imported here: most starts find the figure on the disk
        from kneeguide.ui.diagram.painter import paint_layer  # noqa: PLC0415
        from kneeguide.ui.diagram.tissue import read_tissue  # noqa: PLC0415

        look = self._look
        tissue = read_tissue(self._tissue_file, dark=look.dark, skin_tone=look.skin_tone)
        return paint_layer(self._layer(figure), tissue, figure.frame)

    def name(self, figure: Figure) -> str:
        """A name that changes with everything the figure depends on."""
        look = self._look
        files = (self._drawing_file(figure.view), self._tissue_file)
        stamps = [(file.stat().st_size, file.stat().st_mtime_ns) for file in files]
        facts = (__version__, _RECIPE, stamps, look.dark, look.skin_tone, round(figure.frame.scale, 4))
        # two checksums of zlib and no hashlib: that would load OpenSSL, 3 ms at every start
        text = repr(facts).encode()
        return f"{figure.view}-{figure.layer.value}-{crc32(text):08x}{adler32(text):08x}"

    @property
    def _tissue_file(self) -> Path:
        return self._look.resources / "tissue.json"

    def _drawing_file(self, view: str) -> Path:
        return self._look.resources / "diagram" / f"{view}.json"

    def _image(self, figure: Figure, name: str) -> QImage:
        kept = read_picture(self._folder, name, figure.frame.box.size())
        if kept is not None:
            return kept
        painted = self.paint(figure)
        write_picture(self._folder, name, painted)
        return painted

    def _layer(self, figure: Figure) -> PaintedLayer:
        # imported here: as above
        from kneeguide.ui.diagram.drawing import build_layer, read_drawing  # noqa: PLC0415

        key = figure.view, figure.layer
        if key not in self._layers:
            drawing = read_drawing(self._drawing_file(figure.view))
            self._layers[key] = build_layer(drawing, figure.layer.value)
        return self._layers[key]
