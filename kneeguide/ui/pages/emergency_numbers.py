"""Whom to call, in large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.urgency import Urgency
from kneeguide.navigation import SettingsPage
from kneeguide.ui.country import OTHER
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.content.topics import Country
    from kneeguide.ui.widgets.prose import Writer


def numbers_card(writer: Writer, country: Country, *, cited: bool) -> QWidget:
    """The emergency number first; below it which country it is of, and further numbers. Sources only where cited."""
    look, style = writer.look, style_of(Urgency.EMERGENCY)
    first, *others = country.numbers
    head = row(
        Glyph(look, "phone-call", style.mark, 30, "question"),
        Heading(look, call_words(country), "question", style.text), gap=look.gap(14),
    )  # fmt: skip
    head.setStretch(1, 1)
    said = first.use if country.id == OTHER else f"{country.name}: {first.use}"
    where = writer.text(said, sources=country.sources if cited else ())
    lines = [Text(look, f"{each.use}: **{each.number}**") for each in others]
    change = Button(look, _tr("Change country"), "globe", Kind.QUIET).small()
    change.clicked.connect(lambda: writer.go(SettingsPage()))
    foot = row(holding(column(where, *lines, None, gap=look.gap(4))), change, gap=look.gap(12))
    foot.setStretch(0, 1)
    layout = column(holding(head), holding(foot), gap=look.gap(6))
    layout.setContentsMargins(*card_margins(look))
    return holding(layout, Card(look, style.soft, style.mark).edge_width(1.5))


def call_words(country: Country) -> str:
    """What to do: "Call 999"."""
    return _tr("Call {number}").format(number=country.numbers[0].number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmergencyNumbers", text)
