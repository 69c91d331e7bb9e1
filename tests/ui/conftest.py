"""The window for the tests of the user interface."""

from tests.ui.window_kit import drawings, open_window

__all__ = ["drawings", "open_window"]
