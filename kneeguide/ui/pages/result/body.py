"""What scrolls on the result page, laid out for one span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.navigation import CheckPage, PlanPage, SummaryPage, TimersPage
from kneeguide.ui.look import Span
from kneeguide.ui.pages.emergency_numbers import numbers_card
from kneeguide.ui.pages.result.cards import (
    cautions_card,
    next_steps,
    not_ruled_out,
    note_card,
    safety_net,
    tell_them,
    until_help,
    why_card,
)
from kneeguide.ui.pages.result.fit_card import FitCard
from kneeguide.ui.pages.result.nothing_yet import nothing_yet
from kneeguide.ui.pages.result.urgency_banner import UrgencyBanner
from kneeguide.ui.pages.result.what_if_card import WhatIfCard
from kneeguide.ui.widgets.boxes import Item, column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.assess.answers import Answers
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.result.words import ResultWords

_ASIDE = 328
_MOST_OFFERED = 2


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultBody", text)


class ResultParts:
    """Makes the parts of one result. `check_again` clears the answers and begins anew; `keep` takes other answers."""

    def __init__(
        self,
        look: Look,
        words: ResultWords,
        doors: Doors,
        check_again: Callable[[], None],
        keep: Callable[[Answers], None],
    ) -> None:
        self._look, self._words, self._doors, self._check_again, self._keep = look, words, doors, check_again, keep
        self._writer = Writer(look, doors.go, hints=words.hints)

    def body(self, span: Span) -> QWidget:
        """Everything below the head."""
        look, words = self._look, self._words
        if words.is_empty:
            return nothing_yet(
                look, tr("There is no result yet. It comes from your answers in the symptom check."), self._doors.go
            )
        parts = [self._old()] if words.old_date else []
        if words.is_settled:
            parts.append(self._banner(span))
        if words.is_emergency and words.country:
            parts.append(numbers_card(self._writer, words.country, cited=False))
        if words.is_settled and not words.is_emergency:
            parts += self._cautions(span)
        if words.still_open:
            parts.append(self._unfinished())
        main, aside = self._emergency(span) if words.is_emergency else self._usual(span)
        beside = span >= Span.NORMAL and bool(main)
        if words.is_emergency and not beside:
            parts += [*main, *aside]
        else:
            parts.append(_beside(look, main, aside) if beside else _below(look, main, aside))
        if words.is_emergency:
            parts += [*self._cautions(span), why_card(self._writer, words.guide, words.why)]
        else:
            parts.append(self.what_if(span))
        return holding(column(*parts, None, gap=look.gap(16)))

    def _cautions(self, span: Span) -> list[QWidget]:
        """What is different for this person; first, but for an emergency."""
        words = self._words
        if not words.cautions:
            return []
        return [cautions_card(self._writer, words.cautions, span, for_parent=words.is_under_age)]

    def what_if(self, span: Span) -> WhatIfCard:
        """The answers, each of which can be tried otherwise."""
        card = WhatIfCard(self._look, self._words.guide, self._words.answers, span)
        card.kept.connect(self._keep)
        return card

    def _banner(self, span: Span) -> QWidget:
        words = self._words
        banner = UrgencyBanner(self._look, words.urgency, words.headline, (words.advice.text, *words.reasons))
        banner.fit(span)
        return banner

    def _usual(self, span: Span) -> tuple[list[QWidget], list[QWidget]]:
        words, writer = self._words, self._writer
        aside: list[QWidget] = []
        if words.is_settled:
            aside.append(next_steps(writer, words.advice.steps, words.plans, self._step_buttons(), span))
        return self._what_it_could_be(span), [*aside, safety_net(writer, words.advice)]

    def _emergency(self, span: Span) -> tuple[list[QWidget], list[QWidget]]:
        look, words, writer = self._look, self._words, self._writer
        change = Button(look, tr("Change my answers"), "list-checks", Kind.QUIET)
        change.clicked.connect(lambda: self._doors.go(CheckPage(words.first_question)))
        note = Text(look, tr("We show no list of conditions here. Getting help comes first."), "small", "text2")
        line = row(Glyph(look, "info", "text2", 18, "small"), note, gap=look.gap(10))
        line.setStretch(1, 1)
        told = tell_them(writer, words.tell, (self._summary(), change), span)
        return [until_help(writer, words.advice.steps)], [told, safety_net(writer, words.advice), holding(line)]

    def _what_it_could_be(self, span: Span) -> list[QWidget]:
        look, words = self._look, self._words
        if words.still_open and not words.fits:
            return []
        title = Heading(look, tr("What it could be"), "h2")
        parts: list[QWidget] = [title]
        if words.fits:
            parts.append(Text(look, tr("Best fit first. Only an exam can tell for sure."), "sub", "text2"))
        for fit in words.fits:
            parts.append(FitCard(self._writer, fit, span))
        if words.few_fit:
            parts.append(Text(look, words.few_fit, "body", "text2"))
        if words.left_open:
            parts.append(not_ruled_out(self._writer, words.left_open))
        if words.why and words.is_settled:
            parts.append(why_card(self._writer, words.guide, words.why))
        return [holding(column(*parts[:2], gap=look.gap(2))), *parts[2:]]

    def _step_buttons(self) -> list[Button]:
        look = self._look
        buttons: list[Button] = []
        if self._words.plans:
            plan = self._words.plans[0]
            start = Button(look, tr("Start the plan"), "notebook-pen", Kind.PRIMARY)
            start.setAccessibleName(tr("Start the plan for {name}").format(name=plan.name.plain))
            start.clicked.connect(lambda: self._doors.go(PlanPage(plan.id)))
            buttons.append(start)
        for protocol in self._words.timers[: _MOST_OFFERED - len(buttons)]:
            kind = Kind.SECONDARY if buttons else Kind.PRIMARY
            button = Button(look, tr("{name} timer").format(name=protocol.name), "play", kind)
            button.clicked.connect(lambda _on=False, protocol=protocol: self._doors.go(TimersPage(protocol.id)))
            buttons.append(button)
        return [*buttons, self._summary()]

    def _summary(self) -> Button:
        paper = Button(self._look, tr("Summary to take with you"), "file-text")
        paper.clicked.connect(lambda: self._doors.go(SummaryPage()))
        return paper

    def _old(self) -> QWidget:
        look = self._look
        title = Heading(look, tr("This result is from {date}.").format(date=self._words.old_date), "h3", "soon_text")
        text = Text(look, tr("Your knee may have changed since then. Check again before you act on it."))
        again = Button(look, tr("Check again"), "rotate-ccw", Kind.PRIMARY)
        again.clicked.connect(self._check_again)
        return note_card(look, "history", (title, text), (again,))

    def _unfinished(self) -> QWidget:
        look, count = self._look, len(self._words.still_open)
        said = (
            tr("You stopped early: 1 question is open.")
            if count == 1
            else tr("You stopped early: {n} questions are open.")
        )
        title = Heading(look, said.format(n=count), "h3", "soon_text")
        settled = tr("The urgency may be higher than shown here.")
        open_ = tr("So we cannot say yet how soon you need help. Go on first.")
        text = Text(look, settled if self._words.is_settled else open_)
        on = Button(look, tr("Go on with the check"), "arrow-right", Kind.PRIMARY).icon_after()
        on.clicked.connect(lambda: self._doors.go(CheckPage(self._words.still_open[0])))
        buttons = [on] if self._words.is_settled else [on, self._summary()]
        return note_card(look, "circle-alert", (title, text), buttons)


def _beside(look: Look, main: list[QWidget], aside: list[QWidget]) -> QWidget:
    end = holding(column(*aside, None, gap=look.gap(14)))
    end.setFixedWidth(look.px(_ASIDE))
    layout = row(holding(column(*main, None, gap=look.gap(12))), end, gap=look.gap(20))
    layout.setStretch(0, 1)
    return holding(layout)


def _below(look: Look, main: list[QWidget], aside: list[QWidget]) -> QWidget:
    """What to do first, what it could be after it, the safety net last."""
    first, *rest = aside
    parts: list[Item] = [first, *main, *rest] if rest else [*main, first]
    return holding(column(*parts, gap=look.gap(14)))
