"""The page on cadence: tap, count, choose, run to the beat; what is kept, and the beat where nobody looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneeguide.cadence.beat import Beat
from kneeguide.cadence.saved import Cadence
from kneeguide.files import read_value, write_value
from kneeguide.navigation import CadencePage, LibraryPage, TimersPage
from kneeguide.ui.beat_sound import BeatSound
from kneeguide.ui.cadence_keeper import FILE
from kneeguide.ui.metronome import Metronome
from kneeguide.ui.running_beat import RunningBeat
from kneeguide.ui.widgets.button import Button, IconButton
from kneeguide.ui.widgets.number_field import NumberField
from kneeguide.ui.widgets.row_button import RowButton
from tests.ui.library_kit import said
from tests.ui.page_faults import faults
from tests.ui.window_kit import SMALL, FakeClock, Opener, Person, into_view, settle

STEP = 60 / 172
Seen = Callable[..., Person]


@pytest.fixture
def page(open_window: Opener, tmp_path: Path) -> Seen:
    def open_it(kept: Cadence | None = None, **others: object) -> Person:
        if kept is not None:
            write_value(tmp_path / FILE, kept)
        return open_window(CadencePage(), folder=tmp_path, **others)

    return open_it


def tap(person: Person, taps: int, *, seconds: float = STEP) -> None:
    for _ in range(taps):
        person.clock.gone += seconds
        person.press("T")


def test_tapping_along_finds_ones_own_steps_and_keeps_them(page: Seen, tmp_path: Path) -> None:
    person = page()
    assert "Find your own steps first" in said(person)
    tap(person, 7)
    assert "1 more" in said(person)
    assert not person.has(Button, "Use this")
    tap(person, 13)
    assert "172 ± 1 steps a minute" in said(person)
    person.click(person.find(Button, "Use this"))
    assert person.focus is person.page.measure.tap_button
    assert "+5 %: 181 steps a minute in the end" in said(person)
    assert "You take many steps already." in said(person)
    kept = read_value(tmp_path / FILE, Cadence)
    assert kept == Cadence(own=172, margin=1, measured_on="2026-11-22")


def test_one_foot_counts_twice_and_space_taps_too(page: Seen) -> None:
    person = page()
    person.page.measure.ways.choose("one")
    for _ in range(10):
        person.clock.gone += 2 * STEP
        person.press("Space")
    assert "172 ± 1 steps a minute" in said(person)
    person.click(person.find(Button, "Start again"))
    assert "At least 8 taps" in said(person)


def test_steps_are_counted_for_half_a_minute(page: Seen) -> None:
    person = page()
    measure = person.page.measure
    measure.ways.choose("count")
    settle()
    person.click(person.find(Button, "Start 30 seconds"))
    assert measure.half_minute.words == "0:30"
    person.clock.gone += 30
    measure.half_minute.tick()
    assert measure.half_minute.words == "Stop. How many steps?"
    field = person.find(NumberField, "count").field
    field.setFocus(Qt.FocusReason.TabFocusReason)
    person.type("84")
    person.press("Return")
    assert "168 ± 2 steps a minute" in said(person)


@pytest.mark.parametrize(
    ("beside", "last", "further", "back"), [(239, 240, "One more", "Down"), (101, 100, "One fewer", "Up")]
)
def test_a_number_goes_no_further_than_its_end(page: Seen, beside: int, last: int, further: str, back: str) -> None:
    person = page(Cadence(own=beside))
    own = person.page.goal.own
    button = person.find(IconButton, further, own)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Space")
    assert own.value == last
    assert not button.isEnabled()
    assert QAccessible.queryAccessibleInterface(button).state().disabled
    assert person.focus is own.field, "the keys for both ways are there"
    assert all(each.isEnabled() for each in own.findChildren(IconButton) if each is not button)
    person.press(back)
    assert own.value == beside
    assert button.isEnabled()
    own.field.selectAll()
    person.type(str(last))
    assert not button.isEnabled()
    person.press("Backspace")
    assert button.isEnabled(), "what is typed is taken by a press"


def test_a_button_that_is_held_stops_at_the_end(page: Seen, qtbot: QtBot) -> None:
    person = page(Cadence(own=239))
    own, entered = person.page.goal.own, list[int]()
    own.entered.connect(entered.append)
    button, further = person.find(IconButton, "One more", own), list[None]()
    into_view(button)
    place = button.mapTo(person.launch.frame, button.rect().center())
    QTest.mousePress(person.launch.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not button.isEnabled())
    button.clicked.connect(lambda: further.append(None))
    own.field.setText("200")  # while the mouse is still down
    assert button.isEnabled()
    assert not button.isDown()
    QTest.mouseRelease(person.launch.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert (entered, further) == ([240], [])


def test_what_was_chosen_is_there_at_the_next_visit(page: Seen) -> None:
    person = page(Cadence(own=160, margin=2, measured_on="2026-11-20", percent=10, week=5, accent=3, sound=False))
    told = said(person)
    assert "Measured on Friday, 20 November: 160 ± 2" in told
    assert "+10 %: 176 steps a minute in the end" in told
    assert "Week 5 of 6" in told
    assert person.page.beat.accents.current == "3"
    assert not person.page.beat.sound.isChecked()


def test_the_weeks_go_by_when_the_runner_says_so(page: Seen, tmp_path: Path) -> None:
    person = page(Cadence(own=160, percent=10, week=2))
    assert "176 steps a minute (+10 %): 4 times 2 min" in said(person)
    person.click(person.page.goal.after)
    assert "176 steps a minute (+10 %): 4 times 3 min" in said(person)
    for _ in range(9):
        person.click(person.page.goal.after)
    assert "176 steps a minute (+10 %): 20 min in one go" in said(person)
    assert not person.page.goal.after.isEnabled()
    assert (read_value(tmp_path / FILE, Cadence) or Cadence()).week == 6


@pytest.mark.parametrize(
    ("own", "words"), [(120, "That is few for a run."), (150, "It helps most"), (230, "Count again at an easy pace")]
)
def test_what_ones_own_number_means_is_said(page: Seen, own: int, words: str) -> None:
    assert words in said(page(Cadence(own=own)))


def test_the_beat_goes_on_elsewhere_and_the_rail_leads_back(page: Seen) -> None:
    person = page(Cadence(own=160, sound=False))
    metronome = person.world.metronome
    person.press("M")
    assert metronome.beat == Beat(168, 2)
    assert person.page.beat.dots.at == 0
    person.clock.gone += 60 / 168
    metronome.tick()
    assert person.page.beat.dots.at == 1
    person.go(LibraryPage())
    person.click(person.find(RunningBeat, "168"))
    assert person.route == CadencePage()
    assert metronome.beat == Beat(168, 2)
    person.page.beat.paces.choose("goal")
    person.page.beat.accents.choose("4")
    assert metronome.beat == Beat(168, 4)
    person.press("M")
    assert metronome.beat is None
    assert person.page.beat.dots.at == -1
    assert not person.has(RunningBeat, "")


def test_the_timers_lead_here(open_window: Opener) -> None:
    person = open_window(TimersPage())
    person.click(person.find(RowButton, "Cadence"))
    assert person.route == CadencePage()


def test_without_a_player_it_is_said_at_once(page: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneeguide.ui.beat_sound.find_player", tuple)
    person = page(Cadence(own=160))
    assert "No sound player found: follow the dots." in said(person)
    person.press("M")
    assert person.world.metronome.is_mute
    assert person.page.beat.dots.at == 0


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("way", ["both", "count"])
def test_there_is_room_for_everything(page: Seen, text_size: int, way: str) -> None:
    person = page(Cadence(own=160, margin=2, measured_on="2026-11-20"), size=SMALL, text_size=text_size)
    person.page.measure.ways.choose(way)
    tap(person, 9)
    person.press("M")
    settle()
    assert faults(person.window) == []


def metronome(clock: FakeClock, folder: Path, *player: str) -> Metronome:
    return Metronome(clock.clock(), BeatSound(folder, player))


@pytest.mark.usefixtures("qapp")
def test_beats_that_were_missed_are_left_out(tmp_path: Path) -> None:
    clock, told = FakeClock(), list[int]()
    beats = metronome(clock, tmp_path)
    beats.beaten.connect(told.append)
    beats.start(Beat(120), sound=False)
    for seconds in (0.4, 0.2, 0.5, 3.0):
        clock.gone += seconds
        beats.tick()
    assert told == [0, 1, 2, 8]
    assert beats.lateness(8) == pytest.approx(0.1)
    beats.stop()
    clock.gone += 1
    beats.tick()
    assert told[-1] == 8


def test_a_track_is_played_and_followed_by_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    """The player here is over at once, but the clock says that it took its time."""
    clock, log = FakeClock(), tmp_path / "played"
    beats = metronome(clock, tmp_path / "beat", "/bin/sh", "-c", f'echo "$0" >> {log}')
    for _ in range(2):
        with qtbot.waitSignal(beats._sound.ended):
            if beats.beat is None:
                beats.start(Beat(120, 2), sound=True)
            else:
                beats.tick()
            clock.gone += 600
    assert log.read_text(encoding="utf-8").split() == [str(tmp_path / "beat" / "beat-120-2.wav")] * 2
    assert not beats.is_mute
    beats.stop()


@pytest.mark.parametrize("player", [("/bin/false",), ("/bin/true",), ("/no/such/player",)])
def test_a_player_that_fails_is_told_and_the_beat_goes_on(
    qtbot: QtBot, tmp_path: Path, player: tuple[str, ...]
) -> None:
    beats = metronome(FakeClock(), tmp_path, *player)
    beats.start(Beat(120), sound=True)
    qtbot.waitUntil(lambda: beats.is_mute)
    assert beats.beat == Beat(120)
    beats.stop()


def test_stopping_ends_the_player(qtbot: QtBot, tmp_path: Path) -> None:
    beats = metronome(FakeClock(), tmp_path, "/bin/sh", "-c", "exec sleep 60")
    beats.start(Beat(120), sound=True)
    process = beats._sound._process
    assert process is not None
    qtbot.waitUntil(lambda: process.processId() > 0)
    with qtbot.waitSignal(process.finished):
        beats.stop()
    assert not beats.is_mute
