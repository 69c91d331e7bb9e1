"""The window for the tests of the whole program."""

from tests.ui.window_kit import drawings, open_window

__all__ = ["drawings", "open_window"]
