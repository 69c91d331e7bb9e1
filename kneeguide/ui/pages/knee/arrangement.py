"""How drawing and panel stand: beside each other, or under each other where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import at_most, column, holding, row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.card import Rule
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea, SlimBar
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look

_PANEL = {Span.COLUMN: 0, Span.COMPACT: 284, Span.NORMAL: 344, Span.WIDE: 420}
_LEAST_STAGE = 400
"""How wide the drawing is at least beside a panel, at the usual text size."""
_FREE = 300
"""How high the drawing is where the page scrolls and shows so much, the controls on it not counted."""
_SEEN = 72
"""So many pixels of a panel are enough to see that it is there, at the usual text size."""


def span_for(look: Look, width: int) -> Span:
    """How much room there is; one column also where the panel would leave the drawing too little."""
    span = look.span(width)
    return span if width / look.text_scale - _PANEL[span] >= _LEAST_STAGE else Span.COLUMN


def edge_for(look: Look, span: Span) -> int:
    """How far the page keeps from the sides, in pixels."""
    return look.gap(16) if span is Span.COLUMN else 24 if span >= Span.NORMAL else 16


def beside(look: Look, stage: Stage, panel: QWidget, span: Span) -> QWidget:
    """The drawing, and the panel at its right, which scrolls."""
    scroll = ScrollArea(look, at_most(panel, look.px(_PANEL[span])))
    scroll.setFixedWidth(look.px(_PANEL[span]) + 16)
    edge, gap = edge_for(look, span), 20 if span >= Span.NORMAL else 14
    layout = row(stage, scroll, gap=gap, margins=(edge, 0, edge - 16, 16 if span >= Span.NORMAL else 12))
    layout.setStretch(0, 1)
    stage.keep_free(0)
    stage.gestures.plain_wheel = True
    return holding(layout)


class Stacked(QWidget):
    """The drawing above, the panel below, and one scroll.

    With the name of a chosen place, a bar at the foot leads to the panel as long as that is out of sight.
    """

    def __init__(self, look: Look, stage: Stage, panel: QWidget, place: str) -> None:
        super().__init__()
        self._look, self._stage, self._panel, self._place = look, stage, panel, place
        self._wanted = 0
        stage.keep_free(look.gap(_FREE))
        stage.gestures.plain_wheel = False
        edge = edge_for(look, Span.COLUMN)
        parts = column(stage, panel, gap=edge, margins=(edge, 0, edge - SlimBar.WIDTH, edge))
        self._scroll = ScrollArea(look, holding(parts))
        self._foot = self._make_foot(place)
        self._foot.hide()
        self.setLayout(column(self._scroll, self._foot))
        self._scroll.bar.valueChanged.connect(self._look_down)
        self._scroll.bar.rangeChanged.connect(self._grown)
        self._scroll.viewport().installEventFilter(self)

    @property
    def scrolled(self) -> int:
        """How far it is scrolled, in pixels."""
        return self._scroll.bar.value()

    def scroll_to(self, pixels: int) -> None:
        """Scroll so far, as soon as there is so much."""
        self._wanted = pixels
        self._scroll.bar.setValue(pixels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stage.see_at_once(self.height())  # with the foot, which comes and goes: the leg stays where it is

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._look_down()
        return False

    def _make_foot(self, place: str) -> QWidget:
        look = self._look
        more = Button(look, _tr("Read more"), "arrow-down").icon_after().small()
        more.setObjectName("read-more")
        more.setAccessibleName(_tr("Read more about: {place}").format(place=place))
        more.clicked.connect(self._read_on)
        edge, high = edge_for(look, Span.COLUMN), look.gap(6)
        name = Text(look, place, "h3")
        inside = row(name, more, gap=look.gap(12), margins=(edge, high, edge, high))
        inside.setStretch(0, 1)
        inside.setAlignment(name, Qt.AlignmentFlag.AlignVCenter)
        return holding(column(Rule(look), inside))

    def _grown(self, _least: int, most: int) -> None:
        if 0 < self._wanted <= most:
            self._scroll.bar.setValue(self._wanted)
            self._wanted = 0
        self._look_down()

    def _look_down(self) -> None:
        """Show the bar while too little of the panel is to be seen."""
        view = self._scroll.viewport()
        top = self._panel.mapTo(view, QPoint()).y()
        self._foot.setVisible(bool(self._place) and top > view.height() - self._look.px(_SEEN))

    def _read_on(self) -> None:
        self._scroll.bar.setValue(self._panel.y() - edge_for(self._look, Span.COLUMN) // 2)
        heading = self._panel.findChild(Heading)
        if heading is not None:
            heading.take_focus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("KneePage", text)
