"""Where the guide's files are, in a checkout and installed, and where the user's files go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def content_dir() -> Path:
    """The folder of the built-in content."""
    return _shipped("content")


def resources_dir() -> Path:
    """The folder of drawings, icons, fonts and the theme."""
    return _shipped("resources")


def data_dir() -> Path:
    """The folder for what the user enters. `KNEEGUIDE_HOME` names another, for tests and for carrying it along."""
    home = os.environ.get("KNEEGUIDE_HOME")
    return Path(home) / "data" if home else _user_dir("XDG_DATA_HOME", ".local/share")


def cache_dir() -> Path:
    """The folder for what can be made again at any time."""
    home = os.environ.get("KNEEGUIDE_HOME")
    return Path(home) / "cache" if home else _user_dir("XDG_CACHE_HOME", ".cache")


def _shipped(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def _user_dir(variable: str, unix_default: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "kneeguide"
    if sys.platform == "darwin":
        base = Path.home() / "Library" / ("Caches" if "CACHE" in variable else "Application Support")
        return base / "kneeguide"
    given = Path(os.environ.get(variable, ""))
    return (given if given.is_absolute() else Path.home() / unix_default) / "kneeguide"
