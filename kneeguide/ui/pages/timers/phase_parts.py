"""The parts of a timer that is being made: what comes once before, in each round, and once after."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from kneeguide.timer.protocol import Phase, PhaseKind
from kneeguide.ui.pages.timers.editor_words import kind_words, tr
from kneeguide.ui.pages.timers.phase_rows import PhaseRows
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading

if TYPE_CHECKING:
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.look import Look, Span
    from kneeguide.ui.widgets.boxes import Margins


class PhaseParts(QWidget):
    """A card for each part. `current` is the timer as it is now, `take` is given what of it is others."""

    def __init__(self, look: Look, span: Span, current: Callable[[], Protocol], take: Callable[..., None]) -> None:
        super().__init__()
        self._look, self._span, self._current, self._take = look, span, current, take
        self._body = QWidget()
        self._column = column(self._body)
        self.setLayout(self._column)
        self.make()

    def make(self, focus: str = "") -> None:
        """Make the rows anew; `focus` names what has the focus then."""
        look, draft = self._look, self._current()
        titles = {
            "opening": tr("Once, before"),
            "phases": tr("In each round") if draft.rounds > 1 or draft.each_side else tr("Phases"),
            "closing": tr("Once, after"),
        }
        parts: list[QWidget] = []
        for part, title in titles.items():
            phases = getattr(draft, part)
            if phases or part == "phases":
                rows = self._rows_of(part).made()
                inside = column(Heading(look, title, "h3"), *rows, self._adders(part), gap=look.gap(10))
                inside.setContentsMargins(*_margins(self._look))
                parts.append(holding(inside, Card(look)))
        body = holding(column(*parts, gap=look.gap(16)))
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()
        if focus:  # after the layout of this turn: before it, what is new cannot be scrolled to
            QTimer.singleShot(0, self, partial(self._give_focus, focus))

    def _adders(self, part: str) -> QWidget:
        look, draft = self._look, self._current()
        adders = [self._adder(part, tr("Add a phase"))]
        if part == "phases":
            missing = (("opening", tr("Add one before the rounds")), ("closing", tr("Add one after the rounds")))
            adders += [self._adder(other, words) for other, words in missing if not getattr(draft, other)]
        return holding(Flow(adders, look.gap(8)))

    def _adder(self, part: str, words: str) -> QWidget:
        button = Button(self._look, words, "plus", Kind.QUIET).small()
        button.setObjectName(f"{part}-add")
        button.clicked.connect(partial(self._add, part))
        return button

    def _add(self, part: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        kind = PhaseKind.WORK if part == "phases" else PhaseKind.WAIT
        phases = getattr(self._current(), part)
        new = Phase(name=kind_words(kind), kind=kind, seconds=60)
        self._take_phases(part, (*phases, new), f"{part}-{len(phases)}-kind")

    def _rows_of(self, part: str) -> PhaseRows:
        return PhaseRows(
            self._look, part, lambda: getattr(self._current(), part), partial(self._take_phases, part), self._span
        )

    def _take_phases(self, part: str, phases: tuple[Phase, ...], again: str) -> None:
        self._take(**{part: phases})
        if again:
            self.make(again)

    def _give_focus(self, name: str) -> None:
        found = self._body.findChild(QWidget, name)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)


def _margins(look: Look) -> Margins:
    return (look.gap(18), look.gap(14), look.gap(18), look.gap(16))
