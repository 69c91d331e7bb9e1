"""What is wrong with the content, in one voice: where, what, what to do."""

from __future__ import annotations

from msgspec import Struct

from kneeguide.content.guide import Guide


class Problem(Struct, frozen=True, order=True):
    """One thing to mend. Lines and columns count from 1; a warning does not keep the guide from opening."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    warning: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.warning else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.message}{hint}"


class Loaded(Struct, frozen=True):
    """The guide, or None where its content has errors; and every problem found, in the order of the files."""

    guide: Guide | None
    problems: tuple[Problem, ...] = ()
