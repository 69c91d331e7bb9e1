"""The timers that ended, day by day, beside the entries of the diary."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby, islice
from typing import TYPE_CHECKING

from kneeguide.timer.ice import ICE_TIMES_A_DAY
from kneeguide.ui.pages.diary.words import day_of, long_day, side_words, tr
from kneeguide.ui.time_words import length_text
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.journal.entry import Done
    from kneeguide.ui.diarist import Diarist
    from kneeguide.ui.look import Look

_MOST_DAYS = 28


def timers_cards(look: Look, diarist: Diarist) -> list[QWidget]:
    """The card of the timers that ended, where there are any."""
    return [_card(look, diarist.done, diarist.local_now)] if diarist.done else []


def _card(look: Look, done: Sequence[Done], local_now: int) -> QWidget:
    """A card of the last days on which timers ended, newest first; today says how often ice was used."""
    today = day_of(local_now)
    ice = sum(each.ice for each in done if day_of(each.local) == today)
    chip = Chip(look, tr("Ice today: {count} of {most}").format(count=ice, most=ICE_TIMES_A_DAY))
    parts: list[QWidget] = [holding(Flow([Heading(look, tr("Timers")), chip], look.gap(12)))]
    for day, ended in islice(groupby(done, lambda each: day_of(each.local)), _MOST_DAYS):
        title = tr("Today") if day == today else long_day(day)
        parts += [Rule(look), Text(look, title, "strong"), *(_line(look, each) for each in ended)]
    margins = (look.gap(18), look.gap(14), look.gap(18), look.gap(16))
    card = holding(column(*parts, gap=look.gap(8), margins=margins), Card(look))
    card.setObjectName("timers-done")
    return card


def _line(look: Look, done: Done) -> QWidget:
    words = Text(look, "", "small", "text2")
    words.say_plain(done_words(done))
    layout = row(Glyph(look, "snowflake" if done.ice else "timer", "text2", 18, "small"), words, gap=look.gap(10))
    layout.setStretch(1, 1)
    return holding(layout)


def done_words(done: Done) -> str:
    """A timer that ended in a line: "13:05 · Ice pack · 15 min · Right knee"."""
    parts = [f"{datetime.fromtimestamp(done.local, UTC):%H:%M}", done.name]
    if done.seconds:
        parts.append(length_text(done.seconds))
    if done.side is not None:
        parts.append(side_words(done.side))
    return " · ".join(parts)
