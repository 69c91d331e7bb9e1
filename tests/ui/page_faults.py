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

_measured: dict[str, dict[str, float]] = {}
"""How wide words are in each font, by its key: most stand on many pages."""


def faults(window: QWidget) -> list[str]:
    """Every fault of everything that is shown in the window, in words."""
    return faults_of(shown_in(window))


def faults_of(shown: list[QWidget]) -> list[str]:
    """Every fault of these widgets, in words."""
    found = [f"{_called(each)}: {fault}" for each in shown for fault in (*_cut(each), *_misplaced(each))]
    return sorted(set(found))


def shown_in(widget: QWidget, deep: int = 3) -> list[QWidget]:
    """Everything in the widget that is shown. Of its upper levels, what is hidden is left out as a whole: a window
    keeps several pages and shows one."""
    if deep == 0:
        return [each for each in widget.findChildren(QWidget) if each.isVisible()]
    children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [each for each in children if each.isVisible()]
    return shown + [below for each in shown for below in shown_in(each, deep - 1)]


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
    if isinstance(widget, Text) and _widest_word(widget) > widget.width() + _SLACK:
        yield f"is {widget.width()} px wide, its longest word needs {_widest_word(widget):.0f}"


def _widest_word(text: Text) -> float:
    """How wide the widest word is that may not be broken."""
    font = text._look.font(text._role)
    widths = _measured.setdefault(font.key(), {})
    words = text.text().replace("-", "- ").split()  # a line may end after a hyphen
    new = [word for word in words if word not in widths]
    if new:
        metrics = QFontMetricsF(font)
        widths.update((word, metrics.horizontalAdvance(word)) for word in new)
    return max((widths[word] for word in words if len(word) <= _LONG), default=0)


def _misplaced(widget: QWidget) -> Iterator[str]:
    """Where the widget sticks out of the one that holds it, or must be scrolled sideways to be seen."""
    parent = widget.parentWidget()
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        over = widget.widget().width() - widget.viewport().width()
        if over > 0:
            yield f"scrolls sideways by {over} px"
    if parent is None or _slides(widget) or widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return
    left, top, right, foot = widget.geometry().getCoords()
    if left < 0 or right + 1 > parent.width() + _SLACK:
        yield f"sticks out of {_called(parent)} at its side: {left} to {right} of {parent.width()}"
    too_tall = top < 0 or foot + 1 > parent.height() + _SLACK
    if too_tall and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        yield f"sticks out of {_called(parent)} at top or foot: {top} to {foot} of {parent.height()}"


def _slides(widget: QWidget) -> bool:
    """The names of sections slide as far as the current one is seen."""
    return isinstance(widget.parentWidget(), Tabs)


def _called(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {words[:50]!r}"


def _size(widget: QWidget) -> str:
    return f"{widget.width()} x {widget.height()}"
