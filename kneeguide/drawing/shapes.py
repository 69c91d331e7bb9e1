"""Elements that draw something to shapes: where they are, and how they are painted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from kneeguide.drawing.attributes import Attributes
from kneeguide.drawing.elements import Element
from kneeguide.drawing.findings import quoted
from kneeguide.drawing.model import Cap, Fade, Join, Shape, Stroke
from kneeguide.drawing.paths import LONGEST, PathError, Paths, ellipse_path, numbers_in, polygon_path

_PLAIN_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}){1,2}")
_GRADIENT = re.compile(r"url\((?:#([\w.:-]{1,100})|\"#([\w.:-]{1,100})\")\)")
_THICKEST = 50


class Shaper:
    """Makes shapes out of elements. `fades` are the gradients of the file, `inks` the classes that have a colour."""

    def __init__(self, read: Attributes, fades: Mapping[str, Fade | None], inks: frozenset[str]) -> None:
        self._read, self._fades, self._inks = read, fades, inks
        self._paths = Paths()

    def shapes(self, elements: list[Element]) -> tuple[Shape, ...]:
        """The fills and lines of some elements, in their order."""
        return tuple(shape for element in elements for shape in self._painted(element))

    def path(self, element: Element) -> str | None:
        """The path of an element, or None where it is noted what is wrong with it."""
        try:
            return self._path(element)
        except PathError as error:
            self._read.findings.note(element, str(error), "absolute M, L, Q, C and Z are best")
            return None

    def is_even_odd(self, element: Element) -> bool:
        """Whether the shape is hollow where it overlaps itself."""
        return self._read.word(element, "fill-rule", ("nonzero", "evenodd")) == "evenodd"

    def _path(self, element: Element) -> str | None:
        read = self._read
        match element.tag:
            case "path":
                return self._paths.keep(element.attributes.get("d", ""))
            case "polygon" | "polyline":
                return _through(element)
            case "circle":
                numbers = read.places(element, "cx", "cy", "r")
                return ellipse_path(*numbers, *numbers[2:]) if numbers else None
            case "ellipse":
                numbers = read.places(element, "cx", "cy", "rx", "ry")
                return ellipse_path(*numbers) if numbers else None
            case "line":
                numbers = read.places(element, "x1", "y1", "x2", "y2")
                return polygon_path(numbers, closed=False) if numbers else None
            case "rect":
                numbers = read.places(element, "x", "y", "width", "height")
                return _box(*numbers) if numbers else None
        read.findings.note(element, f"'{element.tag}' may not be here", "only shapes; ungroup groups in groups")
        return None

    def _painted(self, element: Element) -> Iterator[Shape]:
        path = self.path(element)
        ink = element.attributes.get("class", "")
        if ink not in self._inks:
            hint = "tissue and tone, such as bone-15, as in resources/tissue.json"
            message = f"the class {quoted(ink)} has no colour" if ink else "this shape has no class"
            self._read.findings.note(element, message, hint)
        fill, stroke = self._paint(element, "fill"), self._paint(element, "stroke")
        if path is None:
            return
        if fill is not None:
            alpha = self._read.share(element, "fill-opacity") or 0.0
            yield Shape(path=path, ink=ink, alpha=alpha, even_odd=self.is_even_odd(element), fade=self._fade(fill))
        if stroke is not None:
            alpha = self._read.share(element, "stroke-opacity") or 0.0
            yield Shape(path=path, ink=ink, alpha=alpha, stroke=self._stroke(element), fade=self._fade(stroke))

    def _paint(self, element: Element, name: str) -> str | None:
        """The gradient's id, "" for a plain colour, None for nothing."""
        value = element.attributes.get(name, "none" if name == "stroke" else "")
        if value == "none" or _PLAIN_COLOUR.fullmatch(value):
            return None if value == "none" else ""
        named = _GRADIENT.fullmatch(value)
        if named and (named[1] or named[2]) in self._fades:
            return named[1] or named[2]
        message = f"{name} is {quoted(value)}" if value else f"this shape has no {name}"
        self._read.findings.note(element, message, "none, a colour as #85704B, or url(#id) of a gradient of this file")
        return None

    def _fade(self, gradient: str) -> Fade | None:
        return self._fades[gradient] if gradient else None

    def _stroke(self, element: Element) -> Stroke:
        read = self._read
        width = read.number(element, "stroke-width", 1.0) or 0.0
        if not 0 < width <= _THICKEST:
            read.findings.note(element, f"stroke-width is {width:g}", f"above 0, at most {_THICKEST}")
        cap = read.word(element, "stroke-linecap", ("butt", "round", "square"))
        join = read.word(element, "stroke-linejoin", ("miter", "round", "bevel"))
        return Stroke(width, cast("Cap", cap or "butt"), cast("Join", join or "miter"))


def _through(element: Element) -> str:
    text = element.attributes.get("points", "")
    if len(text) > LONGEST:
        raise PathError(f"there are more than {LONGEST} characters")
    points = numbers_in(text)
    if len(points) < 4 or len(points) % 2:
        raise PathError("points are x, y, x, y and so on, at least two")
    return polygon_path(points, closed=element.tag == "polygon")


def _box(x: float, y: float, width: float, height: float) -> str:
    return polygon_path((x, y, x + width, y, x + width, y + height, x, y + height), closed=True)
