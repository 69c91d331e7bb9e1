"""Timers of one's own: made, copied, changed and deleted by mouse and keyboard, and never lost."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLineEdit

from kneeguide.ids import ProtocolId
from kneeguide.navigation import NEW_TIMER, OwnTimerPage, TimersPage, address
from kneeguide.settings import Side
from kneeguide.timer.own import blank
from kneeguide.ui.own_timers import FILE, Shelf, Trouble
from kneeguide.ui.pages.timers.page import TimersView
from kneeguide.ui.toast import Toast
from kneeguide.ui.widgets.button import Button, IconButton
from kneeguide.ui.widgets.drop_down import DropDown
from kneeguide.ui.widgets.text import Text
from tests.ui.page_faults import faults
from tests.ui.window_kit import ICE_PACK, SMALL, Opener, Person, real_guide, settle

FIRST = ProtocolId("own_1")
MINE = blank("Mine", "Work")


def shelf_at(folder: Path) -> Shelf:
    return Shelf(real_guide().protocols, folder / FILE)


def write_into(person: Person, name: str, words: str) -> None:
    field = person.find(QLineEdit, name)
    field.setFocus()
    field.selectAll()
    person.type(words)


def test_a_timer_is_made_changed_started_and_deleted(open_window: Opener, tmp_path: Path) -> None:
    person = open_window(TimersPage(ICE_PACK))
    person.click(person.find(Button, "new-timer"))
    assert address(person.route) == "timers/own/new"
    write_into(person, "timer-name", "Towel squeezes")
    write_into(person, "phases-0-length", "0:20")
    person.click(person.find(Button, "phases-add"))
    person.find(DropDown, "phases-1-kind").choose("rest")
    settle()
    person.find(DropDown, "rounds").choose("3")
    settle()
    person.click(person.find(Button, "save-timer"))
    assert person.route == TimersPage(FIRST)
    timer = shelf_at(tmp_path).timers[0]
    assert (timer.name, timer.rounds, timer.line) == ("Towel squeezes", 3, "3 rounds, 3 min in all")
    assert [(each.kind.value, each.seconds) for each in timer.phases] == [("work", 20), ("rest", 60)]

    person.press("Ctrl+K")
    person.type("towel")
    person.press("Return")
    assert person.route == TimersPage(FIRST)

    assert isinstance(person.page, TimersView)
    person.press("Space")
    assert FIRST in person.world.timekeeper.runs
    person.click(person.find(Button, "delete-timer"))
    assert FIRST in person.world.shelf.protocols
    person.click(person.find(Button, "delete-all-the-same"))
    assert FIRST not in person.world.timekeeper.runs
    assert shelf_at(tmp_path).timers == ()
    person.click(person.find(Toast, "").undo)
    assert shelf_at(tmp_path).timers == (timer,)


def test_a_shipped_timer_is_copied_and_too_long_ice_is_refused_with_its_reason(open_window: Opener) -> None:
    person = open_window(TimersPage(ICE_PACK))
    person.click(person.find(Button, "copy-timer"))
    write_into(person, "phases-1-length", "25:00")
    person.click(person.find(Button, "save-timer"))
    assert person.find(Text, "wrong").text() == "Ice stays on for 20 minutes at most. Longer may harm skin and nerves."
    assert person.world.shelf.timers == ()
    write_into(person, "phases-1-length", "10:00")
    person.click(person.find(Button, "save-timer"))
    mine, ice = person.world.shelf.timers[0], real_guide().protocols[ICE_PACK]
    assert (mine.safety, mine.note, mine.closing) == (ice.safety, ice.note, ice.closing)
    assert not person.world.timekeeper.start(mine.id, Side.RIGHT)  # the note has to be read first


def test_phases_are_moved_and_removed_by_keyboard(open_window: Opener) -> None:
    person = open_window(OwnTimerPage(NEW_TIMER))
    person.click(person.find(Button, "phases-add"))
    write_into(person, "phases-1-name", "Second")
    person.find(IconButton, "phases-1-up").setFocus()
    person.press("Space")
    draft = person.world.shelf.drafts[NEW_TIMER]
    assert [each.name for each in draft.phases] == ["Second", "Work"]
    assert person.focus is person.find(IconButton, "phases-0-down")
    person.find(IconButton, "phases-1-remove").setFocus()
    person.press("Space")
    assert [each.name for each in person.world.shelf.drafts[NEW_TIMER].phases] == ["Second"]
    person.go(TimersPage())
    person.go(OwnTimerPage(NEW_TIMER))
    assert person.find(QLineEdit, "phases-0-name").text() == "Second"


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_long_timer_has_room(open_window: Opener, text_size: int) -> None:
    person = open_window(size=SMALL, text_size=text_size)
    person.world.shelf.drafts[NEW_TIMER] = real_guide().protocols[ICE_PACK]
    person.go(OwnTimerPage(NEW_TIMER))
    assert faults(person.window) == []
    person.world.shelf.keep(MINE)
    person.go(TimersPage(FIRST))
    assert faults(person.window) == []


@pytest.mark.parametrize("raw", [b"{", b'{"version": 1, "timers": [{"id": 3}]}', b""])
def test_a_damaged_file_is_kept_aside_and_it_is_said(qapp: object, tmp_path: Path, raw: bytes) -> None:
    (tmp_path / FILE).write_bytes(raw)
    shelf = shelf_at(tmp_path)
    assert shelf.trouble is Trouble.SET_ASIDE
    shelf.keep(MINE)
    assert (tmp_path / f"{FILE}.damaged").read_bytes() == raw
    assert [each.name for each in shelf_at(tmp_path).timers] == ["Mine"]


def test_a_file_of_a_newer_version_is_left_alone(qapp: object, tmp_path: Path) -> None:
    raw = json.dumps({"version": 2, "timers": "other"})
    (tmp_path / FILE).write_text(raw)
    shelf = shelf_at(tmp_path)
    assert shelf.trouble is Trouble.LEFT_ALONE
    assert shelf.keep(MINE)[1]
    assert (tmp_path / FILE).read_text() == raw


def test_what_cannot_be_written_is_not_taken(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    shelf = Shelf(real_guide().protocols, tmp_path / "data" / FILE)
    assert shelf.keep(MINE)[1] in {"File exists", "Not a directory"}
    assert shelf.timers == ()


def test_it_follows_every_change(qapp: object, tmp_path: Path) -> None:
    shelf = shelf_at(tmp_path)
    protocols = shelf.protocols
    timer, _ = shelf.keep(MINE)
    assert protocols[timer.id].name == "Mine"
    shelf.keep(msgspec.structs.replace(timer, name="Other"))
    assert protocols[timer.id].name == "Other"
    shelf.delete(timer.id)
    assert timer.id not in protocols
