"""Run to the beat: dots, the number, start and stop, and what of it is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.cadence.beat import Beat
from kneeguide.cadence.build_up import stage_of, week_at
from kneeguide.cadence.saved import ACCENTS
from kneeguide.cadence.target import target
from kneeguide.ui.pages.cadence.dots import BeatDots
from kneeguide.ui.pages.cadence.measure_card import numbered
from kneeguide.ui.pages.condition.cards import card_margins
from kneeguide.ui.pages.timers.controls import Pill
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.switch import Switch
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.content.cadence import CadenceTexts
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World

OWN, WEEK, GOAL = "own", "week", "goal"


class BeatCard(Card):
    """What is changed while it beats counts from the next beat on."""

    def __init__(self, look: Look, world: World, texts: CadenceTexts, *, narrow: bool) -> None:
        super().__init__(look)
        self._look, self._texts = look, texts
        self._keeper, self._metronome = world.cadence, world.metronome
        kept = self._keeper.state
        self.dots = BeatDots(look)
        self._number = Text(look, "", "timer").centred()
        self._unit = Text(look, self.tr("steps a minute"), "sub", "text2").centred()
        paces = (Option(OWN, self.tr("Own")), Option(WEEK, self.tr("This week")), Option(GOAL, self.tr("Goal")))
        self.paces = Segmented(look, self.tr("Which beat"), paces, self._pace_now(), stacked=narrow)
        self.paces.chosen.connect(lambda _pace: self._changed())
        self.main = Pill(look)
        self.main.clicked.connect(self.toggle)
        accents = [Option(str(each), str(each) if each else self.tr("None")) for each in ACCENTS]
        self.accents = Segmented(look, self.tr("Accent every so many beats"), accents, str(kept.accent))
        self.accents.chosen.connect(lambda accent: self._keeper.change(accent=int(accent)))
        self.sound = Switch(look, self.tr("Sound of the beat"), on=kept.sound)
        self.sound.toggled.connect(lambda on: self._keeper.change(sound=on))
        self._note, self._trouble = Text(look, "", "small", "text2"), Text(look, "", "small", "soon_text")
        self._choices = self._make_choices()
        self._lay_out()
        self._keeper.changed.connect(self._changed)
        self._metronome.changed.connect(self.refresh)
        self._metronome.beaten.connect(self._show_beat)
        self.dots.show_bar(kept.accent)
        self.refresh()

    def toggle(self) -> None:
        """Start or stop the beat; nothing where no steps are known."""
        beat = self._beat()
        if self._metronome.beat is not None:
            self._metronome.stop()
            self.dots.show_bar(self._keeper.state.accent)
        elif beat is not None:
            self._metronome.start(beat, sound=self._keeper.state.sound)

    def refresh(self) -> None:
        """Show whether it beats, and what."""
        beat, runs = self._beat(), self._metronome.beat is not None
        self._number.say(str(beat.steps) if beat else "–")
        self.main.show_words(*((self.tr("Stop"), "square") if runs else (self.tr("Start"), "play")))
        self.main.setEnabled(beat is not None)
        self.main.setVisible(beat is not None)
        for each in (self._choices, self.paces):
            each.setVisible(beat is not None)
        self._note.say(self._note_words(known=beat is not None))
        self._trouble.say(self._trouble_words())
        self._trouble.setVisible(bool(self._trouble.text()))

    def _changed(self) -> None:
        """Something was chosen: take it up, also while it beats."""
        beat = self._beat()
        if self._metronome.beat is None:
            self.dots.show_bar(self._keeper.state.accent)
        elif beat is None:
            self._metronome.stop()
        else:
            self.dots.show_bar(beat.accent)
            self._metronome.start(beat, sound=self._keeper.state.sound)
        self.refresh()

    def _show_beat(self, number: int) -> None:
        if self._metronome.beat is not None and self.isVisible():
            self.dots.show_beat(self._metronome.beat, number)

    def _beat(self) -> Beat | None:
        steps = self._steps().get(self.paces.current)
        return Beat(steps, self._keeper.state.accent) if steps is not None else None

    def _steps(self) -> dict[str, int]:
        kept = self._keeper.state
        if kept.own is None:
            return {}
        stage = stage_of(week_at(self._texts.weeks, kept.week), kept.own, kept.percent)
        return {OWN: kept.own, WEEK: stage.steps, GOAL: target(kept.own, kept.percent)}

    def _pace_now(self) -> str:
        """The choice that what beats now came from; otherwise that of the week."""
        beat, steps = self._metronome.beat, self._steps()
        if beat is None or steps.get(WEEK) == beat.steps:
            return WEEK
        return next((pace for pace, each in steps.items() if each == beat.steps), WEEK)

    def _note_words(self, *, known: bool) -> str:
        if not known:
            return self.tr("Find your own steps first. The beat follows from them.")
        return self.tr("The beat goes on when you open another page. Stop it here; the foot of the rail leads back.")

    def _trouble_words(self) -> str:
        if not self._keeper.state.sound:
            return ""
        if not self._metronome.can_be_heard:
            return self.tr("No sound player found: follow the dots.")
        return self.tr("The sound did not start: follow the dots.") if self._metronome.is_mute else ""

    def _make_choices(self) -> QWidget:
        look = self._look
        accent = column(Text(look, self.tr("Accent every"), "sub"), row(self.accents, None), gap=look.gap(6))
        words = Text(look, self.tr("Sound of the beat"), "sub")
        sound = row(Glyph(look, "volume-2", "text2", 20, "sub"), words, self.sound, gap=look.gap(12))
        sound.setStretch(1, 1)
        sound.setAlignment(self.sound, Qt.AlignmentFlag.AlignVCenter)
        return holding(column(Rule(look), accent, sound, gap=look.gap(12)))

    def _lay_out(self) -> None:
        look = self._look
        paces, pill = row(None, self.paces, None), row(None, self.main, None)
        parts = (
            numbered(look, 3, self.tr("Run to the beat")), row(None, self.dots, None),
            column(self._number, self._unit), paces, pill, self._choices, self._trouble, self._note,
        )  # fmt: skip
        self.setLayout(column(*parts, gap=look.gap(12), margins=card_margins(look)))
