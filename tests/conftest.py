"""What every test starts from: no screen, no network, and a home of its own."""

from __future__ import annotations

import gc
import itertools
import os
import socket
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # as in the program

# Machines that test are busy; a slow example is not a wrong one. A wrong one is to be told so that it can be run again.
settings.register_profile("kneeguide", deadline=None, print_blob=True)
settings.load_profile("kneeguide")

_homes = itertools.count()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collects without looking for garbage: tests and content are made, nothing goes, and the looking takes a fifth."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the homes of all tests."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_home(homes: Path) -> None:
    """What a test saves, no other test and no person finds. The folder is made by whoever writes to it."""
    # Not by monkeypatch: there is nothing to put back, as the next test has its own, and thousands of tests pay for it.
    os.environ["KNEEGUIDE_HOME"] = f"{homes}/{next(_homes)}"


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """The guide works without a network, so a test that reaches for one has found a fault."""

    def refuse(*_: object) -> None:
        raise AssertionError("something reached for the network")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield
