"""The foot of the check: why a question is asked, going on, and what is said before the check ends early."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.ui.announce import announce
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, IconButton, Kind
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look

_TOGGLE_PAD = 8
"""How far the arrow of the toggle stands inside its button, in pixels."""
_NAMED = 2
"""How many of the chosen signs are named before the rest is counted."""


class Beside(Enum):
    """What stands beside the question, where there is room."""

    NOTHING = "nothing"
    WHY = "why"
    ANSWERS = "answers"


class WhyToggle(Button):
    """Opens and closes the reason for a question."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "chevron-right", Kind.QUIET)
        self.fit(Span.COLUMN)
        self.setAccessibleName(self.tr("Why do we ask this?"))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._turn)

    def fit(self, span: Span) -> None:
        """Say it in fewer words in one column."""
        self.setText(self.tr("Why do we ask?") if span is Span.COLUMN else self.tr("Why do we ask this?"))
        self.updateGeometry()

    def _turn(self, on: bool) -> None:  # noqa: FBT001
        self._icon = "chevron-down" if on else "chevron-right"
        self.update()


def _review_buttons(look: Look, words: str) -> tuple[Button, IconButton]:
    """Two that open and close the list of answers, one with words and one without, in step."""
    wide, small = Button(look, words, "list-checks", Kind.QUIET), IconButton(look, words, "list-checks")
    wide.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    for button, other in ((wide, small), (small, wide)):
        button.setCheckable(True)
        button.toggled.connect(other.setChecked)
    return wide, small


class WhyBox(Card):
    """The reason for a question."""

    def __init__(self, look: Look, why: str) -> None:
        super().__init__(look, "accent_soft", "accent_text" if look.high_contrast else "accent_soft")
        title = row(
            Glyph(look, "circle-question-mark", "accent_text", 20, "h3"),
            Text(look, self.tr("Why do we ask this?"), "h3", "accent_text"),
            gap=look.gap(8),
        )
        title.setStretch(1, 1)
        pad = look.gap(16)
        self.setLayout(column(title, Text(look, why), gap=look.gap(6), margins=(pad, look.gap(14), pad, look.gap(14))))


class CheckFooter(QWidget):
    """Stays at the foot of the page, whatever scrolls above it. `can_review` says that there are answers to show."""

    go_on = Signal()

    def __init__(self, look: Look, hint: str, *, can_review: bool) -> None:
        super().__init__()
        self._look, self._can_review = look, can_review
        self.why = WhyToggle(look)
        self.review, self.review_small = _review_buttons(look, self.tr("Review answers"))
        self.notice = Text(look, self.tr("This is information, not a diagnosis."), "sub", "text2")
        self.keys = Text(look, hint, "sub", "text2")
        self.forward = Button(look, self.tr("Continue"), "arrow-right", Kind.PRIMARY).icon_after()
        self.forward.setFixedWidth(look.px(150))
        self.forward.clicked.connect(self.go_on)
        self._message = Text(look, "", "strong", "soon_text")
        self._message_row = self._make_message_row()
        self._rule = Rule(look)
        reviews = row(self.review, self.review_small)
        buttons = row(self.why, reviews, self.notice, None, self.keys, self.forward, gap=look.gap(14))
        for text in (self.notice, self.keys):
            buttons.setAlignment(text, Qt.AlignmentFlag.AlignVCenter)
        parts = column(self._message_row, buttons, gap=look.gap(8))
        self._parts = parts
        self.setLayout(column(self._rule, parts))
        self.fit(Span.COLUMN, look.gap(16), Beside.NOTHING)

    def fit(self, span: Span, edge: int, beside: Beside) -> None:
        """Keep off the edges; leave out what there is no room for, and the toggle of what stands beside."""
        look, one_column, why_is_beside = self._look, span is Span.COLUMN, beside is Beside.WHY
        reviews, (above, below) = self._can_review and beside is Beside.NOTHING, (8, 8) if one_column else (12, 18)
        start = edge if why_is_beside else edge - look.px(_TOGGLE_PAD)
        self._parts.setContentsMargins(start, look.gap(above), edge, look.gap(below))
        self._rule.setVisible(one_column)
        self.keys.setVisible(span >= Span.NORMAL or (span is Span.COMPACT and not reviews))
        self.why.fit(span)
        self.why.setVisible(not why_is_beside)
        self.notice.setVisible(why_is_beside)
        self.review.setVisible(reviews and not one_column)
        self.review_small.setVisible(reviews and one_column)

    @property
    def message(self) -> str:
        """What is said above the buttons, or nothing."""
        return self._message.text()

    def say(self, message: str) -> None:
        """Say something above the buttons, for screen readers too, or nothing more."""
        self._message.say(message)
        self._message_row.setVisible(bool(message))
        if message:
            announce(self, message)

    def _make_message_row(self) -> QWidget:
        layout = row(Glyph(self._look, "circle-alert", "soon_text", 20), self._message, gap=self._look.gap(8))
        layout.setContentsMargins(self._look.px(_TOGGLE_PAD), 0, 0, 0)
        layout.setStretch(1, 1)
        holder = holding(layout)
        holder.hide()
        return holder


class EmergencyConfirm(Card):
    """Takes the place of the foot when an emergency sign was chosen: show what to do, or change the answer."""

    show_help = Signal()
    change = Signal()

    def __init__(self, look: Look, chosen: Sequence[str]) -> None:
        super().__init__(look, "emergency_soft", "emergency", 16)
        self.edge_width(1.5)
        first, more = chosen[:_NAMED], len(chosen) - _NAMED
        names = "; ".join(f"“{text}”" for text in first)
        named = self.tr("You chose: {signs}").format(signs=names)
        if more > 0:
            named = self.tr("You chose: {signs}, and {count} more").format(signs=names, count=more)
        self.heading = Heading(look, self.tr("This needs emergency help. End the check here?"), "h2", "emergency_text")
        self.forward = Button(look, self.tr("Show me what to do"), "arrow-right", Kind.PRIMARY).icon_after()
        self.back = Button(look, self.tr("Change my answer"))
        self.forward.clicked.connect(self.show_help)
        self.back.clicked.connect(self.change)
        title = row(Glyph(look, "siren", "emergency_text", 22, "h2"), self.heading, gap=look.gap(10))
        title.setStretch(1, 1)
        self._buttons = row(self.forward, self.back, None, gap=look.gap(10))
        pad = look.gap(18)
        parts = (title, Text(look, named), self._buttons)
        self.setLayout(column(*parts, gap=look.gap(8), margins=(pad, look.gap(14), pad, look.gap(14))))

    def fit(self, span: Span) -> None:
        """Stand the buttons side by side, or under each other in one column."""
        beside = span is not Span.COLUMN
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
