"""Every key of the window in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QKeySequence, QShortcut

from kneeguide.navigation import CheckPage, DiaryPage, KneePage, LibraryPage, SettingsPage, SignsPage, TimersPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.navigation import Route


class Commands(Protocol):
    """What keys can ask of a window."""

    def go(self, route: Route) -> None: ...
    def back(self) -> None: ...
    def forward(self) -> None: ...
    def open_search(self) -> None: ...
    def print_page(self) -> None: ...
    def ask_text_size(self, step: int) -> None: ...
    def cycle_zones(self) -> None: ...
    def close_top_layer(self) -> None: ...
    def leave(self) -> None: ...


class Key(NamedTuple):
    """Keys and what they do in a window."""

    keys: str
    act: Callable[[Commands], None]


KEYS = (
    Key("Ctrl+K", lambda window: window.open_search()),
    Key("Ctrl+F", lambda window: window.open_search()),
    Key("Ctrl+1", lambda window: window.go(KneePage())),
    Key("Ctrl+2", lambda window: window.go(CheckPage())),
    Key("Ctrl+3", lambda window: window.go(TimersPage())),
    Key("Ctrl+4", lambda window: window.go(DiaryPage())),
    Key("Ctrl+5", lambda window: window.go(LibraryPage())),
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


def install_shortcuts(window: QWidget, commands: Commands) -> None:
    """Make the keys work in this window."""
    for key in KEYS:
        shortcut = QShortcut(QKeySequence(key.keys), window)
        shortcut.activated.connect(lambda act=key.act: act(commands))
