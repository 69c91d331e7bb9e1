"""What `--debug` tells on standard error: which pages are opened and what is saved, but nothing that was entered."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kneeguide.navigation import address

if TYPE_CHECKING:
    from kneeguide.ui.launch import Launch
    from kneeguide.ui.session import Session

_LOG = logging.getLogger(__name__)


def tell_what_happens(launch: Launch, session: Session) -> None:
    """Tell it from now on, with the time of the day."""
    logging.basicConfig(level=logging.DEBUG, format="%(asctime)s.%(msecs)03d %(message)s", datefmt="%H:%M:%S")
    _LOG.debug("open %s", address(launch.window.history.current))
    launch.opened.connect(lambda route: _LOG.debug("open %s", address(route)))
    session.saved.connect(lambda name, problem: _LOG.debug("save %s: %s", name, problem or "done"))
