"""The chosen timer: its ring, its controls and what keeps it safe."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kneeguide.settings import Side
from kneeguide.timer.run import Look as SkinLook
from kneeguide.timer.run import State
from kneeguide.timer.timers import is_for_ice
from kneeguide.ui.pages.timers.controls import Controls
from kneeguide.ui.pages.timers.reading import reading_of
from kneeguide.ui.pages.timers.ring import Ring
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.timer.protocol import Protocol
    from kneeguide.timer.run import Run
    from kneeguide.ui.timekeeper import Timekeeper
    from kneeguide.ui.widgets.prose import Writer


class Size(Enum):
    """How large the ring may be."""

    ROOMY = "roomy"
    SMALL = "small"
    SMALLEST = "smallest"


_RINGS = {Size.ROOMY: (220, 340), Size.SMALL: (260, 260), Size.SMALLEST: (220, 220)}
"""The least and the most pixels at 100 %. In a page that scrolls, the ring keeps its size."""
_BEFORE_THE_GAPS = 1000


class RingCard(Card):
    """Acts on the timekeeper; starting is only asked for, because there may be a question first."""

    start_asked = Signal()

    def __init__(self, writer: Writer, timekeeper: Timekeeper, protocol: Protocol, side: Side, size: Size) -> None:
        look = writer.look
        super().__init__(look)
        self._look, self._writer, self._timekeeper = look, writer, timekeeper
        self.protocol, self.side = protocol, side
        self.ring = Ring(look, *_RINGS[size])
        self._size = size
        self.controls = Controls(look, self.tr("Reset"), self.tr("Next"))
        self.main, self.reset, self.next = self.controls.main, self.controls.reset, self.controls.next
        self._title = Heading(look, "", "h3", "accent_text")
        self._strip_text = writer.text("")
        self._strip_card = self._strip()
        self._notice = Text(look, "", "small", "soon_text").centred()
        self.full = IconButton(look, self.tr("Full screen (F)"), "maximize", 36)
        self.main.clicked.connect(self.act)
        self.reset.clicked.connect(lambda: timekeeper.reset(protocol.id))
        self.next.clicked.connect(lambda: timekeeper.next(protocol.id))
        self._lay_out()
        self.refresh()

    @property
    def run(self) -> Run | None:
        """The timer under way, or None where it is not."""
        return self._timekeeper.runs.get(self.protocol.id)

    def act(self) -> None:
        """Do what the main button says."""
        run, keeper, protocol = self.run, self._timekeeper, self.protocol.id
        if run is None:
            self.start_asked.emit()
        elif run.state is State.RUNNING:
            keeper.pause(protocol)
        elif run.state is State.OVER:
            keeper.acknowledge(protocol)
        else:
            keeper.resume(protocol)

    def refresh(self) -> None:
        """Show how the timer is."""
        run = self.run
        self._title.say_plain(self.title_words)
        self.main.show_words(*self.main_words)
        ice_over = run is not None and run.icing and run.state is State.OVER
        self.reset.setVisible(run is not None and not ice_over)
        self._strip_card.setVisible(self._safety_counts(run))
        moving = run is not None and run.state in {State.RUNNING, State.PAUSED}
        self.next.setVisible(moving and run is not None and run.at + 1 < len(run.stages))
        asked = run is not None and run.look is SkinLook.ASKED and run.state is not State.OVER
        look_now = self.tr("**Look at the skin now.**") + " " if asked else ""
        self._strip_text.say(look_now + self.protocol.safety)
        self.refresh_time()

    def show_notice(self, words: str) -> None:
        """Say what keeps an alarm from being noticed; "" where nothing does."""
        if words != self._notice.text():
            self._notice.say_plain(words)
        self._notice.setVisible(bool(words) and self.run is not None)

    def refresh_time(self) -> None:
        """Show how much time is left."""
        clock = self._timekeeper.clock
        self.ring.show_reading(reading_of(self.protocol, self.side, self.run, clock.now(), clock.wall()))

    def _lay_out(self) -> None:
        look = self._look
        glyph = Glyph(look, self.protocol.icon, "accent_text", 20, "h3")
        title = row(self.full.width(), None, glyph, self._title, None, self.full, gap=look.gap(8))
        edge = look.gap(24 if self._size is Size.ROOMY else 16)
        parts = (title, None, self.ring, None, self.controls, None, self._notice, self._strip_card)
        layout = column(*parts, gap=look.gap(10), margins=(edge, look.gap(18), edge, look.gap(22)))
        layout.setStretch(2, _BEFORE_THE_GAPS)
        self.setLayout(layout)

    def _strip(self) -> QWidget:
        look = self._look
        layout = row(Glyph(look, "shield-check", "routine_text", 20), self._strip_text, gap=look.gap(12))
        layout.setStretch(1, 1)
        layout.setContentsMargins(look.gap(16), look.gap(10), look.gap(16), look.gap(10))
        return holding(layout, Card(look, "routine_soft", "routine_soft" if not look.high_contrast else "ctl", 12))

    def _safety_counts(self, run: Run | None) -> bool:
        """What is said of ice counts before it is on and while it is on, not once it must come off."""
        if not self.protocol.safety:
            return False
        if run is None or not is_for_ice(self.protocol):
            return True
        return run.state is State.PREPARING or (run.icing and run.state is State.RUNNING)

    @property
    def title_words(self) -> str:
        """The timer's name; for ice with the knee it is for."""
        protocol, run = self.protocol, self.run
        if not is_for_ice(protocol):
            return protocol.name
        side = run.side if run is not None else self.side
        knee = self.tr("right knee") if side is Side.RIGHT else self.tr("left knee")
        return self.tr("{timer}, {knee}").format(timer=protocol.name, knee=knee)

    @property
    def main_words(self) -> tuple[str, str]:
        """What the main button says, and its icon."""
        run = self.run
        if run is None:
            return self.tr("Start"), "play"
        if run.state is State.OVER and run.icing:
            return self.tr("The ice is off"), "check"
        return {
            State.PREPARING: (self.tr("Ready"), "check"),
            State.RUNNING: (self.tr("Pause"), "pause"),
            State.PAUSED: (self.tr("Go on"), "play"),
            State.OVER: (self.tr("Done"), "check"),
        }[run.state]
