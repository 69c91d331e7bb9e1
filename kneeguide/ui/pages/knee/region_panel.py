"""What a chosen region could mean: its signs, where in it the pain sits, and the conditions that fit that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeguide.assess.pointing import AREA, VAGUE
from kneeguide.ids import AnswerId
from kneeguide.navigation import ConditionPage
from kneeguide.settings import Side
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, IconButton, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.pills import Pills
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.segmented import Option
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import PainSpot, Region, RegionCondition
    from kneeguide.ids import ConditionId, RegionId
    from kneeguide.places import Places
    from kneeguide.ui.widgets.prose import Writer


class ChosenRegion(NamedTuple):
    """The region that the panel is about, on which knee, among all places that are chosen."""

    region: Region
    side: Side
    places: Places

    @property
    def others(self) -> tuple[RegionId, ...]:
        """The other regions that are chosen."""
        return tuple(region for region in self.places.regions if region != self.region.id)


class RegionPanel(QWidget):
    """The panel of one region. What is pressed is told by signals; what was said of where in it is shown at once."""

    closed = Signal()
    check_asked = Signal()
    log_asked = Signal()
    another_asked = Signal()
    switched = Signal(str)
    """Another chosen region is to be shown."""
    pointed = Signal(str)
    """Where in the region it hurts: a pain spot's id, "area" or "vague"; "" takes that back."""

    def __init__(self, writer: Writer, guide: Guide, chosen: ChosenRegion) -> None:
        super().__init__()
        self._writer, self._guide, self._chosen = writer, guide, chosen
        self._pills: Pills | None = None
        look = writer.look
        point = chosen.places.point_in(chosen.region.id)
        self._words, self._fits = self._told(point)
        edge = look.gap(18)
        self._card = column(*self._head(), *self._question(point), self._words, gap=look.gap(8))
        self._card.setContentsMargins(edge, look.gap(14), edge, look.gap(14))
        check = Button(look, self.tr("Check this spot"), "clipboard-check", Kind.PRIMARY)
        check.clicked.connect(self.check_asked)
        self.another = Button(look, self.tr("It hurts somewhere else, too"), "plus")
        self.another.setObjectName("another-place")
        self.another.clicked.connect(self.another_asked)
        card = holding(self._card, Card(look))
        self._column = column(card, check, self._fits, self.another, self._log(), self._signs(), self._hint(), None)
        self._column.setSpacing(look.gap(12))
        self.setLayout(self._column)

    def show_adding(self, *, on: bool = True) -> None:
        """Say that the next region pressed joins this one, or no longer."""
        text = self.tr("Now choose the other place") if on else self.tr("It hurts somewhere else, too")
        self.another.setText(text)
        self.another.update()

    def choose(self, answer: str) -> None:
        """Choose where in the region it hurts, as a press on its pill would."""
        if self._pills is not None:
            self._pills.press(answer)

    def _point(self, answer: str) -> None:
        """Show what fits where it hurts."""
        answer_id = AnswerId(answer) if answer else None
        words, fits = self._told(answer_id)
        for layout, old, new in ((self._card, self._words, words), (self._column, self._fits, fits)):
            layout.replaceWidget(old, new)
            old.hide()
            old.deleteLater()
        self._words, self._fits = words, fits
        self.pointed.emit(answer)

    def _head(self) -> list[QWidget]:
        look, region = self._writer.look, self._chosen.region
        close = IconButton(look, self.tr("Close"), "x", 34)
        close.setObjectName("close-region")
        close.clicked.connect(self.closed)
        knee = self.tr("Left knee") if self._chosen.side is Side.LEFT else self.tr("Right knee")
        words = column(Text(look, knee, "eyebrow", "text3"), Heading(look, region.name))
        head = row(words, column(close, None), gap=look.gap(8))
        head.setStretch(0, 1)
        return [holding(head), *self._others()]

    def _others(self) -> list[QWidget]:
        look = self._writer.look
        buttons: list[QWidget] = []
        for region in self._chosen.others:
            button = Button(look, self._guide.regions[region].name, kind=Kind.QUIET).small()
            button.setObjectName(f"place-{region}")
            button.clicked.connect(lambda _on=False, region=region: self.switched.emit(region))
            buttons.append(button)
        words = Text(look, self.tr("It hurts here, too:"), "small", "text2")
        return [words, holding(Flow(buttons, look.gap(6)))] if buttons else []

    def _question(self, point: AnswerId | None) -> list[QWidget]:
        look, region = self._writer.look, self._chosen.region
        if not region.spots:
            return []
        question = self.tr("Can you put one finger on it?")
        options = [
            *(Option(spot.id, spot.name) for spot in region.spots),
            Option(AREA, self.tr("As big as my palm")),
            Option(VAGUE, self.tr("I cannot point to it")),
        ]
        self._pills = Pills(look, question, options, point or "")
        self._pills.chosen.connect(self._point)
        return [Text(look, question, "eyebrow", "text3"), self._pills]

    def _told(self, point: AnswerId | None) -> tuple[QWidget, QWidget]:
        """How to find the spot, and the conditions that fit it; without one, those of the region."""
        look, region = self._writer.look, self._chosen.region
        spot = next((spot for spot in region.spots if str(spot.id) == point), None)
        words = holding(column(*(self._spot_words(spot) if spot is not None else ()), gap=look.gap(7)))
        if spot is None:
            words.hide()
        fitting = {AREA: region.area, VAGUE: region.vague}.get(point) if point and spot is None else None
        return words, self._conditions(spot.conditions if spot is not None else fitting)

    def _signs(self) -> QWidget:
        look, write = self._writer.look, self._writer.item
        signs = [write(sign.text, "check", "accent_text", sign.sources) for sign in self._chosen.region.signs]
        title, edge = Text(look, self.tr("Typical here"), "eyebrow", "text3"), look.gap(18)
        margins = (edge, look.gap(14), edge, look.gap(14))
        return holding(column(title, *signs, gap=look.gap(7), margins=margins), Card(look))

    def _spot_words(self, spot: PainSpot) -> list[QLayout]:
        write = self._writer.item
        parts = [write(spot.line, "pointer", "accent_text", spot.sources)]
        return [*parts, write(spot.note, "info", "soon")] if spot.note else parts

    def _conditions(self, fitting: tuple[ConditionId, ...] | None) -> QWidget:
        """The conditions of the region, or those of them that fit the spot, likeliest first."""
        look = self._writer.look
        listed = {each.condition: each for each in self._chosen.region.conditions}
        shown = [listed[condition] for condition in fitting] if fitting is not None else [*listed.values()]
        title = self.tr("What fits this spot") if fitting is not None else self.tr("What it could be")
        rows: list[QWidget] = [Text(look, title, "eyebrow", "text3")]
        for each in shown:
            rows += [Rule(look), self._condition(each)]
        edge = look.gap(18)
        card = holding(column(*rows, gap=look.gap(6), margins=(edge, look.gap(14), edge, look.gap(8))), Card(look))
        if not shown:
            card.hide()
        return card

    def _condition(self, each: RegionCondition) -> QWidget:
        name = self._guide.conditions[each.condition].name.plain
        button = RowButton(self._writer.look, name, each.line, chip=each.chip)
        button.setObjectName(f"condition-{each.condition}")
        button.clicked.connect(lambda: self._writer.go(ConditionPage(each.condition)))
        return button

    def _log(self) -> QWidget:
        log = Button(self._writer.look, self.tr("Log how it feels"), "notebook-pen", Kind.QUIET)
        log.setObjectName("log-place")
        log.clicked.connect(self.log_asked)
        return log

    def _hint(self) -> QWidget:
        look = self._writer.look
        note = Text(look, self.tr("Swelling, locking or giving way? Use the check first."), "small", "text2")
        hint = row(Glyph(look, "info", "text2", 18, "small"), note, gap=look.gap(8), margins=(4, 0, 4, 0))
        hint.setStretch(1, 1)
        return holding(hint)
