"""The small drawing: cropped to what it has to show."""

from __future__ import annotations

from pathlib import Path

import pytest
from diagram_kit import CHARTS, DRAWN, look, seen
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from kneeguide.ids import RegionId
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.mini_diagram import MiniDiagram


@pytest.mark.parametrize("size", [(304, 256), (243, 196), (640, 256)])
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("region_id", DRAWN)
def test_what_is_marked_is_whole(
    qtbot: QtBot, tmp_path: Path, region_id: RegionId, side: Side, size: tuple[int, int]
) -> None:
    mini = MiniDiagram(look(tmp_path), CHARTS, Knee(side=side, selected=frozenset({region_id})))
    qtbot.addWidget(mini)
    mini.resize(*size)
    spot = mini._chart.spot(region_id)
    assert spot is not None
    assert QRectF(mini.rect()).contains(mini.placement().path(spot.shape).boundingRect())


def test_marks_side_and_layer_show(qtbot: QtBot, tmp_path: Path) -> None:
    inner = frozenset({RegionId("inner")})
    shown = []
    for mini in (
        MiniDiagram(look(tmp_path), CHARTS),
        MiniDiagram(look(tmp_path), CHARTS, Knee(selected=inner)),
        MiniDiagram(look(tmp_path), CHARTS, Knee(side=Side.LEFT, selected=inner)),
        MiniDiagram(look(tmp_path), CHARTS, Knee(layer=Layer.SKIN, selected=inner)),
    ):
        qtbot.addWidget(mini)
        mini.resize(304, 256)
        shown.append(seen(mini))
    assert all(image != other for at, image in enumerate(shown) for other in shown[at + 1 :])


def test_a_region_that_is_not_drawn_leaves_the_knee_plain(qtbot: QtBot, tmp_path: Path) -> None:
    unseen = Knee(selected=frozenset({RegionId("behind")}))
    plain, behind = MiniDiagram(look(tmp_path), CHARTS), MiniDiagram(look(tmp_path), CHARTS, unseen)
    for mini in (plain, behind):
        qtbot.addWidget(mini)
        mini.resize(304, 256)
    assert seen(plain) == seen(behind)
