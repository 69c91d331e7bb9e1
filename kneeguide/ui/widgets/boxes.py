"""Rows and columns of widgets without the ceremony."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

Content: TypeAlias = QWidget | QLayout
"""What stands in a row, a column or a grid. A layout is laid out with all around it; a widget asks once more."""
Item: TypeAlias = Content | int | None
"""A widget, a layout, a fixed distance in pixels, or None for a stretch."""
Margins: TypeAlias = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
_AS_WIDE_AS_IT_MAY = 1000


def column(*items: Item, gap: int = 0, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """A column of items from the top."""
    return _fill(QVBoxLayout(), items, gap, margins)


def row(*items: Item, gap: int = 0, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """A row of items from the start."""
    return _fill(QHBoxLayout(), items, gap, margins)


def grid(items: Sequence[Content], columns: int, gap: int) -> QGridLayout:
    """Items in rows of `columns`, each column equally wide."""
    layout = QGridLayout()
    layout.setContentsMargins(*NO_MARGINS)
    layout.setSpacing(gap)
    for at, item in enumerate(items):
        if isinstance(item, QLayout):
            layout.addLayout(item, at // columns, at % columns)
        else:
            layout.addWidget(item, at // columns, at % columns)
    for at in range(columns):
        layout.setColumnStretch(at, 1)
    return layout


class Holder(QWidget):
    """Wishes to be as large as its layout.

    Qt's own widget wishes to be as tall as its layout at the widest, too, and so lays out every text in it once more.
    """

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint().grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize().grownBy(self.contentsMargins())


def holding(layout: QLayout, widget: QWidget | None = None) -> QWidget:
    """A widget (a plain one, or the given one) that holds the layout."""
    holder = widget if widget is not None else Holder()
    holder.setLayout(layout)
    return holder


def at_most(widget: QWidget, width: int, margins: Margins = NO_MARGINS) -> QWidget:
    """A widget that holds the given one at the start, no wider than this.

    In a row, because a column asks what it holds for its height at the full width, and cuts it off where it is less.
    """
    widget.setMaximumWidth(width)
    layout = row(widget, None, margins=margins)
    layout.setStretch(0, _AS_WIDE_AS_IT_MAY)
    return holding(layout)


_Box = TypeVar("_Box", bound=QBoxLayout)


def _fill(layout: _Box, items: Sequence[Item], gap: int, margins: Margins) -> _Box:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
    return layout
