"""What can be wrong with a page as it is laid out: words cut off, widgets out of their places."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.tabs import Tabs
from kneeguide.ui.widgets.text import Text

_LONG = 30
"""Longer words, such as addresses, may be broken anywhere."""
_SLACK, _BUTTON_SLACK = 1, 12
"""In pixels; a button's words are cut only when its padding is used up."""


def faults(window: QWidget) -> list[str]:
    """Every fault of everything that is shown in the window, in words."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    found = [f"{_called(each)}: {fault}" for each in shown for fault in (*_cut(each), *_misplaced(each))]
    return sorted(set(found))


def _cut(widget: QWidget) -> Iterator[str]:
    """What of the widget's words is not seen."""
    if not isinstance(widget, Text | Pressable | Chip) or _slides(widget):
        return
    least = widget.minimumSizeHint()
    height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
    if widget.width() < least.width() - _SLACK or widget.height() < height - _SLACK:
        yield f"is {_size(widget)} px, needs {least.width()} x {height}"
    room = _BUTTON_SLACK if isinstance(widget, Button) else _SLACK
    if isinstance(widget, Button | Chip) and widget.width() < widget.sizeHint().width() - room:
        yield f"is {widget.width()} px wide, its words need {widget.sizeHint().width()}"
    if isinstance(widget, Text):
        metrics = QFontMetricsF(widget._look.font(widget._role))
        words = widget.text().replace("-", "- ").split()  # a line may end after a hyphen
        widest = max((metrics.horizontalAdvance(word) for word in words if len(word) <= _LONG), default=0)
        if widest > widget.width() + _SLACK:
            yield f"is {widget.width()} px wide, its longest word needs {widest:.0f}"


def _misplaced(widget: QWidget) -> Iterator[str]:
    """Where the widget sticks out of the one that holds it, or must be scrolled sideways to be seen."""
    parent = widget.parentWidget()
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        over = widget.widget().width() - widget.viewport().width()
        if over > 0:
            yield f"scrolls sideways by {over} px"
    if parent is None or _slides(widget) or widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return
    box = widget.geometry()
    if box.left() < 0 or box.left() + box.width() > parent.width() + _SLACK:
        yield f"sticks out of {_called(parent)} at its side: {box.left()} to {box.right()} of {parent.width()}"
    scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
    if not scrolled and (box.top() < 0 or box.top() + box.height() > parent.height() + _SLACK):
        yield f"sticks out of {_called(parent)} at top or foot: {box.top()} to {box.bottom()} of {parent.height()}"


def _slides(widget: QWidget) -> bool:
    """The names of sections slide as far as the current one is seen."""
    return isinstance(widget.parentWidget(), Tabs)


def _called(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {words[:50]!r}"


def _size(widget: QWidget) -> str:
    return f"{widget.width()} x {widget.height()}"
