"""The glossary: letters to jump to, and a filter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kneeguide.navigation import GlossaryPage
from kneeguide.ui.pages.glossary import Words, _letter
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from tests.ui.library_kit import named, said
from tests.ui.window_kit import SMALL, Opener, Person, real_guide

TERMS = sorted(real_guide().terms.values(), key=lambda term: term.term.casefold())
LETTERS = list(dict.fromkeys(_letter(term) for term in TERMS))


def shown(person: Person) -> list[str]:
    return [each.id for each in TERMS if named(person, f"term-{each.id}").isVisible()]


def test_each_letter_brings_its_words_into_view(open_window: Opener) -> None:
    person = open_window(GlossaryPage(), size=SMALL)
    words = person.page.findChild(Words)
    bar = person.page.findChild(ScrollArea).verticalScrollBar()
    for letter in reversed(LETTERS):
        bar.setValue(0)
        person.click(words.letter(letter))
        first = next(each for each in TERMS if _letter(each) == letter)
        assert not named(person, f"term-{first.id}").visibleRegion().isEmpty(), letter
        assert isinstance(person.focus, Heading)
        assert person.focus.text() == letter


def test_typing_leaves_the_words_that_have_it_also_by_synonym_and_meaning(open_window: Opener) -> None:
    person = open_window(GlossaryPage())
    field = person.find(QLineEdit, "")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    person.type("tendon")
    left = shown(person)
    assert "tendon" in left
    assert 0 < len(left) < len(TERMS)
    assert f"{len(left)} words" in said(person)
    words = person.page.findChild(Words)
    used = {_letter(each) for each in TERMS if each.id in left}
    assert [letter for letter in LETTERS if words.letter(letter).isEnabled()] == [
        each for each in LETTERS if each in used
    ]
    person.type("qqq")
    assert shown(person) == []
    assert "No word has that. Try fewer letters." in said(person)
    field.clear()
    assert len(shown(person)) == len(TERMS)


def test_what_was_typed_stays_when_the_window_gets_narrow(open_window: Opener) -> None:
    person = open_window(GlossaryPage())
    person.find(QLineEdit, "").setFocus(Qt.FocusReason.TabFocusReason)
    person.type("tendon")
    left = shown(person)
    person.resize((600, 700))
    assert person.find(QLineEdit, "").text() == "tendon"
    assert shown(person) == left
