"""The pain spots of the chosen regions on the stage: places for a fingertip, each a real button."""

from __future__ import annotations

import math
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from kneeguide.ids import RegionId
from kneeguide.ui.diagram.stage_layout import spot_target
from kneeguide.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.pages import PainSpot, Region
    from kneeguide.ids import SpotId
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.look import Look

_LEAST, _EDGE = 16, 4
"""The least size of a spot in pixels, and what of it lies around the disc."""


class SpotButton(Pressable):
    """A small white disc with a ring; chosen, it is filled and has a dot, so that the state shows without colour."""

    def __init__(self, look: Look, spot: PainSpot, stage: QWidget) -> None:
        super().__init__(spot.name)
        self._look = look
        self.setParent(stage)
        self.setObjectName(f"pain-{spot.id}")
        self.setToolTip(spot.name)
        self.setAccessibleName(spot.name)
        self.setAccessibleDescription(spot.line)
        self.setCheckable(True)
        self.fit(spot_target(look))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fit(self, size: int) -> None:
        """Be so many pixels wide and high."""
        self.setFixedSize(QSize(size, size))
        self.corner = size / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        size = min(look.px(14), self.width() - 2 * _EDGE) / 2
        size += 1.5 if self.underMouse() or self.hasFocus() or on else 0
        painter.setPen(QPen(look.colour("region_halo"), 2.5))
        painter.setBrush(look.colour("region" if on else "region_halo"))
        painter.drawEllipse(middle, size + 1, size + 1)
        painter.setPen(QPen(look.colour("region"), 2.0))
        painter.drawEllipse(middle, size - 0.5, size - 0.5)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("region_halo"))
            painter.drawEllipse(middle, size * 0.4, size * 0.4)
        painter.end()


class SpotButtons(QObject):
    """The pain spots of those regions that are chosen and shown."""

    pressed = Signal(str, str)
    """The region and the spot; also when it is chosen already."""

    def __init__(self, look: Look, regions: Mapping[RegionId, Region], stage: QWidget) -> None:
        super().__init__(stage)
        self._look, self._stage = look, stage
        self._spots = {spot.id: (region.id, spot) for region in regions.values() for spot in region.spots}
        self._made: dict[SpotId, SpotButton] = {}

    def show(self, chart: Chart, regions: frozenset[RegionId], chosen: frozenset[str]) -> None:
        """Show the spots of these regions in this view, and which of them are chosen."""
        wanted = {point.id for point in chart.points if point.region in regions and point.id in self._spots}
        for spot in self._spots:  # in the order of the guide: so does Tab go
            if spot in wanted and spot not in self._made:
                self._made[spot] = self._make(spot)
        for spot, button in self._made.items():
            button.setVisible(spot in wanted)
            button.setChecked(str(spot) in chosen)

    @property
    def all(self) -> list[SpotButton]:
        """Every spot that was shown so far, in the order of the guide."""
        return [self._made[spot] for spot in self._spots if spot in self._made]

    @property
    def have_focus(self) -> bool:
        """Whether the keyboard is on one of them."""
        return any(button.hasFocus() for button in self._made.values())

    def hide(self) -> None:
        """Show none."""
        for button in self._made.values():
            button.hide()

    def place(self, chart: Chart, placement: Placement) -> None:
        """Put the spots where they belong, smaller where they would cover each other."""
        places = {
            self._made[point.id]: placement.pixel(point.point).toPoint()
            for point in chart.points
            if point.id in self._made and not self._made[point.id].isHidden()
        }
        apart = (math.dist(one.toTuple(), two.toTuple()) for one, two in combinations(places.values(), 2))
        size = max(_LEAST, min(spot_target(self._look), math.floor(min(apart, default=float(spot_target(self._look))))))
        for button, place in places.items():
            button.fit(size)
            button.move(place - QPoint(size // 2, size // 2))

    def _make(self, spot: SpotId) -> SpotButton:
        region, about = self._spots[spot]
        button = SpotButton(self._look, about, self._stage)
        button.clicked.connect(partial(self.pressed.emit, region, spot))
        return button
