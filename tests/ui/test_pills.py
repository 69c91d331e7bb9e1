"""Pills to choose one of, in lines that wrap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout
from pytestqt.qtbot import QtBot

from kneeguide.paths import resources_dir
from kneeguide.settings import Settings, ThemeChoice
from kneeguide.ui.launch import Drawn
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.pills import Pill, Pills
from kneeguide.ui.widgets.segmented import Option
from tests.ui.window_kit import dress

NAMES = ("Joint line", "Inner ligament", "Below the joint, to the front", "As big as my palm", "I cannot point to it")


@pytest.fixture
def pills(qapp: QApplication, drawings: Path, qtbot: QtBot) -> Iterator[Pills]:
    dress(qapp)
    look = Drawn(resources_dir(), drawings).look(Settings(theme=ThemeChoice.LIGHT), system_dark=False)
    shown = Pills(look, "Where exactly?", [Option(f"p{at}", name) for at, name in enumerate(NAMES)])
    layout = column(shown, None)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # of sizes, the platform of tests only warns
    window = holding(layout)
    qtbot.addWidget(window)
    window.resize(300, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield shown  # noqa: PT022 - until then the window lives


def pill(pills: Pills, at: int) -> Pill:
    return next(each for each in pills.findChildren(Pill) if each.objectName() == f"pill-p{at}")


def test_one_is_on_at_most_and_a_second_press_turns_it_off(pills: Pills) -> None:
    told: list[str] = []
    pills.chosen.connect(told.append)
    for at in (1, 3, 3):
        QTest.mouseClick(pill(pills, at), Qt.MouseButton.LeftButton)
    assert told == ["p1", "p3", ""]
    assert not any(each.isChecked() for each in pills.findChildren(Pill))


def test_they_wrap_and_none_is_cut_off_or_covered(pills: Pills) -> None:
    boxes = [each.geometry() for each in pills.findChildren(Pill)]
    assert len({box.top() for box in boxes}) > 1
    assert all(pills.rect().contains(box) for box in boxes)
    assert not any(one.intersects(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])


def test_a_pill_that_is_on_takes_the_room_of_its_tick_without_covering_the_next(pills: Pills) -> None:
    QTest.mouseClick(pill(pills, 0), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    boxes = [each.geometry() for each in pills.findChildren(Pill)]
    assert not any(one.intersects(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])


def test_the_keyboard_goes_from_pill_to_pill_and_chooses(pills: Pills) -> None:
    told: list[str] = []
    pills.chosen.connect(told.append)
    pill(pills, 0).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pill(pills, 0), Qt.Key.Key_Right)
    assert pill(pills, 1).hasFocus()
    QTest.keyClick(pill(pills, 1), Qt.Key.Key_Return)
    assert told == ["p1"]
    QTest.keyClick(pill(pills, 1), Qt.Key.Key_Left)
    QTest.keyClick(pill(pills, 0), Qt.Key.Key_Left)
    assert pill(pills, 4).hasFocus()
