"""The page with the timers: what it shows, what its buttons and keys do, and that its words have room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from check_kit import put_into, shown_window
from page_faults import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from timer_page_kit import ICE, MASSAGE, NOON, REST, STRETCH, Desk, settle

from kneeguide.ids import ProtocolId
from kneeguide.navigation import KneePage, TimersPage
from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_GAP_SECONDS
from kneeguide.timer.log import Caution
from kneeguide.timer.run import State
from kneeguide.ui.pages.timers import side_cards
from kneeguide.ui.pages.timers.page import TimersView
from kneeguide.ui.pages.timers.ring import Ring
from kneeguide.ui.time_words import time_of_day
from kneeguide.ui.widgets.switch import Switch

WIDE, NARROW, SMALL = (1072, 752), (884, 592), (528, 432)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


Opener = Callable[..., TimersView]


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk) -> Opener:
    window = shown_window(qtbot)

    def open_it(chosen: ProtocolId | None = None, size: tuple[int, int] = WIDE, **changes: object) -> TimersView:
        page = desk.page(chosen, **changes)
        put_into(window, page, size)
        page.heading.take_focus()
        return page

    return open_it


def words(widget: QWidget) -> str:
    return " ".join(text.text() for text in widget.findChildren(QLabel) if text.isVisible())


def figures(page: TimersView) -> tuple[str, str, str]:
    reading = page.ring.card.ring.reading
    return reading.above, reading.time, reading.below


def press(qtbot: QtBot, page: TimersView, key: Qt.Key) -> None:
    qtbot.keyClick(page.heading, key)


def test_before_the_first_ice_it_is_asked_what_speaks_against_it(qtbot: QtBot, desk: Desk, open_page: Opener) -> None:
    page = open_page()
    press(qtbot, page, Qt.Key.Key_Space)
    question = page.ring.question
    assert question is not None
    assert question.heading.text() == "Do any of these apply to you?"
    assert "Do not ice numb skin." in words(question)
    assert not page.ring.card.isVisible()
    assert question.yes.text() == "None of these: go on"
    question.yes.click()
    assert desk.keeper.runs[ICE].state is State.PREPARING
    assert figures(page) == ("Cover the skin", "15:00", "Thin damp cloth")


def test_who_should_not_use_ice_is_told_so_and_asked_again(desk: Desk, open_page: Opener) -> None:
    page = open_page()
    page.ring.card.main.click()
    assert page.ring.question is not None
    assert page.ring.question.no.text() == "One applies: do not use ice"
    page.ring.question.no.click()
    settle()
    assert page.ring.question.heading.text() == "Use no ice"
    assert "Ask a doctor" in words(page.ring.question)
    assert not page.ring.question.yes.isVisible()
    assert faults(page) == []
    page.ring.question.no.click()
    assert (page.ring.question, desk.keeper.runs) == (None, {})
    assert page.ring.card.isVisible()
    page.ring.card.main.click()
    assert page.ring.question.heading.text() == "Do any of these apply to you?"


def test_the_question_comes_once_until_the_program_is_closed(desk: Desk, tmp_path: Path) -> None:
    desk = Desk(tmp_path, tmp_path / "timers.json")
    desk.keeper.read_note(ICE)
    assert desk.keeper.start(ICE, Side.RIGHT)
    desk.keeper.reset(ICE)
    assert desk.keeper.caution(ICE) is None
    assert Desk(tmp_path, desk.file).keeper.caution(ICE) is Caution.UNREAD


def test_a_note_that_was_read_is_not_asked_again(desk: Desk, open_page: Opener) -> None:
    desk.keeper.read_note(ICE)
    page = open_page()
    page.ring.card.main.click()
    assert page.ring.question is None
    assert ICE in desk.keeper.runs


def test_ice_from_start_to_the_next_ice(desk: Desk, open_page: Opener) -> None:
    desk.keeper.read_note(ICE)
    page = open_page(ICE)
    main = page.ring.card.main
    assert (figures(page), main.text()) == (("", "15:00", ""), "Start")
    main.click()
    assert main.text() == "Ready"
    main.click()
    desk.pass_time(318)
    assert (figures(page), main.text()) == (("Ice", "9:42", "of 15 minutes"), "Pause")
    assert page.ring.card.ring.reading.fraction == pytest.approx(582 / 900, abs=1e-4)
    desk.pass_time(582 + 185)
    assert (figures(page), main.text()) == (("Take the ice off", "0:00", "3 min over"), "The ice is off")
    main.click()
    assert figures(page) == ("Wait", "2:00:00", "of 2 hours")
    desk.pass_time(7200)
    assert (figures(page), main.text()) == (("", "15:00", ""), "Start")


@pytest.mark.parametrize("way_on", ["no", "yes"])
def test_ice_too_soon_needs_a_clear_yes(desk: Desk, open_page: Opener, way_on: str) -> None:
    desk.ice_on()
    desk.pass_time(900)
    ended = NOON + desk.now
    desk.keeper.reset(ICE)
    page = open_page(ICE)
    page.ring.card.main.click()
    question = page.ring.question
    assert question is not None
    assert f"Use ice again from {time_of_day(ended + ICE_GAP_SECONDS)}." in words(question)
    getattr(question, way_on).click()
    assert (ICE in desk.keeper.runs) == (way_on == "yes")


def test_ice_on_one_spot_at_a_time(desk: Desk, open_page: Opener) -> None:
    desk.ice_on()
    desk.keeper.read_note(MASSAGE)
    page = open_page(MASSAGE)
    page.ring.card.main.click()
    assert page.ring.question is not None
    page.ring.question.yes.click()
    assert list(desk.keeper.runs) == [MASSAGE]


def test_keys(qtbot: QtBot, desk: Desk, open_page: Opener) -> None:
    page = open_page(STRETCH)
    press(qtbot, page, Qt.Key.Key_N)
    press(qtbot, page, Qt.Key.Key_R)
    assert desk.keeper.runs == {}
    press(qtbot, page, Qt.Key.Key_Space)
    desk.pass_time(10)
    press(qtbot, page, Qt.Key.Key_Space)
    desk.pass_time(100)
    assert figures(page) == ("Hold, right side", "0:20", "Paused")
    press(qtbot, page, Qt.Key.Key_N)
    assert figures(page) == ("Change side: left side next", "0:05", "Round 1 of 3")
    press(qtbot, page, Qt.Key.Key_R)
    assert desk.keeper.runs == {}


def test_a_button_keeps_its_own_space(qtbot: QtBot, desk: Desk, open_page: Opener) -> None:
    page = open_page(REST)
    switch = page.findChild(Switch)
    assert switch is not None
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert (desk.session.settings.sound, desk.keeper.runs) == (False, {})


def test_controls_come_when_they_can_do_something(desk: Desk, open_page: Opener) -> None:
    page = open_page(STRETCH)
    card = page.ring.card
    assert not card.reset.isVisible()
    assert not card.next.isVisible()
    desk.keeper.start(STRETCH, Side.RIGHT)
    assert card.reset.isVisible()
    assert card.next.isVisible()
    desk.pass_time(174)
    assert card.next.isVisible()
    desk.pass_time(1)
    assert not card.next.isVisible()
    assert figures(page)[0] == "Hold, left side"


def test_ice_that_must_come_off_is_answered_and_not_reset(qtbot: QtBot, desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)
    desk.ice_on()
    assert page.ring.card.reset.isVisible()
    desk.pass_time(900)
    assert not page.ring.card.reset.isVisible()
    press(qtbot, page, Qt.Key.Key_R)
    assert desk.keeper.runs[ICE].state is State.OVER
    page.ring.card.main.click()
    assert desk.keeper.runs[ICE].stage.name == "Wait"
    assert page.ring.card.reset.isVisible()


def test_the_cloth_is_spoken_of_only_while_ice_is_near(desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)

    def cloth() -> bool:
        return "Keep a cloth on the skin." in words(page.ring)

    desk.keeper.read_note(ICE)
    desk.keeper.start(ICE, Side.RIGHT)
    assert cloth()
    desk.keeper.resume(ICE)
    assert cloth()
    desk.keeper.pause(ICE)
    assert not cloth()
    desk.keeper.resume(ICE)
    assert cloth()
    desk.pass_time(900)
    assert not cloth()
    desk.keeper.acknowledge(ICE)
    assert not cloth()
    desk.keeper.reset(ICE)
    assert cloth()


def test_paused_ice_is_to_come_off(desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)
    desk.ice_on()
    desk.pass_time(200)
    desk.keeper.pause(ICE)
    assert figures(page) == ("Ice", "11:40", "Paused. Take the ice off.")
    assert page.timers.row(ICE).accessibleName() == "Ice pack, Paused. Take the ice off."
    desk.pass_time(1001)
    assert figures(page)[0] == "Take the ice off"


def test_the_ring_is_painted_only_where_it_looks_different(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, open_page: Opener
) -> None:
    open_page(ICE)
    desk.ice_on()
    painted: list[tuple[int, str]] = []
    monkeypatch.setattr(
        Ring, "update", lambda ring: painted.append((round(360 * 16 * ring.reading.fraction), ring.reading.time))
    )
    for _ in range(200):
        desk.pass_time(0.05)
    assert 60 < len(painted) == len(set(painted)) < 100


def test_the_list_shows_the_time_of_every_timer(desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)
    desk.keeper.start(REST, Side.RIGHT)
    desk.pass_time(1)
    assert page.timers.row(REST).accessibleName() == "Rest break, 9:59 left"
    desk.pass_time(600)
    assert page.timers.row(REST).accessibleName() == "Rest break, Done"
    desk.keeper.reset(REST)
    assert page.timers.row(REST).accessibleName() == "Rest break, 10 min, leg up"


def test_a_row_opens_its_timer(desk: Desk, open_page: Opener) -> None:
    page = open_page()
    page.timers.row(STRETCH).click()
    assert desk.routes == [TimersPage(STRETCH)]
    assert page.shows(TimersPage(STRETCH))
    assert "Stretch" in words(page.ring)
    assert page.shows(TimersPage())
    assert "Stretch" in words(page.ring)
    assert not page.shows(KneePage())


def test_the_page_opens_at_what_is_under_way(desk: Desk, open_page: Opener) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    assert "Rest break" in words(open_page().ring)
    assert "Ice pack, right knee" in words(open_page(ICE).ring)


def test_the_knee_is_named(desk: Desk, open_page: Opener) -> None:
    desk.session.change(msgspec.structs.replace(desk.session.settings, side=Side.LEFT))
    assert "Ice pack, left knee" in words(open_page(ICE).ring)


def test_phases_show_what_is_done(desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)
    rows = page.phases.findChildren(side_cards.PhaseRow)
    assert [row.accessibleDescription() for row in rows] == ["", "", ""]
    desk.ice_on()
    desk.pass_time(318)
    assert [row.accessibleDescription() for row in rows] == ["done", "now", ""]
    assert "9:42" in words(page.phases)
    desk.pass_time(600)
    assert [row.accessibleDescription() for row in rows] == ["done", "done", ""]


def test_today_says_what_ended_and_counts_the_ice(desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)
    assert "Nothing yet." in words(page.today)
    desk.ice_on()
    desk.pass_time(950)
    assert f"Ice pack, 15 min {time_of_day(NOON + desk.now - 50)}" in words(page.today)
    assert page.today.ice.text() == "Ice: 1 of 5"


def test_the_skin_is_asked_for_until_it_was_looked_at(desk: Desk, open_page: Opener) -> None:
    page = open_page(ICE)
    desk.ice_on()
    desk.pass_time(301)
    assert "Look at the skin now." in words(page.ring)
    desk.keeper.acknowledge(ICE)
    assert "Look at the skin now." not in words(page.ring)


@pytest.mark.parametrize(("player", "times"), [((), 1), (("aplay",), 0)])
def test_a_silent_computer_is_said(
    monkeypatch: pytest.MonkeyPatch, open_page: Opener, player: tuple[str, ...], times: int
) -> None:
    monkeypatch.setattr(side_cards, "find_player", lambda: player)
    assert words(open_page()).count("No sound player found: keep this window in sight.") == times


def test_the_note_opens_in_place(open_page: Opener) -> None:
    page = open_page(ICE)
    note = page.findChild(side_cards.NoteText)
    assert note is not None
    assert words(note) == "Cold can numb pain."
    note.more.click()
    assert "A hot knee with a fever needs help now." in words(note)
    assert not note.more.isVisible()


def test_the_ring_is_smooth_only_while_it_is_seen(qtbot: QtBot, desk: Desk, open_page: Opener) -> None:
    desk.keeper.start(REST, Side.RIGHT)
    page = open_page(REST, reduced_motion=False)
    assert desk.keeper.interval_ms == 50
    page.hide()
    assert desk.keeper.interval_ms == 1000
    open_page(REST, reduced_motion=True)
    assert desk.keeper.interval_ms == 1000


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL])
@pytest.mark.parametrize("chosen", [ICE, STRETCH])
def test_nothing_is_clipped(
    desk: Desk, open_page: Opener, chosen: ProtocolId, size: tuple[int, int], scale: float
) -> None:
    page = open_page(chosen, size, text_scale=scale)
    assert (page.width(), page.height()) == size
    assert faults(page) == []
    page.ring.card.main.click()
    desk.pass_time(32)
    settle()
    assert faults(page) == []
