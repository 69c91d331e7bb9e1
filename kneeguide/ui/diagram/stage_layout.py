"""The stage at one size: labels, hot spots and shapes in pixels; finding and painting them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from kneeguide.ui.diagram.marks import DISC, EDGE_REACH, paint_end, paint_pointed, paint_spot, spot_size
from kneeguide.ui.diagram.pills import Room, arrange
from kneeguide.ui.diagram.placement import Placement, stage_placement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter, QPainterPath

    from kneeguide.drawing.chart import Window
    from kneeguide.ids import RegionId
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.leaders import Leaders
    from kneeguide.ui.diagram.zoom import Zoom
    from kneeguide.ui.look import Look

States = dict["RegionId", tuple[bool, bool]]
"""Of each region whether it is pointed at, and whether it is chosen."""
TARGET = 40
"""The least size of what can be pressed, in pixels."""
NO_PILLS_FROM = 1.5
"""From this text size on the labels stand in the list alone."""
_NARROW = 600
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8)
"""From the side the leg is broad: it is drawn smaller where its labels find no room otherwise."""

_SPOT, _SPOT_DISC, _RIM = 28, 20, 2
_CONTROLS = 54
"""So many pixels at the top and at the bottom the leg may lie under controls: it has faded there."""


class StageRoom(Struct, frozen=True):
    """The size of a stage, the pixels at its top and bottom that controls take, and how near the leg is.

    `whole` is where the whole leg lies; `bare` leaves the labels away.
    """

    size: QSize
    top: int
    bottom: int
    whole: Placement
    zoom: Zoom
    bare: bool = False


def spot_target(look: Look) -> int:
    """How large a pain spot with room around it is, in pixels."""
    return look.px(_SPOT)


def whole_placement(size: QSize, window: Window, controls: tuple[int, int], share: float) -> Placement:
    """Where the whole leg lies: at the usual text size controls stand where it has faded out."""
    top, bottom = (max(0, taken - _CONTROLS) for taken in controls)
    return stage_placement(size, window, (top, bottom), share)


class StageLayout(Struct, frozen=True):
    """Where everything lies. `pills` is None where the labels do not fit."""

    placement: Placement
    whole: Placement
    points: dict[RegionId, QPointF]
    shapes: dict[RegionId, QPainterPath]
    pills: dict[RegionId, QRect] | None
    starts: dict[RegionId, QPointF]
    """Where the line of each label begins."""
    target: int
    pointed_out: frozenset[RegionId] = frozenset()
    """The regions whose pain spots stand on the stage once they are chosen."""

    @property
    def leaders(self) -> list[tuple[QPointF, QPointF]]:
        """The ends of the lines from labels to hot spots."""
        return [(start, self.points[region]) for region, start in self.starts.items()]

    def area(self, region: RegionId) -> QRect:
        """The pixels that change when the region is pointed at."""
        box = self.shapes[region].boundingRect().toAlignedRect()
        return box.adjusted(-EDGE_REACH, -EDGE_REACH, EDGE_REACH, EDGE_REACH)

    def button_box(self, region: RegionId) -> QRect:
        """Where the region's button lies: on its label, or over its hot spot."""
        if self.pills is not None:
            return self.pills[region]
        corner = self.points[region].toPoint() - QPoint(self.target // 2, self.target // 2)
        return QRect(corner, QSize(self.target, self.target))

    def nearest_spot(self, pixel: QPointF) -> tuple[RegionId, float]:
        """The hot spot nearest to a pixel, and how far it is."""
        x, y = pixel.x(), pixel.y()
        distance, region = min(
            (math.hypot(point.x() - x, point.y() - y), region) for region, point in self.points.items()
        )
        return region, distance

    def pill_near(self, pixel: QPointF) -> RegionId | None:
        """The label at a pixel or just beside it: a label is lower than what can be pressed well."""
        for region, box in (self.pills or {}).items():
            margin = (self.target - box.height()) / 2
            if QRectF(box).adjusted(-margin, -margin, margin, margin).contains(pixel):
                return region
        return None


def takes_pills(room: StageRoom, look: Look) -> bool:
    """Whether labels stand on a stage with this room, where there are places for them."""
    return look.text_scale < NO_PILLS_FROM and not room.zoom.on and not room.bare


def place_pills(
    chart: Chart, room: StageRoom, pill_widths: Mapping[RegionId, int], look: Look
) -> dict[RegionId, QRect] | None:
    """The boxes of the labels, or None where they do not all fit."""
    edge, gap = look.gap(12 if room.size.width() < _NARROW else 20), look.gap(6)
    foot = room.bottom + gap if room.bottom else 0
    free = Room(room.size, edge, room.top + gap, look.gap(8), foot, look.px(_SPOT_DISC) / 2 + _RIM)
    sizes = {region: QSize(width, look.px(32)) for region, width in pill_widths.items()}
    return arrange(chart, room.zoom.placed(room.whole), sizes, free)


def lay_out(chart: Chart, room: StageRoom, pills: dict[RegionId, QRect] | None, look: Look) -> StageLayout:
    """Lay the stage out in its room, with these labels."""
    placement = room.zoom.placed(room.whole)
    points = {spot.id: placement.pixel(spot.point) for spot in chart.spots}
    return StageLayout(
        placement,
        room.whole,
        points,
        {spot.id: placement.path(spot.shape) for spot in chart.spots},
        pills,
        {region: _leader_start(box, points[region]) for region, box in (pills or {}).items()},
        look.px(TARGET),
        frozenset(point.region for point in chart.points),
    )


def region_at(layout: StageLayout, chart: Chart, pixel: QPointF, look: Look) -> RegionId | None:
    """The region at a pixel: a hot spot as drawn, a shape, then what is just beside a hot spot or a label."""
    if not layout.points:
        return None
    nearest, distance = layout.nearest_spot(pixel)
    if distance <= DISC * spot_size(look):
        return nearest
    shown = chart.region_at(layout.placement.millimetres(pixel))
    if shown is None and distance <= layout.target / 2:
        return nearest
    return shown or layout.pill_near(pixel)


def paint_on(painter: QPainter, layout: StageLayout, leaders: Leaders, states: States, dirty: QRect) -> None:
    """Paint pointed regions, leaders and hot spots, as far as they lie in the dirty box.

    A chosen region has no hot spot: its pain spots stand there.
    """
    look = leaders.look
    for region, (pointed, chosen) in states.items():
        if pointed and not chosen and layout.area(region).intersects(dirty):
            paint_pointed(painter, layout.shapes[region], look)
    for start, end in layout.leaders:
        if dirty.intersects(_around(QRectF(start, end).normalized(), 3)):
            leaders.paint(painter, start, end)
    reach = (DISC + 2) * spot_size(look)
    for region, (_, chosen) in states.items():
        point = layout.points[region]
        if chosen and region in layout.pointed_out:
            paint_end(painter, point, look)
            continue
        if dirty.intersects(_around(QRectF(point, point), reach)):
            paint_spot(painter, point, look, chosen=chosen)


def _around(box: QRectF, margin: float) -> QRect:
    return box.adjusted(-margin, -margin, margin, margin).toAlignedRect()


def _leader_start(pill: QRect, point: QPointF) -> QPointF:
    """The middle of the round end that faces the spot: the label covers the first pixels of the line."""
    inset = pill.height() / 2
    x = pill.right() + 1 - inset if point.x() > pill.center().x() else pill.left() + inset
    return QPointF(x, pill.top() + pill.height() / 2)
