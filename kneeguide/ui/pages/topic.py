"""The page of a topic: what to do, who must leave it, more on it, and when to get help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.urgency import Urgency
from kneeguide.content.topics import TopicGroup
from kneeguide.navigation import TimersPage, TopicPage
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.condition.tables import help_card
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import (
    Beside,
    Door,
    doors_card,
    library,
    page_with_aside,
    points_card,
    printed,
    printed_sources,
    printed_steps,
    safety_card,
    sources_section,
    steps_card,
    titled,
)
from kneeguide.ui.sheet import Part, PartKind, Sheet
from kneeguide.ui.widgets.boxes import holding
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.prose import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.topics import Topic
    from kneeguide.ids import ProtocolId, SourceId
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look


def topic_reading(look: Look, guide: Guide, topic: Topic, go: Callable[[Route], None]) -> Reading:
    """The reading of one topic."""

    def build(span: Span) -> QWidget:
        writer = Writer(look, go, hints=Hints(guide)).explaining(topic.title)
        return page_with_aside(look, span, _sections(writer, guide, topic, span))

    sheet = topic_sheet(guide, topic)
    return Reading(topic.title, topic.line, "library", build, sheet=sheet, above=(library(),))


def group_name(group: TopicGroup) -> str:
    """What the topics of a group are about."""
    names = {
        TopicGroup.FIRST_AID: _tr("First aid"),
        TopicGroup.SELF_CARE: _tr("Self-care"),
        TopicGroup.TRAINING: _tr("Training"),
        TopicGroup.KNEE: _tr("How the knee works"),
    }
    return names[group]


def _sections(writer: Writer, guide: Guide, topic: Topic, span: Span) -> Iterator[QWidget | Beside]:
    look = writer.look
    yield writer.claim(topic.summary, "lead")
    if topic.do:
        yield titled(look, _tr("What to do"), steps_card(writer, [writer.claim(each) for each in topic.do]))
    if topic.timers:
        buttons = [_timer(writer, guide, timer, first=at == 0) for at, timer in enumerate(topic.timers)]
        yield holding(Flow(buttons, look.gap(10)))
    if topic.not_for:
        yield Beside(safety_card(writer, _tr("Not for"), topic.not_for, Urgency.SAME_DAY))
    for section in topic.sections:
        yield titled(look, section.title, points_card(writer, section.points, "dot", "text3"))
    if topic.seek_help:
        stacked = span is not Span.COMPACT  # narrow windows and the narrow column beside the text
        reasons = help_card(writer, guide, topic.seek_help, stacked=stacked)
        yield Beside(titled(look, _tr("When to get help"), reasons))
    yield from _more(writer, guide, topic, span)
    yield sources_section(writer, guide, topic.reviewed)


def _more(writer: Writer, guide: Guide, topic: Topic, span: Span) -> Iterator[QWidget]:
    """The way on: the other topics of the group."""
    others = [each for each in guide.topics.values() if each.group is topic.group and each is not topic]
    if others:
        doors = [Door(each.title, each.line, TopicPage(each.id)) for each in others]
        title = _tr("More: {group}").format(group=group_name(topic.group))
        yield titled(writer.look, title, doors_card(writer.look, doors, writer.go, 1 if span is Span.COLUMN else 2))


def _timer(writer: Writer, guide: Guide, timer: ProtocolId, *, first: bool) -> Button:
    name = _tr("{name} timer").format(name=guide.protocols[timer].name)
    button = Button(writer.look, name, "play", Kind.PRIMARY if first else Kind.SECONDARY)
    button.clicked.connect(partial(_go, writer, TimersPage(timer)))
    return button


def _go(writer: Writer, route: Route, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    writer.go(route)


def topic_sheet(guide: Guide, topic: Topic) -> Sheet:
    """The topic on paper."""
    help_lines = (f"**{guide.advice[each.urgency].label}:** {each.sign}" for each in topic.seek_help)
    parts = (
        Part(PartKind.PARAGRAPH, topic.summary.text),
        *printed_steps(_tr("What to do"), (each.text for each in topic.do)),
        *printed(_tr("Not for"), (each.text for each in topic.not_for)),
        *(part for each in topic.sections for part in printed(each.title, (point.text for point in each.points))),
        *printed(_tr("When to get help"), help_lines),
        *printed_sources(guide, _cited(topic)),
    )
    return Sheet(topic.title, parts)


def _cited(topic: Topic) -> Iterator[SourceId]:
    points = (point for section in topic.sections for point in section.points)
    for claim in (topic.summary, *topic.do, *topic.not_for, *points):
        yield from claim.sources
    for reason in topic.seek_help:
        yield from reason.sources


def _tr(text: str) -> str:
    return QCoreApplication.translate("TopicPage", text)
