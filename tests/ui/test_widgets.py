"""The parts that pages are built from: texts with links, choices, switches, tabs, buttons, scrolled areas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeguide.content.markup import Link
from kneeguide.paths import resources_dir
from kneeguide.settings import Settings, ThemeChoice
from kneeguide.ui.launch import Drawn
from kneeguide.ui.look import Look
from kneeguide.ui.widgets.boxes import at_most, column, grid, holding
from kneeguide.ui.widgets.button import Button, IconButton
from kneeguide.ui.widgets.card import Rule
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Numbers, Writer
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.switch import Switch
from kneeguide.ui.widgets.tabs import Tabs
from kneeguide.ui.widgets.text import Text
from tests.ui.window_kit import dress, settle

LINKED = "Use the [ice timer](timer:ice_pack) or read [more](condition:itb) about **it**."
LONG = "Words that go on and on until there is no room for them in one line. " * 4
Show = Callable[..., QWidget]


@pytest.fixture
def look(qapp: QApplication, drawings: Path) -> Look:
    dress(qapp)
    return Drawn(resources_dir(), drawings).look(Settings(theme=ThemeChoice.LIGHT), system_dark=False)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """What shows widgets under each other in an active window of the given width."""
    kept: list[QWidget] = []

    def build(*widgets: QWidget, width: int = 400, height: int = 300) -> QWidget:
        layout = column(*widgets, None)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # of sizes, the platform of tests only warns
        window = holding(layout)
        qtbot.addWidget(window)
        kept.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle()
        return window

    return build


@pytest.mark.parametrize("role", ["body", "small", "title", "lead", "question"])
@pytest.mark.parametrize("width", [120, 300, 701])
def test_a_text_is_as_tall_as_its_lines(look: Look, role: str, width: int) -> None:
    text = Text(look, LONG, role)
    height = text.heightForWidth(width)
    assert height % look.line_height(role) == 0
    assert height >= text.heightForWidth(width + 200) >= look.line_height(role)
    assert text.heightForWidth(100_000) == look.line_height(role)


def test_a_text_may_be_asked_in_any_order(look: Look) -> None:
    text, other = Text(look, LONG), Text(look, LONG)
    widths = [90, 700, 300, 90, 701, 300]
    asked = [text.heightForWidth(width) for width in widths]
    assert asked == [Text(look, LONG).heightForWidth(width) for width in widths]
    other.sizeHint()
    assert other.heightForWidth(90) == asked[0]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("plain", "plain"), ("**strong**", "strong"), (LINKED, "Use the ice timer or read more about it."),
        ("<b>&amp;</b>", "<b>&amp;</b>"), ("", ""),
    ],
)  # fmt: skip
def test_what_a_text_says(look: Look, said: str, shown: str) -> None:
    text = Text(look, said)
    assert text.text() == shown
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_plain_words_are_shown_as_they_are(look: Look) -> None:
    text = Text(look, "before")
    text.say_plain("**not strong** [no](page:signs)")
    assert text.text() == "**not strong** [no](page:signs)"


def test_links_are_followed_by_mouse(look: Look, show: Show) -> None:
    followed: list[Link] = []
    text = Text(look, LINKED).on_link(followed.append)
    show(text)
    for number in (1, 0):
        QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=text.link_centre(number).toPoint())
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(4, 8))
    assert [(link.kind, link.id) for link in followed] == [("condition", "itb"), ("timer", "ice_pack")]


def test_links_are_stops_one_by_one_and_enter_follows(look: Look, show: Show) -> None:
    followed: list[Link] = []
    first, last = Button(look, "first"), Button(look, "last")
    text = Text(look, LINKED).on_link(followed.append)
    show(first, text, last)
    first.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert [link.id for link in followed] == ["ice_pack", "itb"]
    assert QApplication.focusWidget() is last
    for key in (Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Backtab):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert [link.id for link in followed[2:]] == ["itb", "ice_pack"]
    assert QApplication.focusWidget() is first


def test_a_text_without_links_is_no_stop(look: Look) -> None:
    assert Text(look, "**no link**").focusPolicy() is Qt.FocusPolicy.NoFocus
    assert Heading(look, "no stop").focusPolicy() is Qt.FocusPolicy.NoFocus


def test_sources_are_numbered_in_the_order_in_which_they_come(look: Look) -> None:
    went: list[object] = []
    writer = Writer(look, went.append, Numbers())
    first, second = writer.text("A.", sources=("b", "a")), writer.text("B.", sources=("a", "c"))  # type: ignore[arg-type]
    assert (first.text(), second.text()) == ("A.\u00a01\u00a02", "B.\u00a02\u00a03")
    assert writer.numbers.order == ["b", "a", "c"]
    assert first.focusPolicy() is Qt.FocusPolicy.TabFocus, "a click into the words does not go to the numbers"


def test_prose_becomes_paragraphs_and_a_list(look: Look) -> None:
    prose = Writer(look, lambda _route: None).prose("One **a**.\n\n- two\n- three\n\nFour.")
    assert [each.text() for each in prose.findChildren(Text)] == ["One a.", "two", "three", "Four."]


def options(count: int = 3) -> list[Option]:
    return [Option(f"id{at}", f"Choice {at}") for at in range(count)]


@pytest.mark.parametrize(
    ("keys", "current"),
    [("Right", "id2"), ("Down", "id2"), ("Left", "id0"), ("Up", "id0"), ("Right Right", "id0"), ("A", "id1")],
)
def test_arrows_move_the_choice_and_say_so_once(look: Look, show: Show, keys: str, current: str) -> None:
    told: list[str] = []
    track = Segmented(look, "Which", options(), "id1")
    track.chosen.connect(told.append)
    show(track)
    track.segment("id1").setFocus()
    for key in keys.split():
        QTest.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
    assert track.current == current
    assert len(told) == (0 if keys == "A" else len(keys.split()))
    assert QApplication.focusWidget() is track.segment(current)


def test_tab_comes_to_the_choice_that_is_on(look: Look, show: Show) -> None:
    first, last = Button(look, "first"), Button(look, "last")
    track = Segmented(look, "Which", options(), "id2")
    show(first, track, last)
    for expected in ("id2", "id0"):
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is track.segment(expected)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is last
        track.choose("id0")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_switch_and_a_button_are_pressed_by_space_and_enter(look: Look, show: Show, key: Qt.Key) -> None:
    told: list[object] = []
    switch, button = Switch(look, "Sound", on=False), Button(look, "Go")
    switch.toggled.connect(told.append)
    button.clicked.connect(lambda: told.append("go"))
    show(switch, button)
    QTest.keyClick(switch, key)
    QTest.keyClick(button, key)
    assert told == [True, "go"]
    button.setEnabled(False)
    QTest.keyClick(button, key)
    assert told == [True, "go"]


def test_tabs_slide_until_the_current_one_is_seen(look: Look, show: Show) -> None:
    tabs = Tabs(look, [f"Section number {at}" for at in range(12)])
    chosen: list[int] = []
    tabs.chosen.connect(chosen.append)
    show(tabs, width=320)
    tabs._tabs[0].setFocus()
    for _ in range(11):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert chosen == list(range(1, 12))
    last = tabs._tabs[-1]
    assert tabs.rect().contains(last.geometry().center())
    assert QApplication.focusWidget() is last


def test_what_is_at_most_so_wide_gets_all_the_height_it_needs(look: Look, show: Show) -> None:
    text = Text(look, LONG)
    show(at_most(text, 200), width=500)
    assert text.width() == 200
    assert text.height() >= text.heightForWidth(200)


def test_a_grid_has_columns_of_the_same_width(look: Look, show: Show) -> None:
    cells = [Text(look, words) for words in ("short", LONG, "x", "y", "z")]
    show(holding(grid(cells, 2, 10)), width=500)
    assert abs(cells[0].width() - cells[1].width()) <= 1
    assert cells[0].y() == cells[1].y() < cells[2].y()


def test_a_scrolled_area_scrolls_by_its_bar(look: Look, show: Show) -> None:
    area = ScrollArea(look, holding(column(*(Text(look, LONG) for _ in range(20)), Rule(look))))
    window = show(area, height=200)
    area.setFixedHeight(200)
    settle()
    bar = area.verticalScrollBar()
    assert bar.maximum() > 200
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, bar.height() - 3))
    assert bar.value() > 0
    assert window.width() == 400


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_a_button_that_is_off_is_seen_to_be_off(
    qapp: QApplication, drawings: Path, qtbot: QtBot, theme: ThemeChoice
) -> None:
    dress(qapp)
    look = Drawn(resources_dir(), drawings).look(Settings(theme=theme), system_dark=False)
    for button in (IconButton(look, "One more", "plus", 36), Button(look, "Start", "play")):
        qtbot.addWidget(button)
        on = button.grab().toImage()
        button.setEnabled(False)
        off = button.grab().toImage()
        edge = [(x, 0 if look.edge < 2 else 1) for x in range(10, on.width() - 10)]
        assert [on.pixel(*at) for at in edge] != [off.pixel(*at) for at in edge], "it can be told by its edge alone"
