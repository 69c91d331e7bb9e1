"""The summary on the screen: the page as it prints, in words for screen readers, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog

from kneeguide.assess.answers import Answers
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.navigation import CheckPage, ResultPage, SummaryPage
from kneeguide.settings import ThemeChoice
from kneeguide.ui.paper_view import PaperView
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.segmented import Segmented
from tests.content.shipped import MILD
from tests.ui.page_faults import faults
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, settle


def summary_of(person: Person, answers: Answers = MILD) -> Person:
    person.world.session.answer(answers)
    person.go(ResultPage())
    person.find(Button, "Summary to take with you").setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Return")
    assert person.route == SummaryPage()
    return person


def test_it_is_read_and_saved_as_it_prints(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = summary_of(open_window())
    paper = person.page.findChild(PaperView)
    assert paper.pages == 1
    spoken = [line.text() for line, _box in paper.lines]
    assert spoken[0] == person.page.sheet().title
    assert [line for line in spoken if line.startswith("You can start with self-care")]
    assert "Questions to ask" in spoken
    assert all(paper.rect().contains(line.geometry()) for line, _box in paper.lines)
    file = tmp_path / "knee.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    person.click(person.find(Button, "Save as PDF"))
    assert file.read_bytes().count(b"/Type /Page\n") == 1
    assert person.window.layers.toast.isVisible()


def test_the_whole_page_can_be_seen_at_once(open_window: Opener) -> None:
    person = summary_of(open_window())
    paper, bar = person.page.findChild(PaperView), person.page._scroll.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    person.click(person.find(Segmented, "How the page is shown").segment("whole"))
    settle()
    assert bar.maximum() == 0
    assert paper.visibleRegion().boundingRect().height() == paper.height()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_it_is_white_in_every_theme_and_has_room(open_window: Opener, theme: ThemeChoice) -> None:
    person = summary_of(open_window(theme=theme, text_size=200))
    paper = person.page.findChild(PaperView)
    assert paper.grab().toImage().pixelColor(20, 20) == QColor("white")
    for size in (USUAL, SMALL, (1920, 1080)):
        person.resize(size)
        assert faults(person.window) == []


def test_an_emergency_takes_no_room_for_the_strip(open_window: Opener) -> None:
    person = summary_of(open_window(), Answers({QuestionId("injury_signs"): (AnswerId("out_of_shape"),)}))
    assert not person.window.help_strip.isVisible()


def test_without_answers_there_is_one_thing_to_do(open_window: Opener) -> None:
    person = open_window(SummaryPage())
    assert person.page.sheet() is None
    person.click(person.find(Button, "Start the symptom check"))
    assert isinstance(person.route, CheckPage)
