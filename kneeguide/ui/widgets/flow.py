"""Widgets in a row that goes on in the next line where the width ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


class Flow(QLayout):
    """Each widget as wide as it wishes, `gap` pixels apart in both directions."""

    def __init__(self, widgets: Iterable[QWidget], gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        width = sum(widths) + self.spacing() * max(0, len(widths) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(width, height)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        for item, place in zip(self._items, self._places(box.width())[0], strict=True):
            item.setGeometry(place.translated(box.topLeft()))

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Where each item stands in this width, and how high all are."""
        places: list[QRect] = []
        corner, line = QPoint(0, 0), 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(width, item.sizeHint().height()))
            if corner.x() and corner.x() + size.width() > width:
                corner, line = QPoint(0, corner.y() + line + self.spacing()), 0
            places.append(QRect(corner, size))
            corner += QPoint(size.width() + self.spacing(), 0)
            line = max(line, size.height())
        return places, corner.y() + line
