"""Where the regions lie on a view: shapes, hot spots and where their labels stand. Small, so that it reads fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from kneeguide.ids import RegionId
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.curves import outline_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QPainterPath

_MIRROR = QTransform.fromScale(-1, 1)


class SpotRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A region as the file has it, on the right knee."""

    id: RegionId
    shape: str
    spot: tuple[float, float]
    pill: Literal["inner", "outer"]
    pill_y: float


class ChartRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The regions of one view. Where two overlap, the first one is meant."""

    format: str
    view: str
    about: str
    layers: tuple[Layer, ...]
    regions: tuple[SpotRecord, ...]


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


class Chart(msgspec.Struct, frozen=True):
    """The regions of a view of one knee."""

    view: str
    layers: tuple[Layer, ...]
    spots: tuple[Spot, ...]

    def spot(self, region: RegionId) -> Spot | None:
        """The region's place, or None where this view does not show it."""
        return next((spot for spot in self.spots if spot.id == region), None)

    @property
    def regions(self) -> frozenset[RegionId]:
        """The regions that this view shows."""
        return frozenset(spot.id for spot in self.spots)

    def region_at(self, point: QPointF) -> RegionId | None:
        """The region whose shape holds this point in mm."""
        return next((spot.id for spot in self.spots if spot.contains(point)), None)

    def only(self, regions: Iterable[RegionId]) -> Chart:
        """The chart with these regions alone."""
        wanted = frozenset(regions)
        return msgspec.structs.replace(self, spots=tuple(spot for spot in self.spots if spot.id in wanted))

    def of(self, side: Side) -> Chart:
        """The chart for this knee, taken from the right one."""
        if side is Side.RIGHT:
            return self
        return msgspec.structs.replace(self, spots=tuple(spot.mirrored() for spot in self.spots))


def front_chart(resources: Path) -> Chart:
    """The regions of the front view."""
    return read_chart(resources / "diagram" / "front.regions.json")


def read_chart(file: Path) -> Chart:
    """Read the regions of a view, on the right knee. Raises OSError, or msgspec.ValidationError for another shape."""
    record = msgspec.json.decode(file.read_bytes(), type=ChartRecord)
    return Chart(record.view, record.layers, tuple(map(_spot, record.regions)))


def _spot(record: SpotRecord) -> Spot:
    shape = outline_path(record.shape)
    # on the right knee the outer side lies at the left of the picture
    on_left = record.pill == "outer"
    return Spot(record.id, shape, shape.boundingRect(), QPointF(*record.spot), on_left, record.pill_y)
