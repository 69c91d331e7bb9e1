"""The pages to look things up in: parts of the knee, sources, warning signs, what this guide is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.urgency import Urgency
from kneeguide.content.markup import plain
from kneeguide.navigation import StructuresPage
from kneeguide.ui.hints import Hints, source_words
from kneeguide.ui.pages.emergency_numbers import call_words, numbers_card
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import library
from kneeguide.ui.sheet import Part, PartKind, Sheet
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Numbers, Writer
from kneeguide.ui.widgets.row_button import RowButton
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.assess.triage_rules import RedFlag, TriageRule
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Source, Structure
    from kneeguide.content.topics import Country
    from kneeguide.ids import SourceId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look, Span
    from kneeguide.ui.widgets.boxes import Content

_READING = 760


def structures_reading(look: Look, guide: Guide, go: Callable[[Route], None]) -> Reading:
    """The parts of the knee that the drawing shows."""

    def build(_span: Span) -> QWidget:
        writer = writer_of(look, guide, go)
        return _card(look, [_structure(writer, each) for each in guide.structures.values()])

    line = _tr("What each part is and what it does for a runner.")
    return Reading(_tr("Parts of the knee"), line, "library", build, width=_READING, above=(library(),))


def sources_reading(look: Look, guide: Guide, source: SourceId | None, go: Callable[[Route], None]) -> Reading:
    """Every source, and how they were chosen."""
    by_name = _sources_by_name(guide)

    def build(_span: Span) -> QWidget:
        writer = Writer(look, go, hints=Hints(guide))
        chosen = writer.prose(guide.about.how_sources_were_chosen)
        entries = [_source(look, number + 1, each) for number, each in enumerate(by_name)]
        return holding(column(chosen, _card(look, entries), gap=look.gap(16)))

    line = _tr("Every statement of this guide names where it comes from.")
    at = f"source-{source}" if source else ""
    return Reading(_tr("Sources"), line, "library", build, width=_READING, at=at, above=(library(),))


def signs_reading(look: Look, guide: Guide, country: Country | None, go: Callable[[Route], None]) -> Reading:
    """Whom to call, then all warning signs, most urgent first."""
    build = partial(_signs, writer_of(look, guide, go), guide, country)
    line = _tr("If one of these is true for you, do not wait for an app.")
    return Reading(_tr("Get help now if"), line, "", build, sheet=_signs_sheet(guide, country), width=_READING)


def about_reading(look: Look, guide: Guide, version: str, go: Callable[[Route], None]) -> Reading:
    """What this guide is, and is not."""

    def build(_span: Span) -> QWidget:
        writer, about = Writer(look, go, hints=Hints(guide)), guide.about
        points = [writer.item(point, "check", "accent_text") for point in about.points]
        made = _tr("KneeGuide {version}. Code: MIT licence. Content: CC BY 4.0.").format(version=version)
        parts_of_others = _tr("Qt and PySide6: LGPL 3. Font Inter: OFL 1.1. Icons Lucide: ISC.")
        parts: list[Content] = [
            writer.prose(about.notice, "lead"), *points,
            Heading(look, _tr("What it is meant for")), writer.prose(about.intended_use),
            Heading(look, _tr("How the sources were chosen")), writer.prose(about.how_sources_were_chosen),
            Heading(look, _tr("Version and licences")), Text(look, made), Text(look, parts_of_others),
        ]  # fmt: skip
        return holding(column(*parts, gap=look.gap(12)))

    return Reading(_tr("About this guide"), "", "library", build, width=_READING, above=(library(),))


def _structure(writer: Writer, part: Structure) -> QWidget:
    look = writer.look
    button = RowButton(look, part.name, part.medical)
    button.setObjectName(f"part-{part.id}")
    button.clicked.connect(lambda: writer.go(StructuresPage(part.id)))
    text = writer.text(part.text, sources=part.sources)
    in_line = column(text, margins=(look.gap(4), 0, look.gap(4), 0))  # with the words of the button
    return _entry(look, "", [button, in_line])


def _sources_by_name(guide: Guide) -> list[Source]:
    return sorted(guide.sources.values(), key=lambda each: (each.authors.casefold(), each.year or 0, each.id))


def writer_of(look: Look, guide: Guide, go: Callable[[Route], None]) -> Writer:
    """A writer whose source numbers are those of the list of all sources."""
    return Writer(look, go, Numbers(each.id for each in _sources_by_name(guide)), Hints(guide))


def _source(look: Look, number: int, source: Source) -> QWidget:
    kinds = {
        "guideline": _tr("Guideline"), "review": _tr("Review"), "trial": _tr("Trial"), "study": _tr("Study"),
        "textbook": _tr("Textbook"), "leaflet": _tr("Leaflet"), "article": _tr("Article"),
    }  # fmt: skip
    read = _tr("text or summary read for this guide") if source.checked else _tr("known from other texts, not read")
    doi = f" · doi {source.doi}" if source.doi else ""
    note = f"{kinds[source.kind.value]} · {read}{doi}"
    return _entry(
        look,
        f"source-{source.id}",
        [Text(look, f"{number}. {source_words(source)}"), Text(look, note, "small", "text3")],
    )


def _entry(look: Look, name: str, parts: Sequence[Content]) -> QWidget:
    entry = holding(column(*parts, gap=look.gap(2), margins=(0, look.gap(12), 0, look.gap(12))))
    entry.setObjectName(name)
    return entry


def _card(look: Look, entries: Iterable[QWidget]) -> QWidget:
    rows: list[QWidget] = []
    for entry in entries:
        rows += [Rule(look), entry] if rows else [entry]
    return holding(column(*rows, margins=(look.gap(18), look.gap(4), look.gap(18), look.gap(4))), Card(look))


def warning_signs(guide: Guide) -> list[RedFlag | TriageRule]:
    """Every red flag, and the rules that say their sign in words."""
    return [*guide.red_flags.values(), *(rule for rule in guide.rules if rule.sign)]


def _by_level(guide: Guide) -> list[tuple[Urgency, list[RedFlag | TriageRule]]]:
    every = warning_signs(guide)
    levels = [(level, [each for each in every if each.urgency is level]) for level in reversed(Urgency)]
    return [(level, signs) for level, signs in levels if signs]


def _signs(writer: Writer, guide: Guide, country: Country | None, _span: Span) -> QWidget:
    numbers = [numbers_card(writer, country, cited=True)] if country else []
    parts = [_level(writer, guide, level, flags) for level, flags in _by_level(guide)]
    return holding(column(*numbers, *parts, gap=writer.look.gap(16)))


def _level(writer: Writer, guide: Guide, level: Urgency, flags: Sequence[RedFlag | TriageRule]) -> QWidget:
    look, style, advice = writer.look, style_of(level), guide.advice[level]
    head = row(
        Glyph(look, style.icon, style.mark, 22, "h2"), Heading(look, advice.headline, "h2", style.text), None,
        Chip(look, advice.label, style.soft, style.text), gap=look.gap(10),
    )  # fmt: skip
    text = writer.text(advice.text, "body", "text2")
    signs = [writer.item(_sign_words(flag), "dot", style.mark, flag.sources) for flag in flags]
    edge = look.gap(18)
    layout = column(head, text, *signs, gap=look.gap(8), margins=(edge, edge, edge, edge))
    return holding(layout, Card(look, "surface", style.mark))


def _sign_words(flag: RedFlag | TriageRule) -> str:
    return f"**{plain(flag.sign).rstrip('.')}.** {flag.because}"


def _signs_sheet(guide: Guide, country: Country | None) -> Sheet:
    parts = [Part(PartKind.HEADING, call_words(country))] if country else []
    for level, flags in _by_level(guide):
        parts.append(Part(PartKind.HEADING, guide.advice[level].headline))
        parts += [Part(PartKind.ITEM, _sign_words(flag)) for flag in flags]
    return Sheet(_tr("Get help now if"), tuple(parts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReferencePage", text)
