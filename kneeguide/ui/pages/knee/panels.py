"""What stands beside the drawing: the list of spots, or what a chosen spot could mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kneeguide.navigation import CheckPage, ConditionPage, KneePage
from kneeguide.settings import Side
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, IconButton, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Region, RegionCondition
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.prose import Writer


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("KneePage", text)


def knee_words(side: Side) -> str:
    """Which knee, in words."""
    return tr("Left knee") if side is Side.LEFT else tr("Right knee")


class PanelDoors(NamedTuple):
    """What the panel of a spot leads to: pages, and the check with this spot answered."""

    go: Callable[[Route], None]
    check_spot: Callable[[], None]


def resting_panel(look: Look, guide: Guide, go: Callable[[Route], None], *, lines: bool) -> QWidget:
    """The way into the symptom check, and every spot by name; `lines` says what each leads to."""
    return holding(column(_check_card(look, go), _spot_list(look, guide, go, lines=lines), None, gap=look.gap(14)))


def chosen_panel(writer: Writer, guide: Guide, region: Region, side: Side, doors: PanelDoors) -> QWidget:
    """What is typical of a spot and what it could be."""
    go, check_spot = doors
    look = writer.look
    check = Button(look, tr("Check this spot"), "clipboard-check", Kind.PRIMARY)
    check.clicked.connect(check_spot)
    note = Text(look, tr("Swelling, locking or giving way? Use the check first."), "small", "text2")
    hint = row(Glyph(look, "info", "text2", 18, "small"), note, gap=look.gap(8), margins=(4, 0, 4, 0))
    hint.setStretch(1, 1)
    return holding(column(_region_card(writer, guide, region, side, go), check, hint, None, gap=look.gap(14)))


def _check_card(look: Look, go: Callable[[Route], None]) -> QWidget:
    text = tr("Answer some short questions. We check for warning signs first.")
    button = Button(look, tr("Check my symptoms"), "clipboard-check", Kind.PRIMARY)
    button.clicked.connect(lambda: go(CheckPage()))
    parts = (Heading(look, tr("Not sure what it is?")), Text(look, text, "small", "text2"), look.gap(6), button)
    edge = look.gap(18)
    return holding(column(*parts, gap=look.gap(4), margins=(edge, look.gap(16), edge, edge)), Card(look))


def _spot_list(look: Look, guide: Guide, go: Callable[[Route], None], *, lines: bool) -> QWidget:
    rows: list[QWidget] = []
    for region in guide.regions.values():
        button = RowButton(look, region.name, region.line if lines else "", dot=True)
        button.setObjectName(f"spot-{region.id}")
        button.clicked.connect(partial(_go, go, KneePage(region.id)))
        rows += [Rule(look), button] if rows else [button]
    margins = (look.gap(12), look.gap(6), look.gap(12), look.gap(6))
    card = holding(column(*rows, margins=margins), Card(look))
    card.setAccessibleName(tr("Spots on the knee"))
    return card


def _go(go: Callable[[Route], None], route: Route, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    go(route)


def _region_card(writer: Writer, guide: Guide, region: Region, side: Side, go: Callable[[Route], None]) -> QWidget:
    look = writer.look
    close = IconButton(look, tr("Close"), "x", 34)
    close.setObjectName("close-region")
    close.clicked.connect(lambda: go(KneePage()))
    words = column(Text(look, knee_words(side), "eyebrow", "text3"), Heading(look, region.name))
    head = row(words, column(close, None), gap=look.gap(8))
    head.setStretch(0, 1)
    signs = [writer.item(sign.text, "check", "accent_text", sign.sources) for sign in region.signs]
    rows: list[QWidget] = []
    for each in region.conditions:
        rows += [Rule(look), _condition_row(look, guide, each, go)]
    edge = look.gap(18)
    title = Text(look, tr("What it could be"), "eyebrow", "text3")
    return holding(
        column(
            head, *signs, look.gap(4), title, *rows, gap=look.gap(7), margins=(edge, look.gap(14), edge, look.gap(8))
        ),
        Card(look),
    )


def _condition_row(look: Look, guide: Guide, each: RegionCondition, go: Callable[[Route], None]) -> QWidget:
    button = RowButton(look, guide.conditions[each.condition].name.plain, each.line, chip=each.chip)
    button.setObjectName(f"condition-{each.condition}")
    button.clicked.connect(lambda: go(ConditionPage(each.condition)))
    return button
