"""What the author may have meant."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

_LONGEST_WORD = 60
_MOST_CHOICES = 12


def did_you_mean(word: str, among: Collection[str]) -> str:
    """The closest of the known words, else all of them where they are few, else nothing."""
    # Longer words are no slips of the pen, and the comparison takes time with the square of their length.
    close = get_close_matches(word, among, n=1) if len(word) <= _LONGEST_WORD else []
    if close:
        return f"did you mean '{close[0]}'?"
    return f"one of: {', '.join(among)}" if 0 < len(among) <= _MOST_CHOICES else ""


def shown(word: str) -> str:
    """The word in quotes, cut where it is long, on one line."""
    line = " ".join(word.split())
    return f"'{line}'" if len(line) <= _LONGEST_WORD else f"'{line[:_LONGEST_WORD]}…'"
