"""The names of what the drawing shows: the part under the mouse, its words in a corner, its outline when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from kneeguide.settings import Side
from kneeguide.ui.diagram.curves import shape_path
from kneeguide.ui.diagram.frame import box_of
from kneeguide.ui.diagram.structures import seen_in
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneeguide.content.pages import Structure
    from kneeguide.drawing.model import Part
    from kneeguide.ids import StructureId
    from kneeguide.settings import Layer, View
    from kneeguide.ui.diagram.backdrop import Scene
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.pictures import Pictures
    from kneeguide.ui.look import Look

_MIRROR = QTransform.fromScale(-1, 1)


class NameTag(QWidget):
    """The name of the part under the mouse."""

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(stage)
        self._look, self._text = look, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, left: int, bottom: int) -> None:
        """Show these words with the lower left corner here; none hides the tag."""
        self._text = text
        self.setVisible(bool(text))
        look = self._look
        wide, high = look.text_width("pill", text) + 2 * look.px(12), look.px(30)
        self.setGeometry(left, bottom - high, wide, high)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = QPen(look.colour("line"), look.edge)
        paint_box(painter, QRectF(self.rect()), self.height() / 2, look.colour("raised"), edge)
        painter.setFont(look.font("pill"))
        painter.setPen(look.colour("text"))
        draw_line(painter, QRectF(self.rect()), self._text, centre=True)
        painter.end()


class PartNames(QObject):
    """Knows which part lies where. The drawing is read when it is first asked."""

    def __init__(self, look: Look, pictures: Pictures, stage: QWidget) -> None:
        super().__init__(stage)
        self._pictures = pictures
        self._structures: Mapping[StructureId, Structure] = {}
        self._outlines: dict[tuple[View, Layer, StructureId], QPainterPath] = {}
        self.tag = NameTag(look, stage)
        self.pointed: StructureId | None = None

    def know(self, structures: Mapping[StructureId, Structure]) -> None:
        """Take these names; parts without one are passed over."""
        self._structures = structures

    def point(self, scene: Scene, point: QPointF) -> bool:
        """Say which part lies at a point in mm of the knee that is shown; whether it is another than before."""
        found = self._at(scene, point)
        changed, self.pointed = found != self.pointed, found
        return changed

    def point_at(self, structure: StructureId | None) -> None:
        """Point at a part by name."""
        self.pointed = structure if structure in self._structures else None

    def leave(self) -> None:
        """Point at nothing."""
        self.pointed = None
        self.tag.say("", 0, 0)

    @property
    def words(self) -> str:
        """The name of the part that is pointed at."""
        return self._structures[self.pointed].name if self.pointed is not None else ""

    def outline(self, scene: Scene) -> QPainterPath:
        """The outline of the part that is pointed at, in pixels; empty where this layer does not show it."""
        return scene.placement.path(self.outline_mm(scene.chart, scene.layer))

    def outline_mm(self, chart: Chart, layer: Layer) -> QPainterPath:
        """The same outline in mm."""
        if self.pointed is None:
            return QPainterPath()
        key = (chart.view, layer, self.pointed)
        if key not in self._outlines:
            self._outlines[key] = self._outline(*key)
        path = self._outlines[key]
        return _MIRROR.map(path) if chart.side is Side.LEFT else path

    def _at(self, scene: Scene, point: QPointF) -> StructureId | None:
        if not self._structures:
            return None
        parts = self._pictures.source(scene.chart.view).structures(scene.layer)
        on_right = QPointF(-point.x(), point.y()) if scene.chart.side is Side.LEFT else point
        found = parts.structure_at(on_right) if parts is not None else None
        return found if found in self._structures else None

    def _outline(self, view: View, layer: Layer, structure: StructureId) -> QPainterPath:
        whole = QPainterPath()
        drawing = self._pictures.source(view).drawing
        if drawing is None:
            return whole
        within = box_of(drawing.chart.window)
        for part in drawing.shown(layer):
            if part.structure == structure:
                whole = whole.united(_outline_of(part, within))
        return whole


def _outline_of(part: Part, within: QRectF) -> QPainterPath:
    """The part where it is seen. The first fill is the whole of it; one that fades has its tones side by side."""
    fills = [shape for shape in part.shapes if shape.stroke is None]
    whole, seen = QPainterPath(), QPainterPath()
    for shape in fills if fills and fills[0].fade is not None else fills[:1]:
        whole = whole.united(shape_path(shape.path, even_odd=shape.even_odd))
    seen.addRect(seen_in(fills[0].fade, within) if fills else within)
    return whole.intersected(seen)
