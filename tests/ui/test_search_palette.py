"""The search over everything, by keys and by mouse, on the real guide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF

from kneeguide.ids import ConditionId
from kneeguide.navigation import ConditionPage, KneePage, LibraryPage, SettingsPage, SignsPage, TimersPage
from kneeguide.ui.head import SearchButton
from kneeguide.ui.hit_row import HitRow
from kneeguide.ui.hit_row import _around_first_mark as around
from kneeguide.ui.search_palette import SearchPalette
from kneeguide.ui.widgets.text import Text
from tests.ui.window_kit import Opener, Person, real_guide

ITB = ConditionPage(ConditionId("itb_syndrome"))


def opened(open_window: Opener, words: str = "") -> Person:
    person = open_window(LibraryPage())
    person.press("Ctrl+K")
    if words:
        person.type(words)
    return person


def palette(person: Person) -> SearchPalette:
    found = person.window.layers.search
    assert found is not None
    return found


def test_type_and_enter_opens_the_first_hit(open_window: Opener) -> None:
    person = opened(open_window, "itbs")
    assert palette(person).rows[0].text() == real_guide().conditions[ITB.condition].name.plain
    person.press("Return")
    assert person.route == ITB
    assert not palette(person).isVisible()
    assert person.focus is person.page.heading
    person.press("Alt+Left")
    assert person.route == LibraryPage()


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [(["Down"], 1), (["Down", "Down"], 2), (["Down", "Up"], 0), (["Up"], -1), (["Up", "Down"], 0)],
)
def test_arrows_move_the_choice_round(open_window: Opener, keys: list[str], chosen: int) -> None:
    person = opened(open_window, "knee")
    wanted = palette(person).rows[chosen].hit.entry
    person.press(*keys)
    assert [row.hit.entry for row in palette(person).rows if row._current] == [wanted]
    assert person.focus is palette(person).field


def test_a_click_on_a_hit_opens_it_and_one_beside_the_panel_closes(open_window: Opener) -> None:
    person = opened(open_window, "stairs")
    row = palette(person).rows[1]
    person.click(row)
    assert not palette(person).isVisible()
    assert person.route != LibraryPage()
    person.press("Ctrl+F")
    person.click(palette(person), QPoint(5, 5))
    assert not palette(person).isVisible()


def test_escape_gives_the_focus_back_also_when_it_was_opened_twice(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    before = person.find(SearchButton, "Search everything")
    before.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Return")
    person.press("Ctrl+K", "Esc")
    assert not palette(person).isVisible()
    assert person.focus is before


def test_tab_stays_inside_until_it_is_closed(open_window: Opener) -> None:
    person = opened(open_window, "knee")
    for key in [Qt.Key.Key_Tab] * 30 + [Qt.Key.Key_Backtab] * 30:
        person.press_at_once(key)
        assert person.focus is not None
        assert palette(person).isAncestorOf(person.focus)


@pytest.mark.parametrize("keys", ["Ctrl+1", "F1", "Alt+Left"])
def test_another_page_does_not_open_under_it(open_window: Opener, keys: str) -> None:
    person = opened(open_window, "knee")
    person.go(SettingsPage())
    person.press("Ctrl+K", keys)
    assert not palette(person).isVisible()
    assert person.focus is person.page.heading


def test_what_a_search_looks_through_is_there_before_the_first_letter(open_window: Opener) -> None:
    assert "search" in vars(opened(open_window).world)


def test_it_begins_empty_each_time(open_window: Opener) -> None:
    person = opened(open_window, "knee")
    person.press("Esc", "Ctrl+K")
    assert palette(person).field.text() == ""
    assert palette(person).rows == ()
    assert person.focus is palette(person).field


@pytest.mark.parametrize("words", ["zzzzz", "<zzq>&", "(", "***", "[zzq](page:qqz)", "**zzqq**", "q" * 80])
def test_where_nothing_is_found_it_says_so_with_what_was_typed(open_window: Opener, words: str) -> None:
    person = opened(open_window, words)
    assert palette(person).rows == ()
    told = [each.text() for each in palette(person).findChildren(Text) if "Nothing found" in each.text()]
    assert len(told) == 1
    assert f"“{words}”" in told[0]
    person.press("Return", "Down")
    assert palette(person).isVisible()


@pytest.mark.parametrize(
    ("words", "page"),
    [("lateral", ITB), ("iliotibal", ITB), ("ice pack", TimersPage), ("emergency", SignsPage), ("dark", SettingsPage),
     ("behind", KneePage), ("swelling", None), ("meniskus", ConditionPage)],
)  # fmt: skip
def test_people_find_things_by_their_own_words(open_window: Opener, words: str, page: object) -> None:
    person = opened(open_window, words)
    assert palette(person).rows, words
    person.press("Return")
    if isinstance(page, type):
        assert isinstance(person.route, page), person.route
    elif page is not None:
        assert person.route == page


@pytest.mark.parametrize(
    ("text", "mark", "seen"),
    [("ice on the knee", (0, 3), "ice on the knee"), ("word " * 60 + "swelling at the end", (300, 308), "swelling")],
)
def test_a_long_line_is_cut_so_that_its_mark_is_seen(
    open_window: Opener, text: str, mark: tuple[int, int], seen: str
) -> None:
    person = open_window()
    metrics = QFontMetricsF(person.window._look.font("small"))
    shown, marks = around(text, (mark,), 300, metrics)
    assert metrics.horizontalAdvance(shown) <= 300
    assert seen in shown
    start, end = next(iter(marks))
    assert shown[start:end] == text[slice(*mark)]


def test_each_hit_is_named_by_title_and_line(open_window: Opener) -> None:
    person = opened(open_window, "tendon")
    for row in palette(person).findChildren(HitRow):
        assert row.accessibleName() == f"{row.hit.entry.title}. {row.hit.line}"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("stairs", "Runner’s knee"), ("downhill", None), ("knee hurts stairs", None), ("clamshell", "Clamshell"),
        ("ice", "Ice"), ("runners knee", "Runner’s knee"),
    ],
)  # fmt: skip
def test_a_sign_finds_what_it_could_be_first_and_a_name_what_is_called_so(
    open_window: Opener, words: str, first: str | None
) -> None:
    rows = palette(opened(open_window, words)).rows
    assert rows[0].text() == first or (first is None and rows[0].hit.entry.group == "conditions")
