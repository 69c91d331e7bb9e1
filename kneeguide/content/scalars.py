"""What a word without quotes is: a number, true or false, a text, or something YAML readers disagree about."""

from __future__ import annotations

import re

_MAY_BE_SPECIAL = frozenset("0123456789+-.~=<yYnNoOtTfF")
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_TRUTH = {"true": True, "false": False}
_TRUTH_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false"})
_NOTHING_WORDS = frozenset({"", "~", "null"})
# YAML 1.1 and 1.2 together: octal, hexadecimal, 1_000, 1:30 (ninety!), 1e3, .5, .inf and dates.
_NUMBER_LIKE = re.compile(
    r"""[-+]?(?: 0x[0-9a-f_]+ | 0o[0-7_]+ | 0b[01_]+
      | [0-9][0-9_]* (?:\.[0-9_]*)? (?:e[-+]?[0-9]+)?
      | \.[0-9_]+ (?:e[-+]?[0-9]+)?
      | [0-9][0-9_]* (?::[0-5]?[0-9])+ (?:\.[0-9_]*)?
      | \.(?:inf|nan) )
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?:[t\ \t].*)?""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def typed(word: str) -> str | int | float | bool | None:
    """The value of a word without quotes; None where readers disagree about it (`trouble_with` says why)."""
    if word[:1] not in _MAY_BE_SPECIAL and word.lower() not in _NOTHING_WORDS:
        return word
    if word in _TRUTH:
        return _TRUTH[word]
    if _WHOLE.fullmatch(word):
        return int(word)
    if _DECIMAL.fullmatch(word):
        return float(word)
    return None if _is_ambiguous(word) else word


def trouble_with(word: str) -> tuple[str, str]:
    """What is wrong with a word that `typed` refused, and what to do about it."""
    if word.lower() in _NOTHING_WORDS:
        return "there is no value here", 'write one, or leave the key out; put it in quotes if it is text: ""'
    if word == "<<":
        return "merge keys (<<) are not read", "write the keys out"
    if word.lower() in _TRUTH_WORDS:
        return f"'{word}' may be read as true or false", f'put it in quotes if it is text: "{word}"; else true or false'
    short = word if len(word) <= 40 else f"{word[:40]}…"
    return f"'{short}' may be read as another number or a date", f'put it in quotes if it is text: "{short}"'


def _is_ambiguous(word: str) -> bool:
    low = word.lower()
    return low in _TRUTH_WORDS or low in _NOTHING_WORDS or low in {"=", "<<"} or bool(_NUMBER_LIKE.fullmatch(word))
