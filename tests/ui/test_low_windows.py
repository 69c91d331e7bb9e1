"""In low windows with large text the rail shows all that goes on, and an alarm is whole; the page gives way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kneeguide.cadence.beat import Beat
from kneeguide.ids import ProtocolId
from kneeguide.navigation import CadencePage, LibraryPage, TimersPage
from kneeguide.settings import Side
from kneeguide.timer.own import blank
from kneeguide.ui.alarm import AlarmBanner
from kneeguide.ui.foot_entry import LOW, TALL, FootEntry
from kneeguide.ui.rail import Rail
from kneeguide.ui.running_beat import RunningBeat
from kneeguide.ui.running_timer import RunningTimer
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.pressable import Pressable
from tests.ui.page_faults import faults_of, shown_in
from tests.ui.window_kit import ICE_PACK, SMALL, USUAL, Opener, Person, let_ice_run, settle

REST = ProtocolId("rest_break")
PAGES = ("knee", "check", "timers", "diary", "library", "settings")
SIZES = (SMALLEST := (640, 480), SMALL, USUAL)
MOST_STOPS = 200
LONG_NAME = "Calf raises on the stairs, slow and low"


def open_with(open_window: Opener, size: tuple[int, int], text_size: int, goes_on: str) -> Person:
    person = open_window(LibraryPage(), size=size, text_size=text_size)
    if "beat" in goes_on:
        person.world.metronome.start(Beat(168, 2), sound=False)
    if "timer" in goes_on:
        let_ice_run(person)
    settle()
    return person


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("goes_on", ["nothing", "timer", "beat", "timer and beat"])
def test_the_rail_shows_whole_what_goes_on_and_every_page(
    open_window: Opener, size: tuple[int, int], text_size: int, goes_on: str
) -> None:
    person = open_with(open_window, size, text_size, goes_on)
    rail = person.window.rail
    assert faults_of(shown_in(rail)) == []
    assert all(is_whole(person, each) for each in pressables(rail))
    for entry in (each for each in pressables(rail) if isinstance(each, FootEntry) and each._low):
        words = entry.text() if isinstance(entry, RunningBeat) else "15:00"
        assert all(entry.rect().toRectF().contains(place) for place in entry.line_places(words, 0) if place)
        assert entry.line_places(words, entry._look.px(18))[0] is not None, "there is room for its sign"


def test_what_goes_on_takes_one_line_only_where_two_do_not_fit(open_window: Opener) -> None:
    person = open_with(open_window, SMALL, 200, "beat")
    beat, look = person.find(RunningBeat, ""), person.window._look
    assert beat.height() == look.px(TALL)
    let_ice_run(person)
    assert beat.height() == person.find(RunningTimer, "").height() == look.px(LOW)
    person.resize((960, 800))
    assert beat.height() == person.find(RunningTimer, "").height() == look.px(TALL)
    person.resize(SMALL)
    assert beat.height() == look.px(LOW)
    person.world.metronome.stop()
    person.qtbot.waitUntil(lambda: person.find(RunningTimer, "").height() == look.px(TALL))


def test_a_long_time_stands_alone_in_its_line(open_window: Opener) -> None:
    entry = open_with(open_window, SMALLEST, 200, "timer and beat").find(RunningTimer, "")
    ring, words = entry.line_places("1:05:00", entry._look.px(15))
    assert ring is None
    assert entry.rect().toRectF().contains(words)


def test_a_low_rail_is_used_by_mouse_and_keys(open_window: Opener) -> None:
    person = open_with(open_window, SMALLEST, 200, "timer and beat")
    rail = person.window.rail
    for key in PAGES:
        person.click(rail.button(key))
        assert person.page.rail_key == key
    person.click(person.find(RunningBeat, ""))
    assert person.route == CadencePage()
    person.click(person.find(RunningTimer, ""))
    assert person.route == TimersPage(ICE_PACK)
    rail.button("knee").setFocus()
    by_keys = [person.focus]
    person.press("Tab")
    while person.focus is not by_keys[0] and len(by_keys) < MOST_STOPS:
        by_keys.append(person.focus)
        person.press("Tab")
    wanted = [*map(rail.button, PAGES), person.find(RunningBeat, ""), person.find(RunningTimer, "")]
    assert set(wanted) <= set(by_keys)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 130, 150, 200])
@pytest.mark.parametrize("over", ["ice", "rest", "long name"])
def test_an_alarm_is_whole_and_so_is_the_rail(
    open_window: Opener, size: tuple[int, int], text_size: int, over: str
) -> None:
    person = open_window(LibraryPage(), size=size, text_size=text_size)
    let_end(person, over)
    person.world.metronome.start(Beat(168, 2), sound=False)
    settle()
    banner, window = person.find(AlarmBanner, ""), person.window
    assert faults_of([banner, *shown_in(banner), *shown_in(window.rail), window.rail, window.help_strip]) == []
    seen = [banner, *(each for each in banner.findChildren(Button) if each.isVisible()), *pressables(window.rail)]
    assert all(is_whole(person, each) for each in seen)
    assert is_whole(person, window.help_strip)


def let_end(person: Person, over: str) -> None:
    keeper = person.world.timekeeper
    if over == "ice":
        let_ice_run(person)
    elif over == "rest":
        keeper.start(REST, Side.RIGHT)
    else:
        mine, _ = person.world.shelf.keep(blank(LONG_NAME, "Work"))
        keeper.start(mine.id, Side.RIGHT)
    person.clock.gone += 4601
    keeper.tick()


def pressables(rail: Rail) -> list[Pressable]:
    return [each for each in rail.findChildren(Pressable) if each.isVisible()]


def is_whole(person: Person, widget: QWidget) -> bool:
    """Whether all of it is in the window, and nothing that holds it hides a part."""
    frame = person.launch.frame
    place = QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())
    return frame.rect().contains(place) and widget.visibleRegion().boundingRect() == widget.rect()
