"""The cards beside the form: the chart, the entries, and what went wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeguide.journal.entry import When
from kneeguide.ui.pages.diary.chart import LegendMark, PainChart, shown_of
from kneeguide.ui.pages.diary.words import (
    chart_words,
    entry_words,
    moment_words,
    place_words,
    side_words,
    tr,
    trouble_words,
    when_words,
)
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.journal.entry import Entry
    from kneeguide.journal.problem import JournalError
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Content, Margins
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.ui.world import World


def chart_card(writer: Writer, world: World) -> QWidget:
    """The chart of the knee that is chosen, the same in words, and what the numbers mean."""
    look, texts, diarist = writer.look, world.guide.diary, world.diarist
    side = world.session.settings.side
    shown = shown_of([entry for entry in diarist.entries if entry.side is side], diarist.local_now)
    title = tr("Pain diary: {side}").format(side=side_words(side).lower())
    words = chart_words(shown, texts)
    parts: list[Content] = [Heading(look, title)]
    if shown:
        chart = PainChart(look, texts, shown, diarist.local_now)
        chart.setAccessibleName(title)
        chart.setAccessibleDescription(words)
        parts += [_legend(look, shown), chart]
    parts.append(Text(look, words, "small", "text2"))
    tones = ("self_care", "soon", "same_day")
    icons = ("check", "minus", "x")
    parts.append(Rule(look))
    for band, tone, icon in zip(texts.bands, tones, icons, strict=False):
        parts.append(writer.item(band.text, icon, tone, band.sources))
    return _card(look, *parts)


def _legend(look: Look, shown: tuple[Entry, ...]) -> QWidget:
    marks = [
        holding(row(LegendMark(look, when), Text(look, when_words(when), "small", "text2"), gap=look.gap(6)))
        for when in When
        if any(entry.when is when for entry in shown)
    ]
    return holding(Flow(marks, look.gap(14)))


class EntriesCard(Card):
    """Every entry, newest first."""

    change_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, writer: Writer, world: World) -> None:
        look, diarist = writer.look, world.diarist
        super().__init__(look)
        self._look, self._world = look, world
        rows: list[QWidget] = [Heading(look, self.tr("Entries"))]
        for entry in diarist.entries:
            rows += [Rule(look), self._row(entry)]
        self.setLayout(column(*rows, gap=look.gap(8), margins=_margins(look)))

    def _row(self, entry: Entry) -> QWidget:
        look, guide = self._look, self._world.guide
        when = moment_words(entry, self._world.diarist.local_now)
        parts: list[QWidget] = [
            Text(look, entry_words(entry, guide.diary), "strong"),
            Text(look, f"{when} · {place_words(guide, entry.side, entry.places)}", "small", "text2"),
        ]
        if entry.note:
            note = Text(look, "", "small")
            note.say_plain(entry.note)
            parts.append(note)
        change = self._button(self.tr("Change"), when)
        change.setObjectName(f"change-{entry.id}")
        change.clicked.connect(partial(self._ask_change, entry))
        delete = self._button(self.tr("Delete"), when)
        delete.setObjectName(f"delete-{entry.id}")
        delete.clicked.connect(partial(self._ask_delete, entry))
        layout = row(column(*parts), column(row(change, delete), None), gap=look.gap(8))
        layout.setStretch(0, 1)
        return holding(layout)

    def _button(self, words: str, when: str) -> Button:
        button = Button(self._look, words, kind=Kind.QUIET).small()
        button.setAccessibleName(f"{words}: {when}")
        return button

    def _ask_change(self, entry: Entry, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.change_asked.emit(entry)

    def _ask_delete(self, entry: Entry, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.delete_asked.emit(entry)


class EmptyCard(Card):
    """What stands where no entry is yet."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.begin = Button(look, self.tr("Log how your knee feels"), "plus").small()
        self.begin.setObjectName("first-entry")
        words = Text(look, self.tr("No entries yet. Log how your knee feels now."), "body", "text2")
        glyph = Glyph(look, "notebook-pen", "text3", 48, "h2")
        self.setLayout(column(glyph, words, row(self.begin, None), gap=look.gap(10), margins=_margins(look)))


class TroubleCard(Card):
    """What happened, what is safe, and what to do."""

    def __init__(self, look: Look, error: JournalError) -> None:
        super().__init__(look, "same_day_soft", "same_day")
        happened, advice = trouble_words(error)
        self.again = Button(look, self.tr("Try again"), "refresh-cw", Kind.SECONDARY).small()
        self.again.setObjectName("try-again")
        parts = (Text(look, happened, "strong", "same_day_text"), Text(look, advice), row(self.again, None))
        self.setLayout(column(*parts, gap=look.gap(8), margins=_margins(look)))


def set_aside_card(look: Look, file: str) -> QWidget:
    """That a diary could not be read, where it is now, and that a new one was begun."""
    words = Text(look, "")
    said = tr("The old diary could not be read, so a new one was begun. The old file is kept as {file}.")
    words.say_plain(said.format(file=file))
    return holding(column(words, margins=_margins(look)), Card(look, "soon_soft", "soon"))


def _card(look: Look, *parts: Content) -> QWidget:
    return holding(column(*parts, gap=look.gap(8), margins=_margins(look)), Card(look))


def _margins(look: Look) -> Margins:
    return (look.gap(18), look.gap(14), look.gap(18), look.gap(16))
