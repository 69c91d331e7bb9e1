"""A content folder to a guide, or to every problem in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath

from msgspec import Struct

from kneeguide.assess.cautions import Caution
from kneeguide.assess.evidence import Candidate
from kneeguide.assess.questions import Question
from kneeguide.assess.to_ask import ToAsk
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.content.assembly import assembled
from kneeguide.content.bends import problems_with_bends
from kneeguide.content.book import Book
from kneeguide.content.cadence import CadenceTexts
from kneeguide.content.conditions import gaps_of_conditions, problems_with_conditions
from kneeguide.content.countries import problems_with_countries
from kneeguide.content.danger import problems_with_danger
from kneeguide.content.diary import DiaryTexts
from kneeguide.content.drawings import (
    DrawingSheet,
    problems_with_drawings,
    problems_with_spots_drawn,
    problems_with_views,
    read_drawings,
)
from kneeguide.content.exercises import Exercise, Plan, RunningAgain
from kneeguide.content.figures import problems_with_figures
from kneeguide.content.guide import Guide
from kneeguide.content.icons import icons_in
from kneeguide.content.limits import findings
from kneeguide.content.listing import MOST_FILES, listed
from kneeguide.content.nodes import Items
from kneeguide.content.nodes import Path as NodePath
from kneeguide.content.pages import About, Advice, Bend, Condition, Region, Source, Structure, Term
from kneeguide.content.plans import problems_with_plans
from kneeguide.content.problems import Loaded, Problem
from kneeguide.content.reach import problems_with_reach
from kneeguide.content.reader import MOST_BYTES, read
from kneeguide.content.references import can_be_followed, problems_with_references
from kneeguide.content.regions import problems_with_regions
from kneeguide.content.regular import UnreadableError, read_regular
from kneeguide.content.search_words import SearchWords
from kneeguide.content.shape import shaped
from kneeguide.content.sheet import Sheet
from kneeguide.content.spots import problems_with_spots
from kneeguide.content.texts import problems_with_texts
from kneeguide.content.to_ask import problems_with_to_ask
from kneeguide.content.topics import Country, Disagreement, Myth, Topic
from kneeguide.content.unused import problems_with_unused
from kneeguide.drawing.files import FOLDER
from kneeguide.figure.model import Figure
from kneeguide.paths import resources_dir
from kneeguide.settings import View
from kneeguide.timer.protocol import Protocol

LISTS: dict[str, type[Struct]] = {
    "advice.yaml": Advice,
    "bend.yaml": Bend,
    "countries.yaml": Country,
    "disagreements.yaml": Disagreement,
    "glossary.yaml": Term,
    "myths.yaml": Myth,
    "red_flags.yaml": RedFlag,
    "regions.yaml": Region,
    "sources.yaml": Source,
    "structures.yaml": Structure,
    "timers.yaml": Protocol,
    "wizard/cautions.yaml": Caution,
    "wizard/questions.yaml": Question,
    "wizard/rules.yaml": TriageRule,
    "wizard/to_ask.yaml": ToAsk,
}
"""The files that hold a list, and of what."""

FOLDERS: dict[str, type[Struct]] = {
    "conditions": Condition,
    "exercises": Exercise,
    "figures": Figure,
    "plans": Plan,
    "topics": Topic,
    "wizard/evidence": Candidate,
}
"""The folders that hold one thing a file, and what; the file is named after its id, its condition or its exercise."""

SINGLES: dict[str, type[Struct]] = {
    "about.yaml": About,
    "cadence.yaml": CadenceTexts,
    "diary.yaml": DiaryTexts,
    "running_again.yaml": RunningAgain,
    "search.yaml": SearchWords,
}
"""The files that hold one thing, and what."""

OPTIONAL = frozenset(
    {"disagreements.yaml", "myths.yaml", "wizard/cautions.yaml", "wizard/to_ask.yaml"}
    | {"exercises", "figures", "plans", "topics"}
)
"""What a content folder may do without; then the guide says nothing of it."""

_MOST_CROSS_PROBLEMS = 500
_YAML_PLACES = "nothing reads it; files end in .yaml and have their places"
_PLACES = {
    ".yaml": _YAML_PLACES,
    ".yml": _YAML_PLACES,
    ".svg": f"nothing reads it; drawings are {', '.join(f'{FOLDER}/{view.value}.svg' for view in View)}",
}
"""Where files of these kinds belong."""


def load(content_dir: Path, *, thorough: bool = False) -> Loaded:
    """Read the folder and its drawings. A thorough reading also holds icons and what is drawn against the texts."""
    reading = _Reading(content_dir)
    reading.read_all()
    return reading.outcome(thorough=thorough)


@dataclass
class _Reading:
    """One reading of a folder: its sheets, the values made from them, and problems that belong to no sheet."""

    content_dir: Path
    book: Book = field(default_factory=Book)
    drawings: tuple[DrawingSheet, ...] = ()
    values: list[object] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read_all(self) -> None:
        """Read every file that the folder should have, and note those that it should not."""
        files = [state.file for state in listed(self.content_dir)]
        if len(files) > MOST_FILES:
            self._note(".", f"there are more than {MOST_FILES} files here", "is this the content folder?")
        for file, kind in SINGLES.items():
            self._read_one(file, kind)
        for file, kind in LISTS.items():
            if file in files or file not in OPTIONAL:
                self._read_list(file, kind)
        for folder, kind in FOLDERS.items():
            self._read_folder(folder, kind, files)
        self.drawings = read_drawings(self.content_dir, resources_dir())
        self.problems.extend(problem for sheet in self.drawings for problem in sheet.problems)
        self._note_unexpected(files)

    def outcome(self, *, thorough: bool) -> Loaded:
        """The guide, or None, and all problems."""
        guide = None if self._has_problems() else self._guide()
        self.problems.extend(islice(self._across(guide, thorough=thorough), _MOST_CROSS_PROBLEMS))
        problems = sorted(
            [*self.problems, *(problem for sheet in self.book.sheets.values() for problem in sheet.problems)]
        )
        has_errors = any(not problem.warning for problem in problems)
        return Loaded(None if has_errors else guide, tuple(problems))

    def _has_problems(self) -> bool:
        has_errors = any(not problem.warning for problem in self.problems)
        return has_errors or any(sheet.problems for sheet in self.book.sheets.values())

    def _across(self, guide: Guide | None, *, thorough: bool) -> Iterator[Problem]:
        references = tuple(islice(problems_with_references(self.book), _MOST_CROSS_PROBLEMS))
        yield from references
        yield from problems_with_texts(self.book, icons_in(resources_dir()) if thorough else frozenset())
        if thorough:
            yield from problems_with_drawings(self.drawings, self.book)
        # The rest looks things up, so what it follows must lead somewhere.
        if guide and (not references or can_be_followed(self.book)):
            yield from problems_with_regions(guide, self.book)
            yield from problems_with_conditions(guide, self.book)
            yield from problems_with_spots(guide, self.book)
            yield from problems_with_bends(guide, self.book)
            yield from problems_with_reach(guide, self.book)
            yield from problems_with_danger(guide, self.book)
            yield from problems_with_countries(guide, self.book)
            yield from problems_with_to_ask(guide, self.book)
            yield from problems_with_plans(guide, self.book)
            yield from problems_with_unused(guide, self.book)
            if thorough:
                yield from gaps_of_conditions(guide, self.book)
                yield from problems_with_figures(guide, self.book)
                yield from problems_with_views(guide, self.book)
                yield from problems_with_spots_drawn(self.drawings, guide, self.book)

    def _note(self, file: str, message: str, hint: str) -> None:
        self.problems.append(Problem(file, 1, 1, message, hint))

    def _note_unexpected(self, files: list[str]) -> None:
        read = {*self.book.sheets, *(sheet.file for sheet in self.drawings)}
        for file in files:
            hint = _PLACES.get(PurePosixPath(file).suffix.lower())
            if hint and file not in read:
                self.problems.append(Problem(file, 1, 1, "this file is not expected here", hint, warning=True))

    def _sheet(self, file: str) -> Sheet:
        try:
            sheet = read(file, read_regular(self._inside(file), MOST_BYTES))
        except UnreadableError as error:
            sheet = Sheet(file)
            sheet.report((), f"this file {error}")
        self.book.sheets[file] = sheet
        return sheet

    def _inside(self, file: str) -> Path:
        """The file's path. Raises UnreadableError where a folder on the way is a link, which may lead anywhere."""
        for folder in PurePosixPath(file).parents:
            if folder.name and (self.content_dir / folder).is_symlink():
                raise UnreadableError(f"is in '{folder}', which is a link")
        return self.content_dir / file

    def _read_one(self, file: str, kind: type[Struct]) -> None:
        sheet = self._sheet(file)
        if sheet.root is not None:
            self._take(shaped(kind, sheet.root, (), sheet), (), sheet)

    def _read_list(self, file: str, kind: type[Struct]) -> None:
        sheet = self._sheet(file)
        if isinstance(sheet.root, Items) and sheet.root.items:
            for index, node in enumerate(sheet.root.items):
                self._take(shaped(kind, node, (index,), sheet), (index,), sheet)
        elif sheet.root is not None:
            sheet.report(sheet.root, "expected a list with at least one item", "begin each item with '- '")

    def _read_folder(self, folder: str, kind: type[Struct], files: list[str]) -> None:
        here = [
            file for file in files if PurePosixPath(file).parent == PurePosixPath(folder) and file.endswith(".yaml")
        ]
        if not here and folder not in OPTIONAL:
            self._note(folder, "there are no .yaml files in this folder", "is it missing, a link or not readable?")
        for file in here:
            self._read_one(file, kind)
            self._check_name(file)

    def _check_name(self, file: str) -> None:
        stem = PurePosixPath(file).stem
        for leaf in self.book.sheets[file].leaves:
            if leaf.path in {("id",), ("condition",), ("exercise",)} and leaf.value != stem:
                hint = f"rename the file to {leaf.value}.yaml, or mend the id"
                self.book.sheets[file].report(leaf.path, f"'{leaf.value}' is not the file's name", hint)

    def _take(self, value: object, path: NodePath, sheet: Sheet) -> None:
        if value is None:
            return
        self.values.append(value)
        for finding in findings(value):
            sheet.report((*path, *finding.path), finding.message, finding.hint)

    def _guide(self) -> Guide | None:
        advised = {value.urgency for value in self.values if isinstance(value, Advice)}
        for urgency in Urgency:
            if urgency not in advised:
                self._note("advice.yaml", f"there is no advice for '{urgency.value}'", "all five levels need theirs")
        if len(advised) < len(Urgency) or not all(
            any(type(v) is kind for v in self.values) for kind in SINGLES.values()
        ):
            return None
        charts = {sheet.view: sheet.drawing.chart for sheet in self.drawings if sheet.drawing is not None}
        return assembled(self.values, charts)
