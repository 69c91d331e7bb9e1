"""All files of a content folder as they are read, and where in them each thing is defined."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from kneeguide.content.nodes import Path
from kneeguide.content.problems import Problem
from kneeguide.content.sheet import Leaf, Sheet


@dataclass
class Book:
    """The sheets by file name."""

    sheets: dict[str, Sheet] = field(default_factory=dict)

    def leaves(self) -> Iterator[Leaf]:
        """Every text and id of every file."""
        return (leaf for sheet in self.sheets.values() for leaf in sheet.leaves)

    @cached_property
    def definitions(self) -> dict[tuple[str, str], Leaf]:
        """The first place that defines each id, by id type and id. To be asked once all files are read."""
        found: dict[tuple[str, str], Leaf] = {}
        for leaf in self.leaves():
            if is_definition(leaf):
                found.setdefault((leaf.kind, leaf.value), leaf)
        return found

    def ids(self, kind: str) -> Collection[str]:
        """The ids of one type, in the order of the files, each once and quickly found."""
        return self._ids.get(kind, {}).keys()

    @cached_property
    def _ids(self) -> dict[str, dict[str, None]]:
        # Thousands of references ask for the ids of their type; going through all ids each time took half of a reading.
        found: dict[str, dict[str, None]] = {}
        for kind, value in self.definitions:
            found.setdefault(kind, {})[value] = None
        return found

    @cached_property
    def files_in(self) -> dict[str, dict[str, None]]:
        """The names of the .yaml files in each folder, without their ending. To be asked once all files are read."""
        found: dict[str, dict[str, None]] = {}
        for file in self.sheets:
            folder, _, name = file.rpartition("/")
            found.setdefault(folder, {})[name.removesuffix(".yaml")] = None
        return found

    def problem(self, leaf: Leaf, message: str, hint: str = "") -> Problem:
        """A problem with a text or id."""
        return self.sheets[leaf.file].problem(leaf.path, message, hint)

    def problem_in(self, kind: str, value: str, path: Path, message: str, hint: str = "") -> Problem:
        """A problem inside the thing that an id stands for, at a path that begins at its map."""
        leaf = self.definitions[kind, value]
        return self.sheets[leaf.file].problem((*leaf.path[:-1], *path), message, hint)


def is_definition(leaf: Leaf) -> bool:
    """Whether the id is the thing's own, not one that points to another thing."""
    return bool(leaf.kind) and leaf.path[-1] == "id"
