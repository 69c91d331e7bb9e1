"""The drawings that come with the guide: everything in them is near the knee, has a colour and can be painted."""

from __future__ import annotations

import pytest
from diagram_kit import CHARTS
from PySide6.QtCore import QPointF

from kneeguide.content.drawings import read_drawings
from kneeguide.drawing.tissue import inks_of, read_tissue_file
from kneeguide.ids import RegionId
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import Layer, Side, SkinTone, View
from kneeguide.ui.diagram.chart import chart_of
from kneeguide.ui.diagram.drawing import PaintShape, build_layer
from kneeguide.ui.diagram.tissue import inks_for

REGIONS = {"front", "around_kneecap", "inner", "outer", "below_kneecap", "above_kneecap"}
FARTHEST_MM = 250
SHEETS = {sheet.view: sheet for sheet in read_drawings(content_dir(), resources_dir())}
DRAWINGS = {view: sheet.drawing for view, sheet in SHEETS.items() if sheet.drawing is not None}
TISSUE = read_tissue_file(resources_dir() / "tissue.json")
FRONT = chart_of(CHARTS[View.FRONT])


def test_there_is_a_front_and_no_drawing_has_a_problem() -> None:
    assert View.FRONT in DRAWINGS
    assert [str(problem) for sheet in SHEETS.values() for problem in sheet.problems] == []


@pytest.mark.parametrize("layer", list(Layer))
@pytest.mark.parametrize("view", DRAWINGS)
def test_paths_of_a_layer_have_an_extent_and_stay_near_the_knee(view: View, layer: Layer) -> None:
    built = build_layer(DRAWINGS[view], layer)
    assert (built.leg == ()) is (layer is Layer.SKIN)
    shapes: list[PaintShape] = [*built.leg, *(shape for part in built.parts for shape in (*part.shadow, *part.shapes))]
    for each in shapes:
        box = each.path.boundingRect()
        assert not box.isEmpty()
        assert max(map(abs, box.getCoords())) < FARTHEST_MM


@pytest.mark.parametrize("tone", list(SkinTone))
@pytest.mark.parametrize("dark", [False, True])
def test_every_ink_has_a_colour(tone: SkinTone, *, dark: bool) -> None:
    inks = inks_for(TISSUE, dark=dark, skin_tone=tone.value)
    used = {shape.ink for drawing in DRAWINGS.values() for part in drawing.parts for shape in part.shapes}
    assert used <= inks_of(TISSUE) <= set(inks)
    assert all(ink.isValid() for ink in inks.values())


@pytest.mark.parametrize("view", DRAWINGS)
def test_skin_covers_all_and_names_itself(view: View) -> None:
    structures = DRAWINGS[view].chart.structures
    assert set(structures[Layer.BONES]) <= set(structures[Layer.MUSCLES])
    assert structures[Layer.SKIN] == ("skin",)


def test_the_front_view_shows_the_six_regions_that_can_be_seen_from_there() -> None:
    assert FRONT.regions == REGIONS
    assert FRONT.spot(RegionId("behind")) is None
    assert FRONT.only([RegionId("inner"), RegionId("behind")]).regions == {"inner"}


@pytest.mark.parametrize(
    ("point", "region"),
    [
        ((-4, -28), "front"),
        ((-4, -60), "above_kneecap"),
        ((-30, -50), "around_kneecap"),
        ((-38, -27), "around_kneecap"),
        ((30, -27), "around_kneecap"),
        ((-20, 4), "around_kneecap"),
        ((-4, 9), "below_kneecap"),
        ((43, 10), "inner"),
        ((-50, 10), "outer"),
        ((0, -80), "above_kneecap"),
        ((0, 80), None),
        ((-75, -28), None),
    ],
)
@pytest.mark.parametrize("side", list(Side))
def test_a_point_lies_in_one_region_and_the_ring_leaves_out_the_kneecap(
    point: tuple[float, float], region: str | None, side: Side
) -> None:
    x, y = point
    assert FRONT.of(side).region_at(QPointF(x if side is Side.RIGHT else -x, y)) == region


@pytest.mark.parametrize("view", DRAWINGS)
def test_labels_of_the_left_knee_stand_on_the_other_side(view: View) -> None:
    chart = chart_of(CHARTS[view])
    for right, left in zip(chart.spots, chart.of(Side.LEFT).spots, strict=True):
        assert right.id == left.id
        assert right.pill_left is not left.pill_left
        assert left.mirrored().bounds == right.bounds
    assert chart.of(Side.LEFT).window.mirrored() == chart.window
