"""Headings: text that screen readers announce as a heading and that a new page gives the focus to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

    from kneeguide.ui.look import Look


class Heading(Text):
    """A title or section heading; it takes the focus when told to, never by Tab."""

    def __init__(self, look: Look, text: str, role: str = "h2", colour: str = "text") -> None:
        super().__init__(look, text, role, colour)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.interface: QAccessibleInterface | None = None

    def take_focus(self) -> None:
        """Move the focus here, so that a screen reader begins with this heading."""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class _HeadingInterface(QAccessibleWidget):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Heading, "")

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind is QAccessible.Text.Name and isinstance(widget, Text):
            return widget.text()
        return super().text(kind)


def announce_headings() -> None:
    """Tell Qt that headings are headings. Call once, after the application is made."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Heading):
        return None
    thing.interface = _HeadingInterface(thing)  # kept by the widget: Qt holds no reference to a Python object
    return thing.interface
