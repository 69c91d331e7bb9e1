"""What the drawing says while the knee bends: the right line for an angle, and a check that every angle has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kneeguide.content.book import Book
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Bend
    from kneeguide.content.problems import Problem

STRAIGHT, RIGHT_ANGLE = 0, 90


def bend_at(bends: Sequence[Bend], degrees: float) -> Bend:
    """What is said at this angle; beyond either end, what is said at that end."""
    return next((bend for bend in bends if degrees < bend.end), bends[-1])


def problems_with_bends(guide: Guide, book: Book) -> Iterator[Problem]:
    """Angles of which nothing is said, or two things."""
    sheet = book.sheets["bend.yaml"]
    reached = STRAIGHT
    for index, bend in enumerate(guide.bends):
        if bend.start != reached:
            what = "is left out" if bend.start > reached else "is here twice"
            message = f"the bend from {min(reached, bend.start)} to {max(reached, bend.start)} degrees {what}"
            yield sheet.problem((index, "from"), message, f"begin at {reached}, where the one before ends")
        reached = bend.end
    if reached != RIGHT_ANGLE:
        hint = "the knee of the drawing bends that far"
        yield sheet.problem((len(guide.bends) - 1, "to"), f"the bend ends at {reached}, not at {RIGHT_ANGLE}", hint)
