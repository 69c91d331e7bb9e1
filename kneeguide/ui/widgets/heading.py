"""Headings: text that screen readers announce as a heading and that a new page gives the focus to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
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
