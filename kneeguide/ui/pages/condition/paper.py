"""A condition on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kneeguide.settings import Side
from kneeguide.ui.hints import source_words
from kneeguide.ui.pages.condition.sections import first_steps_title, normal_title
from kneeguide.ui.sheet import Part, PartKind, Sheet, drawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QImage

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition, ConditionExercise, Statement, Step
    from kneeguide.ids import SourceId


class Marked(NamedTuple):
    """A picture of the knee on which the places of the condition are marked."""

    picture: QImage
    side: Side


def condition_sheet(guide: Guide, condition: Condition, knee: Marked | None = None) -> Sheet:
    """Everything the page says, in its order, with the sources at the end."""
    facts, signs = condition.facts, condition.signs
    help_lines = (f"**{guide.advice[each.urgency].label}:** {each.sign}" for each in condition.seek_help)
    parts = (
        Part(PartKind.SMALL, _tr("Doctors say: {name}").format(name=condition.name.medical)),
        *_be_seen(guide, condition),
        Part(PartKind.PARAGRAPH, condition.summary.text),
        *_shown_on(knee, condition),
        *_items(
            f"**{_tr('Where')}:** {facts.where}",
            f"**{_tr('Feels like')}:** {facts.feels_like}",
            f"**{_tr('Time to ease')}:** {facts.time_to_ease}",
            f"**{_tr('Can I run?')}** {facts.can_i_run}",
        ),
        *_section(
            _tr(first_steps_title(condition)), (f"**{each.title}.** {each.text}" for each in condition.first_steps)
        ),
        *_section(_tr("When to get help"), help_lines),
        *_section(_tr("It often hurts more"), (each.text for each in signs.worse)),
        *_section(_tr(normal_title(condition)), (each.text for each in signs.normal)),
        *_section(_tr("What does not fit"), (each.text for each in signs.does_not_fit)),
        *_exercises(guide, condition),
        *_section(_tr("Running with it"), (each.text for each in condition.running)),
        *_section(_tr("Recovery, week by week"), (f"**{each.title}.** {each.text}" for each in condition.recovery)),
        *_section(_tr("Keep it away"), (each.text for each in condition.prevention)),
        Part(PartKind.HEADING, _tr("Sources")),
        *(Part(PartKind.SMALL, source_words(guide.sources[each])) for each in _cited(guide, condition)),
    )
    return Sheet(condition.name.plain, parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConditionPage", text)


def _be_seen(guide: Guide, condition: Condition) -> tuple[Part, ...]:
    if not condition.be_seen:
        return ()
    advice = guide.advice[condition.be_seen]
    return (Part(PartKind.PARAGRAPH, f"{_tr('If you may have this:')} **{advice.headline}.** {advice.text}"),)


def _exercises(guide: Guide, condition: Condition) -> tuple[Part, ...]:
    plan = (Part(PartKind.PARAGRAPH, condition.exercise_plan),) if condition.exercise_plan else ()
    names = guide.exercises
    figures = drawn(guide.figures, (each.exercise for each in condition.exercises))
    lines = _items(*(f"**{names[each.exercise].name}, {each.dose}.** {each.text}" for each in condition.exercises))
    return (Part(PartKind.HEADING, _tr("Exercises")), *plan, *figures, *lines) if plan or lines else ()


def _shown_on(knee: Marked | None, condition: Condition) -> tuple[Part, ...]:
    if knee is None:
        return ()
    marked = _tr("Marked on the left knee") if knee.side is Side.LEFT else _tr("Marked on the right knee")
    return (Part(PartKind.KNEE, f"**{marked}.** {condition.spot}", picture=knee.picture),)


def _section(title: str, lines: Iterable[str]) -> tuple[Part, ...]:
    items = _items(*lines)
    return (Part(PartKind.HEADING, title), *items) if items else ()


def _items(*lines: str) -> tuple[Part, ...]:
    return tuple(Part(PartKind.ITEM, line) for line in lines)


def _cited(guide: Guide, condition: Condition) -> tuple[SourceId, ...]:
    statements: tuple[Statement | Step | ConditionExercise, ...] = (
        condition.summary, *condition.signs.worse, *condition.signs.normal, *condition.signs.does_not_fit,
        *condition.causes, *condition.first_steps, *condition.exercises, *condition.running, *condition.recovery,
        *condition.prevention,
    )  # fmt: skip
    advice = guide.advice[condition.be_seen].sources if condition.be_seen else ()
    return tuple(dict.fromkeys((*advice, *(source for each in statements for source in each.sources))))
