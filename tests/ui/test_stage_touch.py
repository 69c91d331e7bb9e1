"""Fingers on the drawing: two of them on a screen or a pad come nearer and move it, one presses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeguide.settings import View
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from tests.ui.diagram_kit import CHARTS, REGIONS, chosen_by, load_fonts, look, pixels_in

_Native = Qt.NativeGestureType
MIDDLE = QPointF(330, 300)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """A stage on a page: one that is a window is told of each pinch twice."""
    load_fonts()
    page, stage = QWidget(), Stage(look(tmp_path), CHARTS, REGIONS, Knee(view=View.OUTER))
    stage.setParent(page)
    qtbot.addWidget(page)
    page.resize(660, 660)
    stage.resize(660, 660)
    with qtbot.waitExposed(page):
        page.show()
    yield stage
    page.hide()  # held until here: it takes the stage along when it goes


class Fingers:
    """Two fingers on a touch screen, as far left and right of a middle as is said."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._screen = stage, QTest.createTouchDevice()

    def put(self, middle: QPointF, apart: float) -> None:
        self._tell("press", middle, apart)

    def slide(self, middle: QPointF, apart: float) -> None:
        self._tell("move", middle, apart)

    def lift(self, middle: QPointF, apart: float) -> None:
        self._tell("release", middle, apart)

    def _tell(self, how: str, middle: QPointF, apart: float) -> None:
        touch = QTest.touchEvent(self._stage, self._screen)
        for finger, side in enumerate((-0.5, 0.5)):
            getattr(touch, how)(finger, (middle + QPointF(side * apart, 0)).toPoint(), self._stage)
        touch.commit()
        QApplication.processEvents()


def factor(stage: Stage) -> float:
    return stage.placement().scale / stage.whole_placement().scale


def test_two_fingers_come_nearer_and_nothing_is_chosen(stage: Stage) -> None:
    told, fingers = chosen_by(stage), Fingers(stage)
    fingers.put(MIDDLE, 80)
    fingers.slide(MIDDLE, 100)  # Qt takes this much for the beginning
    under = stage.placement().millimetres(MIDDLE)
    for apart in (120, 150, 200, 250):
        fingers.slide(MIDDLE, apart)
    fingers.lift(MIDDLE, 250)
    assert factor(stage) == pytest.approx(2.5, rel=0.01)
    there = stage.placement().pixel(under)
    assert (there - MIDDLE).manhattanLength() < 6, "what lies between the fingers stays there"
    assert told == [], "the first finger is no press"


def test_two_fingers_move_what_is_near(stage: Stage) -> None:
    stage.zoom(3.0)
    before, fingers = stage.placement().origin, Fingers(stage)
    fingers.put(MIDDLE, 80)
    for step in range(1, 6):
        fingers.slide(MIDDLE + QPointF(0, 10 * step), 80 + 20 * (step == 1))
    fingers.lift(MIDDLE + QPointF(0, 50), 80)
    assert 30 <= stage.placement().origin.y() - before.y() <= 60
    assert factor(stage) == pytest.approx(3.0 * 0.8, rel=0.3)


def test_closing_the_fingers_shows_the_whole_leg_in_its_place(stage: Stage) -> None:
    stage.zoom(2.0)
    fingers = Fingers(stage)
    for how, apart in ((fingers.put, 260), (fingers.slide, 240), (fingers.slide, 80), (fingers.lift, 80)):
        how(MIDDLE, apart)
    assert stage.placement() == stage.whole_placement()


def test_a_finger_alone_still_presses(stage: Stage) -> None:
    told, fingers = chosen_by(stage), Fingers(stage)
    for how, apart in ((fingers.put, 80), (fingers.slide, 160), (fingers.slide, 100), (fingers.lift, 100)):
        how(MIDDLE, apart)
    stage.show_whole()
    pixels = pixels_in(stage, CHARTS[View.OUTER].regions[0].id)
    at, screen = pixels[len(pixels) // 2], QTest.createTouchDevice()
    QTest.touchEvent(stage, screen).press(0, at, stage).commit()
    QTest.touchEvent(stage, screen).release(0, at, stage).commit()
    assert told == [CHARTS[View.OUTER].regions[0].id]


def tell_pad(stage: Stage, kind: Qt.NativeGestureType, value: float) -> None:
    """Tell the stage what a pad of a laptop says."""
    pad = QPointingDevice.primaryPointingDevice()
    where = stage.mapToGlobal(MIDDLE)
    QApplication.sendEvent(stage, QNativeGestureEvent(kind, pad, 2, MIDDLE, MIDDLE, where, value, QPointF()))


def test_a_pinch_on_a_pad_comes_nearer_about_the_mouse(stage: Stage) -> None:
    under = stage.placement().millimetres(MIDDLE)
    tell_pad(stage, _Native.BeginNativeGesture, 0.0)
    for _ in range(5):
        tell_pad(stage, _Native.ZoomNativeGesture, 0.1)
    tell_pad(stage, _Native.EndNativeGesture, 0.0)
    assert factor(stage) == pytest.approx(1.1**5, rel=0.01)
    assert (stage.placement().pixel(under) - MIDDLE).manhattanLength() < 6
    for _ in range(9):
        tell_pad(stage, _Native.ZoomNativeGesture, -0.1)
    assert stage.placement() == stage.whole_placement()


@pytest.mark.parametrize(
    ("pixels", "angle", "nearer"),
    [(60, 120, 1.25), (60, 0, 1.25), (6, 12, 1.0226), (0, 120, 1.25), (0, 15, 1.0283), (3, 0, 1.0112)],
    ids=["pad", "pad that tells no angle", "slowly", "wheel", "fine wheel", "slowly and no angle"],
)
def test_sliding_on_a_pad_and_wheels_come_nearer_by_as_much_as_they_turn(
    stage: Stage, pixels: int, angle: int, nearer: float
) -> None:
    stage.zoom(2.0)
    sent = QWheelEvent(
        MIDDLE, stage.mapToGlobal(MIDDLE), QPoint(0, pixels), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.ScrollUpdate, False,
    )  # fmt: skip
    QApplication.sendEvent(stage, sent)
    assert sent.isAccepted()
    assert factor(stage) == pytest.approx(2.0 * nearer, rel=0.001)


@pytest.mark.parametrize("shift", [QPoint(40, 0), QPoint(0, 0)])
def test_sliding_sideways_changes_nothing(stage: Stage, shift: QPoint) -> None:
    where = stage.mapToGlobal(MIDDLE)
    sent = QWheelEvent(
        MIDDLE, where, shift, shift * 2, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate, False,
    )  # fmt: skip
    QApplication.sendEvent(stage, sent)
    assert stage.placement() == stage.whole_placement()
