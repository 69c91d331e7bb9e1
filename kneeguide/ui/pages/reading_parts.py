"""What the pages to read are put together from: titled sections, cards of statements, lists of doors, sources."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneeguide.navigation import LibraryPage, Route
from kneeguide.ui.hints import source_words
from kneeguide.ui.look import Span
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.pages.condition.tables import sources_card
from kneeguide.ui.sheet import Part, PartKind
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import at_most, column, grid, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.number_dot import NumberDot
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.sticky import Sticky

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QGridLayout

    from kneeguide.assess.urgency import Urgency
    from kneeguide.content.guide import Guide
    from kneeguide.ids import SourceId
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Content
    from kneeguide.ui.widgets.prose import Claim, Writer

TEXT_WIDTH = 696
"""The widest a column to read may be, in pixels at 100 %."""
_ASIDE_WIDTH = 304


class Beside(NamedTuple):
    """A part of a page that stands beside the others where there is room, and in its place among them else."""

    part: QWidget


class Door(NamedTuple):
    """A row that leads to a page."""

    title: str
    line: str
    route: Route


def library() -> tuple[str, Route]:
    """The library as the page above another one."""
    return QCoreApplication.translate("ReadingParts", "Library"), LibraryPage()


def page_of(look: Look, parts: Iterable[QWidget]) -> QWidget:
    """Sections under each other."""
    return holding(column(*parts, gap=look.gap(26), margins=(0, look.gap(8), 0, 0)))


def page_with_aside(look: Look, span: Span, parts: Iterable[QWidget | Beside]) -> QWidget:
    """Sections under each other, with what must not be missed beside them where there is room."""
    every = list(parts)
    if span < Span.NORMAL:
        return at_most(page_of(look, (each.part if isinstance(each, Beside) else each for each in every)), _text(look))
    text = page_of(look, (each for each in every if not isinstance(each, Beside)))
    text.setMaximumWidth(_text(look))
    aside = page_of(look, (each.part for each in every if isinstance(each, Beside)))
    sticky = Sticky(aside)
    sticky.setFixedWidth(look.px(_ASIDE_WIDTH))
    layout = row(text, sticky, None, gap=look.gap(24))
    layout.setStretch(0, 1000)
    return holding(layout)


def _text(look: Look) -> int:
    return look.px(TEXT_WIDTH)


def titled(look: Look, title: str, *parts: Content) -> QWidget:
    """A section with its heading."""
    return holding(column(Heading(look, title), *parts, gap=look.gap(12)))


def beside(look: Look, columns: int, *lists: tuple[str, QWidget]) -> QWidget:
    """Titled cards side by side, all as high as the highest."""
    parts = []
    for title, card in lists:
        layout = column(Heading(look, title, "h3"), card, gap=look.gap(8))
        layout.setStretch(1, 1)
        parts.append(layout)
    return holding(grid(parts, min(columns, len(parts)), look.gap(16)))


def points_card(writer: Writer, claims: Sequence[Claim], icon: str = "check", colour: str = "self_care") -> QWidget:
    """A card with a line for each statement."""
    return lines_card(writer.look, [writer.point(each, icon, colour) for each in claims])


def words_card(writer: Writer, texts: Sequence[str], icon: str, colour: str) -> QWidget:
    """A card with a line for each text."""
    return lines_card(writer.look, [writer.item(each, icon, colour) for each in texts])


def lines_card(look: Look, lines: Sequence[Content]) -> QWidget:
    """A card with these lines."""
    return holding(column(*lines, None, gap=look.gap(8), margins=card_margins(look)), Card(look))


def steps_card(writer: Writer, texts: Sequence[QWidget]) -> QWidget:
    """A card with numbered lines."""
    look = writer.look
    lines = []
    for number, text in enumerate(texts, 1):
        # the first line of the text is level with the number
        words = column(text, None, margins=(0, look.px(3), 0, 0))
        line = row(column(NumberDot(look, number), None), words, gap=look.gap(12))
        line.setStretch(1, 1)
        lines.append(line)
    return holding(column(*lines, gap=look.gap(10), margins=card_margins(look)), Card(look))


def safety_card(writer: Writer, title: str, claims: Sequence[Claim], level: Urgency) -> QWidget:
    """What matters for safety, in the colours of a level; its icon and title say so without them."""
    look, style = writer.look, style_of(level)
    head = row(Glyph(look, "shield-alert", style.mark, 22, "h2"), Heading(look, title, "h2", style.text))
    head.setSpacing(look.gap(10))
    head.setStretch(1, 1)
    lines = [writer.point(each, "minus", style.text) for each in claims]
    return holding(
        column(head, *lines, gap=look.gap(8), margins=card_margins(look)), Card(look, style.soft, style.mark)
    )


def doors_card(look: Look, doors: Sequence[Door], go: Callable[[Route], None], columns: int = 1) -> QWidget:
    """A card of rows that lead somewhere."""
    rows: list[QWidget] = []
    for door in doors:
        button = RowButton(look, door.title, door.line)
        button.clicked.connect(partial(_open, go, door.route))
        rows.append(button)
    layout = grid(rows, columns, look.gap(4))
    layout.setHorizontalSpacing(look.gap(16))
    layout.setContentsMargins(look.gap(14), look.gap(8), look.gap(14), look.gap(8))
    return holding(layout, Card(look))


def tiles_grid(tiles: Sequence[QWidget], columns: int, gap: int) -> QGridLayout:
    """Tiles in columns that are as wide as those of other grids, also where there are fewer tiles than columns."""
    return grid([*tiles, *(QWidget() for _ in range(columns - len(tiles)))], columns, gap)


def sources_section(writer: Writer, guide: Guide, reviewed: str = "") -> QWidget:
    """Every source that the page cites, and what the grades mean. Made last, when the numbers are known."""
    title = QCoreApplication.translate("ReadingParts", "Sources")
    return titled(writer.look, title, sources_card(writer, guide, reviewed))


def _open(go: Callable[[Route], None], route: Route, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    go(route)


def printed(title: str, lines: Iterable[str]) -> tuple[Part, ...]:
    """A heading with its items on paper, or nothing where there are none."""
    items = tuple(Part(PartKind.ITEM, line) for line in lines)
    return (Part(PartKind.HEADING, title), *items) if items else ()


def printed_marked(title: str, lines: Iterable[str]) -> tuple[Part, ...]:
    """A heading with lines that bring their own marks, such as numbers or boxes to tick."""
    return (Part(PartKind.HEADING, title), *(Part(PartKind.PARAGRAPH, line) for line in lines))


def printed_steps(title: str, steps: Iterable[str]) -> tuple[Part, ...]:
    """A heading with numbered steps on paper, or nothing where there are none."""
    numbered = [f"**{number}.** {step}" for number, step in enumerate(steps, 1)]
    return printed_marked(title, numbered) if numbered else ()


def printed_sources(guide: Guide, cited: Iterable[SourceId]) -> tuple[Part, ...]:
    """The sources on paper, each once."""
    lines = (source_words(guide.sources[each]) for each in dict.fromkeys(cited))
    title = QCoreApplication.translate("ReadingParts", "Sources")
    return (Part(PartKind.HEADING, title), *(Part(PartKind.SMALL, line) for line in lines))
