"""Where the regions lie on a view: shapes, hot spots and where their labels stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from kneeguide.drawing.chart import Window
from kneeguide.ids import RegionId, SpotId
from kneeguide.settings import Layer, Side, View
from kneeguide.ui.diagram.curves import shape_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainterPath

    from kneeguide.drawing.chart import Chart as DrawnChart
    from kneeguide.drawing.chart import RegionShape

_MIRROR = QTransform.fromScale(-1, 1)


class Spot(msgspec.Struct, frozen=True):
    """A region on the drawing in mm; `pill_left` says on which side of the picture its label stands."""

    id: RegionId
    shape: QPainterPath
    bounds: QRectF
    point: QPointF
    pill_left: bool
    pill_y: float

    def contains(self, point: QPointF) -> bool:
        """Whether the point lies in the region's shape."""
        return self.bounds.contains(point) and self.shape.contains(point)

    def mirrored(self) -> Spot:
        """The same region on the other knee."""
        shape = _MIRROR.map(self.shape)
        point = QPointF(-self.point.x(), self.point.y())
        bounds = shape.boundingRect()
        return msgspec.structs.replace(self, shape=shape, bounds=bounds, point=point, pill_left=not self.pill_left)


class PainPoint(msgspec.Struct, frozen=True):
    """A place for a fingertip inside a region; the point is in mm."""

    id: SpotId
    region: RegionId
    point: QPointF

    def mirrored(self) -> PainPoint:
        """The same place on the other knee."""
        return PainPoint(self.id, self.region, QPointF(-self.point.x(), self.point.y()))


class Chart(msgspec.Struct, frozen=True):
    """The regions of a view of one knee, and the pain spots in them."""

    view: View
    right_window: Window
    layers: tuple[Layer, ...]
    spots: tuple[Spot, ...]
    points: tuple[PainPoint, ...] = ()
    side: Side = Side.RIGHT

    @property
    def window(self) -> Window:
        """The part of this knee that pictures show."""
        return self.right_window if self.side is Side.RIGHT else self.right_window.mirrored()

    def spot(self, region: RegionId) -> Spot | None:
        """The region's place, or None where this view does not show it."""
        return next((spot for spot in self.spots if spot.id == region), None)

    @property
    def regions(self) -> frozenset[RegionId]:
        """The regions that this view shows."""
        return frozenset(spot.id for spot in self.spots)

    @property
    def lowest(self) -> float:
        """How far down the lowest hot spot or pain spot lies, in mm."""
        return max((each.point.y() for places in (self.spots, self.points) for each in places), default=0.0)

    def region_at(self, point: QPointF) -> RegionId | None:
        """The region whose shape holds this point in mm."""
        return next((spot.id for spot in self.spots if spot.contains(point)), None)

    def only(self, regions: Iterable[RegionId]) -> Chart:
        """The chart with these regions alone."""
        wanted = frozenset(regions)
        return msgspec.structs.replace(self, spots=tuple(spot for spot in self.spots if spot.id in wanted))

    def without_points(self) -> Chart:
        """The chart without pain spots."""
        return msgspec.structs.replace(self, points=())

    def of(self, side: Side) -> Chart:
        """The chart for this knee, taken from the right one."""
        if side is Side.RIGHT:
            return self
        spots, points = (tuple(each.mirrored() for each in places) for places in (self.spots, self.points))
        return msgspec.structs.replace(self, side=side, spots=spots, points=points)


def chart_of(drawn: DrawnChart) -> Chart:
    """The regions of a drawing, with their paths made."""
    layers = tuple(drawn.structures)
    points = tuple(PainPoint(mark.id, mark.region, QPointF(*mark.point)) for mark in drawn.spots)
    return Chart(drawn.view, drawn.window, layers, tuple(map(_spot, drawn.regions)), points)


def _spot(region: RegionShape) -> Spot:
    shape = shape_path(region.path, even_odd=region.even_odd)
    return Spot(region.id, shape, shape.boundingRect(), QPointF(*region.point), region.pill_left, region.pill_y)
