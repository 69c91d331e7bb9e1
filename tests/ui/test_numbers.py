"""Whom to call: the number of the country that was chosen, or of the system's, where help is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from kneeguide.assess.answers import Answers
from kneeguide.content.guide import SECTIONS, guide_of
from kneeguide.ids import AnswerId, CountryId, QuestionId
from kneeguide.navigation import LibraryPage, ResultPage, SettingsPage, SignsPage
from kneeguide.ui import country
from kneeguide.ui.help_strip import HelpStrip
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.drop_down import DropDown
from kneeguide.ui.widgets.heading import Heading
from tests.ui.library_kit import library_guide, said
from tests.ui.window_kit import Opener, settle


@pytest.fixture(autouse=True)
def in_britain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(country, "system_country", lambda: CountryId("gb"))


@pytest.mark.parametrize(
    ("chosen", "system", "number"), [("", "gb", "999"), ("other", "gb", "112"), ("", "xx", "112"), ("xx", "gb", "999")]
)
def test_the_number_is_of_the_country_chosen_then_of_the_system_then_any(
    monkeypatch: pytest.MonkeyPatch, chosen: str, system: str, number: str
) -> None:
    monkeypatch.setattr(country, "system_country", lambda: CountryId(system))
    found = country.country_of(library_guide(), chosen)
    assert found is not None
    assert found.numbers[0].number == number


def test_a_guide_without_numbers_shows_none(open_window: Opener) -> None:
    sections = {name: getattr(library_guide(), name) for name in SECTIONS if name != "countries"}
    guide = guide_of(**sections)
    assert country.country_of(guide, "gb") is None
    person = open_window(SignsPage(), guide=guide)
    assert not person.has(Button, "Change country")
    person.go(SettingsPage())
    assert not person.has(DropDown, "")


def test_the_warning_signs_begin_with_the_number_in_large_type(open_window: Opener) -> None:
    person = open_window(SignsPage(), guide=library_guide())
    call = person.find(Heading, "Call 999")
    assert call.font().pixelSize() <= call._look.font(call._role).pixelSize() >= 28
    told = said(person)
    assert "United Kingdom: Emergency" in told
    assert "Advice, day and night: 111" in told
    height = person.find(HelpStrip, "").height()
    person.click(person.find(Button, "Change country"))
    assert person.route == SettingsPage()
    assert person.find(HelpStrip, "").height() == height == 48


def test_another_country_is_chosen_in_the_settings_and_kept(open_window: Opener) -> None:
    person = open_window(SignsPage(), guide=library_guide())
    person.go(SettingsPage())
    choice = person.find(DropDown, "country")
    assert choice.currentText() == "As the system: United Kingdom"
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("End")
    assert choice.current == person.world.session.settings.country == "other"
    person.go(SignsPage())
    assert person.has(Heading, "Call 112")
    assert open_window(SignsPage(), guide=library_guide()).has(Heading, "Call 112")


def test_the_wheel_does_not_change_the_country(open_window: Opener) -> None:
    person = open_window(SettingsPage(), guide=library_guide())
    choice = person.find(DropDown, "country")
    down, none = QPointF(0, -120).toPoint(), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(5, 5), choice.mapToGlobal(QPointF(5, 5)), down, down, Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    assert event.type() is QEvent.Type.Wheel
    QApplication.sendEvent(choice, event)
    settle()
    assert choice.current == ""


def test_an_emergency_says_the_number_above_all_else_and_on_paper(open_window: Opener) -> None:
    person = open_window(LibraryPage(), guide=library_guide())
    person.world.session.answer(Answers().answered(QuestionId("injury_signs"), (AnswerId("out_of_shape"),)))
    person.go(ResultPage())
    headings = [each.text() for each in person.page.findChildren(Heading) if each.isVisible()]
    assert headings.index("Call 999") < headings.index("Until you get help")
    assert any("Call 999" in part.text for part in person.page.sheet().parts)
    person.world.session.answer(Answers())
    person.go(LibraryPage())
    person.go(ResultPage())
    assert not person.has(Heading, "Call 999")
