"""What is wrong within one value of a content file."""

from typing import NamedTuple

from kneeguide.content.nodes import Path


class Finding(NamedTuple):
    """What is wrong, and the path to it within the value."""

    path: Path
    message: str
    hint: str = ""
