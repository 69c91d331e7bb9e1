"""The goal: one's own steps, 5 to 10 % more, and which week one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeguide.cadence.build_up import stage_of, week_at
from kneeguide.cadence.target import LEAST_PERCENT, LEAST_STEPS, MOST_PERCENT, MOST_STEPS, Outlook, outlook, target
from kneeguide.ui.pages.cadence.measure_card import numbered
from kneeguide.ui.pages.cadence.words import own_words, stage_words
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.number_field import NumberField
from kneeguide.ui.widgets.slider import Slider
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.content.cadence import CadenceTexts
    from kneeguide.ui.cadence_keeper import CadenceKeeper
    from kneeguide.ui.widgets.prose import Writer


class GoalCard(Card):
    """What is chosen here is saved at once."""

    def __init__(self, writer: Writer, texts: CadenceTexts, keeper: CadenceKeeper) -> None:
        look = writer.look
        super().__init__(look)
        self._look, self._writer, self._texts, self._keeper = look, writer, texts, keeper
        self.own = NumberField(look, self.tr("Your own steps a minute"), (LEAST_STEPS, MOST_STEPS), None)
        self.own.setObjectName("own")
        self.own.entered.connect(keeper.enter)
        self._own_line = Text(look, "", "small", "text2")
        self._outlooks: dict[Outlook, QWidget] = {
            each: writer.claim(texts.outlooks.of(each), "small") for each in Outlook
        }
        self.more = Slider(look, (LEAST_PERCENT, MOST_PERCENT), 1, 1)
        self.more.setAccessibleName(self.tr("How many percent more"))
        self.more.valueChanged.connect(lambda percent: keeper.change(percent=percent))
        self._goal = Text(look, "", "h3")
        self._week, self._stage = Text(look, "", "h3"), Text(look, "", "sub", "text2")
        self.before = IconButton(look, self.tr("The week before"), "chevron-left", 36)
        self.after = IconButton(look, self.tr("The next week"), "chevron-right", 36)
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self._rest = self._make_rest()
        self._lay_out()
        keeper.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept."""
        kept, weeks = self._keeper.state, self._texts.weeks
        self.own.show_value(kept.own)
        self._rest.setVisible(kept.own is not None)
        self._own_line.say(own_words(kept) if kept.own else self.tr("Tap or count above, or enter what you know."))
        if kept.own is None:
            return
        for each, said in self._outlooks.items():
            said.setVisible(each is outlook(kept.own))
        self.more.setValue(kept.percent)
        goal = self.tr("+{percent} %: {steps} steps a minute in the end")
        self._goal.say(goal.format(percent=kept.percent, steps=target(kept.own, kept.percent)))
        self.more.setAccessibleDescription(self._goal.text())
        number = min(kept.week, len(weeks))
        self._week.say(self.tr("Week {number} of {count}").format(number=number, count=len(weeks)))
        self._stage.say(stage_words(stage_of(week_at(weeks, number), kept.own, kept.percent)))
        for button, on in ((self.before, number > 1), (self.after, number < len(weeks))):
            button.setEnabled(on)

    def _go(self, weeks: int) -> None:
        at = min(self._keeper.state.week, len(self._texts.weeks))
        self._keeper.change(week=at + weeks)

    def _lay_out(self) -> None:
        look = self._look
        own = row(column(None, Text(look, self.tr("Your own"), "sub"), None), self.own, gap=look.gap(12))
        own.setStretch(0, 1)
        parts = (numbered(look, 2, self.tr("Your goal")), own, self._own_line, self._rest)
        self.setLayout(column(*parts, gap=look.gap(8), margins=card_margins(look)))

    def _make_rest(self) -> QWidget:
        look = self._look
        ends = row(Text(look, "+5 %", "caption", "text3"), None, Text(look, "+10 %", "caption", "text3"))
        week = row(self.before, column(None, self._week, self._stage, None), self.after, gap=look.gap(12))
        week.setStretch(1, 1)
        for button in (self.before, self.after):
            week.setAlignment(button, Qt.AlignmentFlag.AlignVCenter)
        parts: tuple[QWidget | QBoxLayout, ...] = (
            *self._outlooks.values(),
            Rule(look),
            self._goal,
            column(self.more, ends),
            Rule(look),
            week,
        )
        return holding(column(*parts, gap=look.gap(10)))
