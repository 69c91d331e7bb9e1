"""Which places are chosen while the knee page is open, in step with what is saved of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneeguide.ids import AnswerId, RegionId
from kneeguide.places import Places

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.ui.session import Session


class ChosenPlaces(QObject):
    """The region that the page is about, and the others that hurt as well."""

    opened = Signal(object)
    """The page of this region is to be opened; None where no place is left."""

    def __init__(self, session: Session, region: RegionId | None, page: QObject) -> None:
        super().__init__(page)
        self._session = session
        self.adding = False
        self.take(region)

    @property
    def all(self) -> Places:
        """Every place, the region's among them; one that was merely opened stands alone, and is not saved."""
        saved = self._session.places
        if self.region is None or self.region in saved.regions:
            return saved
        return saved.only(self.region)

    def name_in(self, guide: Guide) -> str:
        """What the region is called that the page is about, or ""."""
        return guide.regions[self.region].name if self.region is not None else ""

    @property
    def regions(self) -> frozenset[RegionId]:
        """The regions to be marked; none while the page is about none."""
        return frozenset(self.all.regions) if self.region is not None else frozenset()

    @property
    def points(self) -> frozenset[str]:
        """The pain spots to be marked."""
        chosen = self.all.chosen if self.region is not None else ()
        return frozenset(str(place.point) for place in chosen if place.point is not None)

    def take(self, region: RegionId | None) -> None:
        """The page is about this region now."""
        self.region, self.adding = region, False

    def press(self, region: RegionId, *, along: bool) -> None:
        """A region was pressed: it alone hurts, or it hurts along with the others."""
        if self.region is not None and (self.adding or along):
            self._session.choose(self.all.along(region))
        else:
            self._session.choose(self.all if region in self.regions else self.all.only(region))
        self.opened.emit(region)

    def point(self, answer: str) -> None:
        """Take what was said of where in the region it hurts."""
        if self.region is not None:
            self._session.choose(self.all.pointed(self.region, AnswerId(answer) if answer else None))

    def close(self) -> None:
        """This region does not hurt after all; another one that does is shown instead."""
        rest = self.all.without(self.region) if self.region is not None else self.all
        self._session.choose(rest)
        self.opened.emit(rest.regions[-1] if rest.regions else None)

    def keep(self) -> None:
        """Save these places as they are shown."""
        self._session.choose(self.all)

    def clear(self) -> None:
        """No place hurts after all."""
        self._session.choose(Places())
        self.opened.emit(None)

    def answer(self, guide: Guide) -> None:
        """Take these places as the answer to where it hurts."""
        from kneeguide.assess.pointing import pointed  # noqa: PLC0415 - not needed for the first paint

        points = {place.region: place.point for place in self.all.chosen}
        questions = tuple(guide.questions.values())
        self._session.answer(pointed(questions, points, self._session.answers))
