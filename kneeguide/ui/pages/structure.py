"""The page of one part of the knee: where it lies, what it is and does, and when runners feel it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeguide.content.markup import plain
from kneeguide.navigation import KneePage, StructuresPage
from kneeguide.ui.diagram.best_view import place_of_part
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.part_diagram import PartDiagram
from kneeguide.ui.hints import Hints, source_words
from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.sheet import Part, PartKind, Sheet
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Structure
    from kneeguide.navigation import Route
    from kneeguide.settings import Side
    from kneeguide.ui.look import Look

_READING, _PICTURE = 1024, 400


def structure_reading(look: Look, guide: Guide, part: Structure, side: Side, go: Callable[[Route], None]) -> Reading:
    """The reading of one part."""

    def build(span: Span) -> QWidget:
        return _build(Writer(look, go, hints=Hints(guide)).explaining(part.name), guide, part, side, span)

    line = _tr("Doctors say: {name}").format(name=part.medical)
    sources = [guide.sources[source] for source in part.sources]
    sheet = Sheet(
        part.name,
        (
            Part(PartKind.PARAGRAPH, line),
            Part(PartKind.PARAGRAPH, plain(part.text)),
            Part(PartKind.HEADING, _tr("Sources")),
            *(Part(PartKind.ITEM, source_words(source)) for source in sources),
        ),
    )
    return Reading(part.name, line, "library", build, sheet=sheet, width=_READING)


def _build(writer: Writer, guide: Guide, part: Structure, side: Side, span: Span) -> QWidget:
    look = writer.look
    words = [writer.text(part.text, "lead", sources=part.sources), *_sources(writer, guide, part)]
    knee = Button(look, _tr("Back to the knee"), "knee")
    knee.clicked.connect(lambda: writer.go(KneePage()))
    others = Button(look, _tr("All parts of the knee"), "list")
    others.clicked.connect(lambda: writer.go(StructuresPage()))
    buttons = row(knee, others, None, gap=look.gap(10))
    edge = look.gap(22)
    card = holding(column(*words, gap=look.gap(14), margins=(edge, edge, edge, edge)), Card(look))
    text = holding(column(card, buttons, None, gap=look.gap(16)))
    picture = _picture(look, guide, part, side)
    box = row(*filter(None, (picture, text)), gap=look.gap(20))
    if span < Span.NORMAL:
        box.setDirection(QBoxLayout.Direction.TopToBottom)
    box.setStretch(box.count() - 1, 1)
    return holding(box)


def _picture(look: Look, guide: Guide, part: Structure, side: Side) -> QWidget | None:
    place = place_of_part(guide.charts, part)
    if place is None:
        return None
    view, layer = place
    picture = PartDiagram(look, guide.charts, Knee(view, side, layer), part)
    picture.setFixedHeight(look.px(_PICTURE))
    picture.setMinimumWidth(look.px(_PICTURE))
    picture.setAccessibleName(_tr("Where it lies: {name}").format(name=part.name))
    return holding(column(picture, None))


def _sources(writer: Writer, guide: Guide, part: Structure) -> list[QWidget]:
    look = writer.look
    named = [(writer.numbers.of(source), guide.sources[source]) for source in part.sources]
    rows = [Text(look, f"{number}. {source_words(source)}", "small", "text2") for number, source in named]
    return [Heading(look, _tr("Sources"), "h3"), *rows]


def _tr(text: str) -> str:
    return QCoreApplication.translate("StructurePage", text)
