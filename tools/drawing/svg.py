"""Writes a view as plain SVG: groups, paths, circles and gradients, which any browser shows as the program does."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from shapely import affinity, simplify, unary_union
from shapely.geometry import Polygon

from tools.drawing.curves import closed_line, ellipse_words, line_words, number, outline_words, pair, polygon_words
from tools.drawing.shading import polygons_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.drawing.parts import Part, Tones
    from tools.drawing.source import Closed, RegionSource, ViewSource

Inks = dict[str, dict[str, str]]
"""Of each tissue the colour of each tone, without a hash."""
_FIBRE = {"ten": 0.38, "lig": 0.35, "ret": 0.3, "mus": 0.42, "musb": 0.42, "itb": 0.35, "skn": 0.6}
_FIBRE_ALPHA = (0.18, 0.30)
_LINE, _LINE_ALPHA = 0.46, 0.75
_SHADOWS = ((1.0, 1.45, 2.7, 0.10), (0.75, 1.05, 1.3, 0.15), (0.45, 0.6, 0.45, 0.18))
"""Shift right, shift down, width in mm and strength of the three strokes of a contact shadow."""
_UNDER = 0.4
"""How far a shadow reaches under its part, so that no gap shows between them."""
_OVERLAP = 0.12
_GHOST = ((6.55, 0.28), (3.45, 0.34), (1.35, 0.40))
_MARK = "#2749B8"
_SEEN_WITH = {"bones": {"bones"}, "muscles": {"bones", "muscles"}, "skin": {"skin"}}
_LIGHTER = {"15", "1", "05", "0"}


class Writer:
    """Gathers the lines of one file."""

    def __init__(self, source: ViewSource, parts: list[Part], inks: Inks) -> None:
        self._source, self._parts, self._inks = source, parts, inks
        self._gradients: dict[str, str] = {}

    def text(self) -> str:
        """The whole file."""
        source = self._source
        body = [*self._leg(), *self._layers(), *self._regions(), *self._spots(), *self._marks()]
        window = " ".join(map(number, source.window))
        head = f'viewBox="{window}" id="{source.view}" data-format="kneeguide-drawing/2"'
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" {head}>',
            f"<title>{source.title}</title>",
            "<desc>Lengths in mm, y down, the joint line at y = 0. A class names tissue and tone.</desc>",
            "<defs>", *self._gradients.values(), "</defs>", *body, "</svg>",
        ]  # fmt: skip
        return "\n".join(lines) + "\n"

    def _leg(self) -> Iterator[str]:
        words, ghost = outline_words(self._source.leg), self._inks["skn"]
        whole = Polygon(closed_line(self._source.leg)).buffer(0)
        yield '<g id="leg">'
        yield f'<path class="skn-skin_g" d="{words}" fill="#{ghost["skin_g"]}"/>'
        for width, alpha in _GHOST:
            paint = f' fill="#{ghost["skin_g2"]}" fill-opacity="{alpha}"'
            yield _fill("skn-skin_g2", whole.difference(whole.buffer(-width)), paint)
        yield f'<path class="skn-skin_o" d="{words}" fill="none" stroke="#{ghost["skin_o"]}" stroke-width="0.5"/>'
        yield "</g>"

    def _layers(self) -> Iterator[str]:
        runs: dict[str, int] = {}
        for layer, run in groupby(self._parts, lambda part: part.source.layer):
            runs[layer] = runs.get(layer, 0) + 1
            hidden = ' display="none"' if layer == "skin" else ""
            yield f'<g id="{layer}-{runs[layer]}" class="{layer}"{hidden}>'
            for part in run:
                if part.source.shadow:
                    yield from self._shadow(part)
                yield from self._part(part)
            yield "</g>"

    def _shadow(self, part: Part) -> Iterator[str]:
        """What the part throws on those that lie below it and are seen with it."""
        seen = _SEEN_WITH[part.source.layer]
        before = self._parts[: self._parts.index(part)]
        below = unary_union([each.area for each in before if each.source.layer in seen])
        yield f'<g id="{part.source.id}-shadow" class="shadow"{_opacity(part)}>'
        for right, down, width, alpha in _SHADOWS:
            moved = affinity.translate(part.area, right, down).buffer(width / 2)
            fallen = simplify(moved.difference(part.area.buffer(-_UNDER)).intersection(below), 0.15)
            if polygons_of(fallen, 0.3):
                yield _fill("shadow", fallen, self._paint(part, "#1A0F00", "shadow", alpha), 0.3)
        yield "</g>"

    def _part(self, part: Part) -> Iterator[str]:
        tissue = part.source.tissue
        inks = self._inks[tissue]
        yield f'<g id="{part.source.id}"{_opacity(part)}>'
        if part.source.fade:
            for tone, area in _apart(part):
                yield _fill(f"{tissue}-{tone}", area, self._paint(part, f"#{inks[tone]}", tone, 1.0), 0.2)
        else:
            yield f'<path class="{tissue}-2" d="{part.words}" fill="#{inks["2"]}"/>'
            for tone, area in part.tones:
                yield _fill(f"{tissue}-{tone}", area, f' fill="#{inks[tone]}"')
        yield from self._lines(part)
        yield "</g>"

    def _lines(self, part: Part) -> Iterator[str]:
        for odd, alpha in enumerate(_FIBRE_ALPHA):
            words = "".join(map(line_words, part.fibres[odd::2]))
            if words:
                yield self._stroke(part, words, _FIBRE.get(part.source.tissue, 0.4), alpha)
        if part.source.line:
            words = "".join(map(line_words, part.edges)) or part.words
            yield self._stroke(part, words, _LINE, _LINE_ALPHA)

    def _stroke(self, part: Part, words: str, width: float, alpha: float) -> str:
        tissue = part.source.tissue
        paint = self._paint(part, f"#{self._inks[tissue]['5']}", "5", alpha).replace("fill", "stroke")
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        return f'<path class="{tissue}-5" d="{words}" fill="none"{paint} stroke-width="{width}" {ends}/>'

    def _paint(self, part: Part, ink: str, tone: str, alpha: float) -> str:
        """The fill of a shape: plain, or a gradient where the part fades."""
        if not part.source.fade:
            return f' fill="{ink}"' + ("" if alpha == 1 else f' fill-opacity="{alpha}"')
        name = f"{part.source.tissue}-{tone}-{part.source.id}" + ("" if alpha == 1 else f"-{round(alpha * 100)}")
        if name not in self._gradients:
            self._gradients[name] = _gradient(name, ink, part.source.fade, alpha)
        return f' fill="url(#{name})"'

    def _regions(self) -> Iterator[str]:
        yield '<g id="regions" display="none">'
        for region in self._source.regions:
            words = _closed(region) + (_closed(region.hole) if region.hole else "")
            paint = f'fill="{_MARK}" fill-opacity="0.2" fill-rule="evenodd"'
            facts = f'data-point="{pair(region.point)}" data-pill="{region.pill}" data-pill-y="{number(region.pill_y)}"'
            yield f'<path id="region-{region.id}" d="{words}" {paint} {facts}/>'
        yield "</g>"

    def _spots(self) -> Iterator[str]:
        yield '<g id="spots" display="none">'
        for spot in self._source.spots:
            x, y = map(number, spot.at)
            place = f'cx="{x}" cy="{y}" r="{number(spot.radius)}"'
            yield f'<circle id="spot-{spot.id}" {place} data-region="{spot.region}" fill="{_MARK}"/>'
        yield "</g>"

    def _marks(self) -> Iterator[str]:
        if not self._source.marks:
            return
        yield '<g id="marks" display="none">'
        for name, points in self._source.marks.items():
            words = "L".join(map(pair, points))
            yield f'<path id="mark-{name}" d="M{words}" fill="none" stroke="{_MARK}" stroke-width="0.5"/>'
        yield "</g>"


def _opacity(part: Part) -> str:
    return "" if part.source.opacity == 1 else f' opacity="{number(part.source.opacity)}"'


def _fill(kind: str, area: Any, paint: str, least: float = 0.0) -> str:
    words = "".join(map(polygon_words, polygons_of(area, least)))
    return f'<path class="{kind}" d="{words}"{paint} fill-rule="evenodd"/>'


def _closed(source: RegionSource | Closed) -> str:
    return ellipse_words(*source.ellipse) if source.ellipse else outline_words(source.outline or ())


def _apart(part: Part) -> Tones:
    """The base and the tones side by side, with a hair of overlap, so that faded fills do not add up."""
    light = [each for each in part.tones if each[0] in _LIGHTER]
    dark = [each for each in part.tones if each[0] not in _LIGHTER]
    toned = unary_union([area for _, area in part.tones])
    found = [("2", part.area.difference(toned.buffer(-_OVERLAP)))]
    for chain in (light, dark):
        inner = [area.buffer(-_OVERLAP) for _, area in chain[1:]]
        found += [(tone, area.difference(cut)) for (tone, area), cut in zip(chain, [*inner, Polygon()], strict=False)]
    return [(tone, area) for tone, area in found if polygons_of(area, 0.2)]


def _gradient(name: str, ink: str, fade: tuple[float, float, float, float], alpha: float) -> str:
    top, begin, end, bottom = fade
    heights = ((top, 0.0), (begin, alpha), (end, alpha), (bottom, 0.0))
    stops = "".join(
        f'<stop offset="{number((y - top) / (bottom - top))}" stop-color="{ink}" stop-opacity="{number(here)}"/>'
        for y, here in heights
    )
    line = f'x1="0" y1="{number(top)}" x2="0" y2="{number(bottom)}"'
    return f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" {line}>{stops}</linearGradient>'
