"""The end of a session: how the knee feels, and what that means for the next one by the rules of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeguide.content.exercises import STOP_FROM, AfterSession
from kneeguide.journal.entry import When
from kneeguide.navigation import DiaryPage, PlanPage
from kneeguide.ui.announce import announce
from kneeguide.ui.pages.diary.pain_row import PainRow
from kneeguide.ui.pages.diary.words import trouble_words
from kneeguide.ui.pages.reading_parts import points_card, titled
from kneeguide.ui.pages.workout.words import tr
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.content.exercises import Plan, Stage
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.ui.world import World

_TONES = {
    AfterSession.FINE: ("circle-check", "self_care"),
    AfterSession.EASE: ("trending-down", "soon_text"),
    AfterSession.STOP: ("shield-alert", "same_day_text"),
}


class EndCard(Card):
    """Asks for the pain and writes it into the diary."""

    logged = Signal(int)

    def __init__(self, writer: Writer, world: World, note: str) -> None:
        look = writer.look
        super().__init__(look)
        self._look, self._world, self._note = look, world, note
        self._chosen: int | None = None
        self.pain = PainRow(look, tr("Pain from 0 to 10"), None)
        self.pain.chosen.connect(self._choose)
        ends = row(Text(look, tr("0 none"), "caption", "text3"), None, Text(look, tr("10 worst"), "caption", "text3"))
        self.said = Text(look, "", "small_strong", "same_day_text")
        self.said.hide()
        save = Button(look, tr("Save in my diary"), "check", Kind.PRIMARY)
        save.setObjectName("save-pain")
        save.clicked.connect(self.save)
        edge = look.gap(18)
        title = Heading(look, tr("How does the knee feel now?"))
        parts = (title, self.pain, holding(ends), self.said, row(save, None))
        self.setLayout(column(*parts, gap=look.gap(10), margins=(edge, look.gap(16), edge, edge)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.pain.fit(self.width() - 2 * self._look.gap(18))

    def save(self) -> None:
        """Write the number that was chosen into the diary."""
        diarist = self._world.diarist
        if self._chosen is None:
            self._say(tr("Choose a number from 0 to 10 first."))
        elif diarist.log(self._chosen, When.NOW, self._note):
            self.logged.emit(self._chosen)
        else:
            self._say(" ".join(trouble_words(diarist.error)) if diarist.error is not None else tr("Not saved."))

    def _choose(self, pain: int) -> None:
        self._chosen = pain
        self.said.hide()

    def _say(self, words: str) -> None:
        self.said.say_plain(words)
        self.said.show()
        announce(self.said, words, assertive=True)


def meaning_parts(writer: Writer, world: World, plan: Plan, stage: Stage, pain: int) -> list[QWidget]:
    """What this pain means, the rules of the plan, and where to go from here."""
    look, texts = writer.look, world.guide.diary
    meaning = plan.after_session(pain)
    icon, ink = _TONES[meaning]
    parts: list[QWidget] = [Heading(look, tr("Saved in your diary: {pain} of 10").format(pain=pain))]
    if plan.fine_pain or meaning is AfterSession.FINE:  # where no pain is fine, the plan's own rules say what to do
        text = {
            AfterSession.FINE: texts.after_session.fine,
            AfterSession.EASE: texts.after_session.ease,
            AfterSession.STOP: texts.after_session.stop,
        }[meaning]
        parts.append(points_card(writer, [text], icon, ink))
    if pain >= STOP_FROM:
        parts.append(points_card(writer, [texts.safety_net], "siren", "same_day_text"))
    parts.append(
        titled(look, tr("By this plan, go back when"), points_card(writer, stage.go_back, "undo-2", "same_day"))
    )
    plan_button = Button(look, tr("Back to the plan"), "list-checks")
    plan_button.setObjectName("to-plan")
    plan_button.clicked.connect(lambda: writer.go(PlanPage(plan.condition)))
    diary = Button(look, tr("Open the diary"), "notebook-pen")
    diary.clicked.connect(lambda: writer.go(DiaryPage()))
    parts.append(holding(Flow([plan_button, diary], look.gap(8))))
    return parts
