"""Checks of the texts themselves: markup that is whole, nothing that looks like HTML, lists that are lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kneeguide.content.book import Book
from kneeguide.content.hints import shown
from kneeguide.content.markup import MarkupError, blocks
from kneeguide.content.problems import Problem
from kneeguide.content.sheet import Leaf

_HTML = re.compile(r"</?[A-Za-z!?][^<>\n]{0,200}>?|&(?:[A-Za-z]{2,20}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")
_RUN_TOGETHER = re.compile(r"^- .* - ", re.MULTILINE)
_ICON = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def problems_with_texts(book: Book, icons: frozenset[str]) -> Iterator[Problem]:
    """Every text that would not be shown as it is meant. Icons are looked up unless none are given."""
    for leaf in book.leaves():
        if leaf.path[-1] == "icon":
            yield from _problems_with_icon(leaf, icons, book)
        elif not leaf.kind:
            yield from _problems_with_text(leaf, book)


def _problems_with_text(leaf: Leaf, book: Book) -> Iterator[Problem]:
    sheet = book.sheets[leaf.file]
    html = _HTML.search(leaf.value)
    if html:
        message = f"{shown(html[0])} looks like HTML"
        yield sheet.problem_in_text(
            leaf.path, html[0], message, "texts are plain; **strong** and [words](kind:id) only"
        )
    if _RUN_TOGETHER.search(leaf.value):
        yield sheet.problem(leaf.path, "the items of this list run together", "begin the text with | instead of >-")
    try:
        blocks(leaf.value)
    except MarkupError as error:
        yield sheet.problem_in_text(
            leaf.path, error.snippet, str(error), "the markup is **strong** and [words](kind:id)"
        )


def _problems_with_icon(leaf: Leaf, icons: frozenset[str], book: Book) -> Iterator[Problem]:
    if leaf.value and not _ICON.fullmatch(leaf.value):
        yield book.problem(leaf, f"{shown(leaf.value)} is not an icon's name", "small letters, digits and -")
    elif leaf.value and icons and leaf.value not in icons:
        yield book.problem(leaf, f"there is no icon {shown(leaf.value)}", "see resources/icons")
