"""Checks that whoever needs help finds whom to call, in whichever country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.ids import CountryId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneeguide.content.book import Book
    from kneeguide.content.guide import Guide
    from kneeguide.content.problems import Problem

OTHER = CountryId("other")
"""The entry for everybody whose country is not in the list."""


def problems_with_countries(guide: Guide, book: Book) -> Iterator[Problem]:
    """An entry for other countries that is missing, or not where it is looked for: at the end."""
    sheet = book.sheets["countries.yaml"]
    if OTHER not in guide.countries:
        hint = "add it last: what to do where the country is not in the list"
        yield sheet.problem((), f"the required entry '{OTHER}' is missing", hint)
    elif list(guide.countries)[-1] != OTHER:
        yield book.problem_in("CountryId", OTHER, ("id",), f"'{OTHER}' is not the last entry", "move it to the end")
