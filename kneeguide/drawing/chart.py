"""What has to be known of a drawing before it is painted: its window, its regions, what it shows; lengths in mm."""

# No postponed annotations here: msgspec would compile each of them again at every start.
from msgspec import Struct

from kneeguide.ids import RegionId, SpotId, StructureId
from kneeguide.settings import Layer, View

Point = tuple[float, float]
"""Right and down from the middle of the joint."""


class Window(Struct, frozen=True):
    """The part of the view that pictures show."""

    x: float
    y: float
    width: float
    height: float

    def mirrored(self) -> "Window":
        """The same part of the other knee."""
        return Window(-self.x - self.width, self.y, self.width, self.height)


class RegionShape(Struct, frozen=True, kw_only=True):
    """A place on the right knee that can be pressed. `pill_left` says at which side of the picture its label stands."""

    id: RegionId
    path: str
    even_odd: bool
    point: Point
    """Where its hot spot is drawn."""
    pill_left: bool
    pill_y: float
    """The height at which its label wishes to stand."""


class SpotMark(Struct, frozen=True, kw_only=True):
    """A pain spot: a place for a fingertip inside a region."""

    id: SpotId
    region: RegionId
    point: Point
    radius: float


class Chart(Struct, frozen=True, kw_only=True):
    """One view without its picture. Where two regions overlap, the first one is meant."""

    view: View
    window: Window
    regions: tuple[RegionShape, ...]
    spots: tuple[SpotMark, ...]
    structures: dict[Layer, tuple[StructureId, ...]]
    """What each layer shows, from back to front."""
    bends: bool = False
    """Whether it has the marks by which it can be shown bent."""
