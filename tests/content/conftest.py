"""What many tests of the content ask for: the shipped guide and the index of its search, made once."""

from __future__ import annotations

import pytest

from kneeguide.content.guide import Guide
from kneeguide.search import Index
from tests.content import shipped


@pytest.fixture(scope="session")
def guide() -> Guide:
    return shipped.guide()


@pytest.fixture(scope="session")
def index() -> Index:
    return shipped.index()
