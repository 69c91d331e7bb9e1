"""Where it hurts, as chosen on the drawing: one region or several, each with a spot in it where that is known."""

import msgspec
from msgspec import Struct

from kneeguide.ids import AnswerId, RegionId


class Place(Struct, frozen=True):
    """A region that hurts. `point` answers where in it: a pain spot's id, "area" or "vague"; None is not said."""

    region: RegionId
    point: AnswerId | None = None


class Places(Struct, frozen=True):
    """The places that hurt, in the order in which they were chosen."""

    chosen: tuple[Place, ...] = ()

    @property
    def regions(self) -> tuple[RegionId, ...]:
        """The regions that were chosen."""
        return tuple(place.region for place in self.chosen)

    def point_in(self, region: RegionId) -> AnswerId | None:
        """What was said of where in this region."""
        return next((place.point for place in self.chosen if place.region == region), None)

    def only(self, region: RegionId) -> "Places":
        """This region alone; what was said of it stays."""
        return Places((Place(region, self.point_in(region)),))

    def along(self, region: RegionId) -> "Places":
        """This region along with the others."""
        return self if region in self.regions else Places((*self.chosen, Place(region)))

    def without(self, region: RegionId) -> "Places":
        """The others."""
        return Places(tuple(place for place in self.chosen if place.region != region))

    def pointed(self, region: RegionId, point: AnswerId | None) -> "Places":
        """The same places, with this said of where in the region."""
        return Places(
            tuple(
                msgspec.structs.replace(place, point=point) if place.region == region else place
                for place in self.chosen
            )
        )
