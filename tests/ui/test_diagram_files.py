"""The drawing files: everything in them is known, finite and paintable."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml
from PySide6.QtCore import QPointF

from kneeguide.ids import RegionId
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import Layer, Side, SkinTone
from kneeguide.ui.diagram.chart import front_chart
from kneeguide.ui.diagram.drawing import PartRecord, build_layer, read_drawing
from kneeguide.ui.diagram.tissue import read_tissue

STRUCTURES = {entry["id"] for entry in yaml.safe_load((content_dir() / "structures.yaml").read_text("utf-8"))}
REGIONS = {"front", "around_kneecap", "inner", "outer", "below_kneecap", "above_kneecap"}
FARTHEST_MM = 200
DRAWING = read_drawing(resources_dir() / "diagram" / "front.json")
CHART = front_chart(resources_dir())


def numbers(part: PartRecord) -> Iterator[float]:
    yield from map(float, re.findall(r"-?[\d.]+", part.outline))
    for _, rings in part.tones:
        for ring in rings:
            yield from ring
    for line in (*part.fibres, *part.edges):
        yield from line


@pytest.mark.parametrize("name", DRAWING.parts)
def test_a_part_names_a_known_structure_and_stays_near_the_knee(name: str) -> None:
    part = DRAWING.parts[name]
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name)
    assert part.structure is None or part.structure in STRUCTURES
    assert all(abs(number) < FARTHEST_MM for number in numbers(part))
    assert 0 < part.opacity <= 1


@pytest.mark.parametrize("name", DRAWING.parts)
def test_points_of_rings_and_lines_come_in_pairs(name: str) -> None:
    part = DRAWING.parts[name]
    lines = [ring for _, rings in part.tones for ring in rings] + [*part.fibres, *part.edges]
    assert all(len(line) % 2 == 0 and len(line) >= 4 for line in lines)


def test_what_is_a_part_of_a_layer_is_drawn_and_what_is_drawn_is_part_of_a_layer() -> None:
    used = {name for parts in DRAWING.layers.values() for name, _ in parts}
    assert used == set(DRAWING.parts)
    assert set(DRAWING.layers) == {layer.value for layer in Layer} == {layer.value for layer in CHART.layers}


@pytest.mark.parametrize("layer", list(Layer))
def test_paths_of_a_layer_have_an_extent(layer: Layer) -> None:
    built = build_layer(DRAWING, layer.value)
    for part in built.parts:
        paths = [part.outline, *(path for _, path in part.tones), *part.fibres, *part.edges]
        assert all(not path.boundingRect().isEmpty() for path in paths)
    assert (built.ghost is None) is (layer is Layer.SKIN)


@pytest.mark.parametrize("tone", list(SkinTone))
@pytest.mark.parametrize("dark", [False, True])
def test_every_tone_of_every_tissue_has_a_colour(tone: SkinTone, *, dark: bool) -> None:
    tissue = read_tissue(resources_dir() / "tissue.json", dark=dark, skin_tone=tone.value)
    for part in DRAWING.parts.values():
        inks = tissue.inks[part.tissue]
        assert {key for key, _ in part.tones} | {"2", "5"} <= set(inks)
        assert all(ink.isValid() for ink in inks.values())


def test_the_front_view_shows_the_six_regions_that_can_be_seen_from_there() -> None:
    assert CHART.regions == REGIONS
    assert CHART.spot(RegionId("behind")) is None
    assert CHART.only([RegionId("inner"), RegionId("behind")]).regions == {"inner"}


@pytest.mark.parametrize(
    ("point", "region"),
    [
        ((-4, -28), "front"),
        ((-4, -60), "around_kneecap"),
        ((-38, -27), "around_kneecap"),
        ((30, -27), "around_kneecap"),
        ((-4, 2), "around_kneecap"),
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
    assert CHART.of(side).region_at(QPointF(x if side is Side.RIGHT else -x, y)) == region


def test_labels_of_the_left_knee_stand_on_the_other_side() -> None:
    for right, left in zip(CHART.spots, CHART.of(Side.LEFT).spots, strict=True):
        assert right.id == left.id
        assert right.pill_left is not left.pill_left
        assert left.mirrored().bounds == right.bounds
