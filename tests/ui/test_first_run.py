"""The notice that is shown once, and the page in place of a guide that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout
from pytestqt.qtbot import QtBot

from kneeguide.content.problems import Problem
from kneeguide.files import read_value
from kneeguide.navigation import KneePage, SignsPage
from kneeguide.paths import resources_dir
from kneeguide.settings import Settings, ThemeChoice
from kneeguide.ui.broken_content import BrokenContent
from kneeguide.ui.first_run import FirstRunNotice
from kneeguide.ui.launch import Drawn
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.text import Text
from tests.ui.page_faults import faults
from tests.ui.window_kit import Opener, Person, dress, real_guide, settle


def notice(person: Person) -> FirstRunNotice:
    found = person.window.layers.notice
    assert found is not None
    return found


def test_the_notice_is_shown_once_and_remembered(open_window: Opener, tmp_path: Path) -> None:
    person = open_window(notice_seen=False)
    assert notice(person).isVisible()
    assert real_guide().about.notice in {each.text() for each in notice(person).findChildren(Text)}
    person.press("Return")
    assert not notice(person).isVisible()
    assert person.focus is person.page.heading
    saved = read_value(tmp_path / "settings.json", Settings)
    assert saved is not None
    again = open_window(folder=tmp_path, notice_seen=saved.notice_seen)
    assert again.window.layers.notice is None


def test_it_stays_until_it_is_understood(open_window: Opener) -> None:
    person = open_window(notice_seen=False)
    person.press("Esc", "F6")
    for key in [Qt.Key.Key_Tab] * 6 + [Qt.Key.Key_Backtab] * 6:
        person.press_at_once(key)
        assert person.focus is not None
        assert notice(person).isAncestorOf(person.focus)
    assert not person.world.session.settings.notice_seen
    person.press("Ctrl++")
    assert notice(person).isVisible()
    assert person.world.session.settings.text_size == 115


def test_it_leads_to_the_warning_signs(open_window: Opener) -> None:
    person = open_window(notice_seen=False)
    person.click(person.find(Button, "When to get help"))
    assert person.route == SignsPage()
    assert person.world.session.settings.notice_seen
    assert not notice(person).isVisible()


def test_who_has_seen_it_comes_straight_to_the_knee(open_window: Opener) -> None:
    person = open_window()
    assert person.window.layers.notice is None
    assert person.route == KneePage()


@pytest.mark.parametrize("count", [1, 3, 500])
@pytest.mark.parametrize("text_size", [100, 200])
def test_broken_content_names_its_problems_and_when_to_get_help(
    qtbot: QtBot, qapp: QApplication, drawings: Path, count: int, text_size: int
) -> None:
    dress(qapp)
    settings = Settings(theme=ThemeChoice.LIGHT, text_size=text_size)
    look = Drawn(resources_dir(), drawings).look(settings, system_dark=False)
    problems = [Problem("a.yaml", at, 2, "<b>no & **such** [key](page:x)", "x" * 90) for at in range(1, count + 1)]
    page = BrokenContent(look, Path("/somewhere/<i>content"), problems)
    layout = column(page)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # of sizes, the platform of tests only warns
    frame = holding(layout)
    qtbot.addWidget(frame)
    frame.resize(960, 640)
    frame.show()
    settle()
    words = [each.text() for each in page.findChildren(Text)]
    assert any(f"{count} problem" in each and "/somewhere/<i>content" in each for each in words)
    assert str(problems[0]) in words
    assert any("Get emergency help now" in each for each in words)
    assert faults(page) == []
