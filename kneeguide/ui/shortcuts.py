"""Every key of the window in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence, QShortcut

from kneeguide.navigation import CheckPage, KneePage, LibraryPage, SettingsPage, SignsPage, TimersPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.window import Window


class Key(NamedTuple):
    """Keys and what they do in a window."""

    keys: str
    act: Callable[[Window], None]


KEYS = (
    Key("Ctrl+K", lambda window: window.open_search()),
    Key("Ctrl+F", lambda window: window.open_search()),
    Key("Ctrl+1", lambda window: window.go(KneePage())),
    Key("Ctrl+2", lambda window: window.go(CheckPage())),
    Key("Ctrl+3", lambda window: window.go(TimersPage())),
    Key("Ctrl+4", lambda window: window.go(LibraryPage())),
    Key("Ctrl+,", lambda window: window.go(SettingsPage())),
    Key("F1", lambda window: window.go(SignsPage())),
    Key("Alt+Left", lambda window: window.back()),
    Key("Alt+Right", lambda window: window.forward()),
    Key("Ctrl+P", lambda window: window.print_page()),
    Key("Ctrl++", lambda window: window.ask_text_size(1)),
    Key("Ctrl+=", lambda window: window.ask_text_size(1)),
    Key("Ctrl+-", lambda window: window.ask_text_size(-1)),
    Key("Ctrl+0", lambda window: window.ask_text_size(0)),
    Key("F6", lambda window: window.cycle_zones()),
    Key("Esc", lambda window: window.close_top_layer()),
    Key("Ctrl+Q", lambda window: window.leave()),
)


def install_shortcuts(window: Window) -> None:
    """Make the keys work in this window."""
    for key in KEYS:
        shortcut = QShortcut(QKeySequence(key.keys), window)
        shortcut.activated.connect(lambda act=key.act: act(window))
