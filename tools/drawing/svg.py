"""Writes a view as plain SVG: groups, paths, circles and gradients, which any browser shows as the program does."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from shapely import unary_union

from tools.drawing.curves import closed_line, closed_words, ellipse_words, number, pair
from tools.drawing.cutting import area_of, around, rims_of, shadows_of
from tools.drawing.parts import Drawn, Outline, drawn
from tools.drawing.shading import HALF
from tools.drawing.source import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.drawing.cache import Cache
    from tools.drawing.source import Form, PartSource, ViewSource

_SHADOW = "#1A0F00"
_MARK = "#2749B8"
_GHOST = ((6.55, 0.28), (3.45, 0.34), (1.35, 0.40))
_FIBRE = {"ten": 0.38, "lig": 0.35, "ret": 0.3, "mus": 0.42, "musb": 0.42, "itb": 0.35, "skn": 0.6}
_FIBRES = (0.18, 0.30)
_SEEN_IN = {"bones": {"bones"}, "muscles": {"bones", "muscles"}, "skin": {"skin"}}
_Shadows = list[tuple[float, str]]


class Writer:
    """Gathers the lines of one file. `inks` are the colours by tissue and tone."""

    def __init__(self, source: ViewSource, inks: dict[str, dict[str, str]], cache: Cache) -> None:
        self._source, self._inks, self._cache = source, inks, cache
        self._outlines = {part.id: self._checked(part) for part in source.parts}
        self._within = around(source.window)
        self._gradients: dict[str, str] = {}

    def text(self) -> str:
        """The whole file."""
        source = self._source
        box = " ".join(number(each) for each in source.window)
        body = [*self._leg(), *self._layers(), *self._regions(), *self._spots(), *self._marks()]
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" id="{source.view}"'
        lines = [
            f'{head} data-format="kneeguide-drawing/2">',
            f"<title>{escape(source.title)}</title>",
            "<desc>Lengths in mm, y down, the joint line at y = 0. A class names tissue and tone.</desc>",
            "<defs>", *self._gradients.values(), "</defs>", *body, "</svg>", "",
        ]  # fmt: skip
        return "\n".join(lines)

    def _checked(self, part: PartSource) -> Outline:
        if part.tissue not in self._inks:
            raise SourceError(f"part {part.id}: there is no tissue {part.tissue}; one of: {', '.join(self._inks)}")
        try:
            return Outline(part)
        except ValueError as error:
            raise SourceError(f"part {part.id}: {error}") from error

    def _leg(self) -> Iterator[str]:
        words, inks = closed_words(self._source.leg), self._inks["skn"]
        area = area_of(closed_line(self._source.leg))
        yield '<g id="leg">'
        yield f'<path class="skn-g" d="{words}" fill="#{inks["skin_g"]}"/>'
        rims = rims_of(area, [width for width, _ in _GHOST], self._within)
        for rim, (_, strength) in zip(rims, _GHOST, strict=True):
            paint = f'fill="#{inks["skin_g2"]}" fill-opacity="{strength}" fill-rule="evenodd"'
            yield f'<path class="skn-g2" d="{rim}" {paint}/>'
        edge = f'fill="none" stroke="#{inks["skin_o"]}" stroke-width="0.5" stroke-linejoin="round"'
        yield f'<path class="skn-o" d="{words}" {edge}/>'
        yield "</g>"

    def _layers(self) -> Iterator[str]:
        counts: dict[str, int] = {}
        for layer, run in groupby(self._source.parts, lambda part: part.layer):
            counts[layer] = counts.get(layer, 0) + 1
            hidden = ' display="none"' if layer == "skin" else ""
            yield f'<g id="{layer}-{counts[layer]}" class="{layer}"{hidden}>'
            for part in run:
                yield from self._shadow(part)
                yield from self._part(part)
            yield "</g>"

    def _shadow(self, part: PartSource) -> Iterator[str]:
        shadows = self._shadows(part) if part.shadow else []
        if not shadows:
            return
        yield f'<g id="{part.id}-shadow" class="shadow">'
        for strength, words in shadows:
            paint = self._paint(part, ("shadow", _SHADOW, strength * part.opacity), "fill")
            yield f'<path class="shadow" d="{words}" {paint} fill-rule="evenodd"/>'
        yield "</g>"

    def _shadows(self, part: PartSource) -> _Shadows:
        parts = self._source.parts
        below = [each for each in parts[: parts.index(part)] if each.layer in _SEEN_IN[part.layer]]
        areas = {each.id: self._outlines[each.id] for each in (part, *below)}
        made_of = [self._source.window, *(outline.points.tolist() for outline in areas.values())]

        def make() -> _Shadows:
            ground = unary_union([areas[each.id].area for each in below]).intersection(self._within)
            return shadows_of(areas[part.id].area, ground)

        return self._cache.get(made_of, _Shadows, make)

    def _part(self, part: PartSource) -> Iterator[str]:
        opacity = "" if part.opacity == 1 else f' opacity="{number(part.opacity)}"'
        inks = self._inks[part.tissue]
        words = self._drawn(part)
        yield f'<g id="{part.id}"{opacity}>'
        for name, shape in words.fills:
            tone = name.removesuffix(HALF)
            paint = self._paint(part, (tone, f"#{inks[tone]}", 1.0 if tone == name else 0.5), "fill")
            rule = "" if shape == words.outline else ' fill-rule="evenodd"'
            yield f'<path class="{part.tissue}-{tone}" d="{shape}" {paint}{rule}/>'
        width = _FIBRE.get(part.tissue, 0.4)
        for fibres, strength in zip(words.fibres, _FIBRES, strict=True):
            yield from self._stroke(part, fibres, width, strength)
        yield from self._stroke(part, words.edges if part.line else "", 0.46, 0.75)
        yield "</g>"

    def _drawn(self, part: PartSource) -> Drawn:
        try:
            return self._cache.get((part, self._source.window), Drawn, lambda: drawn(part, self._within))
        except Exception as error:
            raise SourceError(f"part {part.id}: {error}") from error

    def _stroke(self, part: PartSource, words: str, width: float, strength: float) -> Iterator[str]:
        if words:
            paint = self._paint(part, ("5", f"#{self._inks[part.tissue]['5']}", strength), "stroke")
            ends = f'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"'
            yield f'<path class="{part.tissue}-5" d="{words}" fill="none" {paint} {ends}/>'

    def _paint(self, part: PartSource, ink: tuple[str, str, float], use: str) -> str:
        """How a shape is filled or stroked: plainly, or by a gradient where the part fades."""
        tone, colour, strength = ink
        if part.fade is None:
            return f'{use}="{colour}"' + ("" if strength == 1 else f' {use}-opacity="{number(strength)}"')
        name = f"{tone if tone == 'shadow' else f'{part.tissue}-{tone}'}-{part.id}"
        name += "" if strength == 1 else f"-{round(strength * 100)}"
        self._gradients[name] = _gradient(name, colour, part.fade, strength)
        return f'{use}="url(#{name})"'

    def _regions(self) -> Iterator[str]:
        yield '<g id="regions" display="none">'
        for region in self._source.regions:
            words = _form_words(region.form) + (_form_words(region.hole) if region.hole else "")
            facts = f'data-point="{pair(region.point)}" data-pill="{region.pill}" data-pill-y="{number(region.pill_y)}"'
            paint = f'fill="{_MARK}" fill-opacity="0.2" fill-rule="evenodd"'
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
        if self._source.marks:
            yield '<g id="marks" display="none">'
            for name, points in self._source.marks.items():
                words = "L".join(map(pair, points))
                yield f'<path id="mark-{name}" d="M{words}" fill="none" stroke="{_MARK}" stroke-width="0.5"/>'
            yield "</g>"


def _form_words(form: Form) -> str:
    if form.ellipse is not None:
        return ellipse_words(*form.ellipse)
    return closed_words(form.outline or [])


def _gradient(name: str, ink: str, fade: tuple[float, float, float, float], strength: float) -> str:
    top, begin, end, bottom = fade
    span = bottom - top
    stops = ((0.0, 0.0), ((begin - top) / span, strength), ((end - top) / span, strength), (1.0, 0.0))
    inner = "".join(
        f'<stop offset="{at:.4g}" stop-color="{ink}" stop-opacity="{number(alpha)}"/>' for at, alpha in stops
    )
    line = f'x1="0" y1="{number(top)}" x2="0" y2="{number(bottom)}"'
    return f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" {line}>{inner}</linearGradient>'
