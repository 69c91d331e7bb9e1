"""Words for people who listen to the screen instead of looking at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Let a screen reader speak these words; `assertive` breaks in on what it is saying."""
    # named in full: PySide6 makes a class when it is first named, and QAccessible costs 4 ms at the start
    event = QtGui.QAccessibleAnnouncementEvent(widget, words)
    if assertive:
        event.setPoliteness(QtGui.QAccessible.AnnouncementPoliteness.Assertive)
    QtGui.QAccessible.updateAccessibility(event)
