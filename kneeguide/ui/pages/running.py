"""Running again: what has to be true first, the ladder of runs and walks, its rules, and what pain means."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.content.ladder import ladder_timer_id
from kneeguide.navigation import TimersPage
from kneeguide.ui.announce import announce
from kneeguide.ui.hints import Hints, grade_name
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import (
    Beside,
    library,
    lines_card,
    page_with_aside,
    points_card,
    printed,
    printed_marked,
    printed_sources,
    printed_steps,
    sources_section,
    titled,
)
from kneeguide.ui.sheet import Part, PartKind, Sheet
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.check_line import CheckLine
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.number_dot import NumberDot
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kneeguide.content.exercises import Rung, RunningAgain
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Statement
    from kneeguide.ids import SourceId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look, Span


def running_reading(look: Look, guide: Guide, go: Callable[[Route], None]) -> Reading:
    """The way back to running."""
    held: set[int] = set()

    def build(span: Span) -> QWidget:
        return page_with_aside(look, span, _sections(Writer(look, go, hints=Hints(guide)).explaining(""), guide, held))

    title, line = _tr("Running again"), _tr("First the checklist, then the ladder, one step at a time.")
    return Reading(title, line, "library", build, sheet=running_sheet(guide), above=(library(),))


def _sections(writer: Writer, guide: Guide, held: set[int]) -> Iterator[QWidget | Beside]:
    """The sections; `held` is what was checked on this visit."""
    look, again = writer.look, guide.running_again
    yield writer.claim(again.summary, "lead")
    yield titled(look, _tr("Check this first"), Checklist(writer, again.criteria, held))
    yield _ladder(writer, again)
    yield titled(look, _tr("Rules of the ladder"), points_card(writer, again.rules))
    yield Beside(titled(look, _tr("What pain means"), points_card(writer, again.pain, "activity", "same_day")))
    yield titled(look, _tr("After the ladder"), points_card(writer, again.after, "trending-up", "accent_text"))
    yield sources_section(writer, guide)


class Checklist(QWidget):
    """The criteria as check boxes, and in words what they come to."""

    def __init__(self, writer: Writer, criteria: Sequence[Statement], held: set[int]) -> None:
        super().__init__()
        look = writer.look
        self._held, self._count = held, len(criteria)
        self.lines = [CheckLine(look, writer.claim(each), on=at in held) for at, each in enumerate(criteria)]
        for at, line in enumerate(self.lines):
            line.box.toggled.connect(partial(self._toggled, at))
        self.verdict = Text(look, "", "strong")
        self._marks = [Glyph(look, icon, ink, 20) for icon, ink in (("clock", "soon"), ("circle-check", "self_care"))]
        verdict = row(*self._marks, self.verdict, gap=look.gap(10))
        verdict.setStretch(2, 1)
        self.setLayout(column(lines_card(look, [*self.lines, Rule(look), holding(verdict)])))
        self._say()

    def _toggled(self, at: int, on: bool) -> None:  # noqa: FBT001
        (self._held.add if on else self._held.discard)(at)
        self._say()
        announce(self.verdict, self.verdict.text())

    def _say(self) -> None:
        true, ready = len(self._held), len(self._held) == self._count
        not_yet = self.tr("{true} of {count} are true. Wait until all are.").format(true=true, count=self._count)
        self.verdict.say(self.tr("All are true. You can begin with step 1.") if ready else not_yet)
        for mark, shown in zip(self._marks, (not ready, ready), strict=True):
            mark.setVisible(shown)


def _ladder(writer: Writer, again: RunningAgain) -> QWidget:
    look = writer.look
    rows: list[QWidget] = []
    for number, rung in enumerate(again.ladder, 1):
        line = _rung(writer, number, rung, timed=again.timer is not None)
        rows += [Rule(look), line] if rows else [line]
    card = holding(column(*rows, margins=(look.gap(18), look.gap(6), look.gap(18), look.gap(6))), Card(look))
    marks = writer.text(f"{grade_name(again.grade)}.", "small", "text2", again.sources)
    return titled(look, _tr("The ladder"), card, marks)


def _rung(writer: Writer, number: int, rung: Rung, *, timed: bool) -> QWidget:
    look = writer.look
    words = column(Text(look, rung_words(rung), "h3"), Text(look, total_words(rung), "small", "text2"))
    layout = row(NumberDot(look, number), holding(words), gap=look.gap(14), margins=(0, look.gap(9), 0, look.gap(9)))
    layout.setStretch(1, 1)
    if timed:
        button = Button(look, _tr("Timer"), "timer", Kind.QUIET).small()
        button.setAccessibleName(_tr("Timer of step {number}").format(number=number))
        button.clicked.connect(partial(_open, writer, TimersPage(ladder_timer_id(number))))
        layout.addWidget(button)
        layout.setAlignment(button, Qt.AlignmentFlag.AlignVCenter)
    return holding(layout)


def _open(writer: Writer, route: Route, _on: bool = False) -> None:  # noqa: FBT001, FBT002
    writer.go(route)


def rung_words(rung: Rung) -> str:
    """A step of the ladder as it is done."""
    if not rung.walk and rung.times == 1:
        return _tr("Run {run} min without a break").format(run=rung.run)
    if not rung.walk:
        return _tr("Run {run} min, {times} times").format(run=rung.run, times=rung.times)
    return _tr("Run {run} min, walk {walk} min, {times} times").format(run=rung.run, walk=rung.walk, times=rung.times)


def total_words(rung: Rung) -> str:
    """How long a step of the ladder takes."""
    run, whole = rung.run * rung.times, (rung.run + rung.walk) * rung.times
    if not rung.walk:
        return _tr("{whole} min in all").format(whole=whole)
    return _tr("{whole} min in all, {run} min of them running").format(whole=whole, run=run)


def running_sheet(guide: Guide) -> Sheet:
    """The page on paper, with boxes to tick."""
    again = guide.running_again
    steps = (f"{rung_words(each)}. {total_words(each)}." for each in again.ladder)
    parts = (
        Part(PartKind.PARAGRAPH, again.summary.text),
        *printed_marked(_tr("Check this first"), (f"☐ {each.text}" for each in again.criteria)),
        *printed_steps(_tr("The ladder"), steps),
        *printed(_tr("Rules of the ladder"), (each.text for each in again.rules)),
        *printed(_tr("What pain means"), (each.text for each in again.pain)),
        *printed(_tr("After the ladder"), (each.text for each in again.after)),
        *printed_sources(guide, _cited(again)),
    )
    return Sheet(_tr("Running again"), parts)


def _cited(again: RunningAgain) -> Iterator[SourceId]:
    yield from again.sources
    for claim in (again.summary, *again.criteria, *again.rules, *again.pain, *again.after):
        yield from claim.sources


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunningPage", text)
