"""What is wrong with a drawing file: where, what, what to do."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

MOST_FINDINGS = 100
"""A file with more than these is broken as a whole; listing the rest helps nobody."""


class Finding(Struct, frozen=True, order=True):
    """One thing to mend. Lines and columns count from 1."""

    line: int
    column: int
    message: str
    hint: str = ""


class Placed(Protocol):
    """Something that stands in a file."""

    @property
    def line(self) -> int:
        """Its line, from 1."""

    @property
    def column(self) -> int:
        """Its column, from 1."""


class Findings:
    """The findings of one file; beyond `MOST_FINDINGS` only that there are more."""

    def __init__(self) -> None:
        self._all: list[Finding] = []

    def __bool__(self) -> bool:
        return bool(self._all)

    @property
    def is_full(self) -> bool:
        """Whether looking further is in vain."""
        return len(self._all) > MOST_FINDINGS

    def note(self, place: Placed, message: str, hint: str = "") -> None:
        """Note a finding."""
        if len(self._all) == MOST_FINDINGS:
            message, hint = "there are more problems here", "mend these first"
        if not self.is_full:
            self._all.append(Finding(place.line, place.column, message, hint))

    def sorted(self) -> tuple[Finding, ...]:
        """All of them, in the order of the file."""
        return tuple(sorted(self._all))


def quoted(word: str) -> str:
    """The word in quotes, on one line, cut where it is long."""
    line = " ".join(word[:200].split())
    return f"'{line}'" if len(line) <= 60 else f"'{line[:60]}…'"
