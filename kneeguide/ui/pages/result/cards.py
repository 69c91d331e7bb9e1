"""The cards of the result: next steps, the safety net, help on the way, what to tell, and short notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from kneeguide.ui.look import Span
from kneeguide.ui.urgency_style import style_of
from kneeguide.ui.widgets.boxes import Item, column, grid, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.number_dot import NumberDot
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QWidget

    from kneeguide.assess.cautions import Caution
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Advice, Condition, Step
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.result.reasoning import Why
    from kneeguide.ui.widgets.button import Button
    from kneeguide.ui.widgets.prose import Writer


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultCards", text)


def next_steps(
    writer: Writer, steps: Sequence[Step], plans: Sequence[Condition], buttons: Sequence[Button], span: Span
) -> Card:
    """The steps with their numbers, whose plan can be started, and the buttons below them."""
    look = writer.look
    lines: list[Item] = [Heading(look, tr("Next steps"), "h2")]
    for number, step in enumerate(steps, 1):
        text = column(
            _step(writer, step, "sub"), margins=(0, look.px(4), 0, 0)
        )  # its first line is level with the number
        lines.append(_beside(look, NumberDot(look, number), holding(text), 12))
    if plans:
        lines.append(writer.text(_plan_words(plans), "sub"))
    return _card(look, Card(look), [*lines, _buttons(look, buttons, span)], 14)


def _plan_words(plans: Sequence[Condition]) -> str:
    links = [f"[{each.name.plain}](condition:{each.id})" for each in plans]
    first = tr("There is a plan for {name}, which fits best.").format(name=links[0])
    more = [tr("There is one for {name}, too.").format(name=link) for link in links[1:]]
    return " ".join((first, *more))


def until_help(writer: Writer, steps: Sequence[Step]) -> Card:
    """What to do until help is there, between hairlines."""
    look = writer.look
    lines: list[Item] = [Heading(look, tr("Until you get help"), "h2")]
    for at, step in enumerate(steps):
        if at:
            lines.append(Rule(look))
        icon = Glyph(look, "circle-alert", "emergency_text", 22)
        lines.append(_beside(look, icon, _step(writer, step, "body"), 14))
    return _card(look, Card(look), lines, 13)


def why_card(writer: Writer, guide: Guide, reasons: Sequence[Why]) -> Card:
    """Every reason for the level that was reached and for those below it, each with its sources."""
    look = writer.look
    lines: list[Item] = [Heading(look, tr("Why this level"), "h3")]
    for reason in reasons:
        style, level = style_of(reason.urgency), guide.advice[reason.urgency].label
        text = writer.text(f"**{level}.** {reason.words}", "sub", sources=reason.sources)
        lines.append(_beside(look, Glyph(look, style.icon, style.text, 18, "sub"), text, 8))
    return _card(look, Card(look), lines, 6)


def tell_them(writer: Writer, lines: Sequence[str], buttons: Sequence[Button], span: Span) -> Card:
    """What to say to those who help, from the answers."""
    look = writer.look
    texts = [writer.text(line, "body") for line in lines]
    words = holding(column(*texts, gap=look.gap(4)))
    return _card(look, Card(look), [Heading(look, tr("Tell them"), "h2"), words, _buttons(look, buttons, span)], 12)


def safety_net(writer: Writer, advice: Advice) -> Card:
    """When to do something else. It is never left out."""
    look = writer.look
    title = _beside(look, Glyph(look, "shield-check", "soon_text", 20, "h3"), _soon_title(look), 8)
    card = Card(look, "soon_soft", "soon" if look.high_contrast else "soon_soft")
    return _card(look, card, [title, writer.prose(advice.change_course, "sub")], 8)


def note_card(look: Look, icon: str, words: Sequence[QWidget], buttons: Sequence[QWidget]) -> Card:
    """A calm card that says something about the result itself, with what can be done about it."""
    texts = holding(column(*words, gap=look.gap(4)))
    lines: list[Item] = [_beside(look, Glyph(look, icon, "soon_text", 24, "h3"), texts, 12)]
    if buttons:
        lines.append(holding(Flow(buttons, look.gap(10))))
    return _card(look, Card(look, "soon_soft", "soon").edge_width(1.5), lines, 12)


def cautions_card(writer: Writer, cautions: Sequence[Caution], span: Span, *, for_parent: bool) -> Card:
    """What is different for this person, side by side where there is room; a parent is addressed by name."""
    look = writer.look
    words, icon = (tr("For you and a parent"), "baby") if for_parent else (tr("What is different for you"), "user")
    title = _beside(look, Glyph(look, icon, "soon_text", 20, "h3"), Heading(look, words, "h3", "soon_text"), 8)
    texts = [writer.text(f"**{each.title}.** {each.text}", "sub", sources=each.sources) for each in cautions]
    columns = 1 if span is Span.COLUMN else 2
    lines: list[Item] = [title, grid(texts, columns, look.gap(14))]
    return _card(look, Card(look, "soon_soft", "soon" if look.high_contrast else "soon_soft"), lines, 8)


def not_ruled_out(writer: Writer, conditions: Sequence[Condition]) -> Card:
    """What is dangerous and neither fits nor is spoken against, in calm words, each leading to its page."""
    look = writer.look
    words = tr("Your answers leave these open. Read when to get help, or ask a professional.")
    lines: list[Item] = [Heading(look, tr("Not ruled out"), "h3"), Text(look, words, "sub", "text2")]
    for condition in conditions:
        line = writer.text(f"[{condition.name.plain}](condition:{condition.id})", "sub")
        lines.append(_beside(look, Glyph(look, "info", "text2", 18, "sub"), line, 8))
    return _card(look, Card(look), lines, 6)


def _buttons(look: Look, buttons: Sequence[Button], span: Span) -> QLayout:
    """In a wide card side by side, else as wide as the card and under each other."""
    if span is Span.COMPACT:
        return Flow(buttons, look.gap(10))
    return column(*buttons, gap=look.gap(8))


def _soon_title(look: Look) -> QWidget:
    return Heading(look, tr("When to change course"), "h3", "soon_text")


def _step(writer: Writer, step: Step, role: str) -> QWidget:
    title = step.title if step.title.endswith((".", "?")) else f"{step.title}."
    return writer.text(f"**{title}** {step.text}", role)


def _beside(look: Look, start: QWidget, text: QWidget, gap: float) -> QWidget:
    layout = row(start, text, gap=look.gap(gap))
    layout.setStretch(1, 1)
    layout.setAlignment(start, Qt.AlignmentFlag.AlignTop)
    return holding(layout)


def _card(look: Look, card: Card, lines: Sequence[Item], gap: float) -> Card:
    pad = look.gap(18)
    holding(column(*lines, gap=look.gap(gap), margins=(pad, look.gap(16), pad, look.gap(18))), card)
    return card
