"""The myth check: one belief a screen, a guess, then what there is to it; at the end all of them to look back at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneeguide.content.topics import Verdict
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.myth_steps import MythSteps, Step
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import TEXT_WIDTH, library, sources_section
from kneeguide.ui.widgets.boxes import column, grid, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.content.guide import Guide
    from kneeguide.content.topics import Myth
    from kneeguide.ids import MythId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look


class Quiz(Struct):
    """How far one has come; it outlives a change of the window's width. Past the last belief comes the list."""

    at: int = 0
    guesses: dict[int, Verdict] = {}
    shown: set[int] = set()
    """What was looked at without a guess."""

    def steps(self, myths: Sequence[Myth]) -> list[Step]:
        """What became of each belief."""
        return [self._step(at, myth) for at, myth in enumerate(myths)]

    def _step(self, at: int, myth: Myth) -> Step:
        if self.guesses.get(at) is myth.verdict:
            return Step.MATCHED
        return Step.SEEN if at in self.guesses or at in self.shown else Step.AHEAD

    def matched(self, myths: Sequence[Myth]) -> int:
        """How many guesses were as it is."""
        return sum(myths[at].verdict is guess for at, guess in self.guesses.items())


_ICONS = {
    Verdict.RIGHT: "check",
    Verdict.PARTLY: "contrast",
    Verdict.WRONG: "x",
    Verdict.NOT_KNOWN: "circle-question-mark",
}


def verdict_name(verdict: Verdict) -> str:
    """What there is to a belief, in a word or two."""
    names = {
        Verdict.RIGHT: _tr("True"),
        Verdict.PARTLY: _tr("Partly true"),
        Verdict.WRONG: _tr("False"),
        Verdict.NOT_KNOWN: _tr("Nobody knows"),
    }
    return names[verdict]


def myths_reading(look: Look, guide: Guide, asked: MythId | None, go: Callable[[Route], None]) -> Reading:
    """The reading of the myth check; who asks for one belief sees at once what there is to it."""
    at = list(guide.myths).index(asked) if asked else 0
    build = partial(MythCheck, look, guide, go, Quiz(at, shown={at} if asked else set()))
    line = _tr("What runners say about knees. Take a guess, then see what there is to it.")
    return Reading(_tr("Myth check"), line, "library", build, width=TEXT_WIDTH, above=(library(),))


class MythCheck(QWidget):
    """One belief, or at the end the list."""

    def __init__(self, look: Look, guide: Guide, go: Callable[[Route], None], quiz: Quiz, span: Span) -> None:
        super().__init__()
        self._look, self._guide, self._go, self.quiz = look, guide, go, quiz
        self._columns = 1 if span is Span.COLUMN else 2
        self._myths = tuple(guide.myths.values())
        self._place = column(margins=(0, look.gap(8), 0, 0))
        self._shown = QWidget()
        self.setLayout(self._place)
        self._show()

    def guess(self, verdict: Verdict, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        """Take a guess at the belief that is shown."""
        self.quiz.guesses[self.quiz.at] = verdict
        self._show().take_focus()

    def go_to(self, at: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        """Show the belief of this number, from 0, or past the last the list."""
        self.quiz.at = at
        self._show().take_focus()

    def start_again(self) -> None:
        """Forget the guesses and begin with the first belief."""
        self.quiz.guesses.clear()
        self.quiz.shown.clear()
        self.go_to(0)

    def _show(self) -> Heading:
        """Show where one is; returns the heading that begins it."""
        heading, parts = self._end() if self.quiz.at >= len(self._myths) else self._belief()
        old, self._shown = self._shown, holding(column(*parts, None, gap=self._look.gap(18)))
        self._place.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._place.addWidget(self._shown)
        return heading

    def _belief(self) -> tuple[Heading, list[QWidget]]:
        look, at = self._look, self.quiz.at
        myth, guess = self._myths[at], self.quiz.guesses.get(at)
        claim = Heading(look, f"“{myth.claim}”", "question")
        if guess is None and at not in self.quiz.shown:
            return claim, [self._card(self._progress(), claim, self._choices()), self._ways()]
        writer = Writer(look, self._go, hints=Hints(self._guide)).explaining("")
        heading = Heading(look, verdict_name(myth.verdict), "title", "accent_text")
        answer = self._answer(writer, heading, myth, guess)
        card = self._card(self._progress(), claim, Rule(look), *answer)
        return heading, [card, self._ways(), sources_section(writer, self._guide)]

    def _card(self, *parts: QWidget) -> QWidget:
        look, edge = self._look, self._look.gap(24)
        return holding(column(*parts, gap=look.gap(16), margins=(edge, edge, edge, edge)), Card(look))

    def _progress(self) -> QWidget:
        look, at = self._look, self.quiz.at
        words = self.tr("{number} of {count}").format(number=at + 1, count=len(self._myths))
        steps = MythSteps(look, self.quiz.steps(self._myths), at)
        layout = row(Text(look, words, "small", "text2"), steps, gap=look.gap(14))
        layout.setStretch(1, 1)
        return holding(layout)

    def _choices(self) -> QWidget:
        buttons: list[QWidget] = []
        for verdict in Verdict:
            button = Button(self._look, verdict_name(verdict), _ICONS[verdict])
            button.setObjectName(f"guess-{verdict.value}")
            button.clicked.connect(partial(self.guess, verdict))
            buttons.append(button)
        return holding(grid(buttons, self._columns, self._look.gap(10)))

    def _answer(self, writer: Writer, heading: Heading, myth: Myth, guess: Verdict | None) -> list[QWidget]:
        look = self._look
        head = row(Glyph(look, _ICONS[myth.verdict], "accent_text", 24, "title"), heading, gap=look.gap(10))
        head.setStretch(1, 1)
        alike = self.tr("So you said.") if guess is myth.verdict else self.tr("You said: {guess}.")
        said = [Text(look, alike.format(guess=verdict_name(guess)), "small", "text2")] if guess else []
        do = (Heading(look, self.tr("What to do"), "h3"), writer.text(myth.instead))
        return [
            holding(column(holding(head), *said, gap=look.gap(2))),
            writer.claim(myth.because),
            holding(column(*do, gap=look.gap(4))),
        ]

    def _ways(self) -> QWidget:
        look, at = self._look, self.quiz.at
        ways: list[QWidget] = []
        if at:
            back = Button(look, self.tr("Back"), "arrow-left")
            back.clicked.connect(partial(self.go_to, at - 1))
            ways.append(back)
        known = at in self.quiz.guesses or at in self.quiz.shown
        last = at + 1 == len(self._myths)
        words = self.tr("Look back at all") if last else self.tr("Next") if known else self.tr("Skip")
        on = Button(look, words, "arrow-right", Kind.PRIMARY if known else Kind.QUIET).icon_after()
        on.setObjectName("on")
        on.clicked.connect(partial(self.go_to, at + 1))
        return holding(row(*ways, on, None, gap=look.gap(10)))

    def _end(self) -> tuple[Heading, list[QWidget]]:
        look, guessed = self._look, len(self.quiz.guesses)
        heading = Heading(look, self.tr("All of them, to look back at"), "title")
        words = self.tr("{matched} of your {guessed} guesses matched what is known.")
        counted = words.format(matched=self.quiz.matched(self._myths), guessed=guessed)
        again = Button(look, self.tr("Start again"), "rotate-ccw")
        again.clicked.connect(self.start_again)
        rows: list[QWidget] = []
        for at, myth in enumerate(self._myths):
            rows += [Rule(look), self._row(at, myth)] if rows else [self._row(at, myth)]
        edge = look.gap(14)
        card = holding(column(*rows, margins=(edge, look.gap(6), edge, look.gap(6))), Card(look))
        said = [Text(look, counted, "body", "text2")] if guessed else []
        return heading, [holding(column(heading, *said, gap=look.gap(4))), card, holding(row(again, None))]

    def _row(self, at: int, myth: Myth) -> QWidget:
        guess = self.quiz.guesses.get(at)
        line = verdict_name(myth.verdict)
        if guess is not None and guess is not myth.verdict:
            line = self.tr("{verdict}. You said: {guess}.").format(verdict=line, guess=verdict_name(guess))
        button = RowButton(self._look, myth.claim, line)
        button.clicked.connect(partial(self._look_at, at))
        return button

    def _look_at(self, at: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        """Show a belief with what there is to it, also one that was skipped."""
        self.quiz.shown.add(at)
        self.go_to(at)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MythsPage", text)
