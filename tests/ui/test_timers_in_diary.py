"""Timers that ended are in the diary: once, with side and length, also after the log has forgotten them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kneeguide.navigation import DiaryPage
from kneeguide.settings import Side
from kneeguide.ui.pages.diary.table import save_table
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.text import Text
from tests.ui.page_faults import faults
from tests.ui.window_kit import ICE_PACK, Opener, let_ice_run, settle


def test_finished_timers_are_in_the_diary_and_in_the_table(open_window: Opener, tmp_path: Path) -> None:
    person = open_window()
    keeper = person.world.timekeeper
    let_ice_run(person)
    person.clock.gone += 1000
    keeper.tick()
    assert person.world.diarist.done == ()  # the ice may still be on
    keeper.acknowledge(ICE_PACK)
    keeper.start(person.world.guide.exercises["calf_stretch"].timer, Side.LEFT)
    person.clock.gone += 300
    keeper.tick()
    keeper.acknowledge("stretch")
    settle()
    assert [(each.name, each.seconds, each.side) for each in person.world.diarist.done] == [
        ("Stretch", 205, None), ("Ice pack", 900, Side.RIGHT),
    ]  # fmt: skip
    person.go(DiaryPage())
    card = person.find(QWidget, "timers-done")
    texts = [each.text() for each in card.findChildren(Text)]
    assert any(text.endswith("Ice pack · 15 min · Right knee") for text in texts)
    assert person.find(Chip, "Ice today: 1 of 5", card)
    assert faults(person.window) == []

    save_table(person.world.diarist.entries, tmp_path / "table.csv", person.world.diarist.done)
    assert "Ice pack,900" in (tmp_path / "table.csv").read_text()

    (tmp_path / "timers.json").unlink()
    person.launch.frame.hide()
    again = open_window(DiaryPage())
    assert len(again.world.diarist.done) == 2
