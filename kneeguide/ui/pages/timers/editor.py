"""Where a timer is made or changed: its name, rounds and phases, and how it will go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtWidgets import QWidget

from kneeguide.ids import ProtocolId
from kneeguide.navigation import NEW_TIMER, TimersPage
from kneeguide.timer.own import LONGEST_NAME, blank
from kneeguide.timer.protocol import PhaseKind
from kneeguide.timer.rules import MOST_ROUNDS
from kneeguide.ui.announce import announce
from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.timers.editor_words import kind_words, preview_lines, total_words, tr, what_is_wrong
from kneeguide.ui.pages.timers.phase_parts import PhaseParts
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.drop_down import DropDown
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.line_field import LineField
from kneeguide.ui.widgets.segmented import Option
from kneeguide.ui.widgets.switch import Switch
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Margins
    from kneeguide.ui.world import World

_WIDTH = 820


class _Desk(NamedTuple):
    """What the editor works on."""

    look: Look
    world: World
    key: str
    """The id of the timer, or NEW_TIMER: what its draft is kept under."""
    go: Callable[[Route], None]

    @property
    def draft(self) -> Protocol:
        """What was entered so far, else the timer as it is kept, else a new one."""
        shelf = self.world.shelf
        kept = next((each for each in shelf.timers if each.id == self.key), None)
        return shelf.drafts.get(self.key) or kept or blank(tr("My timer"), kind_words(PhaseKind.WORK))


def own_timer_reading(look: Look, world: World, key: str, go: Callable[[Route], None]) -> Reading:
    """The reading in which a timer is made or changed."""
    title = tr("New timer") if key == NEW_TIMER else tr("Change this timer")
    above = ((tr("Timers"), TimersPage()),)
    line = tr("It stays on this computer. Ice is never on for more than 20 minutes.")
    desk = _Desk(look, world, key, go)
    return Reading(title, line, "timers", partial(Editor, desk), width=_WIDTH, above=above)


def _level(text: Text) -> QWidget:
    """The words in the middle of a line whose other parts are higher."""
    return holding(column(None, text, None))


class Editor(QWidget):
    """Shows the draft; what is entered goes into it at once, so that nothing is lost when the look changes."""

    def __init__(self, desk: _Desk, span: Span) -> None:
        super().__init__()
        self._desk, self._span, look = desk, span, desk.look
        self._rows = PhaseParts(look, span, lambda: desk.draft, self._take)
        self._total = Text(look, "", "strong")
        self._stages = QWidget()
        self._preview = column(self._total, self._stages, gap=look.gap(8), margins=self._margins)
        self.wrong = Text(look, "", "small_strong", "same_day_text")
        self.wrong.setObjectName("wrong")
        self.wrong.hide()
        self._preview.insertWidget(0, Heading(look, tr("This is how it goes"), "h3"))
        shown = holding(self._preview, Card(look, "sunken"))
        gap = look.gap(16)
        self._column = column(self._about(), self._rows, shown, self.wrong, self._buttons(), None, gap=gap)
        self.setLayout(self._column)
        self._show()

    def _about(self) -> QWidget:
        look, draft = self._desk.look, self._desk.draft
        name = LineField(look, tr("Name"), draft.name, LONGEST_NAME)
        name.field.setObjectName("timer-name")
        name.field.textChanged.connect(lambda words: self._take(name=words))
        rounds = [Option(str(count), str(count)) for count in range(1, MOST_ROUNDS + 1)]
        count = DropDown(look, tr("Rounds"), rounds, str(draft.rounds))
        count.setObjectName("rounds")
        count.chosen.connect(self._take_rounds)
        sides = Switch(look, tr("Each side in turn"), on=draft.each_side)
        sides.setObjectName("each-side")
        sides.toggled.connect(lambda on: self._take(each_side=on))
        both = holding(
            row(column(None, sides, None), _level(Text(look, tr("Each side in turn"), "sub")), gap=look.gap(10))
        )
        again = holding(row(_level(Text(look, tr("Rounds"), "sub")), count, gap=look.gap(10)))
        parts = (Heading(look, tr("Name"), "h3"), name, holding(Flow([again, both], look.gap(24))))
        return holding(column(*parts, gap=look.gap(10), margins=self._margins), Card(look))

    def _buttons(self) -> QWidget:
        look, key = self._desk.look, self._desk.key
        save = Button(look, tr("Save"), "check", Kind.PRIMARY)
        save.setObjectName("save-timer")
        save.clicked.connect(self.save)
        leave = Button(look, tr("Leave it") if key == NEW_TIMER else tr("Leave it as it was"))
        leave.setObjectName("leave-timer")
        leave.clicked.connect(self._leave)
        running = key in self._desk.world.timekeeper.runs
        words = [Text(look, tr("It is under way now. Saving stops it."), "small", "soon_text")] if running else []
        return holding(column(*words, Flow([save, leave], look.gap(8)), gap=look.gap(8)))

    @property
    def _margins(self) -> Margins:
        look = self._desk.look
        return (look.gap(18), look.gap(14), look.gap(18), look.gap(16))

    def _take_rounds(self, count: str) -> None:
        self._take(rounds=int(count))
        self._rows.make()

    def _take(self, **changes: object) -> None:
        draft = msgspec.structs.replace(self._desk.draft, **changes)
        self._desk.world.shelf.drafts[self._desk.key] = draft
        self.wrong.hide()
        self._show()

    def _show(self) -> None:
        """Show how the draft goes and how long it takes, where that can be known."""
        look, draft = self._desk.look, self._desk.draft
        lines = preview_lines(draft) if not what_is_wrong(draft) else []
        self._total.say_plain(total_words(draft) if lines else tr("Not complete yet."))
        stages = holding(Flow([Chip(look, line, "surface", "text") for line in lines], look.gap(6)))
        self._preview.replaceWidget(self._stages, stages)
        self._stages.hide()
        self._stages.deleteLater()
        self._stages = stages
        stages.show()

    def save(self) -> None:
        """Keep the timer and show it; where something is wrong, say what."""
        desk = self._desk
        draft = desk.draft
        wrong = what_is_wrong(draft)
        if wrong:
            self._say_wrong(wrong)
            return
        if draft.id in desk.world.timekeeper.runs:
            desk.world.timekeeper.reset(draft.id)
        timer, problem = desk.world.shelf.keep(
            msgspec.structs.replace(draft, name=draft.name.strip(), line=total_words(draft))
        )
        if problem:
            self._say_wrong(tr("This could not be saved: {why}. It is still here.").format(why=problem))
            return
        desk.world.shelf.drafts.pop(desk.key, None)
        desk.go(TimersPage(timer.id))

    def _say_wrong(self, words: str) -> None:
        self.wrong.say_plain(words)
        self.wrong.show()
        announce(self.wrong, words, assertive=True)

    def _leave(self) -> None:
        desk = self._desk
        desk.world.shelf.drafts.pop(desk.key, None)
        desk.go(TimersPage(None if desk.key == NEW_TIMER else ProtocolId(desk.key)))
