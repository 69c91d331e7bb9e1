"""The diary in the real window: logging, changing, deleting, and what is said when the file cannot be written."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kneeguide.ids import RegionId
from kneeguide.journal.entry import LONGEST_NOTE, When
from kneeguide.navigation import CheckPage, DiaryPage, KneePage
from kneeguide.settings import Side
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.focus_ring import FocusRing
from kneeguide.ui.pages.diary.form import NoteField
from kneeguide.ui.pages.diary.pain_row import PainRow
from kneeguide.ui.pages.diary.table import save_table
from kneeguide.ui.sheet import Sheet
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.text import Text
from tests.ui.diagram_kit import pixels_in
from tests.ui.window_kit import Opener, Person, settle


def _log(person: Person, pain: int) -> None:
    person.click(person.find(Pressable, f"pain-{pain}"))
    person.click(person.find(Button, "save-entry"))


def _pains(person: Person) -> list[int]:
    return [entry.pain for entry in person.world.diarist.entries]


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
def test_a_place_on_the_drawing_is_logged_and_there_after_a_restart(open_window: Opener, side: Side) -> None:
    person = open_window(side=side)
    stage = person.page.findChild(Stage)
    person.click(person.find(Segmented, "Seen from").segment("outer"))
    person.click(stage, pixels_in(stage, RegionId("outer"))[0])
    person.click(person.find(Pressable, "pain-outer_bump"))
    person.click(person.find(Button, "log-place"))
    assert person.route == DiaryPage()
    knee = "Left knee" if side is Side.LEFT else "Right knee"
    words = f"{knee} · Outer side, bump above the joint line"
    assert person.find(Text, "place").text() == words
    _log(person, 4)
    assert person.launch.window.layers.toast is not None
    again = open_window(DiaryPage(), side=side)
    assert again.find(Text, "4 of 10, ease off. Right now")
    (entry,) = again.world.diarist.entries
    assert (entry.side, entry.pain, entry.when) == (side, 4, When.NOW)
    assert [(place.region, place.point) for place in entry.places] == [("outer", "outer_bump")]
    assert any(each.text().endswith(words) for each in again.page.findChildren(Text))


def test_an_empty_diary_says_so_and_its_button_leads_to_the_numbers(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    assert person.has(Text, "No entries yet. Log how your knee feels now.")
    assert person.page.sheet() is None
    person.click(person.find(Button, "first-entry"))
    assert person.focus is not None
    assert person.focus.objectName() == "pain-0"
    assert (
        person.find(FocusRing, "").geometry().contains(person.focus.mapTo(person.window, person.focus.rect().center()))
    )


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ("7", 7),
        ("0", 0),
        ("End", 10),
        ("Home", 0),
        ("3 Right Right", 5),
        ("3 Left", 2),
        ("Home Left", 0),
        ("End Up", 9),
    ],
)
def test_keys_choose_a_number(open_window: Opener, keys: str, chosen: int) -> None:
    person = open_window(DiaryPage())
    person.click(person.find(Button, "first-entry"))
    person.press(*keys.split())
    assert person.world.diarist.draft.pain == chosen
    assert person.focus is person.find(PainRow, "").number(chosen)


def test_without_a_number_nothing_is_saved_and_that_is_said(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    person.click(person.find(Button, "save-entry"))
    assert person.has(Text, "Choose a number from 0 to 10 first.")
    assert _pains(person) == []


@pytest.mark.parametrize(("pain", "shown"), [(4, False), (5, True), (10, True)])
def test_much_pain_shows_the_way_to_the_symptom_check(open_window: Opener, pain: int, *, shown: bool) -> None:
    person = open_window(DiaryPage())
    person.click(person.find(Pressable, f"pain-{pain}"))
    net = person.page.findChild(object, "safety-net")
    assert net.isVisible() is shown
    if shown:
        text = next(each for each in net.findChildren(Text) if "symptom check" in each.text())
        person.click(text, text.link_centre(0).toPoint())
        assert isinstance(person.route, CheckPage)


def test_what_was_entered_is_still_there_after_choosing_a_place(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    person.click(person.find(Pressable, "pain-3"))
    person.find(NoteField, "note").setFocus()
    person.type("stairs")
    person.click(person.find(Button, "choose-place"))
    assert person.route == KneePage()
    person.press("Ctrl+4")
    assert person.find(NoteField, "note").toPlainText() == "stairs"
    person.click(person.find(Button, "save-entry"))
    assert [(entry.pain, entry.note) for entry in person.world.diarist.entries] == [(3, "stairs")]
    assert person.find(NoteField, "note").toPlainText() == ""


def test_a_note_is_held_to_its_length(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    field = person.find(NoteField, "note")
    field.setPlainText("x" * (LONGEST_NOTE + 20))
    assert field.toPlainText() == "x" * LONGEST_NOTE


def test_an_entry_is_changed_where_it_stands(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    _log(person, 3)
    (before,) = person.world.diarist.entries
    person.clock.gone = 3600
    person.click(person.find(Button, f"change-{before.id}"))
    person.click(person.find(Pressable, "pill-after_run"))
    _log(person, 6)
    (after,) = person.world.diarist.entries
    assert (after.id, after.at, after.pain, after.when) == (before.id, before.at, 6, When.AFTER_RUN)


def test_a_deleted_entry_comes_back_with_undo(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    _log(person, 3)
    person.clock.gone = 60
    _log(person, 2)
    before = person.world.diarist.entries
    person.click(person.find(Button, f"delete-{before[1].id}"))
    assert _pains(person) == [2]
    person.click(person.find(Button, "undo"))
    assert person.world.diarist.entries == before


def test_the_side_that_is_chosen_is_the_side_that_is_logged(open_window: Opener) -> None:
    person = open_window(DiaryPage(), side=Side.RIGHT)
    person.click(person.find(Segmented, "diary-side").segment("left"))
    assert person.find(Text, "place").text() == "Left knee"
    _log(person, 1)
    assert [entry.side for entry in person.world.diarist.entries] == [Side.LEFT]


def test_while_the_file_cannot_be_written_nothing_is_lost(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kneeguide.journal.opening._WAIT_SECONDS", 0.01)
    person = open_window(DiaryPage())
    with closing(sqlite3.connect(tmp_path / "diary.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        _log(person, 5)
        assert person.has(Text, "Another window is writing in the diary.")
        assert person.world.diarist.draft.pain == 5
        other.rollback()
    person.click(person.find(Button, "try-again"))
    assert _pains(person) == [5]
    assert not person.has(Text, "Another window is writing in the diary.")


def test_where_no_diary_can_be_opened_the_page_says_so(open_window: Opener, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "diary.sqlite")) as newer:
        newer.execute("PRAGMA application_id = 0x4B6E6547")
        newer.execute("PRAGMA user_version = 99")
    person = open_window(DiaryPage())
    assert person.has(Text, "Your diary was written by a newer version of KneeGuide.")
    assert not person.has(Button, "save-entry")


def test_a_diary_that_cannot_be_read_is_kept_and_named(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "diary.sqlite").write_text("no diary " * 100)
    person = open_window(DiaryPage())
    assert person.world.diarist.set_aside is not None
    name = str(person.world.diarist.set_aside)
    assert any(name in each.text() for each in person.page.findChildren(Text))
    _log(person, 1)
    assert _pains(person) == [1]


def test_the_diary_on_paper_and_as_a_table(open_window: Opener, tmp_path: Path) -> None:
    person = open_window(DiaryPage(), side=Side.LEFT)
    person.find(NoteField, "note").setPlainText("=SUM(A1) **bold**")
    _log(person, 5)
    sheet = person.page.sheet()
    assert isinstance(sheet, Sheet)
    assert any("5 of 10, stop. Right now. Left knee" in part.text for part in sheet.parts)
    assert all("**" not in part.text for part in sheet.parts)
    entries = person.world.diarist.entries
    assert save_table(entries, tmp_path / "out.csv") == "Saved as out.csv."
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["side"], row["pain"], row["note"]) == ("left", "5", "'=SUM(A1) **bold**")
    assert "could not be written" in save_table(entries, tmp_path / "none" / "out.csv")


def test_the_draft_outlives_a_change_of_the_look(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    person.click(person.find(Pressable, "pain-8"))
    person.press("Ctrl++")
    settle()
    assert person.find(Pressable, "pain-8").isChecked()


def test_places_that_the_guide_no_longer_knows_are_shown_as_they_were(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "places.json").write_text(json.dumps({"chosen": [{"region": "elsewhere"}]}))
    person = open_window(DiaryPage(), side=Side.LEFT)
    assert person.find(Text, "place").text() == "Left knee · elsewhere"


def test_digits_in_the_note_stay_in_the_note(open_window: Opener) -> None:
    person = open_window(DiaryPage())
    field = person.find(NoteField, "note")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_5)
    assert (field.toPlainText(), person.world.diarist.draft.pain) == ("5", None)
