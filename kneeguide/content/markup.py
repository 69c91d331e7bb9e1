"""The markup of texts: `**strong**`, `[words](kind:id)`, paragraphs, and list items that begin with `- `.

Nothing else means anything, and nothing of it is HTML: whoever shows a text escapes its words.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from msgspec import Struct

LINK_KINDS = ("condition", "exercise", "topic", "term", "timer", "structure", "page")
PAGE_IDS = (
    "knee", "check", "timers", "cadence", "diary", "library", "exercises", "running", "disagreements", "myths",
    "glossary", "signs", "sources", "about",
)  # fmt: skip

# Compiled by `re` when a text first has marks: the first page has none.
_MARKS = r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\[\]]*)\]\((?P<target>[^()\s]*)\)|(?P<stray>\*\*|\]\()"
_TARGET = r"([a-z]+):([a-z0-9_]+)"
_BLANK_LINES = r"\n\s*\n"
_BULLET = "- "


class Plain(Struct, frozen=True):
    """Words as they are."""

    text: str


class Strong(Struct, frozen=True):
    """Words that stand out."""

    text: str


class Link(Struct, frozen=True):
    """Words that lead to something else in the guide."""

    text: str
    kind: str
    id: str


class WordMark(Link, frozen=True):
    """A word of the glossary that a text uses without linking it; it leads there and looks like the words around it."""


Span: TypeAlias = Plain | Strong | Link


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    spans: tuple[Span, ...]


class Bullets(Struct, frozen=True):
    """A list; each item is a line of spans."""

    items: tuple[tuple[Span, ...], ...]


Block: TypeAlias = Paragraph | Bullets


class MarkupError(ValueError):
    """A text whose markup is broken. `snippet` is the piece at fault."""

    def __init__(self, message: str, snippet: str) -> None:
        super().__init__(message)
        self.snippet = snippet


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs and lists of a text. Raises MarkupError; texts of a loaded guide never do."""
    found: list[Block] = []
    whole = text.strip()
    parts = re.split(_BLANK_LINES, whole) if "\n" in whole else [whole]
    for block in (block for part in parts for block in _blocks_of(part)):
        before = found[-1] if found else None
        if isinstance(before, Bullets) and isinstance(block, Bullets):
            found[-1] = Bullets(before.items + block.items)
        else:
            found.append(block)
    return tuple(found)


def plain(text: str) -> str:
    """The words of a text without its markup: blocks and list items on lines of their own."""
    lines = [line for block in blocks(text) for line in _lines(block)]
    return "\n".join("".join(span.text for span in line) for line in lines)


def links(text: str) -> tuple[Link, ...]:
    """The links of a text, in reading order."""
    spans = (span for block in blocks(text) for line in _lines(block) for span in line)
    return tuple(span for span in spans if isinstance(span, Link))


def _lines(block: Block) -> tuple[tuple[Span, ...], ...]:
    return block.items if isinstance(block, Bullets) else (block.spans,)


def _blocks_of(part: str) -> list[Block]:
    """A part without blank lines: lines before the first bullet are a paragraph, the rest is a list."""
    before: list[str] = []
    items: list[list[str]] = []
    for line in part.splitlines():
        if line.lstrip().startswith(_BULLET):
            items.append([line.lstrip().removeprefix(_BULLET)])
        else:
            (items[-1] if items else before).append(line)
    paragraph: list[Block] = [Paragraph(_spans(before))] if any(line.strip() for line in before) else []
    return [*paragraph, Bullets(tuple(_spans(item) for item in items))] if items else paragraph


def _spans(lines: list[str]) -> tuple[Span, ...]:
    text = " ".join(" ".join(lines).split())
    if "**" not in text and "](" not in text:
        return (Plain(text),) if text else ()
    spans: list[Span] = []
    at = 0
    for mark in re.finditer(_MARKS, text):
        if mark.start() > at:
            spans.append(Plain(text[at : mark.start()]))
        spans.append(_span(mark))
        at = mark.end()
    return (*spans, Plain(text[at:])) if at < len(text) else tuple(spans)


def _span(mark: re.Match[str]) -> Span:
    if mark["stray"] == "**":
        raise MarkupError("'**' is opened but not closed", "**")
    if mark["stray"]:
        raise MarkupError("a link is broken", "](")
    if mark["strong"]:
        return _strong(mark["strong"], mark[0])
    return _link(mark["words"], mark["target"], mark[0])


def _strong(words: str, snippet: str) -> Strong:
    if "](" in words or words != words.strip():
        raise MarkupError("'**' must stand right at the words, and holds no links", snippet)
    return Strong(words)


def _link(words: str, target: str, snippet: str) -> Link:
    parts = re.fullmatch(_TARGET, target)
    if not words.strip() or not parts:
        raise MarkupError("a link is written [words](kind:id)", snippet)
    if parts[1] not in LINK_KINDS:
        raise MarkupError(f"links lead to {', '.join(LINK_KINDS)}, not to '{parts[1]}'", snippet)
    if parts[1] == "page" and parts[2] not in PAGE_IDS:
        raise MarkupError(f"there is no page '{parts[2]}', only {', '.join(PAGE_IDS)}", snippet)
    return Link(words, parts[1], parts[2])
