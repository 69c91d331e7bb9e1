"""Coming nearer with wheel, fingers or keys, and moving the drawing with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal

from kneeguide.ui.diagram.zoom import STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
    from PySide6.QtWidgets import QGestureEvent, QWidget

_NOTCH, _NOTCH_PIXELS = 120, 60
"""A notch of a wheel in eighths of a degree, and as far as fingers slide on a pad for it."""
_PAN = 48
_FACTORS = {
    Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP, Qt.Key.Key_0: 0.0,
}  # fmt: skip
_SHIFTS = {
    Qt.Key.Key_Left: QPointF(_PAN, 0),
    Qt.Key.Key_Right: QPointF(-_PAN, 0),
    Qt.Key.Key_Up: QPointF(0, _PAN),
    Qt.Key.Key_Down: QPointF(0, -_PAN),
}
_SLIP = 5


class ZoomGestures(QObject):
    """Watches one widget, once told to. With `plain_wheel` the wheel needs no Ctrl: where nothing else would scroll."""

    zoomed = Signal(float, QPointF)
    """So many times nearer about a pixel; 0 is the whole leg."""
    moved = Signal(QPointF)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.plain_wheel = True
        self.dragging = False
        self._grip: QPointF | None = None
        self._spread = 1.0
        self._middle: QPointF | None = None
        self._acts: dict[QEvent.Type, Callable[[Any], bool]] = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.NativeGesture: self._slide,
            QEvent.Type.Gesture: self._pinch,
            QEvent.Type.MouseButtonPress: self._mouse,
            QEvent.Type.MouseMove: self._mouse,
            QEvent.Type.MouseButtonRelease: self._mouse,
        }

    def begin(self) -> None:
        """Begin to watch."""
        self._widget.grabGesture(Qt.GestureType.PinchGesture)
        self._widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        act = self._acts.get(event.type())
        return act is not None and act(event)

    def key(self, event: QKeyEvent) -> bool:
        """Plus, minus and 0; arrows with Shift move. Whether the key was one of these."""
        key = Qt.Key(event.key())
        if key in _SHIFTS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.moved.emit(_SHIFTS[key])
            return True
        if key in _FACTORS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(_FACTORS[key], QPointF(self._widget.rect().center()))
            return True
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        notches = event.angleDelta().y() / _NOTCH or event.pixelDelta().y() / _NOTCH_PIXELS
        if not notches or not (self.plain_wheel or with_ctrl):
            return False
        self.zoomed.emit(STEP**notches, event.position())
        event.accept()
        return True

    def _slide(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoomed.emit(1 + event.value(), event.position())
        return True

    def _pinch(self, event: QGestureEvent) -> bool:
        from PySide6.QtWidgets import QPinchGesture  # noqa: PLC0415 - Qt's gestures cost 1 ms, and no start pinches

        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.state() is Qt.GestureState.GestureStarted:
            self._spread, self._middle = 1.0, None
        # the end tells the last step once more, so what counts is how far the fingers are apart
        middle, spread = pinch.centerPoint(), pinch.totalScaleFactor()
        self.zoomed.emit(spread / self._spread, self._widget.mapFromGlobal(middle))
        if self._middle is not None:
            self.moved.emit(middle - self._middle)
        self._spread, self._middle = spread, middle
        self._let_go_of_the_first_finger()
        return True

    def _let_go_of_the_first_finger(self) -> None:
        """It came as a mouse: it neither drags nor presses any more."""
        self._grip, self.dragging = None, True

    def _mouse(self, event: QMouseEvent) -> bool:
        """Follow a drag; what was a drag is no press."""
        kind, held = event.type(), bool(event.buttons() & Qt.MouseButton.LeftButton)
        if kind is QEvent.Type.MouseButtonPress:
            self._grip, self.dragging = event.position(), False
        elif kind is QEvent.Type.MouseMove and not held:
            self.dragging = False
        elif kind is QEvent.Type.MouseMove and self._grip is not None:
            way = event.position() - self._grip
            if self.dragging or way.manhattanLength() > _SLIP:
                self.dragging, self._grip = True, event.position()
                self.moved.emit(way)
        elif kind is QEvent.Type.MouseButtonRelease:
            self._grip = None
        return False
