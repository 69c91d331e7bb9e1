"""What stands beside the drawing while no spot is chosen: the list of spots, or the names of the parts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kneeguide.navigation import CheckPage, StructuresPage
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, IconButton, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Structure
    from kneeguide.ids import RegionId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look

    Go: TypeAlias = Callable[[Route], None]
    Hover: TypeAlias = Callable[[RegionId | None], None]


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("KneePage", text)


class RestDoors(NamedTuple):
    """What the list leads to: pages, a region pressed, a region pointed at."""

    go: Go
    press: Callable[[RegionId], None]
    hover: Hover


def resting_panel(look: Look, guide: Guide, doors: RestDoors, *, lines: bool) -> QWidget:
    """The way into the symptom check, and every spot by name; `lines` says what each leads to."""
    spots = _spot_list(look, guide, doors, lines=lines)
    return holding(column(_check_card(look, doors.go), spots, None, gap=look.gap(14)))


class PartsPanel(QWidget):
    """The legend: every part that the drawing shows now, by name."""

    pointed = Signal(str)
    """The part that the mouse or the keyboard is at, or ""."""
    closed = Signal()

    def __init__(self, look: Look, parts: Sequence[Structure], go: Go) -> None:
        super().__init__()
        close = IconButton(look, tr("Close"), "x", 34)
        close.setObjectName("close-legend")
        close.clicked.connect(self.closed)
        head = row(Heading(look, tr("Parts of the knee")), column(close, None), gap=look.gap(8))
        head.setStretch(0, 1)
        line = Text(look, tr("Point at a part to see where it lies. Choose it to read about it."), "small", "text2")
        rows: list[QWidget] = []
        for part in parts:
            button = RowButton(look, part.name, part.medical)
            button.setObjectName(f"part-{part.id}")
            button.clicked.connect(partial(_go, go, StructuresPage(part.id)))
            button.came.connect(partial(self.pointed.emit, part.id))
            button.went.connect(partial(self.pointed.emit, ""))
            rows += [Rule(look), button] if rows else [button]
        edge = look.gap(14)
        inner = column(head, line, *rows, margins=(edge, look.gap(12), edge, look.gap(8)))
        self.setLayout(column(holding(inner, Card(look)), None))


def _check_card(look: Look, go: Go) -> QWidget:
    text = tr("Answer some short questions. We check for warning signs first.")
    button = Button(look, tr("Check my symptoms"), "clipboard-check", Kind.PRIMARY)
    button.clicked.connect(lambda: go(CheckPage()))
    parts = (Heading(look, tr("Not sure what it is?")), Text(look, text, "small", "text2"), look.gap(6), button)
    edge = look.gap(18)
    return holding(column(*parts, gap=look.gap(4), margins=(edge, look.gap(16), edge, edge)), Card(look))


def _spot_list(look: Look, guide: Guide, doors: RestDoors, *, lines: bool) -> QWidget:
    rows: list[QWidget] = []
    for region in guide.regions.values():
        button = RowButton(look, region.name, region.line if lines else "", dot=True)
        button.setObjectName(f"spot-{region.id}")
        button.clicked.connect(partial(doors.press, region.id))
        button.came.connect(partial(doors.hover, region.id))
        button.went.connect(partial(doors.hover, None))
        rows += [Rule(look), button] if rows else [button]
    margins = (look.gap(12), look.gap(6), look.gap(12), look.gap(6))
    card = holding(column(*rows, margins=margins), Card(look))
    card.setAccessibleName(tr("Spots on the knee"))
    return card


def _go(go: Go, route: Route, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    go(route)
