"""What the window shows when the content is broken: what is wrong, file by file, and when to get help all the same.

These few sentences are in the code, because the content that would say them cannot be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kneeguide.content.problems import Problem
    from kneeguide.ui.look import Look

_SHOWN = 200


class BrokenContent(QWidget):
    """Fills the window in place of the guide."""

    def __init__(self, look: Look, folder: Path, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._look = look
        self.setWindowTitle("KneeGuide")
        title = Heading(look, _tr("The guide’s texts cannot be shown"), "title")
        told = _tr("{count} problems were found in {folder}. Mend them and start again. Your own entries are safe.")
        line = _plain(look, told.format(count=len(problems), folder=folder), "body", "text2")
        lines = [_plain(look, str(problem), "small") for problem in problems[:_SHOWN]]
        edge = look.gap(18)
        card = holding(column(*lines, None, gap=look.gap(6), margins=(edge, edge, edge, edge)), Card(look))
        body = column(title, line, _emergency(look), card, None, gap=look.gap(14), margins=(edge, edge, edge, edge))
        scroll = ScrollArea(look, holding(body))
        self.setLayout(column(scroll, margins=(look.gap(16), 0, 4, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour("bg"))
        painter.end()


def _emergency(look: Look) -> QWidget:
    signs = _tr(
        "Get emergency help now if your knee looks out of shape, if it is hot and swollen and you feel ill, "
        "if your foot is cold or numb, or if your calf is swollen and you are short of breath. "
        "Get help today if you cannot take four steps, if the knee is locked, "
        "or if it swelled within hours of an injury."
    )
    edge = look.gap(16)
    layout = row(
        Glyph(look, "siren", "emergency", 22), Text(look, signs, "body", "emergency_text"), gap=look.gap(12),
        margins=(edge, edge, edge, edge),
    )  # fmt: skip
    layout.setStretch(1, 1)
    return holding(layout, Card(look, "emergency_soft", "emergency_ctl"))


def _plain(look: Look, words: str, role: str, colour: str = "text") -> Text:
    """Text in which nothing is markup: it may quote a broken file."""
    label = Text(look, "", role, colour)
    label.say_plain(words)
    return label


def _tr(text: str) -> str:
    return QCoreApplication.translate("BrokenContent", text)
