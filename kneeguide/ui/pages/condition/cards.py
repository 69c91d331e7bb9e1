"""Cards of statements, steps, exercises and stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QWidget

from kneeguide.content.markup import plain
from kneeguide.navigation import ExercisePage
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import Margins, column, grid, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.number_dot import NumberDot
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.content.pages import Advice, ConditionExercise, Statement, Step
    from kneeguide.figure.model import Figure
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.prose import Writer

_RADIUS = 14.0
"""Of a card's corners."""


def card_margins(look: Look) -> Margins:
    """The room inside a card."""
    return (look.gap(18), look.gap(16), look.gap(18), look.gap(16))


def be_seen_card(writer: Writer, advice: Advice) -> QWidget:
    """How soon somebody has to look at it, above everything else."""
    look, style = writer.look, style_of(advice.urgency)
    condition = Text(
        look, QCoreApplication.translate("ConditionPage", "If you may have this:"), "small_strong", "text2"
    )
    headline = Heading(look, advice.headline, "h3", style.text)
    words = column(condition, headline, writer.text(advice.text, sources=advice.sources), gap=look.gap(4))
    layout = row(Glyph(look, style.icon, style.mark, 26, "h3"), words, gap=look.gap(14), margins=card_margins(look))
    layout.setStretch(1, 1)
    return holding(layout, Card(look, style.soft, style.mark))


def list_card(writer: Writer, title: str, statements: Sequence[Statement], icon: str, colour: str) -> QWidget:
    """A titled card with a line for each statement."""
    look = writer.look
    lines = [writer.point(each, icon, colour) for each in statements]
    parts = column(Heading(look, title, "h3"), *lines, None, gap=look.gap(8), margins=card_margins(look))
    return holding(parts, Card(look))


def columns_card(writer: Writer, statements: Sequence[Statement], icon: str, colour: str, columns: int) -> QWidget:
    """A card with its statements in columns."""
    look = writer.look
    lines = [writer.point(each, icon, colour) for each in statements]
    half = -(-len(lines) // columns)
    parts = [column(*lines[at : at + half], None, gap=look.gap(8)) for at in range(0, len(lines), half)]
    layout = row(*parts, gap=look.gap(20), margins=card_margins(look))
    for at in range(len(parts)):
        layout.setStretch(at, 1)
    return holding(layout, Card(look))


def step_card(writer: Writer, number: int, step: Step) -> QWidget:
    """A numbered step."""
    look = writer.look
    title = column(Heading(look, step.title, "h3"), None, margins=(0, look.px(3), 0, 0))
    head = row(column(NumberDot(look, number), None), title, gap=look.gap(10))
    head.setStretch(1, 1)
    text = writer.claim(step, "small", "text2")
    margins = (look.gap(16), look.gap(12), look.gap(16), look.gap(14))
    return holding(column(head, text, None, gap=look.gap(6), margins=margins), Card(look))


def exercise_card(writer: Writer, title: str, exercise: ConditionExercise, figure: Figure | None) -> QWidget:
    """An exercise: its figure, which moves while it is pointed at; its name, dose, what matters with this condition."""
    look = writer.look
    name = writer.text(f"[{title}](exercise:{exercise.exercise})", "h3")
    dose = Text(look, exercise.dose, "button_small", "accent_text")
    text = writer.claim(exercise, "small", "text2")
    edge = look.gap(14)
    words = column(name, dose, text, None, gap=look.gap(3), margins=(edge, edge, edge, edge))
    if figure is None:
        return holding(words, Card(look))
    card, view = Card(look), _figure(look, title, exercise, figure)
    view.play_while_pointed(card)
    view.on_click(lambda: writer.go(ExercisePage(exercise.exercise)))
    line = round(look.edge)
    layout = column(view, words, margins=(line, line, line, line))
    layout.setStretch(1, 1)
    return holding(layout, card)


def _figure(look: Look, title: str, exercise: ConditionExercise, figure: Figure) -> FigureView:
    name = QCoreApplication.translate("ConditionPage", "Figure: {name}").format(name=title)
    view = FigureView(look, figure, name)
    view.setAccessibleDescription(plain(exercise.text))
    return view.on_card(_RADIUS - look.edge)


def stages_card(writer: Writer, stages: Sequence[Step], columns: int) -> QWidget:
    """The stages of recovery side by side, each with a bar that is fuller than the one before."""
    look = writer.look
    cells = [_stage(writer, (at + 1) / len(stages), stage) for at, stage in enumerate(stages)]
    layout = grid(cells, min(columns, len(cells)), look.gap(10))
    layout.setVerticalSpacing(look.gap(18))
    layout.setContentsMargins(*card_margins(look))
    return holding(layout, Card(look))


def _stage(writer: Writer, done: float, stage: Step) -> QLayout:
    look = writer.look
    text = writer.claim(stage, "small", "text2")
    return column(_StageBar(look, done), look.gap(8), Heading(look, stage.title, "h3"), text, None, gap=2)


class _StageBar(QWidget):
    def __init__(self, look: Look, done: float) -> None:
        super().__init__()
        self._look, self._done = look, done
        self.setFixedHeight(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.25 + 0.75 * self._done)
        paint_box(painter, QRectF(self.rect()), 2, self._look.colour("accent"))
        painter.end()
