"""The stage: every way to press a region with the mouse or by an assistive tool, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from diagram_kit import CHARTS, DRAWN, NAMES, OpenStage, chosen_by, look, of, pixels_in, region, seen, stage_opener
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneeguide.ids import RegionId
from kneeguide.settings import Side
from kneeguide.ui.diagram.stage import Stage

SIZES = [(660, 660), (554, 518), (696, 598), (900, 860), (1120, 600)]
STEPS_ASIDE = [QPoint(x, y) for x in (-12, 12) for y in (-12, 12)]


@pytest.fixture
def open_stage(qtbot: QtBot, tmp_path: Path) -> OpenStage:
    return stage_opener(qtbot, tmp_path)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("region_id", DRAWN)
def test_a_click_anywhere_in_a_region_chooses_it(open_stage: OpenStage, region_id: RegionId, side: Side) -> None:
    stage = open_stage(side=side)
    pixels = pixels_in(stage, region_id)
    assert len(pixels) > 8
    told = chosen_by(stage)
    for pixel in pixels:
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=pixel)
    assert told == [region_id] * len(pixels)


@pytest.mark.parametrize("size", [*SIZES, (320, 300)])
@pytest.mark.parametrize("side", list(Side))
def test_a_click_on_or_beside_a_hot_spot_chooses_its_region(
    open_stage: OpenStage, size: tuple[int, int], side: Side
) -> None:
    stage = open_stage(size, side=side)
    told = chosen_by(stage)
    for region_id in DRAWN:
        spot = stage._chart.spot(region_id)
        assert spot is not None
        pixel = stage.placement().pixel(spot.point).toPoint()
        target = stage.childAt(pixel) or stage
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(stage, pixel))
    assert told == DRAWN


@pytest.mark.parametrize("size", [(660, 660), (554, 518)])
@pytest.mark.parametrize("side", list(Side))
def test_a_click_just_outside_a_region_counts_when_it_is_near_the_hot_spot(
    open_stage: OpenStage, size: tuple[int, int], side: Side
) -> None:
    stage = open_stage(size, side=side)
    beside = {
        spot.id: pixel
        for spot in stage._chart.spots
        for step in STEPS_ASIDE
        if (pixel := stage.placement().pixel(spot.point).toPoint() + step)
        and stage._chart.region_at(stage.placement().millimetres(QPointF(pixel))) is None
    }
    assert beside
    told = chosen_by(stage)
    for pixel in beside.values():
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=pixel)
    assert told == list(beside)


@pytest.mark.parametrize("side", list(Side))
def test_a_label_chooses_its_region_and_the_words_stay_on_the_other_knee(open_stage: OpenStage, side: Side) -> None:
    stage = open_stage(side=side)
    told = chosen_by(stage)
    for region_id in DRAWN:
        assert of(stage, region_id).text() == NAMES[region_id]
        QTest.mouseClick(of(stage, region_id), Qt.MouseButton.LeftButton)
    assert told == DRAWN
    outer_at_left = of(stage, "outer").x() < of(stage, "inner").x()
    assert outer_at_left is (side is Side.RIGHT)


def test_a_press_by_an_assistive_tool_counts_and_only_the_page_says_what_is_chosen(open_stage: OpenStage) -> None:
    stage = open_stage(selected=frozenset({RegionId("outer")}))
    told = chosen_by(stage)
    of(stage, "inner").toggle()
    of(stage, "outer").toggle()
    assert told == ["inner", "outer"]
    assert not of(stage, "inner").isChecked()
    assert of(stage, "outer").isChecked()


def test_several_regions_can_be_chosen_also_one_that_is_not_drawn(open_stage: OpenStage) -> None:
    stage = open_stage()
    plain = seen(stage)
    stage.set_selected(frozenset(map(RegionId, ("inner", "front", "behind"))))
    assert [region_id for region_id in DRAWN if of(stage, region_id).isChecked()] == ["front", "inner"]
    assert stage.button(RegionId("behind")) is None
    assert seen(stage) != plain
    stage.set_selected(frozenset())
    assert seen(stage) == plain


@pytest.mark.parametrize("pixel", [QPoint(10, 640), QPoint(330, 600), QPoint(640, 10)])
def test_a_click_beside_all_regions_does_nothing(open_stage: OpenStage, pixel: QPoint) -> None:
    stage = open_stage(selected=frozenset({RegionId("inner")}))
    told = chosen_by(stage)
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=pixel)
    QTest.mouseClick(stage, Qt.MouseButton.RightButton, pos=QPoint(330, 260))
    assert told == []
    assert of(stage, "inner").isChecked()


def test_a_press_that_is_dragged_away_is_taken_back(open_stage: OpenStage) -> None:
    stage = open_stage()
    told = chosen_by(stage)
    front, inner = pixels_in(stage, RegionId("front"))[0], pixels_in(stage, RegionId("inner"))[0]
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=front)
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=inner)
    assert told == []


def test_a_screen_reader_hears_region_knee_and_number_of_conditions(qtbot: QtBot, tmp_path: Path) -> None:
    regions = {
        RegionId(name): region(name, count) for name, count in (("around_kneecap", 3), ("inner", 1), ("outer", 0))
    }
    stage = Stage(look(tmp_path), CHARTS, regions)
    qtbot.addWidget(stage)
    stage.show()
    assert of(stage, "around_kneecap").accessibleName() == "Around the kneecap, right knee, 3 conditions"
    stage.set_side(Side.LEFT)
    assert of(stage, "inner").accessibleName() == "Inner side, left knee, 1 condition"
    assert of(stage, "outer").accessibleName() == "Outer side, left knee"
    heard = QAccessible.queryAccessibleInterface(of(stage, "inner"))
    assert heard.role() in {QAccessible.Role.CheckBox, QAccessible.Role.Button}
    assert heard.text(QAccessible.Text.Name) == "Inner side, left knee, 1 condition"
