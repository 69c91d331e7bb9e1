"""One content file while it is read: its nodes, the values found in it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from msgspec import Struct

from kneeguide.content.hints import did_you_mean
from kneeguide.content.nodes import Node, Path, Placed, Scalar, node_at
from kneeguide.content.problems import Problem

MOST_PROBLEMS = 100
"""A file with more than these is broken as a whole; listing the rest helps nobody and takes long."""


class Leaf(Struct, frozen=True):
    """A text in a file. `kind` is the name of its id type, such as "SourceId", or empty where it is not an id."""

    file: str
    path: Path
    kind: str
    value: str


@dataclass
class Sheet:
    """One file. `file` is its name within the content folder, with forward slashes."""

    file: str
    text: str = ""
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)

    def problem(self, place: Placed | Path, message: str, hint: str = "") -> Problem:
        """A problem at a node, or at the node that a path leads to."""
        placed = node_at(self.root, place) if isinstance(place, tuple) and self.root is not None else place
        line, column = (1, 1) if isinstance(placed, tuple) else (placed.line, placed.column)
        return Problem(self.file, line, column, message, hint)

    def report(self, place: Placed | Path, message: str, hint: str = "") -> None:
        """Note a problem; beyond `MOST_PROBLEMS` only that there are more."""
        self.add(self.problem(place, message, hint))

    def report_word(self, place: Placed, message: str, word: str, among: Collection[str]) -> None:
        """Note a problem with a word that should be one of those known."""
        if len(self.problems) < MOST_PROBLEMS:
            self.report(place, message, did_you_mean(word, among))

    def add(self, problem: Problem) -> None:
        """Note a problem that was made elsewhere."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        elif len(self.problems) == MOST_PROBLEMS:
            hint = "mend these first"
            self.problems.append(Problem(self.file, problem.line, problem.column, "there are more problems here", hint))

    def problem_in_text(self, path: Path, snippet: str, message: str, hint: str = "") -> Problem:
        """A problem with a few characters of a text, at the line that holds them."""
        node = node_at(self.root, path) if self.root is not None else Scalar(1, 1, None)
        lines = self.text.splitlines()[node.line - 1 :]
        for number, line in enumerate(lines, node.line):
            # On the first line the text begins at the node; what stands before it is the key.
            column = line.find(snippet, node.column - 1 if number == node.line else 0)
            if column >= 0:
                return Problem(self.file, number, column + 1, message, hint)
        return self.problem(node, message, hint)
