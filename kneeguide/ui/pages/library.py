"""Everything there is to read, by kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.content.markup import plain
from kneeguide.navigation import (
    AboutPage,
    ConditionPage,
    GlossaryPage,
    Route,
    SignsPage,
    SourcesPage,
    StructuresPage,
    TimersPage,
)
from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.widgets.boxes import column, grid, holding
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.ui.look import Look

_COLUMNS = {Span.COLUMN: 1, Span.COMPACT: 2, Span.NORMAL: 3, Span.WIDE: 3}


def library_reading(look: Look, guide: Guide, go: Callable[[Route], None]) -> Reading:
    """The library: conditions, then what helps to understand them, then timers."""
    title = _tr("Library")
    line = _tr("Everything in this guide. All of it works offline.")
    return Reading(title, line, "library", partial(_body, look, guide, go))


def _body(look: Look, guide: Guide, go: Callable[[Route], None], span: Span) -> QWidget:
    groups = (
        (_tr("Conditions"), _conditions(look, guide, go)),
        (_tr("Good to know"), _background(look, guide, go)),
        (_tr("Timers"), _timers(look, guide, go)),
    )
    parts = [_group(look, title, tiles, _COLUMNS[span]) for title, tiles in groups]
    return holding(column(*parts, gap=look.gap(26)))


def _group(look: Look, title: str, tiles: Sequence[Tile], columns: int) -> QWidget:
    return holding(column(Heading(look, title), grid(tiles, columns, look.gap(14)), gap=look.gap(12)))


def _conditions(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    return [
        Tile(look, "knee", each.name.plain, plain(each.summary.text), partial(go, ConditionPage(each.id)))
        for each in guide.conditions.values()
    ]


def _background(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    counted = _tr("{count} words, each in a sentence or two.").format(count=len(guide.terms))
    cited = _tr("The {count} texts that this guide rests on.").format(count=len(guide.sources))
    entries = (
        ("siren", _tr("All warning signs"), _tr("When to get help, and how soon."), SignsPage()),
        ("bone", _tr("Parts of the knee"), _tr("What each part does for a runner."), StructuresPage()),
        ("book-open", _tr("Glossary"), counted, GlossaryPage()),
        ("file-text", _tr("Sources"), cited, SourcesPage()),
        ("info", _tr("About this guide"), _tr("What it is, and what it is not."), AboutPage()),
    )
    return [Tile(look, icon, title, line, partial(go, route)) for icon, title, line, route in entries]


def _timers(look: Look, guide: Guide, go: Callable[[Route], None]) -> list[Tile]:
    return [
        Tile(look, each.icon, each.name, each.line, partial(go, TimersPage(each.id)))
        for each in guide.protocols.values()
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryPage", text)
