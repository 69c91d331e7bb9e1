"""What a page puts on paper: its words in order, black on white."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PartKind(Enum):
    """What a part of a sheet is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SMALL = "small"


@dataclass(frozen=True)
class Part:
    """One heading, paragraph or list item; the text may have our markup."""

    kind: PartKind
    text: str


@dataclass(frozen=True)
class Sheet:
    """A page as it is printed."""

    title: str
    parts: tuple[Part, ...]
