"""The ring round whatever the keyboard is at. One overlay for the whole window; the mouse never shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box, pen
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_GAP, _WIDTH = 2.0, 2.5
_MARGIN = 24
"""How far from the edge of what scrolls the focus is kept, in pixels."""
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the focus while it is moved by keys, and moves along when its widget moves or scrolls.

    A widget says by its attribute `focused_by_keys` how it came by the focus; one that does not say is ringed.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        self._focus_changed(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None:
            return
        painter = QPainter(self)
        corner = self._target.corner if isinstance(self._target, Pressable) else 8.0
        edge = pen(self._look.colour("focus"), _WIDTH)
        paint_box(painter, QRectF(self.rect()), corner + _GAP + 1, None, edge)
        painter.end()

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        ours = now is not None and self._window.isAncestorOf(now)
        ringed = ours and getattr(now, "focused_by_keys", True) and not isinstance(now, Text | QLineEdit)
        self._target = now if ringed else None
        self._watch()
        self._follow()

        by_keys = not QApplication.mouseButtons()
        if now is not None and ours and by_keys and now.focusPolicy() & Qt.FocusPolicy.TabFocus:
            _scroll_to(now)

    def _watch(self) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched = []
        above = self._target
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()

    def _follow(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        inset = round(_GAP + _WIDTH)
        top_left = target.mapTo(self._window, QPoint(0, 0))
        box = QRect(top_left, target.size()).adjusted(-inset, -inset, inset, inset)
        self.setGeometry(box.intersected(self._visible_box(target).adjusted(-inset, -inset, inset, inset)))
        self.raise_()
        self.show()
        self.update()

    def _visible_box(self, target: QWidget) -> QRect:
        box = target.visibleRegion().boundingRect()
        return QRect(target.mapTo(self._window, box.topLeft()), box.size())


def _scroll_to(widget: QWidget) -> None:
    """Bring what the keyboard came to into view. Qt does so only for moves within one scrolled area."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, _MARGIN)
        above = above.parentWidget()
