"""What stands beside a text to read: seen without scrolling, in view until the end, in its place where it is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kneeguide.ids import ConditionId, ExerciseId, TopicId
from kneeguide.navigation import ConditionPage, ExercisePage, Route, TopicPage
from kneeguide.ui.pages.exercise import exercise_sheet
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.sticky import Sticky
from kneeguide.ui.widgets.text import Text
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, real_guide, settle

ITB = ConditionPage(ConditionId("itb_syndrome"))
PAGES: tuple[tuple[Route, str], ...] = (
    (ITB, "Get emergency help if"),
    (ExercisePage(ExerciseId("step_down")), "When to stop"),
    (TopicPage(TopicId("ice")), "Not for"),
)


def top_of(person: Person, words: str) -> int:
    return place_of(person, person.find(Heading, words)).y()


def place_of(person: Person, widget: QWidget) -> QPoint:
    return widget.mapTo(person.launch.frame, widget.rect().topLeft())


def test_what_matters_is_beside_the_text_and_stays_while_it_scrolls(open_window: Opener) -> None:
    person = open_window()
    for route, words in PAGES:
        person.go(route)
        (area,) = (each for each in person.page.findChildren(ScrollArea) if each.isVisible())
        head, content = person.find(Heading, words), person.page.findChild(Sticky)
        assert place_of(person, head).x() > 900
        assert place_of(person, head).y() < 400
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())
        settle()
        end = content._content.geometry().bottom() + content.mapTo(area.widget(), content.rect().topLeft()).y()
        shown = range(bar.value(), bar.value() + area.viewport().height() + 1)
        assert end in shown


def test_first_steps_and_help_are_seen_at_once(open_window: Opener) -> None:
    person = open_window(ITB)
    strip = place_of(person, person.window.help_strip).y()
    for step in real_guide().conditions[ITB.condition].first_steps:
        card = person.find(Heading, step.title).parentWidget()
        assert card is not None
        assert place_of(person, card).y() + card.height() < strip
    assert top_of(person, "Get help today if") < strip
    person.resize(SMALL)
    strip = place_of(person, person.window.help_strip).y()
    assert top_of(person, "What to do first") < strip
    assert top_of(person, "Get emergency help if") < strip


@pytest.mark.parametrize(("route", "words"), PAGES[1:])
def test_where_it_is_narrow_all_is_in_one_column(open_window: Opener, route: Route, words: str) -> None:
    person = open_window(route, size=SMALL)
    assert person.page.findChild(Sticky) is None
    assert place_of(person, person.find(Heading, words)).x() < 400


def test_the_focus_stays_on_its_link_when_a_part_moves_beside_the_text(open_window: Opener) -> None:
    person = open_window(ExercisePage(ExerciseId("step_down")), size=USUAL)
    links = [each for each in person.page.findChildren(Text) if "help today" in each.text()]
    links[0].setFocus()
    said = links[0].text()
    person.resize(SMALL)
    assert isinstance(person.focus, Text)
    assert person.focus.text() == said


def test_steps_are_numbered_on_paper_and_other_forms_named() -> None:
    guide = real_guide()
    sheet = exercise_sheet(guide, guide.exercises[ExerciseId("step_down")])
    lines = [part.text for part in sheet.parts]
    first, *_others = guide.exercises[ExerciseId("step_down")].steps
    assert f"**1.** {first}" in lines
    assert any(guide.exercises[ExerciseId("step_up")].name in line for line in lines)
