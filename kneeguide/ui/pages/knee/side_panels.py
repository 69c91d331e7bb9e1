"""Makes what stands beside the drawing, and leads its presses to the places and the drawing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kneeguide.ids import RegionId, StructureId
from kneeguide.navigation import CheckPage, DiaryPage, KneePage
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.knee.panels import PartsPanel, RestDoors, resting_panel
from kneeguide.ui.widgets.prose import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.navigation import Route
    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.knee.chosen_places import ChosenPlaces
    from kneeguide.ui.pages.knee.region_panel import RegionPanel


class PanelDoors(NamedTuple):
    """What panels lead to: other pages, and the drawing told of a place that changed."""

    go: Callable[[Route], None]
    show_places: Callable[[], None]


class SidePanels:
    """The panel for what is going on: parts that are named, a chosen region, or neither."""

    def __init__(self, look: Look, guide: Guide, stage: Stage, places: ChosenPlaces, doors: PanelDoors) -> None:
        self._look, self._guide, self._stage, self._places, self._doors = look, guide, stage, places, doors
        self._region_panel: RegionPanel | None = None

    def make(self, span: Span) -> QWidget:
        """A new panel for this much room."""
        self._region_panel = None
        self._stage.hover(None)  # a row that goes cannot say that the mouse left it
        if self._stage.naming:
            return self._parts_panel()
        if self._places.region is None:
            doors = RestDoors(self._doors.go, partial(self._places.press, along=False), self._stage.hover)
            return resting_panel(self._look, self._guide, doors, lines=span >= Span.NORMAL)
        self._region_panel = self._make_region_panel(self._places.region)
        return self._region_panel

    def choose(self, spot: str) -> None:
        """Choose a pain spot of the region that is shown."""
        if self._region_panel is not None:
            self._region_panel.choose(spot)

    def _parts_panel(self) -> QWidget:
        stage, known = self._stage, self._guide.structures
        drawn = self._guide.charts[stage.view].structures[stage.layer]
        panel = PartsPanel(self._look, [known[part] for part in reversed(drawn) if part in known], self._doors.go)
        panel.pointed.connect(lambda part: stage.point_at_part(StructureId(part) if part else None))
        panel.closed.connect(lambda: stage.set_naming(False))
        return panel

    def _make_region_panel(self, region: RegionId) -> RegionPanel:
        # imported here: the first paint shows no region
        from kneeguide.ui.pages.knee.region_panel import ChosenRegion, RegionPanel  # noqa: PLC0415

        chosen = ChosenRegion(self._guide.regions[region], self._stage.side, self._places.all)
        panel = RegionPanel(Writer(self._look, self._doors.go, hints=Hints(self._guide)), self._guide, chosen)
        panel.closed.connect(self._places.close)
        panel.check_asked.connect(self._check)
        panel.log_asked.connect(self._log)
        panel.another_asked.connect(self._add)
        panel.switched.connect(lambda other: self._doors.go(KneePage(RegionId(other))))
        panel.pointed.connect(self._point)
        if self._places.adding:
            panel.show_adding()
        return panel

    def _point(self, answer: str) -> None:
        self._places.point(answer)
        self._doors.show_places()

    def _add(self) -> None:
        """Let the next region join; pressed again, let it not."""
        self._places.adding = not self._places.adding
        self._stage.set_bend(0)
        if self._region_panel is not None:
            self._region_panel.show_adding(on=self._places.adding)
        if self._places.adding:
            self._stage.take_focus()

    def _log(self) -> None:
        """Open the diary with these places."""
        self._places.keep()
        self._doors.go(DiaryPage())

    def _check(self) -> None:
        """Begin the check with these places as the answer to where it hurts."""
        self._places.answer(self._guide)
        self._doors.go(CheckPage())
