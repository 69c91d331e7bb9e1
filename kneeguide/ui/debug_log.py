"""What `--debug` tells on standard error: which pages are opened and what is saved, but nothing that was entered."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneeguide.ui.launch import Launch
    from kneeguide.ui.session import Session

_LOG = logging.getLogger(__name__)


def tell_what_happens(launch: Launch, session: Session) -> None:
    """Tell it from now on, with the time of the day."""
    logging.basicConfig(level=logging.DEBUG, format="%(asctime)s.%(msecs)03d %(message)s", datefmt="%H:%M:%S")
    _LOG.debug("open %s", launch.frame.windowTitle())
    launch.frame.windowTitleChanged.connect(lambda title: _LOG.debug("open %s", title))
    session.saved.connect(lambda name, problem: _LOG.debug("save %s: %s", name, problem or "done"))
