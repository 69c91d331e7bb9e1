"""The foot of the check: why a question is asked, going on, and what is said before the check ends early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kneeguide.ui.announce import announce
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
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


class WhyToggle(Button):
    """Opens and closes the reason for a question."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Why do we ask this?"), "chevron-right", Kind.QUIET)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._turn)

    def _turn(self, on: bool) -> None:  # noqa: FBT001
        self._icon = "chevron-down" if on else "chevron-right"
        self.update()


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
    """Stays at the foot of the page, whatever scrolls above it."""

    go_on = Signal()

    def __init__(self, look: Look, hint: str) -> None:
        super().__init__()
        self._look = look
        self.why = WhyToggle(look)
        self.notice = Text(look, self.tr("This is information, not a diagnosis."), "sub", "text2")
        self.keys = Text(look, hint, "sub", "text2")
        self.forward = Button(look, self.tr("Continue"), "arrow-right", Kind.PRIMARY).icon_after()
        self.forward.setFixedWidth(look.px(150))
        self.forward.clicked.connect(self.go_on)
        self._message = Text(look, "", "strong", "soon_text")
        self._message_row = self._make_message_row()
        self._rule = Rule(look)
        buttons = row(self.why, self.notice, None, self.keys, self.forward, gap=look.gap(14))
        for text in (self.notice, self.keys):
            buttons.setAlignment(text, Qt.AlignmentFlag.AlignVCenter)
        parts = column(self._message_row, buttons, gap=look.gap(8))
        self._parts = parts
        self.setLayout(column(self._rule, parts))
        self.fit(Span.COLUMN, look.gap(16), why_is_beside=False)

    def fit(self, span: Span, edge: int, *, why_is_beside: bool) -> None:
        """Keep off the edges; leave out what there is no room for, and the toggle where the reason is beside."""
        look = self._look
        start = edge if why_is_beside else edge - look.px(_TOGGLE_PAD)
        self._parts.setContentsMargins(start, look.gap(12), edge, look.gap(18))
        self._rule.setVisible(span is Span.COLUMN)
        self.keys.setVisible(span is not Span.COLUMN and not why_is_beside and bool(self.keys.text()))
        self.why.setVisible(not why_is_beside)
        self.notice.setVisible(why_is_beside)

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
