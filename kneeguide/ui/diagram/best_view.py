"""From where regions or a part of the knee are seen best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.settings import Layer, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kneeguide.content.pages import Region, Structure
    from kneeguide.drawing.chart import Chart
    from kneeguide.ids import RegionId


def view_of_regions(
    charts: Mapping[View, Chart], about: Mapping[RegionId, Region], regions: Iterable[RegionId]
) -> View:
    """The view that shows the most of them; where several do, the one that shows the first of them best."""
    wanted = tuple(regions)
    first = about[wanted[0]].view if wanted else View.FRONT

    def shown(view: View) -> tuple[int, bool]:
        here = {shape.id for shape in charts[view].regions}
        return len(here.intersection(wanted)), view is first

    return max(charts, key=shown)


def place_of_part(charts: Mapping[View, Chart], part: Structure) -> tuple[View, Layer] | None:
    """The view and the layer that show a part: its own view, and bones before muscles; None where none does."""
    views = [part.view, *(view for view in charts if view is not part.view)]
    places = ((view, layer) for view in views if view in charts for layer in (Layer.BONES, Layer.MUSCLES, Layer.SKIN))
    return next((place for place in places if part.id in charts[place[0]].structures[place[1]]), None)
