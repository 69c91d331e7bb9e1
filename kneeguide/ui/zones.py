"""Where the focus goes: round the parts of the window with F6, and round a layer that lies over it with Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def next_zone(zones: Sequence[QWidget], focus: QWidget | None) -> None:
    """Give the focus to the first stop of the zone after the one that has it."""
    shown = [zone for zone in zones if zone.isVisible()]
    inside = [at for at, zone in enumerate(shown) if focus is not None and (zone is focus or zone.isAncestorOf(focus))]
    zone = shown[(inside[0] + 1 if inside else 0) % len(shown)]
    _move(zone, zone, forward=True)


def next_inside(layer: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next stop of the layer, after the last to the first; False where there is none."""
    focus = layer.window().focusWidget()
    start = focus if focus is not None and layer.isAncestorOf(focus) else layer
    return _move(layer, start, forward=forward)


def _move(zone: QWidget, start: QWidget, *, forward: bool) -> bool:
    stop = _after(start, forward=forward)
    while stop is not None and stop is not start:
        takes_tab = bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and zone.isAncestorOf(stop) and stop.isVisible() and stop.isEnabled():
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        stop = _after(stop, forward=forward)
    return False


def _after(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
