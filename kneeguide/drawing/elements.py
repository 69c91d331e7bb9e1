"""XML to a tree of elements that know their place, within limits. Nothing outside of the file is ever looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from msgspec import Struct

from kneeguide.drawing.findings import Findings, quoted
from kneeguide.drawing.vocabulary import ATTRIBUTES, EVERYWHERE, SVG, WORDS, hint_for_attribute, hint_for_element

MOST_BYTES = 4 * 1024 * 1024
_MOST_ELEMENTS = 20_000
_DEEPEST = 16
_SEPARATOR = " "
_INCLUSION = "http://www.w3.org/2001/XInclude"
_REACHING = (" href", "http://www.w3.org/XML/1998/namespace base")
"""How the names of attributes end by which a file would reach out of itself."""
# what editors write when somebody shows or hides a layer; a browser's business alone
_EDITOR_STYLE = re.compile(r"\s*(?:(?:display|-inkscape-[a-z-]+)\s*:[^;]*;?\s*)*")


class Element(Struct, frozen=True):
    """An element of the file. Lines and columns count from 1."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    children: list[Element]

    @property
    def id(self) -> str:
        """Its id, or nothing."""
        return self.attributes.get("id", "")

    def everything(self) -> Iterator[Element]:
        """The element and all that is in it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.everything()


class Place(Struct, frozen=True):
    """A bare place in the file."""

    line: int
    column: int


class _StoppedError(Exception):
    """What was found makes the rest of no interest; it is noted already."""


def parse(data: bytes, findings: Findings) -> Element | None:
    """The root element, or None where the file is no whole XML or goes beyond the limits."""
    if len(data) > MOST_BYTES:
        findings.note(Place(1, 1), f"this file is larger than {MOST_BYTES // 1024} KiB", "use fewer points")
        return None
    if b"\0" in data:
        findings.note(Place(1, 1), "this file is not UTF-8 text", "save it as plain SVG in UTF-8")
        return None
    builder = _Builder(findings)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        findings.note(Place(error.lineno, error.offset + 1), f"this is not whole XML: {reason}", "save it anew")
        return None
    except _StoppedError:
        return None
    return builder.root


class _Builder:
    """Takes expat's events. `_open` holds the elements around the present place; None for what is passed over."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._open: list[Element | None] = []
        self._count = 0
        self.root: Element | None = None
        # the encoding is given, so that a file cannot name another one
        self.parser = expat.ParserCreate("utf-8", _SEPARATOR)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def _here(self) -> Place:
        return Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _stop(self, message: str, hint: str) -> None:
        self._findings.note(self._here(), message, hint)
        raise _StoppedError

    def _doctype(self, *_: object) -> None:
        self._stop("a DOCTYPE may not be here", "delete it, and the entities with it")

    def _instruction(self, target: str, _: str) -> None:
        self._findings.note(self._here(), f"the instruction {quoted(target)} may not be here", "delete it")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            self._stop(f"there are more than {_MOST_ELEMENTS} elements", "join shapes of one colour into one path")
        if len(self._open) >= _DEEPEST:
            self._stop(f"elements lie more than {_DEEPEST} deep", "ungroup them")
        if self._findings.is_full:
            raise _StoppedError
        element = self._taken(name, attributes)
        if element is not None:
            if self._open and self._open[-1] is not None:
                self._open[-1].children.append(element)
            self.root = self.root or element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _taken(self, name: str, attributes: dict[str, str]) -> Element | None:
        """The element, or None where it is passed over with all that is in it."""
        space, _, tag = name.rpartition(_SEPARATOR)
        if space == _INCLUSION:
            self._findings.note(self._here(), f"the element {quoted(tag)} may not be here", "a drawing is one file")
            return None
        is_inside = bool(self._open)
        if is_inside and (self._open[-1] is None or (space and space != SVG) or tag in WORDS):
            return None
        here = self._here()
        if space != SVG or (tag == "svg") is is_inside:
            message = f"the element {quoted(tag)} may not be here"
            self._findings.note(here, message, f'a drawing is one <svg xmlns="{SVG}"> with shapes in it')
            return None
        if tag not in ATTRIBUTES:
            self._findings.note(here, f"the element {quoted(tag)} may not be here", hint_for_element(tag))
            return None
        return Element(tag, self._known(tag, attributes, here), here.line, here.column, [])

    def _known(self, tag: str, attributes: dict[str, str], here: Place) -> dict[str, str]:
        """The attributes that count; those of editors are left out, others are noted."""
        known = ATTRIBUTES[tag]
        taken = {}
        for name, value in attributes.items():
            if name in known or name in EVERYWHERE:
                taken[name] = value
            elif self._findings.is_full:
                raise _StoppedError
            elif not _is_an_editors(name, value):
                plain = name.rpartition(_SEPARATOR)[2]
                message = f"the attribute {quoted(plain)} may not be on '{tag}'"
                self._findings.note(here, message, hint_for_attribute(plain, tag))
        return taken


def _is_an_editors(name: str, value: str) -> bool:
    if name == "style":
        return _EDITOR_STYLE.fullmatch(value[:2_000]) is not None
    return _SEPARATOR in name and not name.endswith(_REACHING)
