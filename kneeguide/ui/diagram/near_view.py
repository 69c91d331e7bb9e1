"""A view of the knee that can be brought nearer, moved, and bent where its drawing allows that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, Signal

from kneeguide.settings import Layer
from kneeguide.ui.diagram.figure_view import FigureView, Knee
from kneeguide.ui.diagram.frame import box_of
from kneeguide.ui.diagram.stage_layout import StageRoom, spot_target, whole_placement
from kneeguide.ui.diagram.zoom import Zoom
from kneeguide.ui.diagram.zoom_gestures import ZoomGestures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.diagram.backdrop import Scene
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.look import Look

_TOP = 54
_LEAST_FREE = 140
_LIFTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""How much of a bar that lies on the leg is left free of it: as little as will do for the spots."""


class NearView(FigureView):
    """Keeps how near the drawing is and how far it is bent; another view or layer is straight again."""

    zoomed = Signal(float)
    """How much nearer than the whole leg it is now."""
    resized = Signal(int)
    """How wide it is now, in pixels."""
    bent = Signal(int)
    """How far it is bent now, in degrees."""

    def __init__(self, look: Look, charts: Mapping[View, Chart], knee: Knee, radius: float) -> None:
        super().__init__(look, charts, knee, radius)
        self._zoom, self._bend = Zoom(), 0
        self._top, self._bottom, self._free, self._seen = look.px(_TOP), 0, 0, 0
        self._bar = self._note = 0
        self._share = 1.0
        self._holds_layout = self._has_size = False
        self.gestures = ZoomGestures(self)
        self.gestures.zoomed.connect(self.zoom_about)
        self.gestures.moved.connect(self._move)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._holds_layout = True
        self.resized.emit(self.width())  # controls first: they say how much of the new size they take
        self._holds_layout = False
        self._has_size = True
        super().resizeEvent(event)

    @property
    def can_bend(self) -> bool:
        """Whether what is shown can be bent."""
        return self.view_bends and self.layer is Layer.BONES

    @property
    def view_bends(self) -> bool:
        """Whether a layer of what is shown can be bent."""
        return self._charts[self.view].bends

    @property
    def bend(self) -> int:
        """How far it is bent, in degrees."""
        return self._bend

    def set_bend(self, degrees: int) -> None:
        """Bend the knee; what cannot bend stays straight."""
        from kneeguide.bend import MOST_DEGREES  # noqa: PLC0415 - the view that comes first does not bend

        degrees = min(MOST_DEGREES, max(0, degrees)) if self.can_bend else 0
        if degrees != self._bend:
            self._bend = degrees
            self.relayout()
            self.bent.emit(degrees)

    def reserve(self, top: int, bottom: int, bar: int = 0, note: int = 0) -> None:
        """Leave so many pixels at the top and at the bottom to controls, and above these to a bar and a note.

        Bar and note may lie on the leg, but not on a spot of it. The bar's place is kept while it is not shown, so
        that the leg stays where it is.
        """
        if (top, bottom, bar, note) != (self._top, self._bottom, self._bar, self._note):
            self._top, self._bottom, self._bar, self._note = top, bottom, bar, note
            if self._free:
                self.keep_free(self._free)
            if not self._holds_layout:
                self.relayout()

    def keep_free(self, height: int) -> None:
        """Be at least so high between the controls, in pixels; 0 where the page gives the height.

        It is less where so much is not seen at once: the whole leg is.
        """
        self._free = height
        if self._seen:
            height = min(height, max(self._seen - self._top, self._look.gap(_LEAST_FREE)))
        self.setMinimumHeight(height + self._top + self._bottom + self._bar if height else 0)

    def see_at_once(self, height: int) -> None:
        """Take it that a page that scrolls shows so many pixels of its height."""
        if height != self._seen:
            self._seen = height
            self.keep_free(self._free)

    def zoom(self, times: float) -> None:
        """Come so many times nearer."""
        self.zoom_about(times, QPointF(self.rect().center()))

    def show_whole(self) -> None:
        """Show the whole leg again."""
        self.zoom_about(0.0, QPointF())

    def zoom_about(self, times: float, pixel: QPointF) -> None:
        """Come so many times nearer; what is under the pixel stays there."""
        self._take_zoom(self._zoom.nearer(times, pixel, self.whole_placement()))

    def whole_placement(self) -> Placement:
        over, lowest = self._bar + self._note, self._chart.lowest
        free = self.height() - self._bottom - over - spot_target(self._look) / 2
        for share in _LIFTS:
            controls = self._top, self._bottom + round(share * over)
            place = whole_placement(self.size(), self._chart.window, controls, self._share)
            if place.y(lowest) <= free:
                break
        return place

    def scene(self) -> Scene:
        return msgspec.structs.replace(super().scene(), bend=self._bend)

    def room(self, *, bare: bool) -> StageRoom:
        """The room that regions and labels have; `bare` leaves the labels away."""
        whole = self.whole_placement()
        self._zoom = self._zoom.kept(whole, self.size(), box_of(self._chart.window))
        below = self._bottom + self._bar + self._note
        return StageRoom(self.size(), self._top, below, whole, self._zoom, bare or bool(self._bend))

    def before_change(self) -> None:
        if self._bend:
            self._bend = 0
            self.bent.emit(0)

    def _move(self, by: QPointF) -> None:
        self._take_zoom(self._zoom.moved(by))

    def _take_zoom(self, zoom: Zoom) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            if self.isVisible():
                self._settle.start()  # until it rests, the figure is stretched
            self.relayout()
            self.zoomed.emit(self._zoom.factor)
