"""The strict reader: an SVG file to a drawing, or to everything that is wrong with it. It never looks elsewhere."""

from __future__ import annotations

import re

import msgspec

from kneeguide.drawing.attributes import Attributes
from kneeguide.drawing.chart import Chart, RegionShape, SpotMark, Window
from kneeguide.drawing.elements import Element, parse
from kneeguide.drawing.findings import Finding, Findings, quoted
from kneeguide.drawing.gradients import fade_of
from kneeguide.drawing.marks import read_lines, read_regions, read_spots
from kneeguide.drawing.model import SHADOW, SHOWN_LAYERS, Drawing, Fade, Part
from kneeguide.drawing.shapes import Shaper
from kneeguide.ids import StructureId
from kneeguide.settings import Layer, View

FORMAT = "kneeguide-drawing/2"
_PART_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:-[a-z0-9_-]+)?")
_LONGEST_ID = 100
_LEAST_SIDE, _MOST_SIDE = 50, 1000
_PLACES = ("leg", "regions", "spots", "marks")
_LAYERS = {layer.value: layer for layer in Layer}


def read_drawing(data: bytes, inks: frozenset[str]) -> Drawing | tuple[Finding, ...]:
    """The drawing in an SVG file, or all findings. `inks` are the classes that have a colour."""
    findings = Findings()
    root = parse(data, findings)
    if root is None:
        return findings.sorted()
    drawing = _Reader(root, findings, inks).read()
    return findings.sorted() if findings or drawing is None else drawing


class _Reader:
    """Reads one file."""

    def __init__(self, root: Element, findings: Findings, inks: frozenset[str]) -> None:
        self._root, self._findings = root, findings
        self._read = Attributes(findings)
        self._shaper = Shaper(self._read, self._fades(), inks | {SHADOW})
        self._groups: dict[str, list[Element]] = {place: [] for place in _PLACES}
        self._parts: list[Part] = []

    def read(self) -> Drawing | None:
        """The drawing; None, or findings, where it is not whole."""
        view, window = self._view(), self._window()
        places = self._ids()
        for element in self._root.children:
            self._top(element)
        leg = self._shaper.shapes(self._groups["leg"])
        regions = read_regions(self._groups["regions"], self._shaper, self._read)
        spots = read_spots(self._groups["spots"], regions, self._read)
        marks = read_lines(self._groups["marks"], self._read)
        self._miss_nothing()
        if view is None or window is None:
            return None
        chart = self._chart(view, window, regions, spots)
        if marks:
            chart = msgspec.structs.replace(chart, bends=True)
        return Drawing(chart=chart, leg=leg, parts=tuple(self._parts), marks=marks, places=places)

    def _chart(
        self, view: View, window: Window, regions: tuple[RegionShape, ...], spots: tuple[SpotMark, ...]
    ) -> Chart:
        structures = {layer: tuple(dict.fromkeys(self._named(layer))) for layer in Layer}
        return Chart(view=view, window=window, regions=regions, spots=spots, structures=structures)

    def _named(self, layer: Layer) -> list[StructureId]:
        shown = (part.structure for part in self._parts if part.layer in SHOWN_LAYERS[layer])
        return [structure for structure in shown if structure is not None]

    def _view(self) -> View | None:
        written = self._root.attributes.get("data-format", "")
        if written != FORMAT:
            self._findings.note(self._root, f"data-format is {quoted(written)}", f'write data-format="{FORMAT}"')
        known = {view.value: view for view in View}
        if self._root.id not in known:
            self._findings.note(self._root, f"the id {quoted(self._root.id)} is no view", f"one of: {', '.join(known)}")
        return known.get(self._root.id)

    def _window(self) -> Window | None:
        box = self._read.numbers(self._root, "viewBox", 4)
        if box is None:
            return None
        if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in box[2:]):
            hint = f"x, y, width and height in mm, each side from {_LEAST_SIDE} to {_MOST_SIDE}"
            self._findings.note(self._root, f"viewBox is {quoted(self._root.attributes['viewBox'])}", hint)
            return None
        return Window(*box)

    def _fades(self) -> dict[str, Fade | None]:
        gradients = [child for defs in self._root.children if defs.tag == "defs" for child in defs.children]
        fades = {}
        for gradient in gradients:
            if gradient.tag == "linearGradient":
                fades[gradient.id] = fade_of(gradient, self._read)
            else:
                self._findings.note(gradient, f"'{gradient.tag}' may not be in defs", "only linearGradient")
        return fades

    def _ids(self) -> dict[str, tuple[int, int]]:
        places: dict[str, tuple[int, int]] = {}
        for element in self._root.everything():
            if element.id in places:
                line = places[element.id][0]
                self._findings.note(
                    element, f"the id {quoted(element.id)} is here twice", f"it is on line {line} already"
                )
            elif element.id:
                places[element.id] = element.line, element.column
        return places

    def _top(self, element: Element) -> None:
        """What stands right below the root: the leg, layers, regions, spots."""
        layer = _LAYERS.get(element.attributes.get("class", ""))
        if element.tag == "g" and element.id in _PLACES:
            self._groups[element.id] = element.children
        elif element.tag == "g" and layer is not None:
            self._layer(layer, element.children)
        elif element.tag != "defs":
            hint = f"a group with the id {', '.join(_PLACES)}, or with the class {', '.join(_LAYERS)}"
            self._findings.note(element, f"'{element.tag}' {quoted(element.id)} may not be here", hint)

    def _layer(self, layer: Layer, elements: list[Element]) -> None:
        shadow: Element | None = None
        for element in elements:
            if element.attributes.get("class") == SHADOW:
                self._expect_part(shadow)
                shadow = element
                continue
            if shadow is not None and shadow.id != f"{element.id}-{SHADOW}":
                self._expect_part(shadow)
            self._part(layer, element, shadow)
            shadow = None
        self._expect_part(shadow)

    def _expect_part(self, shadow: Element | None) -> None:
        if shadow is not None:
            hint = "a shadow is called after its part, mcl-shadow before mcl"
            self._findings.note(shadow, f"the shadow {quoted(shadow.id)} does not stand before its part", hint)

    def _part(self, layer: Layer, element: Element, shadow: Element | None) -> None:
        if element.tag != "g" or len(element.id) > _LONGEST_ID or not _PART_ID.fullmatch(element.id):
            hint = "a group whose id is the structure's, with a hyphen and more where it has several parts"
            self._findings.note(element, f"'{element.tag}' {quoted(element.id)} is no part of the knee", hint)
        opacity = self._read.share(element, "opacity")
        shapes = self._shaper.shapes(element.children)
        under = self._shaper.shapes(shadow.children) if shadow is not None else ()
        self._parts.append(Part(id=element.id, layer=layer, shapes=shapes, shadow=under, opacity=opacity or 0.0))

    def _miss_nothing(self) -> None:
        """Every layer shows something; muscles lie around bones."""
        drawn = {part.layer for part in self._parts if part.shapes}
        for layer in Layer:
            if layer not in drawn:
                hint = f'a group with the class "{layer.value}" and parts in it'
                self._findings.note(self._root, f"nothing is drawn in the layer '{layer.value}'", hint)
        if not self._groups["leg"]:
            self._findings.note(self._root, "the leg is missing", 'a group with the id "leg"')
