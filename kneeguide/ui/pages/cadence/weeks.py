"""The weeks to the goal, for this runner; on the page and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneeguide.cadence.build_up import stage_of
from kneeguide.ui.hints import grade_name
from kneeguide.ui.pages.cadence.words import block_words, stage_words
from kneeguide.ui.pages.reading_parts import (
    points_card,
    printed,
    printed_marked,
    printed_sources,
    steps_card,
    titled,
)  # fmt: skip
from kneeguide.ui.sheet import Part, PartKind, Sheet
from kneeguide.ui.widgets.boxes import column
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.cadence.build_up import Week
    from kneeguide.cadence.saved import Cadence
    from kneeguide.content.cadence import CadenceTexts
    from kneeguide.content.guide import Guide
    from kneeguide.ids import SourceId
    from kneeguide.ui.cadence_keeper import CadenceKeeper
    from kneeguide.ui.widgets.prose import Writer


def weeks_section(writer: Writer, texts: CadenceTexts, keeper: CadenceKeeper) -> QWidget:
    """The weeks with their rules, and how well they are supported."""
    marks = writer.text(f"{grade_name(texts.grade)}.", "small", "text2", texts.sources)
    rules = points_card(writer, texts.rules)
    return titled(writer.look, _tr("The weeks"), Weeks(writer, texts, keeper), marks, rules)


class Weeks(QWidget):
    """One line a week; with the runner's own numbers where these are known."""

    def __init__(self, writer: Writer, texts: CadenceTexts, keeper: CadenceKeeper) -> None:
        super().__init__()
        self._texts, self._keeper = texts, keeper
        self._lines = [Text(writer.look, "") for _ in texts.weeks]
        self.setLayout(column(steps_card(writer, self._lines)))
        keeper.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        for line, week in zip(self._lines, self._texts.weeks, strict=True):
            line.say(week_words(week, self._keeper.state))


def week_words(week: Week, kept: Cadence) -> str:
    """A week of the plan."""
    if kept.own is None:
        words = _tr("Up to {percent} % more: {blocks}")
        return words.format(percent=week.percent, blocks=block_words(week.times, week.minutes))
    return stage_words(stage_of(week, kept.own, kept.percent))


def cadence_sheet(guide: Guide, kept: Cadence) -> Sheet:
    """The plan on paper, with boxes to tick."""
    texts = guide.cadence
    weeks = (f"☐ {week_words(week, kept)}" for week in texts.weeks)
    parts = (
        Part(PartKind.PARAGRAPH, texts.summary.text),
        *printed(_tr("How to count"), (each.text for each in texts.counting)),
        *printed_marked(_tr("The weeks"), weeks),
        *printed(_tr("Rules"), (each.text for each in texts.rules)),
        *printed(_tr("Stop when"), (each.text for each in texts.stop)),
        *printed(_tr("Leave it when"), (each.text for each in texts.not_for)),
        *printed_sources(guide, _cited(texts)),
    )
    return Sheet(_tr("Cadence"), parts)


def _cited(texts: CadenceTexts) -> Iterator[SourceId]:
    yield from texts.sources
    for claim in (texts.summary, *texts.counting, *texts.rules, *texts.stop, *texts.not_for):
        yield from claim.sources


def _tr(text: str) -> str:
    return QCoreApplication.translate("CadencePage", text)
