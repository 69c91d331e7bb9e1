"""The card in which an entry is made or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from kneeguide.journal.entry import LONGEST_NOTE, When
from kneeguide.navigation import KneePage
from kneeguide.settings import Layer, Side
from kneeguide.ui.announce import announce
from kneeguide.ui.diagram.best_view import view_of_regions
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.pages.diary.pain_row import PainRow
from kneeguide.ui.pages.diary.words import place_words, when_words
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.pills import Pills
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.places import Place
    from kneeguide.ui.diarist import Diarist, Draft
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.ui.world import World


class NoteField(QPlainTextEdit):
    """A field for a note; it takes no more characters than a note may have."""

    def __init__(self, writer: Writer, note: str) -> None:
        super().__init__()
        look = writer.look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPalette(look.palette_on("surface"))
        self.setFont(look.font("body"))
        self.setTabChangesFocus(True)
        self.setPlainText(note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(3 * look.line_height("body") + 8)
        self.setAccessibleName(self.tr("Note"))
        self.setObjectName("note")
        self.textChanged.connect(self._hold_length)

    def _hold_length(self) -> None:
        text = self.toPlainText()
        if len(text) > LONGEST_NOTE:
            self.setPlainText(text[:LONGEST_NOTE])
            cursor = self.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.setTextCursor(cursor)


class EntryForm(Card):
    """Shows the draft; what is entered goes into it at once."""

    saved = Signal()

    def __init__(self, writer: Writer, world: World) -> None:
        super().__init__(writer.look)
        self._writer, self._world = writer, world
        look, draft = writer.look, self._diarist.draft
        changing = draft.changes is not None
        title = self.tr("Change this entry") if changing else self.tr("How is it right now?")
        self._pain = PainRow(look, self.tr("Pain from 0 to 10"), draft.pain)
        self._pain.chosen.connect(self._take_pain)
        self._ends = holding(row(
            Text(look, self.tr("0 none"), "caption", "text3"), None,
            Text(look, self.tr("10 worst"), "caption", "text3"),
        ))  # fmt: skip
        self._net = self._safety_net()
        self._ask = Text(look, self.tr("Choose a number from 0 to 10 first."), "small_strong", "same_day_text")
        self._ask.hide()
        edge = look.gap(18)
        parts = (Heading(look, title), self._pain, self._ends, self._net, *self._where(), *self._about(), self._ask)
        margins = (edge, look.gap(14), edge, look.gap(16))
        self.setLayout(column(*parts, self._buttons(), gap=look.gap(8), margins=margins))
        self._show_net()

    @property
    def _diarist(self) -> Diarist:
        return self._world.diarist

    def focus_first(self) -> None:
        """Give the focus to the numbers, so that it is seen where."""
        self._pain.number(self._diarist.draft.pain or 0).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        margins = self.contentsMargins()
        self._pain.fit(self.width() - 2 * self._writer.look.gap(18) - margins.left() - margins.right())

    def _safety_net(self) -> QWidget:
        look, net = self._writer.look, self._world.guide.diary.safety_net
        edge = look.gap(12)
        words = self._writer.item(net.text, "siren", "same_day_text", net.sources)
        card = holding(column(words, margins=(edge, edge, edge, edge)), Card(look, "same_day_soft", "same_day", 10))
        card.setObjectName("safety-net")
        return card

    def _where(self) -> list[QWidget]:
        look, side, places = self._writer.look, self._side, self._places
        words = Text(look, "", "strong")
        words.say_plain(place_words(self._world.guide, side, places))
        words.setObjectName("place")
        if self._diarist.draft.changes is not None:
            return [words]
        sides = [Option("left", self.tr("Left")), Option("right", self.tr("Right"))]
        track = Segmented(look, self.tr("Which knee"), sides, side.value)
        track.setObjectName("diary-side")
        track.chosen.connect(self._take_side)
        label = self.tr("Choose another place") if places else self.tr("Choose the place on the knee")
        choose = Button(look, label, "map-pin").small()
        choose.setObjectName("choose-place")
        choose.clicked.connect(lambda: self._writer.go(KneePage(places[-1].region if places else None)))
        return [holding(row(track, None)), *self._picture(), words, choose]

    def _picture(self) -> list[QWidget]:
        guide = self._world.guide
        regions = [place.region for place in self._places if place.region in guide.regions]
        if not regions:
            return []
        knee = Knee(view_of_regions(guide.charts, guide.regions, regions), self._side, Layer.SKIN, frozenset(regions))
        picture = _Picture(self._writer.look, guide.charts, knee)
        picture.setAccessibleName(place_words(guide, self._side, self._places))
        return [picture]

    def _about(self) -> list[QWidget]:
        look, draft = self._writer.look, self._diarist.draft
        options = [Option(when.value, when_words(when)) for when in When]
        when = Pills(look, self.tr("When"), options, draft.when.value)
        when.chosen.connect(self._take_when)
        self._note = NoteField(self._writer, draft.note)
        self._note.textChanged.connect(self._take_note)
        pad = look.gap(6)
        frame = holding(column(self._note, margins=(pad, pad, pad, pad)), Card(look, "surface", "ctl", 10))
        return [
            Text(look, self.tr("When"), "eyebrow", "text3"), when,
            Text(look, self.tr("Note, if you like"), "eyebrow", "text3"), frame,
        ]  # fmt: skip

    def _buttons(self) -> QWidget:
        look = self._writer.look
        save = Button(look, self.tr("Save"), "check", Kind.PRIMARY)
        save.setObjectName("save-entry")
        save.clicked.connect(self._save)
        if self._diarist.draft.changes is None:
            return save
        cancel = Button(look, self.tr("Leave it as it was"))
        cancel.setObjectName("cancel-change")
        cancel.clicked.connect(self._diarist.drop_draft)
        return holding(column(save, cancel, gap=look.gap(8)))

    @property
    def _side(self) -> Side:
        changes = self._diarist.draft.changes
        return changes.side if changes is not None else self._world.session.settings.side

    @property
    def _places(self) -> tuple[Place, ...]:
        changes = self._diarist.draft.changes
        return changes.places if changes is not None else self._world.session.places.chosen

    def _take(self, draft: Draft) -> None:
        self._diarist.write(draft)
        self._show_net()

    def _take_pain(self, pain: int) -> None:
        was_shown = self._net.isVisible()
        self._ask.hide()
        self._take(msgspec.structs.replace(self._diarist.draft, pain=pain))
        if self._net.isVisible() and not was_shown:
            announce(self._net, self.tr("Stop running for now. A link to the symptom check is shown."))

    def _take_when(self, value: str) -> None:
        when = When(value) if value else When.NOW
        self._take(msgspec.structs.replace(self._diarist.draft, when=when))

    def _take_note(self) -> None:
        self._take(msgspec.structs.replace(self._diarist.draft, note=self._note.toPlainText()))

    def _take_side(self, value: str) -> None:
        session = self._world.session
        session.change(msgspec.structs.replace(session.settings, side=Side(value)))

    def _show_net(self) -> None:
        pain = self._diarist.draft.pain
        self._net.setVisible(pain is not None and pain >= self._world.guide.diary.bands[-1].start)

    def _save(self) -> None:
        if self._diarist.draft.pain is None:
            self._ask.show()
            self.focus_first()
            announce(self, self._ask.text(), assertive=True)
        elif self._diarist.save():
            self.saved.emit()


class _Picture(MiniDiagram):
    """The small drawing, low enough for a form."""

    def sizeHint(self) -> QSize:
        return QSize(300, self._look.px(124))
