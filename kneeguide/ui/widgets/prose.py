"""Longer texts as widgets: paragraphs, lists with icons, and small numbers that lead to sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kneeguide.content.markup import Bullets, Link, Plain, Span, blocks
from kneeguide.ui.hints import SourceMark, grade_name
from kneeguide.ui.links import route_of
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.paragraph import spans_of
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.content.pages import Grade
    from kneeguide.content.wording import Wording
    from kneeguide.ids import SourceId
    from kneeguide.navigation import Route
    from kneeguide.ui.hints import Hints
    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.boxes import Content


class Claim(Protocol):
    """What the guide says, with its sources and how well they support it."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """Where it comes from."""

    @property
    def grade(self) -> Grade:
        """How well it is supported."""


class Numbers:
    """Gives each source of a page its number, in the order in which they come."""

    def __init__(self, known: Iterable[SourceId] = ()) -> None:
        self.order: list[SourceId] = list(known)

    def of(self, source: SourceId) -> int:
        """The number of a source."""
        if source not in self.order:
            self.order.append(source)
        return self.order.index(source) + 1


class Writer:
    """Makes text widgets for one page: in its look, with its links and its source numbers."""

    def __init__(
        self, look: Look, go: Callable[[Route], None], numbers: Numbers | None = None, hints: Hints | None = None
    ) -> None:
        self.look, self.go = look, go
        self.numbers = numbers or Numbers()
        self._hints = hints
        self._wording: Wording | None = None

    def explaining(self, title: str) -> Writer:
        """The same writer, which marks each word of the glossary where the page of this title uses it first."""
        if self._hints is not None:
            self._wording = self._hints.wording(title)
        return self

    def text(self, text: str, role: str = "body", colour: str = "text", sources: Sequence[SourceId] = ()) -> Text:
        """One paragraph, with the numbers of its sources behind it."""
        return self._linked((*spans_of(text), *self._marks(sources)), role, colour)

    def claim(self, claim: Claim, role: str = "body", colour: str = "text") -> Text:
        """One paragraph, with the numbers of its sources; they and screen readers tell how well it is supported."""
        label = self._linked((*spans_of(claim.text), *self._marks(claim.sources, claim.grade)), role, colour)
        label.described = grade_name(claim.grade)
        label.setAccessibleDescription(label.described)
        return label

    def prose(self, text: str, role: str = "body", colour: str = "text") -> QWidget:
        """Paragraphs and lists."""
        parts: list[Content] = []
        for block in blocks(text):
            if isinstance(block, Bullets):
                parts += [self._beside(self._line(item, role, colour), "dot", "text3", role) for item in block.items]
            else:
                parts.append(self._line(block.spans, role, colour))
        return holding(column(*parts, gap=self.look.gap(8)))

    def item(self, text: str, icon: str, icon_colour: str, sources: Sequence[SourceId] = ()) -> QLayout:
        """A line of a list, with an icon before it."""
        return self._beside(self.text(text, sources=sources), icon, icon_colour, "body")

    def point(self, claim: Claim, icon: str, icon_colour: str) -> QLayout:
        """A claim as a line of a list, with an icon before it."""
        return self._beside(self.claim(claim), icon, icon_colour, "body")

    def items(self, texts: Iterable[QWidget], gap: float = 8) -> QWidget:
        """Lines under each other."""
        return holding(column(*texts, gap=self.look.gap(gap)))

    def _line(self, spans: tuple[Span, ...], role: str, colour: str) -> Text:
        return self._linked(spans, role, colour)

    def _linked(self, spans: tuple[Span, ...], role: str, colour: str) -> Text:
        label = Text(self.look, "", role, colour)
        label.say_spans(self._wording.marked(spans) if self._wording else spans)
        if self._hints is not None:
            label.hint_with(self._hints.of)
        return label.on_link(self._follow)

    def _beside(self, text: Text, icon: str, icon_colour: str, role: str) -> QLayout:
        look = self.look
        layout = row(Glyph(look, icon, icon_colour, 18, role), text, gap=look.gap(10))
        layout.setStretch(1, 1)
        return layout

    def _marks(self, sources: Sequence[SourceId], grade: Grade | None = None) -> list[Span]:
        spans: list[Span] = []
        for source in sorted(sources, key=self.numbers.of):
            spans += [Plain("\u00a0"), SourceMark(str(self.numbers.of(source)), "source", source, grade)]
        return spans

    def _follow(self, link: Link) -> None:
        self.go(route_of(link))
