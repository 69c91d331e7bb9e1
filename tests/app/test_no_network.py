"""The guide works with no network at all: nothing asks for one, not even for the machine itself."""

from __future__ import annotations

import socket
import sys

import pytest

from kneeguide.content.routes import routes
from kneeguide.navigation import KneePage, ResultPage
from tests.ui.window_kit import Opener, real_guide


def test_every_kind_of_page_the_search_and_the_check_work_without_sockets(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something asked for a socket")

    for name in ("socket", "create_connection", "socketpair", "getaddrinfo", "gethostbyname", "gethostname"):
        monkeypatch.setattr(socket, name, refuse)
    person = open_window()
    for route in {type(route): route for route in routes(real_guide())}.values():
        person.go(route)
    person.go(KneePage())
    person.press("Ctrl+K")
    person.type("stairs")
    person.press("Return", "Ctrl+2", "1", "Return")
    person.go(ResultPage())
    person.press("Ctrl++")
    assert "PySide6.QtNetwork" not in sys.modules
