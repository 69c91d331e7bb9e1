"""What is said beside links: meanings of words, sources and how well they support a statement."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from kneeguide.content.markup import Link, plain
from kneeguide.content.pages import Grade
from kneeguide.ids import ConditionId, ExerciseId, SourceId, TermId
from kneeguide.navigation import ConditionPage, ExercisePage, GlossaryPage, SourcesPage
from kneeguide.ui.hints import Hints, SourceMark, grade_name, source_words
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tip import Tip
from tests.ui.library_kit import library_guide, said
from tests.ui.window_kit import Opener, Person, real_guide, settle

BRIDGE = ExercisePage(ExerciseId("bridge"))
PURPOSE = "Makes the seat muscles stronger with Bridge."
TENDON = plain(real_guide().terms[TermId("tendon")].meaning)


def tips(person: Person) -> list[str]:
    """What the tips over the window say."""
    return [each.words for each in person.launch.frame.findChildren(Tip) if each.isVisible()]


def purpose(person: Person) -> Text:
    return next(each for each in person.page.findChildren(Text) if each.text().startswith(PURPOSE))


def point_at(text: Text, at: int) -> None:
    """Move the mouse over the span of this number."""
    spot = text._paragraph.boxes_of(at)[0].center()
    move(text, spot)


def move(text: Text, spot: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, spot, text.mapToGlobal(spot), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(text, event)


def link_at(text: Text, kind: str) -> int:
    return next(at for at, span in enumerate(text._paragraph.spans) if isinstance(span, Link) and span.kind == kind)


def test_the_mouse_on_a_word_shows_its_meaning_and_goes_on_to_the_glossary(open_window: Opener) -> None:
    person = open_window(BRIDGE, guide=library_guide())
    text = purpose(person)
    point_at(text, link_at(text, "term"))
    assert tips(person) == []
    person.qtbot.waitUntil(lambda: tips(person) == [TENDON])
    move(text, QPointF(1, 1))
    assert tips(person) == []
    person.click(text, text.link_centre(0).toPoint())
    assert person.route == GlossaryPage(TermId("tendon"))
    assert tips(person) == []


def test_the_mouse_on_a_number_shows_the_source_and_the_grade(open_window: Opener) -> None:
    person = open_window(BRIDGE, guide=library_guide())
    text = purpose(person)
    point_at(text, link_at(text, "source"))
    source = source_words(real_guide().sources[SourceId("cpg19")])
    person.qtbot.waitUntil(lambda: tips(person) == [f"Moderate evidence. {source}"])


def test_the_keyboard_at_a_word_shows_its_meaning_and_tells_it(open_window: Opener) -> None:
    person = open_window(BRIDGE, guide=library_guide())
    text = purpose(person)
    text.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert tips(person) == [TENDON]
    told = QAccessible.queryAccessibleInterface(text)
    assert told.text(QAccessible.Text.Description) == f"{TENDON} Moderate evidence"
    person.press("Esc")
    assert tips(person) == []
    person.press("Tab")
    person.press("Shift+Tab")
    assert tips(person) == [TENDON]
    person.press("Tab", "Tab")
    assert tips(person) == []
    person.press("Shift+Tab", "Shift+Tab", "Return")
    assert person.route == GlossaryPage(TermId("tendon"))
    assert tips(person) == []


def test_the_keyboard_at_the_numbers_shows_each_source_and_the_grade_and_opens_it(open_window: Opener) -> None:
    person = open_window(ConditionPage(ConditionId("itb_syndrome")))
    summary = real_guide().conditions[ConditionId("itb_syndrome")].summary
    assert len(summary.sources) > 1
    text = next(each for each in person.page.findChildren(Text) if each.text().startswith(plain(summary.text)))
    text.setFocus(Qt.FocusReason.BacktabFocusReason)
    settle()
    wanted = [f"{grade_name(summary.grade)}. {source_words(real_guide().sources[each])}" for each in summary.sources]
    seen = []
    for _ in summary.sources:
        (shown,) = tips(person)
        told = QAccessible.queryAccessibleInterface(text).text(QAccessible.Text.Description)
        assert told == shown
        seen.append(shown)
        person.press("Right")
    assert sorted(seen) == sorted(wanted)
    assert tips(person) == seen[:1]
    person.press("Left", "Return")
    assert isinstance(person.route, SourcesPage)
    assert source_words(real_guide().sources[SourceId(str(person.route.source))]) in seen[-1]


def test_every_statement_of_a_page_is_one_stop_for_its_sources(open_window: Opener) -> None:
    person = open_window(ConditionPage(ConditionId("itb_syndrome")))
    cited = [each for each in person.page.findChildren(Text) if each._paragraph.marks()]
    assert len(cited) > 30
    assert [each.text() for each in cited if not each.focusPolicy() & Qt.FocusPolicy.TabFocus] == []
    assert all(len(each._paragraph.stops()) == len(each._paragraph.links()) + 1 for each in cited)


def test_a_click_into_words_does_not_go_to_the_numbers_behind_them(open_window: Opener) -> None:
    person = open_window(ConditionPage(ConditionId("itb_syndrome")))
    text = next(
        each for each in person.page.findChildren(Text) if each._paragraph.marks() and not each._paragraph.links()
    )
    person.click(text, QPoint(3, 3))
    assert person.focus is not text
    assert tips(person) == []


def test_a_tip_goes_when_the_page_is_scrolled(open_window: Opener) -> None:
    person = open_window(BRIDGE, guide=library_guide())
    text = purpose(person)
    point_at(text, link_at(text, "term"))
    person.qtbot.waitUntil(lambda: tips(person) == [TENDON])
    spot, down, none = text.rect().center(), QPoint(0, -120), Qt.MouseButton.NoButton
    event = QWheelEvent(
        QPointF(spot), QPointF(text.mapToGlobal(spot)), down, down, none, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(text, event)
    assert tips(person) == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_tip_stays_within_the_window(open_window: Opener, text_size: int) -> None:
    person = open_window(BRIDGE, guide=library_guide(), size=(960, 640), text_size=text_size)
    purpose(person).setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    tip = person.find(Tip, "")
    assert person.launch.frame.rect().contains(tip.geometry())


def test_a_statement_of_a_condition_tells_its_grade_to_who_cannot_see(open_window: Opener) -> None:
    person = open_window(ConditionPage(ConditionId("itb_syndrome")))
    summary = real_guide().conditions[ConditionId("itb_syndrome")].summary
    text = next(each for each in person.page.findChildren(Text) if each.text().startswith(plain(summary.text)))
    assert text.accessibleDescription() == grade_name(summary.grade)


@pytest.mark.parametrize("grade", list(Grade), ids=lambda grade: str(grade.value))
def test_the_sources_of_a_page_say_what_each_grade_means(open_window: Opener, grade: Grade) -> None:
    assert f"{grade_name(grade)}: " in said(open_window(ConditionPage(ConditionId("itb_syndrome"))))


def test_hints_are_for_words_and_sources_only() -> None:
    hints = Hints(real_guide())
    assert hints.of(Link("tendon", "term", "tendon")) == TENDON
    assert hints.of(Link("ice", "timer", "ice_pack")) == ""
    assert hints.of(SourceMark("1", "source", "cpg19")) == source_words(real_guide().sources[SourceId("cpg19")])
