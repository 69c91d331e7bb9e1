"""Loads Qt, and says in plain words what is missing where it cannot be loaded. Imports no Qt itself."""

from __future__ import annotations

import builtins
import contextlib
import os
import sys
from typing import TYPE_CHECKING

from kneeguide.later import loaded_later

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_WINDOW_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"

_SIGNATURE = "shibokensupport.signature"
_NOT_FOR_A_START = (
    "base64",
    "inspect",
    "traceback",
    "zipfile",
    f"{_SIGNATURE}.errorhandler",
    f"{_SIGNATURE}.layout",
    f"{_SIGNATURE}.parser",
    f"{_SIGNATURE}.lib.enum_sig",
    f"{_SIGNATURE}.lib.pyi_generator",
    f"{_SIGNATURE}.lib.tool",
)
"""What PySide6 imports to unpack itself, to tell signatures and to write stubs of itself."""


@contextlib.contextmanager
def start_qt() -> Iterator[None]:
    """Within it Qt is imported and used; a missing system library ends the program with the way to get it."""
    _say_where_no_screen_is()
    try:
        _import_plainly()
        yield
    except ImportError as problem:
        library = str(problem).partition(":")[0]
        if library not in _PACKAGES:
            raise
        sys.exit(
            f"kneeguide: the system library {library} is missing.\n"
            f"On Debian or Ubuntu: sudo apt install {_PACKAGES[library]} {_WINDOW_PACKAGES}"
        )


def _import_plainly() -> None:
    """Load Qt without what only its makers need.

    It imports its generator of type stubs and modules to unpack itself with, 15 ms of a start; and it watches every
    later import for `__feature__`, which nothing here asks for, by reading the source of each module: 7 ms.
    """
    with loaded_later(*_NOT_FOR_A_START), _no_source_to_read():
        from PySide6 import QtCore  # noqa: F401, PLC0415 - the commands without a window need no Qt

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextlib.contextmanager
def _no_source_to_read() -> Iterator[None]:
    """Within it no module has a source: PySide6 reads that of `enum` before it can be told not to, 5 ms.

    It looks for its own name there, and takes a module without a source for one that does not speak of it.
    """
    import inspect  # noqa: PLC0415 - not loaded by this, as it is among those that are not for a start

    names = vars(inspect)
    real = names.get("getsource")
    names["getsource"] = _has_no_source
    try:
        yield
    finally:
        if names["getsource"] is _has_no_source:  # if not, it was loaded meanwhile, and brought its own
            del names["getsource"]
            if real is not None:
                names["getsource"] = real


def _has_no_source(_module: object) -> str:
    raise OSError


def _say_where_no_screen_is() -> None:
    """Qt aborts where there is no screen; say so before it does."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not chosen and not screen:
        sys.exit(
            "kneeguide: there is no screen (DISPLAY and WAYLAND_DISPLAY are not set).\n"
            "Without a screen: kneeguide picture ROUTE OUT.png, kneeguide check, kneeguide assess"
        )
