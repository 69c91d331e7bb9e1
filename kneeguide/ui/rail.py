"""The rail: the mark, the main pages, a running timer, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box, paint_ground
from kneeguide.ui.widgets.text import Text, draw_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.timer_foot import UnderWay

WIDE, SLIM = 208, 76
_LOGO_STROKE = 2.1 * 24 / 30
_GAP = 2
_LEAST, _LEAST_ICON, _LEAST_WORDS = 40, 36, 22
"""How low a slim button may be beside a tall foot; with its icon at all; and with its words alone. At 100 %."""


class RailItem(Struct, frozen=True):
    """A page of the rail: its key, its words (long and short), its icon and its address."""

    key: str
    text: str
    short: str
    icon: str
    route: Route


class Rail(QWidget):
    """The column at the start of the window. Slim, it shows icons over short words."""

    def __init__(
        self, look: Look, items: tuple[RailItem, ...], go: Callable[[Route], None], back: Callable[[], None]
    ) -> None:
        """The last item, the settings, stands at the foot."""
        super().__init__()
        self._look = look
        self._buttons: dict[str, _RailButton] = {}
        self._mark = _Mark(look)
        self._way_back = self._make_way_back(back)
        place = holding(column(self._way_back, margins=(0, look.px(4), 0, look.px(8))))
        self._top = row(self._mark, place)
        self._top.setStretch(0, 1)
        self._top.setAlignment(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._head = holding(self._top)
        note = Text(look, self.tr("Works offline. Your notes stay on this computer."), "caption", "text3")
        lock = Glyph(look, "lock", "text3", 16, "caption")
        self._offline = holding(row(lock, note, gap=10, margins=(12, 0, 4, 8)))
        self._foot = column()
        self._under_way: UnderWay | None = None
        *pages, settings = (self._button(item, go) for item in items)
        parts = (self._head, *pages, None, self._foot, self._offline, settings)
        self._column = column(*parts, gap=_GAP, margins=(12, 14, 12, 10))
        self.setLayout(self._column)
        self.setAccessibleName(self.tr("Main pages"))

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001
        """Show icons over short words, or icons beside long ones."""
        look = self._look
        edge = round(4 + look.px(4)) if slim else 12
        for button in self._buttons.values():
            button.set_slim(slim)
        words = max(button.sizeHint().width() for button in self._buttons.values())
        self.setFixedWidth(max(SLIM if slim else WIDE, words + 2 * edge))
        self._column.setContentsMargins(edge, 14, edge, 10)
        self._offline.setVisible(not slim)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if slim else QBoxLayout.Direction.LeftToRight)
        self._mark.set_slim(slim)
        self._make_room()

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for each, button in self._buttons.items():
            button.setChecked(each == key)

    def show_way_back(self, can_go_back: bool) -> None:  # noqa: FBT001
        """Offer the page before, or not; its place stays free, so that nothing jumps."""
        self._way_back.setVisible(can_go_back)

    def put_in_foot(self, under_way: UnderWay) -> None:
        """Place what goes on above the settings."""
        self._under_way = under_way
        self._foot.addWidget(under_way)
        under_way.came_or_went.connect(self._make_room)

    def button(self, key: str) -> Pressable:
        """The button of a page."""
        return self._buttons[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        # large text in a low window: the buttons and a running timer need the room
        pages = sum(button.sizeHint().height() for button in self._buttons.values())
        tall = pages + self._look.px(54) + self._head.sizeHint().height() + 40
        self._head.setVisible(self.height() >= tall)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), self._look.colour("rail"))
        width = round(self._look.edge)
        paint_ground(painter, QRect(self.width() - width, 0, width, self.height()), self._look.colour("line"))
        painter.end()

    def _make_room(self) -> None:
        """Where the height is short, the foot gives way first, then the icons of the buttons."""
        look, buttons = self._look, self._buttons.values()
        entries = self._under_way.entries() if self._under_way is not None else []
        room, slim = self._room(), self._offline.isHidden()
        low = slim and room < len(buttons) * look.px(_LEAST) + len(entries) * look.px(54)
        for entry in entries:
            entry.set_low(low)
        foot = sum(entry.sizeHint().height() for entry in entries)
        for button in buttons:
            button.set_bare(slim and room - foot < len(buttons) * look.px(_LEAST_ICON))

    def _room(self) -> int:
        """How high buttons and foot may be together."""
        around = self._column.contentsMargins()
        head = self._head.sizeHint().height() + _GAP if not self._head.isHidden() else 0
        return self.height() - around.top() - around.bottom() - head - (len(self._buttons) + 1) * _GAP

    def _make_way_back(self, back: Callable[[], None]) -> IconButton:
        button = IconButton(self._look, self.tr("Back to the page before"), "arrow-left", 36)
        button.setToolTip(self.tr("Back to the page before (Alt+Left)"))
        button.clicked.connect(back)
        keeps_its_place = button.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keeps_its_place)
        button.hide()
        return button

    def _button(self, item: RailItem, go: Callable[[Route], None]) -> _RailButton:
        button = _RailButton(self._look, item)
        button.clicked.connect(lambda: go(item.route))
        self._buttons[item.key] = button
        return button


class _RailButton(Pressable):
    def __init__(self, look: Look, item: RailItem) -> None:
        super().__init__(item.text)
        self._look, self._item, self._slim, self._on = look, item, False, False
        self._bare = False
        self.setAccessibleName(item.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001
        self._slim = slim
        self.setToolTip(self._item.text if slim else "")
        self.updateGeometry()
        self.update()

    def set_bare(self, bare: bool) -> None:  # noqa: FBT001
        """Show the words alone, or the icon with them."""
        if bare is not self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    def setChecked(self, on: bool) -> None:  # noqa: FBT001
        self._on = on
        self.setAccessibleDescription(self.tr("shown now") if on else "")
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        if self._slim:
            return QSize(look.px(56), look.px(_LEAST_ICON if self._bare else 54))
        return QSize(32 + look.px(20) + look.text_width("nav_on", self._item.text), look.px(42))

    def minimumSizeHint(self) -> QSize:
        least = _LEAST_WORDS if self._bare else _LEAST_ICON
        return QSize(self.sizeHint().width(), self._look.px(least if self._slim else 42))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self._on
        painter = QPainter(self)
        if on or self.underMouse():
            paint_box(painter, QRectF(self.rect()), 10, look.colour("accent_soft" if on else "sunken"))
        if on:
            bar = QRectF(0, self.height() / 2 - look.px(10), 3, look.px(20))
            paint_box(painter, bar, 1.5, look.colour("accent_text"))
        ink = look.colour("accent_text" if on else "text2")
        painter.setPen(ink)
        size, middle = look.px(20), self.height() / 2
        if self._bare:
            painter.setFont(look.font("eyebrow" if on else "caption"))
            draw_line(painter, QRectF(self.rect()), self._item.short, centre=True)
        elif self._slim:
            look.icons.paint(
                painter, self._item.icon, icon_box((self.width() - size) / 2, middle - look.px(9), size), ink
            )
            painter.setFont(look.font("eyebrow" if on else "caption"))
            draw_line(painter, QRectF(0, middle + look.px(2), self.width(), look.px(18)), self._item.short, centre=True)
        else:
            look.icons.paint(painter, self._item.icon, icon_box(12, self.height() / 2, size), ink)
            painter.setFont(look.font("nav_on" if on else "nav"))
            draw_line(painter, QRectF(24 + size, 0, self.width() - 24 - size, self.height()), self._item.text)
        painter.end()


class _Mark(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._slim = look, False
        self.setFixedHeight(look.px(44) + look.gap(16))
        self.setAccessibleName("KneeGuide")

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001
        self._slim = slim
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        size = look.px(30)
        painter = QPainter(self)
        left = (self.width() - size) / 2 if self._slim else 8
        tile = QRectF(left, (look.px(44) - size) / 2, size, size)
        paint_box(painter, tile, size * 0.3, look.colour("accent"))
        look.icons.paint(painter, "logo", tile, look.colour("on_accent"), _LOGO_STROKE)
        if not self._slim:
            painter.setFont(look.font("h3"))
            painter.setPen(look.colour("text"))
            draw_line(painter, QRectF(left + size + 10, 0, self.width(), look.px(44)), "KneeGuide")
        painter.end()
