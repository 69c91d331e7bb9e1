"""What assistive tools see of the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.ui.page_faults import shown_in
from tests.ui.window_kit import Person


def controls(person: Person) -> list[QWidget]:
    """What is shown and takes the focus by Tab."""
    return controls_of(shown_in(person.launch.frame))


def controls_of(shown: Iterable[QWidget]) -> list[QWidget]:
    """Those of these widgets that take the focus by Tab."""
    return [each for each in shown if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def told(widget: QWidget | None) -> QAccessibleInterface:
    """What they are told of a widget."""
    assert widget is not None
    return QAccessible.queryAccessibleInterface(widget)
