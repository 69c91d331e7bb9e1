"""The text of paths: as the guide keeps it, absolute M, L, Q, C and Z; and out of all else that editors write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

FARTHEST = 2000.0
"""How far from the middle of the joint anything may lie, in mm."""
LONGEST = 200_000
"""The most characters of a path."""
_MOST_WRITTEN = 400_000
"""The most characters of all paths that have to be written out."""

_N = r"-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,6})?"
_POINT = rf"{_N} {_N}"
# What the guide keeps as it is: numbers as in JSON, by their form finite and below 1000. Possessive, so it is linear.
_KEPT = re.compile(rf"M{_POINT}(?:[ML]{_POINT}|Q{_POINT} {_POINT}|C{_POINT} {_POINT} {_POINT}|Z(?![^M]))*+", re.ASCII)
_COMMANDS = re.compile(r"([MmLlHhVvQqCcSsTtZzAa])([^MmLlHhVvQqCcSsTtZzAa]*+)")
_NUMBER = r"[-+]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][-+]?[0-9]++)?"
_NUMBERS = re.compile(rf"[\s,]*+(?:{_NUMBER}[\s,]*+)*+")
_ONE_NUMBER = re.compile(_NUMBER)
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "S": 4, "T": 2}


class PathError(Exception):
    """A text that is no path; the message says why."""


class Paths:
    """Reads the paths of one file. Those that have to be written out are slow, so there may be only so many of them."""

    def __init__(self) -> None:
        self._spare = _MOST_WRITTEN

    def keep(self, text: str) -> str:
        """The path as the guide keeps it. Raises PathError."""
        if len(text) > LONGEST:
            raise PathError(f"this path has more than {LONGEST} characters")
        if _KEPT.fullmatch(text):
            return text
        self._spare -= len(text)
        if self._spare < 0:
            raise PathError("there are too many paths that are not absolute M, L, Q, C and Z, one letter a step")
        return _Pen().follow(text)


def numbers_in(text: str) -> list[float]:
    """Numbers between spaces or commas, each at most `FARTHEST`. Raises PathError."""
    if _ONE_NUMBER.fullmatch(text):
        numbers = [float(text)]
    elif _NUMBERS.fullmatch(text):
        numbers = list(map(float, _ONE_NUMBER.findall(text)))
    else:
        raise PathError("these are not all numbers")
    if any(abs(number) > FARTHEST for number in numbers):
        raise PathError(f"a number is beyond {FARTHEST:.0f}")
    return numbers


def polygon_path(points: Sequence[float], *, closed: bool) -> str:
    """The path along points, written x, y, x, y."""
    pairs = [_pair(x, y) for x, y in zip(points[::2], points[1::2], strict=True)]
    return f"M{'L'.join(pairs)}{'Z' if closed else ''}"


def ellipse_path(x: float, y: float, across: float, down: float) -> str:
    """The path of an ellipse by its middle and its half axes."""
    bow = 0.5522848
    quarters = (((1, bow), (bow, 1), (0, 1)), ((-bow, 1), (-1, bow), (-1, 0)),
                ((-1, -bow), (-bow, -1), (0, -1)), ((bow, -1), (1, -bow), (1, 0)))  # fmt: skip
    arcs = (
        "C" + " ".join(_pair(x + right * across, y + below * down) for right, below in quarter) for quarter in quarters
    )
    return f"M{_pair(x + across, y)}{''.join(arcs)}Z"


class _Pen:
    """Follows a path of any commands but arcs; it knows where it is, where it began, and what last pulled its curve."""

    def __init__(self) -> None:
        self._x = self._y = self._start_x = self._start_y = 0.0
        self._pull: tuple[str, float, float] = ("", 0.0, 0.0)
        self._written: list[str] = []

    def follow(self, text: str) -> str:
        """The same path as the guide keeps it."""
        commands = _COMMANDS.findall(text)
        read = sum(len(letter) + len(rest) for letter, rest in commands)
        if text[: len(text) - read].strip() or not commands or commands[0][0] not in "Mm":
            raise PathError("a path begins with M")
        for letter, rest in commands:
            self._command(letter, rest)
        return "".join(self._written)

    def _command(self, letter: str, rest: str) -> None:
        name = letter.upper()
        if name == "A":
            raise PathError("an arc (A) may not be in a path")
        numbers = numbers_in(rest)
        if name == "Z":
            if numbers:
                raise PathError("Z takes no numbers")
            self._close()
            return
        count = _TAKES[name]
        if not numbers or len(numbers) % count:
            raise PathError(f"{letter} takes {count} numbers at a time")
        for at in range(0, len(numbers), count):
            self._step(name, numbers[at : at + count], relative=letter.islower())
            name = "L" if name == "M" else name  # further points of M are lines

    def _close(self) -> None:
        self._written.append("Z")
        self._x, self._y = self._start_x, self._start_y
        self._pull = ("", 0.0, 0.0)

    def _step(self, name: str, numbers: list[float], *, relative: bool) -> None:
        points = list(self._points(name, numbers, relative=relative))
        name = {"H": "L", "V": "L", "S": "C", "T": "Q"}.get(name, name)
        if self._written and self._written[-1] == "Z" and name != "M":
            self._written.append(f"M{_pair(self._x, self._y)}")
        self._written.append(name + " ".join([_pair(x, y) for x, y in points]))
        self._x, self._y = points[-1]
        self._pull = (name, *points[-2]) if name in "QC" else ("", 0.0, 0.0)
        if name == "M":
            self._start_x, self._start_y = points[0]

    def _points(self, name: str, numbers: list[float], *, relative: bool) -> Iterator[tuple[float, float]]:
        """The points of one step, absolute, with the one that S and T leave out."""
        right, down = (self._x, self._y) if relative else (0.0, 0.0)
        if name in "HV":
            yield (right + numbers[0], self._y) if name == "H" else (self._x, down + numbers[0])
            return
        if name in "ST":
            curve, x, y = self._pull
            follows = curve == {"S": "C", "T": "Q"}[name]
            yield (2 * self._x - x, 2 * self._y - y) if follows else (self._x, self._y)
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            yield right + x, down + y


def _pair(x: float, y: float) -> str:
    if not (-FARTHEST <= x <= FARTHEST and -FARTHEST <= y <= FARTHEST):
        raise PathError(f"a number is beyond {FARTHEST:.0f}")
    return f"{round(x, 3) + 0.0:.3f} {round(y, 3) + 0.0:.3f}"  # there is no minus zero
