"""What has been answered, row by row, each with a way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ids import QuestionId
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Rule
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look


class AnswerRow(NamedTuple):
    """A question's topic and what was answered."""

    question: QuestionId
    topic: str
    words: str


class AnswersSoFar(QWidget):
    """The rows under each other, in the order of the questions."""

    change = Signal(str)
    """The question that is to be answered anew."""

    def __init__(self, look: Look, rows: Sequence[AnswerRow]) -> None:
        super().__init__()
        self._look = look
        self.buttons: dict[QuestionId, Button] = {}
        parts: list[QWidget] = []
        for answer_row in rows:
            parts += [self._row(answer_row), Rule(look)]
        self.setLayout(column(*parts, gap=look.gap(8)))

    def _row(self, answer_row: AnswerRow) -> QWidget:
        look = self._look
        button = Button(look, self.tr("Change"), kind=Kind.QUIET).small()
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(self.tr("Change: {topic}").format(topic=answer_row.topic))
        button.clicked.connect(lambda: self.change.emit(answer_row.question))
        self.buttons[answer_row.question] = button
        topic = Text(look, answer_row.topic, "caption", "text3")
        words = holding(column(topic, Text(look, answer_row.words, "sub"), gap=look.px(1)))
        layout = row(words, button, gap=look.gap(4))
        layout.setStretch(0, 1)
        return holding(layout)
