"""The controls that lie on a drawing: where the mouse is at one of them, it is at nothing of the drawing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class ControlWatch(QObject):
    """Watches them once it is told to. From the drawing to a control the mouse goes without leaving the drawing."""

    entered = Signal()
    """The mouse came to a control."""

    def __init__(self, drawing: QWidget) -> None:
        super().__init__(drawing)
        self._controls: tuple[QWidget, ...] = ()
        self._watches = False

    def set_controls(self, *controls: QWidget) -> None:
        """Take notice of these from now on."""
        self._controls = controls
        if self._watches:
            self.begin()

    def begin(self) -> None:
        """Begin to watch."""
        self._watches = True
        for control in self._controls:
            control.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self.entered.emit()
        return False
