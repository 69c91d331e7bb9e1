"""What a page puts on paper: its words in order, black on white."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QImage

    from kneeguide.figure.model import Figure
    from kneeguide.ids import ExerciseId


class PartKind(Enum):
    """What a part of a sheet is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SMALL = "small"
    FIGURES = "figures"
    """Exercise figures side by side, without words."""
    KNEE = "knee"
    """A picture of the knee at the side, and words beside it."""
    PAIRS = "pairs"
    """Topics with a few words each, in two columns."""


@dataclass(frozen=True)
class Part:
    """One heading, paragraph, list item or row of figures; the text may have our markup."""

    kind: PartKind
    text: str
    figures: tuple[Figure, ...] = ()
    picture: QImage | None = None
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A page as it is printed. `size` is of its type and `gaps` of what is left free; 1 is usual, less holds more."""

    title: str
    parts: tuple[Part, ...]
    size: float = 1.0
    gaps: float = 1.0


def drawn(figures: Mapping[ExerciseId, Figure], exercises: Iterable[ExerciseId]) -> tuple[Part, ...]:
    """The figures of these exercises in one row, or nothing where there are none."""
    found = tuple(figures[each] for each in exercises if each in figures)
    return (Part(PartKind.FIGURES, "", found),) if found else ()
