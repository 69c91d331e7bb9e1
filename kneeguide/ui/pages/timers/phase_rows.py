"""The phases of a timer that is being made: a row for each, with what can be changed of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtWidgets import QWidget

from kneeguide.timer.own import LONGEST_NAME, length_of, with_kind, with_length
from kneeguide.timer.protocol import PhaseKind
from kneeguide.ui.look import Span
from kneeguide.ui.pages.timers.editor_words import kind_words, length_written, tr
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.card import Rule
from kneeguide.ui.widgets.drop_down import DropDown
from kneeguide.ui.widgets.line_field import LineField
from kneeguide.ui.widgets.segmented import Option
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.timer.protocol import Phase
    from kneeguide.ui.look import Look

Phases = tuple["Phase", ...]
Take = Callable[[Phases, str], None]
"""Takes the phases as they are now; where rows have to be made anew, the name of what has the focus then, else ""."""


class PhaseRows(NamedTuple):
    """What the rows of one part of a timer are made from."""

    look: Look
    part: str
    """"opening", "phases" or "closing"."""
    current: Callable[[], Phases]
    """The phases as they are now: what is typed changes them, and the rows stay."""
    take: Take
    span: Span

    @property
    def phases(self) -> Phases:
        """The phases as they are now."""
        return self.current()

    def made(self) -> list[QWidget]:
        """The rows with lines between them."""
        rows: list[QWidget] = []
        for at in range(len(self.phases)):
            rows += [Rule(self.look), self._row(at)] if rows else [self._row(at)]
        return rows

    def _row(self, at: int) -> QWidget:
        look, phase = self.look, self.phases[at]
        kind = DropDown(look, tr("What is done"), [Option(each.value, kind_words(each)) for each in PhaseKind], "")
        kind.choose(phase.kind.value)
        kind.setObjectName(self._name(at, "kind"))
        kind.chosen.connect(partial(self._take_kind, at))
        name = LineField(look, tr("Words for phase {number}").format(number=at + 1), phase.name, LONGEST_NAME)
        name.field.setObjectName(self._name(at, "name"))
        name.field.textChanged.connect(partial(self._take_name, at))
        parts = (kind, name, *self._length(at), self._buttons(at))
        gap = look.gap(8)
        if self.span is Span.COLUMN:
            lines = column(row(kind, None), name, row(*parts[2:-1], None, gap=gap), row(parts[-1], None), gap=gap)
            return holding(lines)
        layout = row(*parts, gap=gap)
        layout.setStretch(1, 1)
        kind.setFixedWidth(look.px(150))
        return holding(layout)

    def _length(self, at: int) -> list[QWidget]:
        look, phase = self.look, self.phases[at]
        if phase.kind is PhaseKind.PREPARE:
            return [holding(column(None, Text(look, tr("until you say so"), "small", "text2"), None))]
        days = phase.kind is PhaseKind.DAYS
        said = tr("Days of phase {number}") if days else tr("Length of phase {number}, minutes:seconds")
        field = LineField(look, said.format(number=at + 1), length_written(phase), 8, 92)
        field.field.setObjectName(self._name(at, "length"))
        field.field.setPlaceholderText("3" if days else "1:30")
        field.field.textChanged.connect(partial(self._take_length, at))
        unit = Text(look, tr("days") if days else tr("min:s"), "small", "text2")
        return [field, holding(column(None, unit, None))]

    def _buttons(self, at: int) -> QWidget:
        look = self.look
        buttons = []
        for what, words, icon, act in (
            ("up", tr("Move phase {number} up"), "chevron-up", partial(self._move, at, -1)),
            ("down", tr("Move phase {number} down"), "chevron-down", partial(self._move, at, 1)),
            ("remove", tr("Remove phase {number}"), "x", partial(self._remove, at)),
        ):
            button = IconButton(look, words.format(number=at + 1), icon, 36)
            button.setObjectName(self._name(at, what))
            button.clicked.connect(act)
            buttons.append(button)
        buttons[0].setEnabled(at > 0)
        buttons[1].setEnabled(at + 1 < len(self.phases))
        return holding(row(*buttons, gap=look.gap(4)))

    def _name(self, at: int, what: str) -> str:
        return f"{self.part}-{at}-{what}"

    def _with(self, at: int, phase: Phase, again: str = "") -> None:
        self.take((*self.phases[:at], phase, *self.phases[at + 1 :]), again)

    def _take_kind(self, at: int, kind: str) -> None:
        phase = self.phases[at]
        changed = with_kind(phase, PhaseKind(kind))
        if phase.name == kind_words(phase.kind):
            changed = msgspec.structs.replace(changed, name=kind_words(changed.kind))
        self._with(at, changed, self._name(at, "kind"))

    def _take_name(self, at: int, words: str) -> None:
        self._with(at, msgspec.structs.replace(self.phases[at], name=words))

    def _take_length(self, at: int, words: str) -> None:
        phase = self.phases[at]
        seconds = length_of(words, phase.kind)
        self._with(at, with_length(phase, -1 if seconds is None else seconds))

    def _move(self, at: int, by: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        phases = list(self.phases)
        phases[at], phases[at + by] = phases[at + by], phases[at]
        to = at + by
        ends = {0: "down", len(phases) - 1: "up"}
        self.take(tuple(phases), self._name(to, ends.get(to, "up" if by < 0 else "down")))

    def _remove(self, at: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        phases = (*self.phases[:at], *self.phases[at + 1 :])
        self.take(phases, self._name(min(at, len(phases) - 1), "remove") if phases else f"{self.part}-add")
