"""What is behind a link in a word or two: a term's meaning, a source and how well it supports what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.content.markup import Link, plain
from kneeguide.ids import SourceId, TermId

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Grade, Source
    from kneeguide.content.wording import Wording


class SourceMark(Link, frozen=True):
    """The small number behind a statement that leads to its source; it knows the statement's grade."""

    grade: Grade | None = None


class Hints:
    """Gives the words for the links of one guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def wording(self, title: str) -> Wording:
        """What finds the words of the glossary on the page of this title."""
        # imported here: the first page explains no words
        from kneeguide.content.wording import Wording  # noqa: PLC0415

        return Wording(self._guide.terms.values(), title)

    def of(self, link: Link) -> str:
        """What to say beside the link, or nothing."""
        if link.kind == "term":
            return plain(self._guide.terms[TermId(link.id)].meaning)
        if link.kind == "source":
            said = source_words(self._guide.sources[SourceId(link.id)])
            grade = link.grade if isinstance(link, SourceMark) else None
            return f"{grade_name(grade)}. {said}" if grade else said
        return ""


def source_words(source: Source) -> str:
    """A source as it is cited: who, what, where, when."""
    year = f", {source.year}" if source.year else ""
    return f"{source.authors}. {source.title}. {source.published_in}{year}."


def grade_name(grade: Grade) -> str:
    """A grade in words."""
    names = {
        "strong": _tr("Strong evidence"),
        "moderate": _tr("Moderate evidence"),
        "weak": _tr("Weak evidence"),
        "expert": _tr("Expert opinion"),
        "disputed": _tr("Disputed"),
    }
    return names[grade.value]


def grade_meaning(grade: Grade) -> str:
    """What it takes to be given this grade."""
    meanings = {
        "strong": _tr("a guideline or good reviews agree."),
        "moderate": _tr("a review or several studies point the same way."),
        "weak": _tr("few or small studies."),
        "expert": _tr("experts say so; nobody has tested it well."),
        "disputed": _tr("sources disagree. This guide takes the careful side."),
    }
    return meanings[grade.value]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Hints", text)
