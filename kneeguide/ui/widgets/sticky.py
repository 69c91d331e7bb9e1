"""What stands beside a long text and stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.ui.widgets.scroll import ScrollArea


class Sticky(QWidget):
    """Holds a widget in what a page scrolls: it goes along until its end is seen, then it stays.

    So a page has one bar, and what is higher than the page can be read to its end.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._page: ScrollArea | None = None
        content.setParent(self)

    def stay_in(self, page: ScrollArea) -> None:
        """Follow the page that scrolls it."""
        self._page = page
        page.verticalScrollBar().valueChanged.connect(self._place)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self._needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), self._needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _needed(self) -> int:
        return self._content.heightForWidth(self.width()) or self._content.sizeHint().height()

    def _place(self, _value: int = 0) -> None:
        height, top = self._needed(), 0
        if self._page is not None:
            seen_from = self._page.verticalScrollBar().value()
            hidden = max(0, height - self._page.viewport().height())
            top = seen_from - min(hidden, self._focused_at())
        self._content.setGeometry(0, min(max(0, top), max(0, self.height() - height)), self.width(), height)

    def _focused_at(self) -> int:
        """How far down in the content the focus is, as what the keyboard comes to is never left out of sight."""
        focus = QApplication.focusWidget()
        if focus is None or not self._content.isAncestorOf(focus):
            return self._content.height()
        return focus.mapTo(self._content, QPoint()).y()
