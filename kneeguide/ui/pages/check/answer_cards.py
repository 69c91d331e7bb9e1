"""The answers of one question as cards, in rows; "none of these" stands alone below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kneeguide.assess.questions import Choice, Meaning
from kneeguide.ui.pages.check.answer_card import AnswerCard, Mark
from kneeguide.ui.widgets.boxes import NO_MARGINS
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.assess.questions import Answer, Question
    from kneeguide.ids import AnswerId
    from kneeguide.ui.look import Look

_MARKS = {Choice.ONE: Mark.ICON, Choice.MANY: Mark.BOX, Choice.MAP: Mark.LINE}
_GAPS = {Choice.ONE: 12, Choice.MANY: 10, Choice.MAP: 6}
_KEYS = "1234567890"
"""In the order in which they stand on a keyboard."""


class AnswerCards(QWidget):
    """Cards in `columns`; arrows move between them, and what cannot be true together clears each other."""

    changed = Signal()
    """Another answer is chosen, or one less."""

    def __init__(self, look: Look, question: Question, chosen: Iterable[AnswerId]) -> None:
        super().__init__()
        self._look, self._choice = look, question.choice
        chosen = set(chosen)
        answers = in_order(question)
        keys = list(_KEYS[: len(answers)]) + [""] * (len(answers) - len(_KEYS))
        mark = _MARKS[question.choice]
        self.cards = [AnswerCard(look, answer, mark, key) for answer, key in zip(answers, keys, strict=True)]
        self._alone = [card for card in self.cards if stands_alone(question, card.answer)]
        self._or = _OrLine(look)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*NO_MARGINS)
        self._grid.setSpacing(look.gap(_GAPS[question.choice]))
        self._columns = 0
        for card in self.cards:
            card.setChecked(card.answer.id in chosen)
            card.toggled.connect(lambda on, card=card: self._toggled(card, on))
        self.set_columns(1)

    @property
    def chosen(self) -> tuple[AnswerId, ...]:
        """The answers that are chosen, in the order in which they stand."""
        return tuple(card.answer.id for card in self.cards if card.isChecked())

    def choose(self, chosen: Iterable[AnswerId]) -> None:
        """Choose exactly these."""
        wanted = set(chosen)
        for card in self.cards:
            card.setChecked(card.answer.id in wanted)

    def press(self, key: str) -> None:
        """Press the card with this number key, and go there; nothing happens where there is none."""
        for card in self.cards:
            if card.key == key:
                card.setFocus(Qt.FocusReason.ShortcutFocusReason)
                card.click()

    def press_answer(self, answer: str) -> None:
        """Press the card of this answer, and go there."""
        for card in self.cards:
            if card.answer.id == answer:
                card.setFocus(Qt.FocusReason.MouseFocusReason)
                card.click()

    def set_columns(self, columns: int) -> None:
        """Stand the cards in so many columns."""
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        self._place(columns)

    def show_keys(self, on: bool) -> None:  # noqa: FBT001
        """Show the number keys on the cards, or leave them out."""
        for card in self.cards:
            card.show_key(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()))
        at = next((at for at, card in enumerate(self.cards) if card.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self._focus(at, step)

    def _focus(self, at: int, step: int) -> None:
        last = len(self.cards) - 1
        to = at + step
        if to > last and self.cards[last] in self._alone:
            to = last
        if 0 <= to <= last:
            self.cards[to].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggled(self, card: AnswerCard, on: bool) -> None:  # noqa: FBT001
        if self._choice is Choice.ONE:
            if on:  # the one that goes off is told of by the one that comes on
                self.changed.emit()
            return
        for other in self.cards:
            if on and other is not card and (card in self._alone or other in self._alone):
                other.setChecked(False)
        self.changed.emit()

    def _place(self, columns: int) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        rows = [card for card in self.cards if card not in self._alone]
        for at, card in enumerate(rows):
            self._grid.addWidget(card, at // columns, at % columns)
        for at, line in enumerate([self._or, *self._alone] if self._alone else []):
            self._grid.addWidget(line, len(rows) + at, 0, 1, columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)


def in_order(question: Question) -> list[Answer]:
    """The answers as they stand on the page; what stands alone comes last."""
    return sorted(question.answers, key=lambda answer: stands_alone(question, answer))


def stands_alone(question: Question, answer: Answer) -> bool:
    """Whether the answer says that none of the others is true, where several can be."""
    return question.choice is not Choice.ONE and answer.meaning is Meaning.NONE


class _OrLine(QWidget):
    """A line across with "or" in its middle."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._word = look, self.tr("or")

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.line_height("sub"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        half = look.text_width("sub", self._word) / 2 + look.px(12)
        middle, thick = self.height() / 2, round(look.edge)
        line = look.colour("line")
        painter.fillRect(0, round(middle), round(self.width() / 2 - half), thick, line)
        painter.fillRect(round(self.width() / 2 + half), round(middle), self.width(), thick, line)
        painter.setFont(look.font("sub"))
        painter.setPen(look.colour("text2"))
        draw_line(painter, self.rect(), self._word, centre=True)
        painter.end()
