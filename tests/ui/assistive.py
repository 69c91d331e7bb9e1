"""What assistive tools see of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.ui.window_kit import Person


def controls(person: Person) -> list[QWidget]:
    """What is shown and takes the focus by Tab."""
    return [
        each
        for each in person.launch.frame.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def told(widget: QWidget | None) -> QAccessibleInterface:
    """What they are told of a widget."""
    assert widget is not None
    return QAccessible.queryAccessibleInterface(widget)
