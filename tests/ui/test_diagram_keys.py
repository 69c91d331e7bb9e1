"""The stage by keyboard: one Tab stop, arrows between the regions, letters for layer and knee."""

from __future__ import annotations

from pathlib import Path

import pytest
from diagram_kit import DRAWN, OpenStage, chosen_by, of, stage_opener
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneeguide.ids import RegionId
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.region_button import RegionButton
from kneeguide.ui.diagram.stage import Stage


@pytest.fixture
def open_stage(qtbot: QtBot, tmp_path: Path) -> OpenStage:
    return stage_opener(qtbot, tmp_path)


ARROWS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]


def focused(stage: Stage) -> RegionButton:
    button = stage.focusWidget()
    assert isinstance(button, RegionButton)
    return button


@pytest.mark.parametrize("side", list(Side))
def test_arrows_reach_every_region(qtbot: QtBot, open_stage: OpenStage, side: Side) -> None:
    stage = open_stage(side=side)
    stage.take_focus()
    start = focused(stage).region
    reached, open_ends = {start}, [start]
    while open_ends:
        at = open_ends.pop()
        for arrow in ARROWS:
            of(stage, at).setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(focused(stage), arrow)
            if focused(stage).region not in reached:
                reached.add(focused(stage).region)
                open_ends.append(focused(stage).region)
    assert reached == set(DRAWN)


@pytest.mark.parametrize(
    ("arrow", "right_knee", "left_knee"),
    [
        (Qt.Key.Key_Left, "around_kneecap", "inner"),
        (Qt.Key.Key_Right, "inner", "around_kneecap"),
        (Qt.Key.Key_Up, "above_kneecap", "above_kneecap"),
        (Qt.Key.Key_Down, "below_kneecap", "below_kneecap"),
    ],
)
def test_an_arrow_goes_to_the_nearest_spot_on_that_side(
    open_stage: OpenStage, arrow: Qt.Key, right_knee: str, left_knee: str
) -> None:
    for side, expected in ((Side.RIGHT, right_knee), (Side.LEFT, left_knee)):
        stage = open_stage(side=side)
        of(stage, "front").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(of(stage, "front"), arrow)
        assert focused(stage).region == expected


def test_the_stage_is_one_tab_stop_that_remembers_where_it_was(open_stage: OpenStage) -> None:
    stage = open_stage(selected=frozenset({RegionId("outer")}))

    def stops() -> list[RegionId]:
        tab = Qt.FocusPolicy.TabFocus
        return [region_id for region_id in DRAWN if of(stage, region_id).focusPolicy() & tab == tab]

    assert stops() == ["outer"]
    stage.take_focus()
    QTest.keyClick(focused(stage), Qt.Key.Key_Right)
    assert stops() == [focused(stage).region] != ["outer"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose(open_stage: OpenStage, key: Qt.Key) -> None:
    stage = open_stage()
    told = chosen_by(stage)
    QTest.keyClick(of(stage, "inner"), key)
    assert told == ["inner"]


def test_letters_change_layer_and_knee(open_stage: OpenStage) -> None:
    stage = open_stage(layer=Layer.SKIN)
    told: list[str] = []
    stage.layer_changed.connect(told.append)
    stage.side_changed.connect(told.append)
    button = of(stage, "inner")
    for key in (Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_S, Qt.Key.Key_S):
        QTest.keyClick(button, key)
    assert told == ["muscles", "bones", "skin", "left", "right"]
    QTest.keyClick(button, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert stage.layer is Layer.SKIN


def test_escape_clears_what_is_chosen_and_is_left_to_others_when_nothing_is(
    qtbot: QtBot, open_stage: OpenStage
) -> None:
    stage = open_stage(selected=frozenset({RegionId("inner")}))
    told: list[bool] = []
    stage.region_cleared.connect(lambda: told.append(True))
    QTest.keyClick(of(stage, "inner"), Qt.Key.Key_Escape)
    stage.set_selected(frozenset())
    QTest.keyClick(of(stage, "inner"), Qt.Key.Key_Escape)
    assert told == [True]
