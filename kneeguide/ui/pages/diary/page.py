"""The pain diary: the form, the chart, the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.navigation import DiaryPage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.look import Span
from kneeguide.ui.pages.diary.cards import EmptyCard, EntriesCard, TroubleCard, chart_card, set_aside_card
from kneeguide.ui.pages.diary.extract import printed_diary
from kneeguide.ui.pages.diary.form import EntryForm
from kneeguide.ui.pages.diary.table import ask_for_table
from kneeguide.ui.pages.diary.timers_card import timers_cards
from kneeguide.ui.pages.diary.words import day_of, long_day
from kneeguide.ui.pages.page_edges import hold_edges, page_edge
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.prose import Numbers, Writer
from kneeguide.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.journal.entry import Entry
    from kneeguide.navigation import Route
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.sheet import Sheet
    from kneeguide.ui.world import World

_FORM = 384


class DiaryView(QWidget):
    """Made anew in its body whenever the diary changes; what is being written is kept by the diarist."""

    rail_key = "diary"
    shows_help_strip = True

    def __init__(self, look: Look, world: World, doors: Doors) -> None:
        super().__init__()
        self._look, self._world, self._doors = look, world, doors
        self._diarist = world.diarist
        world.note_timers()
        self._span: Span | None = None
        self._form: EntryForm | None = None
        self.title = self.tr("Diary")
        self._search = SearchButton(look, doors.search)
        self._paper = IconButton(look, self.tr("Print"), "printer")
        self._paper.clicked.connect(doors.print)
        self._table = IconButton(look, self.tr("Save as a table (CSV)"), "download")
        self._table.setObjectName("export")
        self._table.clicked.connect(self._export)
        day = long_day(day_of(self._diarist.local_now))
        self._head = Head(look, self.title, day, self._paper, self._table, self._search)
        self.heading = self._head.heading
        self._scroll = ScrollArea(look, QWidget())
        self._top = column(self._head)
        layout = column(self._top, self._scroll)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._diarist.changed.connect(self._refresh)
        world.session.settings_changed.connect(self._refresh)

    def sheet(self) -> Sheet | None:
        """The diary on paper; nothing where it is empty."""
        return printed_diary(self._look, self._world.guide, self._diarist)

    def shows(self, route: Route) -> bool:
        """Whether this is the page of the route."""
        return isinstance(route, DiaryPage)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, span = self._look, self._look.span(self.width())
        edge = page_edge(look, self.width(), roomy=span >= Span.NORMAL)
        self._top.setContentsMargins(edge, 0, edge, 0)
        if span is not self._span:
            self._span = span
            self._search.set_narrow(span < Span.NORMAL)
            self._fill()
        hold_edges(self._scroll, (edge, 0, edge, look.gap(24)))

    def _refresh(self) -> None:
        if self._span is None:
            return
        focus = self.focusWidget()
        name = focus.objectName() if focus is not None and self._scroll.isAncestorOf(focus) else ""
        at = self._scroll.verticalScrollBar().value()
        old = self._scroll.widget()
        margins = old.contentsMargins() if old is not None else self.contentsMargins()
        self._fill()
        hold_edges(self._scroll, (margins.left(), 0, margins.left(), margins.bottom()))
        self._scroll.verticalScrollBar().setValue(at)
        again = self._scroll.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name:
            self.heading.take_focus()

    def _fill(self) -> None:
        look, gap = self._look, self._look.gap(16)
        writer = Writer(look, self._doors.go, Numbers())
        rest = self._beside(writer)
        if not self._diarist.is_open:
            self._form = None
            body = holding(column(*rest, None, gap=gap))
        else:
            self._form = self._make_form(writer)
            body = self._arranged(self._form, rest)
        old = self._scroll.takeWidget()
        if old is not None:  # later: what was pressed may be in it
            old.hide()
            old.deleteLater()
        self._scroll.setWidget(body)
        body.show()
        self._paper.setVisible(bool(self._diarist.entries))
        self._table.setVisible(bool(self._diarist.entries or self._diarist.done))

    def _arranged(self, form: EntryForm, rest: list[QWidget]) -> QWidget:
        gap = self._look.gap(16)
        if self._span is None or self._span < Span.NORMAL:
            return holding(column(form, *rest, None, gap=gap))
        form.setFixedWidth(self._look.px(_FORM))
        layout = row(column(form, None), column(*rest, None, gap=gap), gap=gap)
        layout.setStretch(1, 1)
        return holding(layout)

    def _make_form(self, writer: Writer) -> EntryForm:
        form = EntryForm(writer, self._world)
        form.saved.connect(self._say_saved)
        return form

    def _beside(self, writer: Writer) -> list[QWidget]:
        """What went wrong, the chart, and the entries or that there are none."""
        parts: list[QWidget] = []
        if self._diarist.set_aside is not None:
            parts.append(set_aside_card(self._look, str(self._diarist.set_aside)))
        if self._diarist.error is not None:
            trouble = TroubleCard(self._look, self._diarist.error)
            trouble.again.clicked.connect(self._try_again)
            parts.append(trouble)
        if not self._diarist.is_open:
            return parts
        if not self._diarist.entries:
            empty = EmptyCard(self._look)
            empty.begin.clicked.connect(self._begin)
            return [*parts, empty, *timers_cards(self._look, self._diarist)]
        entries = EntriesCard(writer, self._world)
        entries.change_asked.connect(self._change)
        entries.delete_asked.connect(self._delete)
        return [*parts, chart_card(writer, self._world), entries, *timers_cards(self._look, self._diarist)]

    def _begin(self) -> None:
        if self._form is not None:
            self._form.focus_first()

    def _try_again(self) -> None:
        if self._diarist.is_open and self._diarist.draft.pain is not None:
            if self._diarist.save():
                self._say_saved()
        else:
            self._diarist.open()

    def _say_saved(self) -> None:
        self._doors.say(self.tr("Saved in your diary."), None)

    def _change(self, entry: Entry) -> None:
        self._diarist.begin_change(entry)
        self._scroll.verticalScrollBar().setValue(0)
        self._begin()

    def _delete(self, entry: Entry) -> None:
        if self._diarist.delete(entry):
            diarist = self._diarist
            self._doors.say(self.tr("The entry was deleted."), lambda: diarist.restore(entry))

    def _export(self) -> None:
        said = ask_for_table(self._diarist.entries, self._diarist.done, self)
        if said:
            self._doors.say(said, None)
