"""What the command line asks of the window."""

from pathlib import Path

from msgspec import Struct

from kneeguide.navigation import Route
from kneeguide.settings import ThemeChoice


class Options(Struct, frozen=True, kw_only=True):
    """What the command line asks of the window, or of a page that is drawn without one; None asks for nothing."""

    content: Path | None = None
    data: Path | None = None
    theme: ThemeChoice | None = None
    text_size: int | None = None
    route: Route | None = None
    exit_after_first_paint: bool = False
    debug: bool = False
