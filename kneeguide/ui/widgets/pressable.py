"""What every painted button has: hover, Enter as well as Space, a corner radius for the focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """A button that paints itself. `corner` is the radius in pixels that the focus ring follows."""

    corner = 10.0

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.focused_by_keys = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused_by_keys = event.reason() in BY_KEYS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def let_tab_reach_the_checked(buttons: Iterable[QAbstractButton]) -> None:
    """Of buttons of which one is on, let Tab come to that one; Qt does so only after one of them had the focus."""
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)


class _Pointing(QObject):
    """Listens to one widget."""

    def __init__(self, widget: QWidget, came: Callable[[], None], went: Callable[[], None]) -> None:
        super().__init__(widget)
        self._acts = {
            QEvent.Type.Enter: came,
            QEvent.Type.FocusIn: came,
            QEvent.Type.Leave: went,
            QEvent.Type.FocusOut: went,
        }
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        act = self._acts.get(event.type())
        if act is not None:
            act()
        return False


def tell_when_pointed(widget: QWidget, came: Callable[[], None], went: Callable[[], None]) -> None:
    """Call these when the mouse or the keyboard comes to the widget, and when it goes."""
    _Pointing(widget, came, went)
