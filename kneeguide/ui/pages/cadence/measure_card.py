"""Find your own steps a minute: tap along, with both feet or one, or count for half a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.cadence.taps import Measured, counted, last_series, measured
from kneeguide.ui.announce import announce
from kneeguide.ui.pages.cadence.half_minute import SECONDS, HalfMinute
from kneeguide.ui.pages.cadence.tap_button import TapButton
from kneeguide.ui.pages.cadence.words import found_words, tapping_words
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.number_dot import NumberDot
from kneeguide.ui.widgets.number_field import NumberField
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World

BOTH, ONE, COUNT = "both", "one", "count"
_FEWEST, _MOST = 20, 130
"""Steps in half a minute that can be entered."""


def numbered(look: Look, number: int, title: str) -> QWidget:
    """The heading of a card that is one of several to do in order."""
    words = holding(column(Heading(look, title), margins=(0, look.px(1), 0, 0)))
    layout = row(holding(column(NumberDot(look, number), None)), words, gap=look.gap(12))
    layout.setStretch(1, 1)
    return holding(layout)


class MeasureCard(Card):
    """What is found counts once the runner takes it."""

    def __init__(self, look: Look, world: World, *, narrow: bool) -> None:
        super().__init__(look)
        self._look, self._world = look, world
        self._taps: list[float] = []
        self._found: Measured | None = None
        name = self.tr("How to find out")
        ways = (
            Option(BOTH, self.tr("Tap each step")),
            Option(ONE, self.tr("Tap one foot")),
            Option(COUNT, self.tr("Count")),
        )
        self.ways = Segmented(look, name, ways, BOTH, stacked=narrow)
        self.ways.chosen.connect(lambda _way: self.again())
        self.tap_button = TapButton(look, self.tr("Tap with your steps"), self.tr("T or Space"))
        self.tap_button.pressed.connect(self.tap)
        self.half_minute = HalfMinute(look, world)
        self.count = NumberField(look, self.tr("Steps in 30 seconds"), (_FEWEST, _MOST), None)
        self.count.setObjectName("count")
        self.count.entered.connect(lambda _steps: self._refresh())
        self._counting = self._make_counting()
        self.result = Text(look, "", "question")
        self._line = Text(look, "", "small", "text2")
        self.take = Button(look, self.tr("Use this"), "check", Kind.PRIMARY).small()
        self.take.clicked.connect(self._take)
        self.reset = Button(look, self.tr("Start again"), "rotate-ccw").small()
        self.reset.clicked.connect(self._begin_again)
        self._lay_out()
        self.again()

    def tap(self) -> None:
        """Note a tap now."""
        if self.ways.current != COUNT:
            self._taps = list(last_series([*self._taps, self._world.clock.now()]))
            self._refresh()

    def again(self) -> None:
        """Forget the taps and the count."""
        self._taps = []
        self.count.show_value(None)
        self.half_minute.stop()
        self._refresh()

    def _lay_out(self) -> None:
        look = self._look
        buttons = row(self.take, self.reset, None, gap=look.gap(10))
        parts = (
            numbered(look, 1, self.tr("Your own steps")), row(self.ways, None), self.tap_button, self._counting,
            column(self.result, self._line), buttons,
        )  # fmt: skip
        self.setLayout(column(*parts, gap=look.gap(12), margins=card_margins(look)))

    def _make_counting(self) -> QWidget:
        look = self._look
        words = Text(look, self.tr("Press start, run, and count each step until the sound."))
        label = Text(look, self.tr("Steps in 30 seconds"), "small", "text2")
        field = column(label, row(self.count, None), gap=look.gap(6))
        return holding(column(words, self.half_minute, field, gap=look.gap(10)))

    def _refresh(self) -> None:
        counts = self.ways.current == COUNT
        self.tap_button.setVisible(not counts)
        self._counting.setVisible(counts)
        self._found = self._count_found() if counts else measured(self._taps, 2 if self.ways.current == ONE else 1)
        words = self.tr("{found} steps a minute").format(found=found_words(self._found)) if self._found else ""
        self.result.say(words)
        self.result.setVisible(bool(words))
        self._line.say(tapping_words(len(self._taps), self._found))
        self._line.setVisible(not counts)
        self.take.setVisible(self._found is not None)
        self.reset.setVisible(bool(self._taps) or self.count.value is not None)

    def _count_found(self) -> Measured | None:
        steps = self.count.value
        return counted(steps, SECONDS) if steps is not None else None

    def _take(self) -> None:
        if self._found is not None:
            announce(self, self.result.text())
            self._world.cadence.measure(self._found)
            self._begin_again()

    def _begin_again(self) -> None:
        """The button that was pressed goes; without this the focus would go on to a number that Space changes."""
        self.again()
        first = self.count.field if self.ways.current == COUNT else self.tap_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)
