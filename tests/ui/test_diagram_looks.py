"""How the stage looks: pointed at, at every size and text size, while it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from diagram_kit import CHARTS, DRAWN, OpenStage, look, of, pixels_in, region, seen, stage_opener
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kneeguide.ids import RegionId
from kneeguide.settings import Layer, Side, View
from kneeguide.ui.diagram.chart import chart_of
from kneeguide.ui.diagram.pills import Room, arrange
from kneeguide.ui.diagram.placement import stage_placement
from kneeguide.ui.diagram.stage import Stage

FRONT = chart_of(CHARTS[View.FRONT])
SIZES = [(660, 660), (554, 518), (696, 598), (900, 860), (1120, 600)]


@pytest.fixture
def open_stage(qtbot: QtBot, tmp_path: Path) -> OpenStage:
    return stage_opener(qtbot, tmp_path)


def changed_box(before: QImage, after: QImage) -> tuple[int, int, int, int]:
    points = [
        (x, y) for x in range(before.width()) for y in range(before.height()) if before.pixel(x, y) != after.pixel(x, y)
    ]
    columns, rows = [x for x, _ in points], [y for _, y in points]
    return min(columns), min(rows), max(columns), max(rows)


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast_light", "high_contrast_dark"])
def test_the_mouse_over_a_region_marks_it_and_its_label_alone(open_stage: OpenStage, theme: str) -> None:
    stage = open_stage((554, 518), theme)
    plain = seen(stage)
    QTest.mouseMove(stage, pixels_in(stage, RegionId("inner"))[0])
    assert [region_id for region_id in DRAWN if of(stage, region_id).pointed] == ["inner"]
    pointed = seen(stage)
    allowed = stage._layout.area(RegionId("inner")).united(of(stage, "inner").geometry())
    left, top, right, bottom = changed_box(plain, pointed)
    assert allowed.contains(QPoint(left, top))
    assert allowed.contains(QPoint(right, bottom))
    QTest.mouseMove(stage, QPoint(5, 510))
    assert seen(stage) == plain


def test_a_region_is_no_longer_pointed_at_when_the_mouse_goes_to_a_control_on_the_stage(open_stage: OpenStage) -> None:
    stage = open_stage()
    control = QPushButton("Left", stage)
    control.setGeometry(16, 16, 90, 38)
    stage.controls.set_controls(control)
    control.show()
    QTest.mouseMove(stage, pixels_in(stage, RegionId("front"))[0])
    assert of(stage, "front").pointed
    QTest.mouseMove(control)
    assert not of(stage, "front").pointed


def test_the_keyboard_marks_a_region_like_the_mouse_does(open_stage: OpenStage) -> None:
    stage = open_stage((554, 518))
    button = of(stage, "inner")
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.pointed
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.pointed


@pytest.mark.parametrize("text_scale", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("size", SIZES)
def test_labels_are_whole_apart_and_below_the_controls(
    open_stage: OpenStage, size: tuple[int, int], side: Side, text_scale: float
) -> None:
    stage = open_stage(size, side=side, text_scale=text_scale)
    assert stage.has_pills
    boxes = [of(stage, region_id).geometry() for region_id in DRAWN]
    for at, box in enumerate(boxes):
        assert stage.rect().contains(box)
        assert box.top() >= 54
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("view", CHARTS)
@pytest.mark.parametrize("size", [(660, 660), (696, 598), (900, 860)])
def test_every_view_has_its_labels_beside_the_leg(
    open_stage: OpenStage, size: tuple[int, int], view: View, side: Side
) -> None:
    stage = open_stage(size, view=view, side=side)
    assert stage.has_pills
    boxes = [of(stage, region_id).geometry() for region_id in DRAWN if stage.button(RegionId(region_id))]
    assert all(stage.rect().contains(box) and box.top() >= 54 for box in boxes)
    assert not seen(stage).isNull()


@pytest.mark.parametrize("height", [40, 110, 180])
def test_high_labels_push_each_other_apart_and_stay_on_the_stage(height: int) -> None:
    size = QSize(660, 660)
    chart, room = FRONT, Room(size, edge=20, top=60, gap=8)
    sizes = {region_id: QSize(100, height) for region_id in chart.regions}
    boxes = arrange(chart, stage_placement(size, FRONT.window), sizes, room)
    assert boxes is not None
    placed = sorted(boxes.values(), key=lambda box: box.top())
    assert all(box.top() >= 60 and box.bottom() < 640 for box in placed)
    grown = [box.adjusted(0, 0, 0, 7) for box in placed]
    assert not any(box.intersects(other) for at, box in enumerate(grown) for other in grown[at + 1 :])


def test_a_column_that_reaches_too_low_is_pushed_up() -> None:
    size = QSize(660, 660)
    chart = FRONT.only([RegionId("inner"), RegionId("below_kneecap")])
    sizes = {region_id: QSize(100, 280) for region_id in chart.regions}
    boxes = arrange(chart, stage_placement(size, FRONT.window), sizes, Room(size, edge=20, top=60, gap=8))
    assert boxes is not None
    upper, lower = boxes[RegionId("inner")], boxes[RegionId("below_kneecap")]
    assert upper.top() >= 60
    assert lower.top() == upper.top() + 280 + 8
    assert lower.top() + 280 <= 640


def test_labels_that_cannot_all_stand_are_left_out() -> None:
    size = QSize(660, 660)
    chart, room = FRONT, Room(size, edge=20, top=60, gap=8)
    sizes = {region_id: QSize(100, 200) for region_id in chart.regions}
    assert arrange(chart, stage_placement(size, FRONT.window), sizes, room) is None


@pytest.mark.parametrize(("size", "text_scale"), [((320, 300), 1.0), ((660, 660), 1.5), ((554, 518), 2.0)])
def test_where_labels_do_not_fit_hot_spots_are_targets_of_their_own(
    open_stage: OpenStage, size: tuple[int, int], text_scale: float
) -> None:
    stage = open_stage(size, text_scale=text_scale)
    assert not stage.has_pills
    for region_id in DRAWN:
        box = of(stage, region_id).geometry()
        assert min(box.width(), box.height()) >= 40
        assert of(stage, region_id).accessibleName()
    seen(stage)


def test_after_a_new_size_the_figure_is_painted_anew_when_the_window_rests(qtbot: QtBot, open_stage: OpenStage) -> None:
    stage = open_stage((554, 518))
    seen(stage)
    stage.resize(660, 660)
    stretched = seen(stage)
    fresh = seen(open_stage((660, 660)))
    qtbot.waitUntil(lambda: seen(stage) == fresh)
    assert stretched != fresh


def test_another_layer_fades_in_unless_motion_is_reduced(qtbot: QtBot, open_stage: OpenStage) -> None:
    calm, moving = open_stage((554, 518)), open_stage((554, 518), reduced_motion=False)
    for stage in (calm, moving):
        seen(stage)
        stage.set_layer(Layer.SKIN)
    assert seen(moving) != seen(calm)
    qtbot.waitUntil(lambda: seen(moving) == seen(calm))


def test_the_left_knee_is_the_mirror_image(open_stage: OpenStage) -> None:
    drawn = []
    for side in Side:
        stage = open_stage((660, 660), "high_contrast_light", side=side)
        # without the round corners of the card, which Qt does not paint quite evenly
        drawn.append(stage._backdrop.pixmap(stage.scene()).toImage().copy(20, 20, 620, 620))
    left, right = drawn
    assert left != right
    assert left.flipped(Qt.Orientation.Horizontal) == right


def test_a_guide_without_any_drawn_region_still_shows_the_knee(qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(look(tmp_path), CHARTS, {RegionId("behind"): region("behind")})
    qtbot.addWidget(stage)
    stage.resize(400, 400)
    stage.take_focus()
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.keyClick(stage, Qt.Key.Key_Left)
    assert not seen(stage).isNull()
