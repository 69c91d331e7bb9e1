"""The stage from all sides: views, pain spots, names of parts, coming nearer, bending."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from diagram_kit import CHARTS, OpenStage, chosen_by, load_fonts, look, pixels_in, stage_opener
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeguide.content.folder import load
from kneeguide.ids import RegionId, StructureId
from kneeguide.paths import content_dir
from kneeguide.settings import Layer, Side, View
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.spot_buttons import SpotButton
from kneeguide.ui.diagram.stage import Stage

LOADED = load(content_dir()).guide
assert LOADED is not None
GUIDE = LOADED
SHOWN = [(view, region.id) for view in View for region in CHARTS[view].regions]


@pytest.fixture
def open_stage(qtbot: QtBot, tmp_path: Path) -> OpenStage:
    return stage_opener(qtbot, tmp_path)


@pytest.fixture
def whole_stage(tmp_path: Path, qtbot: QtBot) -> Stage:
    """A stage on the whole guide, with its pain spots and the names of the parts."""
    load_fonts()
    stage = Stage(look(tmp_path), CHARTS, GUIDE.regions, Knee(view=View.OUTER))
    stage.names.know(GUIDE.structures)
    qtbot.addWidget(stage)
    stage.resize(660, 660)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    return stage


def turn_wheel(stage: Stage, at: QPoint, notches: int) -> None:
    where, nothing = QPointF(at), QPoint()
    delta = QPoint(0, 120 * notches)
    wheel = QWheelEvent(
        where, stage.mapToGlobal(where), nothing, delta, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage, wheel)


def spots(stage: Stage) -> dict[str, SpotButton]:
    return {each.objectName(): each for each in stage.findChildren(SpotButton) if each.isVisible()}


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize(("view", "region"), SHOWN)
def test_each_region_is_hit_by_clicks_in_each_view_on_both_knees(
    open_stage: OpenStage, view: View, region: RegionId, side: Side
) -> None:
    stage = open_stage(view=view, side=side)
    pixels = pixels_in(stage, region)
    assert len(pixels) >= 4
    told = chosen_by(stage)
    for pixel in pixels[:: max(1, len(pixels) // 6)]:
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=pixel)
    assert set(told) == {region}


@pytest.mark.parametrize("view", list(View))
def test_labels_fit_beside_the_leg_in_every_view(open_stage: OpenStage, view: View) -> None:
    stage = open_stage(view=view)
    assert stage.has_pills
    assert set(CHARTS[view].structures) == set(Layer)


def test_v_turns_the_knee_and_what_is_chosen_stays_chosen(open_stage: OpenStage) -> None:
    stage = open_stage(selected=frozenset({RegionId("inner")}))
    told: list[str] = []
    stage.view_changed.connect(told.append)
    stage.take_focus()
    for _ in View:
        QTest.keyClick(stage.focusWidget() or stage, Qt.Key.Key_V)
        assert stage.selected == {"inner"}
        assert stage.isAncestorOf(QApplication.focusWidget())
    assert told == ["inner", "outer", "back", "front"]


def test_the_pain_spots_of_a_chosen_region_can_be_pressed(whole_stage: Stage) -> None:
    assert not spots(whole_stage)
    told: list[tuple[str, str]] = []
    whole_stage.spot_chosen.connect(lambda region, spot: told.append((region, spot)))
    whole_stage.set_selected(frozenset({RegionId("outer")}), frozenset({"outer_bump"}))
    shown = spots(whole_stage)
    drawn = {f"pain-{mark.id}" for mark in CHARTS[View.OUTER].spots if mark.region == "outer"}
    assert set(shown) == drawn
    assert [name for name, button in shown.items() if button.isChecked()] == ["pain-outer_bump"]
    for name in drawn:
        QTest.mouseClick(shown[name], Qt.MouseButton.LeftButton)
    assert {spot for _, spot in told} == {name.removeprefix("pain-") for name in drawn}
    assert {region for region, _ in told} == {"outer"}
    whole_stage.set_view(View.BACK)
    assert "pain-outer_bump" not in spots(whole_stage)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize(("view", "point", "part"), [
    (View.FRONT, (-4, -30), "patella"), (View.OUTER, (-14, -32), "femur"), (View.INNER, (0, 80), "tibia"),
])  # fmt: skip
def test_the_part_under_the_mouse_is_named_and_leads_to_its_page(
    whole_stage: Stage, view: View, point: tuple[float, float], part: str, side: Side
) -> None:
    whole_stage.set_view(view)
    whole_stage.set_side(side)
    x, y = point
    pixel = whole_stage.placement().pixel(QPointF(x if side is Side.RIGHT else -x, y)).toPoint()
    told: list[str] = []
    whole_stage.part_chosen.connect(told.append)
    chosen = chosen_by(whole_stage)
    QTest.keyClick(whole_stage, Qt.Key.Key_N)
    assert whole_stage.naming
    for step in (4, 0):
        QTest.mouseMove(whole_stage, pixel + QPoint(step, 0))
    assert whole_stage.names.words == GUIDE.structures[StructureId(part)].name
    assert whole_stage.names.tag.isVisible()
    assert not whole_stage.names.outline(whole_stage.scene()).isEmpty()
    QTest.mouseClick(whole_stage, Qt.MouseButton.LeftButton, pos=pixel)
    assert (told, chosen) == ([part], [])


def test_every_part_of_every_view_has_a_name_and_an_outline(whole_stage: Stage) -> None:
    for view in View:
        whole_stage.set_view(view)
        for layer in Layer:
            whole_stage.set_layer(layer)
            for part in CHARTS[view].structures[layer]:
                whole_stage.names.point_at(part)
                assert whole_stage.names.words
                assert not whole_stage.names.outline(whole_stage.scene()).isEmpty(), (view, layer, part)


def test_the_wheel_comes_nearer_about_the_mouse_and_0_goes_back(whole_stage: Stage) -> None:
    factors: list[float] = []
    whole_stage.zoomed.connect(factors.append)
    at = QPoint(330, 300)
    point, whole = whole_stage.placement().millimetres(QPointF(at)), whole_stage.placement()
    turn_wheel(whole_stage, at, 3)
    nearer = whole_stage.placement()
    assert nearer.scale > 1.9 * whole.scale
    assert math.dist(nearer.pixel(point).toTuple(), at.toTuple()) < 4
    assert not whole_stage.has_pills
    QTest.keyClick(whole_stage, Qt.Key.Key_0)
    assert whole_stage.placement() == whole
    assert factors[-1] == 1.0


def test_nearer_a_region_can_still_be_pressed_and_a_drag_is_no_press(whole_stage: Stage) -> None:
    whole_stage.zoom(2.0)
    told = chosen_by(whole_stage)
    region = whole_stage._chart.spot(RegionId("outer"))
    assert region is not None
    pixel = whole_stage.placement().pixel(region.point).toPoint() + QPoint(0, 40)
    assert whole_stage.region_at(QPointF(pixel)) == "outer"
    before = whole_stage.placement().origin
    QTest.mousePress(whole_stage, Qt.MouseButton.LeftButton, pos=pixel)
    for step in (20, 40, 60):
        QTest.mouseMove(whole_stage, pixel + QPoint(step, 0))
    QTest.mouseRelease(whole_stage, Qt.MouseButton.LeftButton, pos=pixel + QPoint(60, 0))
    assert told == []
    assert whole_stage.placement().origin.x() > before.x() + 30
    QTest.mouseClick(whole_stage, Qt.MouseButton.LeftButton, pos=pixel + QPoint(60, 0))
    assert told == ["outer"]


def test_only_the_bones_of_the_outer_side_bend_and_another_view_is_straight_again(whole_stage: Stage) -> None:
    assert [view for view in View if CHARTS[view].bends] == [View.OUTER]
    straight = whole_stage.grab().toImage()
    told: list[int] = []
    whole_stage.bent.connect(told.append)
    whole_stage.set_bend(60)
    assert whole_stage.grab().toImage() != straight
    assert whole_stage.region_at(QPointF(330, 300)) is None
    assert not spots(whole_stage)
    whole_stage.set_layer(Layer.MUSCLES)
    whole_stage.set_bend(30)
    assert whole_stage.bend == 0
    whole_stage.set_layer(Layer.BONES)
    assert told == [60, 0]
    assert whole_stage.grab().toImage() == straight


@pytest.mark.parametrize("side", list(Side))
def test_the_shin_of_either_knee_goes_back_when_it_bends(whole_stage: Stage, side: Side) -> None:
    whole_stage.set_side(side)
    whole_stage.set_bend(90)
    image = whole_stage.grab().toImage()
    place = whole_stage.placement()
    # where the shin was, there is the ground now; behind the knee there is the shin
    ground = image.pixelColor(place.pixel(QPointF(0, 85)).toPoint())
    backwards = -60 if side is Side.RIGHT else 60
    bone = image.pixelColor(place.pixel(QPointF(backwards, 0)).toPoint())
    assert ground.blue() - bone.blue() > 10
    assert (bone.red(), bone.red() > bone.blue() + 20) != (ground.red(), True)


def test_where_the_page_scrolls_the_controls_take_no_height_from_the_drawing(qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(look(tmp_path), CHARTS, GUIDE.regions)
    qtbot.addWidget(stage)
    stage.keep_free(300)
    for bottom in (50, 240):
        stage.reserve(60, bottom)
        assert stage.minimumHeight() == 300 + 60 + bottom
    stage.keep_free(0)
    assert stage.minimumHeight() == 0
