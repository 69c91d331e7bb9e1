"""What every test starts from: no screen, no network, and a home of its own."""

from __future__ import annotations

import itertools
import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # as in the program

# Machines that test are busy; a slow example is not a wrong one.
settings.register_profile("kneeguide", deadline=None)
settings.load_profile("kneeguide")

_homes = itertools.count()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the homes of all tests."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test saves, no other test and no person finds. The folder is made by whoever writes to it."""
    monkeypatch.setenv("KNEEGUIDE_HOME", str(homes / str(next(_homes))))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The guide works without a network, so a test that reaches for one has found a fault."""

    def refuse(*_: object) -> None:
        raise AssertionError("something reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
