"""Every text of the shipped content, by file and key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kneeguide.content.nodes import Items, Node, Scalar, Table
from kneeguide.content.reader import read
from kneeguide.paths import content_dir

FOLDER = content_dir()
FILES = sorted(file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*.yaml") if file.name != "sources.yaml")


@cache
def texts(file: str) -> tuple[tuple[str, str], ...]:
    """Every text of a file of the content, as (the key that it stands under, the text)."""
    sheet = read(file, (FOLDER / file).read_bytes())
    assert sheet.root, sheet.problems
    return tuple(_texts(sheet.root, ""))


def _texts(node: Node, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Table):
        for name, entry in node.entries.items():
            yield from _texts(entry.node, name)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _texts(item, key)
    elif isinstance(node, Scalar) and isinstance(node.value, str):
        yield key, node.value
