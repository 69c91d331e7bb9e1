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
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from kneeguide.settings import Layer, View
    from kneeguide.ui.diagram.bent_knee import BentKnee
    from kneeguide.ui.diagram.source import Source
    from kneeguide.ui.look import Look

_RECIPE = 2
"""Raise it when the painter paints otherwise, so that pictures of the old recipe are not shown."""
_MEMORY_KILOBYTES = 48 * 1024


class Figure(Struct, frozen=True):
    """Which figure is meant. It is the right knee; the left one is its mirror image."""

    view: View
    layer: Layer
    frame: Frame


class Pictures:
    """Gives figures for one look. A drawing itself is read only when a figure has to be painted."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._folder = look.cache / "drawings"
        self._sources: dict[View, Source] = {}
        self._bent: dict[View, BentKnee | None] = {}
        if QPixmapCache.cacheLimit() < _MEMORY_KILOBYTES:
            QPixmapCache.setCacheLimit(_MEMORY_KILOBYTES)

    def pixmap(self, figure: Figure) -> QPixmap:
        """The figure on a transparent ground. A part of one is painted anew: it will not be asked for again."""
        if figure.frame.part is not None:
            return QPixmap.fromImage(self.paint(figure))
        name = self.name(figure)
        pixmap = QPixmap()
        if not QPixmapCache.find(name, pixmap):
            pixmap = QPixmap.fromImage(self._image(figure, name))
            QPixmapCache.insert(name, pixmap)
        return pixmap

    def still(self, figure: Figure, facts: tuple[object, ...], size: QSize, compose: Callable[[], QImage]) -> QImage:
        """The picture of this size that is composed around a figure, by everything else that it depends on."""
        text = repr(facts).encode()
        name = f"{self.name(figure)}-{crc32(text):08x}{adler32(text):08x}"
        kept = read_picture(self._folder, name, size)
        if kept is None:
            kept = compose()
            write_picture(self._folder, name, kept)
        return kept

    def paint(self, figure: Figure) -> QImage:
        """The figure painted afresh; nothing where its file was broken after the guide was opened."""
        # imported here: most starts find the figure on the disk
        from kneeguide.ui.diagram.painter import blank, paint_layer  # noqa: PLC0415
        from kneeguide.ui.diagram.tissue import inks_for  # noqa: PLC0415

        source = self.source(figure.view)
        layer = source.layer(figure.layer)
        if layer is None:
            return blank(figure.frame)
        inks = inks_for(source.tissue, dark=self._look.dark, skin_tone=self._look.skin_tone)
        return paint_layer(layer, inks, figure.frame)

    def name(self, figure: Figure) -> str:
        """A name that changes with everything the figure depends on."""
        look = self._look
        stamps = [_stamp(file) for file in (look.drawings[figure.view], self._tissue_file)]
        facts = (__version__, _RECIPE, stamps, look.dark, look.skin_tone, round(figure.frame.scale, 4))
        # two checksums of zlib and no hashlib: that would load OpenSSL, 3 ms at every start
        text = repr(facts).encode()
        return f"{figure.view.value}-{figure.layer.value}-{crc32(text):08x}{adler32(text):08x}"

    def source(self, view: View) -> Source:
        """The drawing of a view."""
        # imported here: as above
        from kneeguide.ui.diagram.source import Source  # noqa: PLC0415

        if view not in self._sources:
            self._sources[view] = Source(self._look.drawings[view], self._tissue_file)
        return self._sources[view]

    def bent(self, view: View) -> BentKnee | None:
        """The drawing of a view as it bends, or None for one that does not."""
        # imported here: as above
        from kneeguide.ui.diagram.bent_knee import BentKnee  # noqa: PLC0415
        from kneeguide.ui.diagram.tissue import inks_for  # noqa: PLC0415

        if view not in self._bent:
            source = self.source(view)
            inks = inks_for(source.tissue, dark=self._look.dark, skin_tone=self._look.skin_tone)
            drawing = source.drawing
            self._bent[view] = BentKnee(drawing, inks) if drawing is not None and drawing.marks else None
        return self._bent[view]

    @property
    def _tissue_file(self) -> Path:
        return self._look.resources / "tissue.json"

    def _image(self, figure: Figure, name: str) -> QImage:
        kept = read_picture(self._folder, name, figure.frame.box.size())
        if kept is not None:
            return kept
        painted = self.paint(figure)
        write_picture(self._folder, name, painted)
        return painted


def _stamp(file: Path) -> tuple[str, int, int]:
    """The state of a file; one that is gone has none."""
    try:
        status = file.stat()
    except OSError:
        return str(file), 0, 0
    return str(file), status.st_size, status.st_mtime_ns
