"""The parts of the window that F6 goes round: rail, page, strip."""

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
    _focus_first(shown[(inside[0] + 1 if inside else 0) % len(shown)])


def _focus_first(zone: QWidget) -> None:
    stop: QWidget | None = zone.nextInFocusChain()
    while stop is not None and stop is not zone:
        takes_tab = bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and zone.isAncestorOf(stop) and stop.isVisible() and stop.isEnabled():
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return
        stop = stop.nextInFocusChain()
