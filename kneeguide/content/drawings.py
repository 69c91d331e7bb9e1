"""The drawings that a content folder is shown with: read, and held against what the content says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from kneeguide.content.book import Book
from kneeguide.content.guide import Guide
from kneeguide.content.hints import did_you_mean
from kneeguide.content.problems import Problem
from kneeguide.content.regular import UnreadableError, read_regular
from kneeguide.drawing.chart import Chart
from kneeguide.drawing.elements import MOST_BYTES
from kneeguide.drawing.files import FOLDER, drawing_files
from kneeguide.drawing.model import Drawing
from kneeguide.drawing.reader import read_drawing
from kneeguide.drawing.tissue import inks_of, read_tissue_file
from kneeguide.ids import RegionId
from kneeguide.settings import View


class DrawingSheet(Struct, frozen=True):
    """One drawing file. `file` is its name within the content folder, or with `resources` before it."""

    view: View
    file: str
    drawing: Drawing | None
    problems: tuple[Problem, ...]

    def problem(self, element: str, message: str, hint: str) -> Problem:
        """A problem with the element of this id."""
        line, column = self.drawing.places[element] if self.drawing is not None else (1, 1)
        return Problem(self.file, line, column, message, hint)


def read_drawings(content_dir: Path, resources_dir: Path) -> tuple[DrawingSheet, ...]:
    """The drawing of each view that has one; of the front there must be one."""
    files = drawing_files(content_dir, resources_dir)
    inks = inks_of(read_tissue_file(resources_dir / "tissue.json"))
    sheets = tuple(_sheet(view, file, content_dir, inks) for view, file in files.items())
    if View.FRONT in files:
        return sheets
    file = f"{FOLDER}/{View.FRONT.value}.svg"
    return (
        DrawingSheet(
            View.FRONT, file, None, (Problem(file, 1, 1, "this drawing is missing", "every guide has a front"),)
        ),
    )


def problems_with_drawings(sheets: Sequence[DrawingSheet], book: Book) -> Iterator[Problem]:
    """Parts and regions that are drawn but have no text."""
    for sheet in sheets:
        if sheet.drawing is not None:
            named = (part for part in reversed(sheet.drawing.parts) if part.structure is not None)
            parts = {str(part.structure): part.id for part in named}
            yield from _unknown(_Drawn("StructureId", "structures.yaml", parts), sheet, book)
            regions = {str(region.id): f"region-{region.id}" for region in sheet.drawing.chart.regions}
            yield from _unknown(_Drawn("RegionId", "regions.yaml", regions), sheet, book)


def problems_with_spots_drawn(sheets: Sequence[DrawingSheet], guide: Guide, book: Book) -> Iterator[Problem]:
    """Pain spots that are drawn in no view, or drawn without being told about in their region."""
    told = {(region.id, spot.id) for region in guide.regions.values() for spot in region.spots}
    for sheet in sheets:
        for mark in sheet.drawing.chart.spots if sheet.drawing is not None else ():
            if (mark.region, mark.id) not in told:
                message = f"the pain spot '{mark.id}' is not told about in the region '{mark.region}'"
                yield sheet.problem(f"spot-{mark.id}", message, "add it to regions.yaml, or mend data-region")
    drawn = {(mark.region, mark.id) for chart in guide.charts.values() for mark in chart.spots}
    for region in guide.regions.values():
        for index, spot in enumerate(region.spots):
            if (region.id, spot.id) not in drawn:
                message = f"the pain spot '{spot.id}' is in no drawing"
                path = ("spots", index, "id")
                yield book.problem_in("RegionId", region.id, path, message, f"draw it, as spot-{spot.id}")


def problems_with_views(guide: Guide, book: Book) -> Iterator[Problem]:
    """Regions that are not on the drawing that is said to show them best."""
    for region in guide.regions.values():
        chart = guide.charts.get(region.view)  # a view may have no drawing yet
        if chart is not None and not _shows(chart, region.id):
            views = [each.view.value for each in guide.charts.values() if _shows(each, region.id)]
            hint = f"shown by: {', '.join(views)}" if views else f"draw it, as region-{region.id}"
            message = f"the drawing '{region.view.value}' does not show the region '{region.id}'"
            yield book.problem_in("RegionId", region.id, ("view",), message, hint)


def _sheet(view: View, file: Path, content_dir: Path, inks: frozenset[str]) -> DrawingSheet:
    is_own = file.is_relative_to(content_dir)
    name = f"{'' if is_own else 'resources/'}{FOLDER}/{file.name}"
    try:
        if is_own and file.parent.is_symlink():
            raise UnreadableError(f"is in '{FOLDER}', which is a link")
        read = read_drawing(read_regular(file, MOST_BYTES), inks)
    except UnreadableError as error:
        return DrawingSheet(view, name, None, (Problem(name, 1, 1, f"this file {error}"),))
    if not isinstance(read, Drawing):
        problems = tuple(Problem(name, each.line, each.column, each.message, each.hint) for each in read)
        return DrawingSheet(view, name, None, problems)
    if read.chart.view is not view:
        line, column = read.places[read.chart.view.value]
        message = f"this is the view '{read.chart.view.value}', not '{view.value}'"
        hint = f'rename the file, or write id="{view.value}"'
        return DrawingSheet(view, name, None, (Problem(name, line, column, message, hint),))
    return DrawingSheet(view, name, read, ())


class _Drawn(Struct, frozen=True):
    """What a drawing shows of one kind: which element shows which id, and the file that tells about them."""

    kind: str
    told_in: str
    elements: Mapping[str, str]


def _unknown(drawn: _Drawn, sheet: DrawingSheet, book: Book) -> Iterator[Problem]:
    if book.sheets[drawn.told_in].root is None:
        return
    known = book.ids(drawn.kind)
    for id_, element in drawn.elements.items():
        if id_ not in known:
            close = did_you_mean(id_, known)
            hint = close if close.startswith("did") else "add it there"
            yield sheet.problem(element, f"the drawing shows '{id_}', which has no entry in {drawn.told_in}", hint)


def _shows(chart: Chart, region: RegionId) -> bool:
    return any(shape.id == region for shape in chart.regions)
