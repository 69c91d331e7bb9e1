"""The button of one region on the stage: its label, or the unseen target over its hot spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from kneeguide.ui.widgets.pressable import ENTER, Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.ids import RegionId
    from kneeguide.ui.look import Look

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class RegionButton(Pressable):
    """A pill with the region's name. Checked means chosen; `toggled` is its press, also for assistive tools."""

    pointed_changed = Signal()
    """The mouse or the keyboard came to the region or went."""
    entered = Signal()
    left = Signal()
    """The mouse came to the label, or left it."""
    focused = Signal()

    def __init__(self, look: Look, region: RegionId, name: str, stage: QWidget) -> None:
        super().__init__(name)
        self.setParent(stage)
        self.region = region
        self._look = look
        self._bare = False
        self._hovered = False
        self._keyed = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def pointed(self) -> bool:
        """Whether the mouse or the keyboard is at the region."""
        return self._hovered or self._keyed

    def hover(self, on: bool) -> None:  # noqa: FBT001
        """Say that the mouse is over the region, on the label or on the drawing."""
        if on is not self._hovered:
            self._hovered = on
            self._changed()

    def bare(self, on: bool) -> None:  # noqa: FBT001
        """Without a label the button is only the target over the hot spot."""
        self._bare = on
        self.corner = float(self._look.px(20 if on else 16))
        self.update()

    def show_chosen(self, on: bool) -> None:  # noqa: FBT001
        """Show the region as chosen or not, without a signal."""
        with QSignalBlocker(self):
            self.setChecked(on)

    def sizeHint(self) -> QSize:
        look = self._look
        if self._bare:
            return QSize(look.px(40), look.px(40))
        return QSize(self.pill_width(), look.px(32))

    def pill_width(self) -> int:
        """The width of the label; the same in every state."""
        return self._look.text_width("pill_on", self.text()) + 2 * self._look.px(13)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keyed = event.reason() in _BY_KEYS
        self.focused.emit()
        self._changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keyed = False
        self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bare:
            return
        look, chosen, pointed = self._look, self.isChecked(), self.pointed
        painter = QPainter(self)
        fill = look.colour("accent" if chosen else "surface")
        ink = "on_accent" if chosen else "accent_text" if pointed else "text"
        edge = QPen(look.colour("accent_text" if pointed else "ctl"), 2.0 if pointed else look.edge)
        paint_box(painter, QRectF(self.rect()), self.height() / 2, fill, edge if pointed or not chosen else None)
        painter.setFont(look.font("pill_on" if chosen else "pill"))
        painter.setPen(look.colour(ink))
        draw_line(painter, self.rect(), self.text(), centre=True)
        painter.end()

    def _changed(self) -> None:
        self.update()
        self.pointed_changed.emit()
