"""A guided session: the figure and its words, the step that is done now, and at the end how the knee feels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.content.sessions import day_of
from kneeguide.navigation import PlanPage, SessionPage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.page_edges import hold_edges, page_edge
from kneeguide.ui.pages.workout.body import Body, end_body, exercise_body
from kneeguide.ui.pages.workout.end_card import EndCard, meaning_parts
from kneeguide.ui.pages.workout.exercise_card import ExerciseCard
from kneeguide.ui.pages.workout.step_card import StepCard
from kneeguide.ui.pages.workout.words import note_words, place_words, tr
from kneeguide.ui.sound import Chimes
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.trail import trail
from kneeguide.workout.steps import steps_of
from kneeguide.workout.workout import State

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from kneeguide.navigation import Route
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World


class WorkoutView(QWidget):
    """One session of a stage. It stands still while another page is shown, and can be taken up later."""

    rail_key = "knee"
    shows_help_strip = True

    def __init__(self, look: Look, world: World, route: SessionPage, doors: Doors) -> None:
        super().__init__()
        self._look, self._world, self._route, self._doors = look, world, route, doors
        self._plan = world.guide.plans[route.condition]
        stage = self._plan.stage(route.stage)
        assert stage is not None
        self._stage, self._coach = stage, world.coach
        self.chimes = Chimes(look.resources / "sounds")
        self.chimes.setParent(self)
        self._span, self._shown, self._logged = Span.NORMAL, -1, -1
        self._coach.open(route.condition, route.stage, lambda side: steps_of(day_of(world.guide, stage), side))
        self._exercise: ExerciseCard | None = None
        self.step_card: StepCard | None = None
        self._lay_out()
        self._fill()
        self._coach.changed.connect(self._changed)
        self._coach.ticked.connect(self._ticked)
        self._coach.turned.connect(self._turned)

    def sheet(self) -> None:
        """There is nothing to print here."""

    def shows(self, route: Route) -> bool:
        """Whether this is the page of the route."""
        return route == self._route

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, span = self._look, self._look.span(self.width())
        edge = self._edges[0]
        self._top.setContentsMargins(edge, 0, edge, 0)
        self._trail.setVisible(span > Span.COLUMN)
        self._trail.setContentsMargins(0, look.gap(14), 0, 0)
        if span is not self._span:
            self._span = span
            self._search.set_narrow(span < Span.NORMAL)
            self._fill()
        hold_edges(self._scroll, self._edges)

    def hideEvent(self, event: QHideEvent) -> None:
        self._coach.pause()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.step_card is not None:
            self.step_card.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space counts or starts, P pauses, N goes on, R goes back, wherever the focus is; buttons come first."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not plain or event.isAutoRepeat() or self.step_card is None or not self.step_card.press(event.key()):
            event.ignore()

    def _lay_out(self) -> None:
        look, doors = self._look, self._doors
        name = self._world.guide.conditions[self._route.condition].name.plain
        self.title = tr("Session: {name}").format(name=name)
        self._search = SearchButton(look, doors.search)
        self._head = Head(look, self.title, " ", self._search)
        self.heading = self._head.heading
        above = ((tr("Plan: {name}").format(name=name), PlanPage(self._route.condition)),)
        self._trail = trail(look, above, tr("Session"), doors.go)
        self._scroll = ScrollArea(look, QWidget())
        self._top = column(self._trail, self._head)
        layout = column(self._top, self._scroll)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _fill(self) -> None:
        look = self._look
        writer = Writer(look, self._doors.go, hints=Hints(self._world.guide))
        body, self.step_card, self._exercise = self._body(writer)
        old = self._scroll.takeWidget()
        if old is not None:  # later: what was pressed may be in it
            old.hide()
            old.deleteLater()
        self._scroll.setWidget(body)
        body.show()
        self._say_where()
        self._ticked()

    @property
    def _is_over(self) -> bool:
        workout = self._coach.workout
        return workout is None or workout.state is State.OVER

    def _say_where(self) -> None:
        workout = self._coach.workout
        self._shown = workout.step.item if workout is not None and not self._is_over else -1
        self._head.say(self.title, place_words(self._stage, self._shown))

    def _body(self, writer: Writer) -> Body:
        if not self._is_over:
            return exercise_body(writer, self._world, self._stage, self._span)
        if self._logged >= 0:
            parts = meaning_parts(writer, self._world, self._plan, self._stage, self._logged)
            return end_body(writer, self._world, parts)
        end = EndCard(writer, self._world, note_words(self.title, self._stage, self._coach.workout))
        end.logged.connect(self._take_pain)
        return Body(holding(column(end, None)))

    def _take_pain(self, pain: int) -> None:
        self._logged = pain
        self._coach.forget()
        self._fill()
        hold_edges(self._scroll, self._edges)
        self.heading.take_focus()

    @property
    def _edges(self) -> tuple[int, int, int, int]:
        edge = page_edge(self._look, self.width(), roomy=self._look.span(self.width()) >= Span.NORMAL)
        return (edge, 0, edge, self._look.gap(24))

    def _changed(self) -> None:
        workout = self._coach.workout
        if not self.isVisible():
            return  # the coach may hold another session by now
        if workout is None or self._is_over or workout.step.item != self._shown:
            had_focus = self._scroll.isAncestorOf(self.focusWidget() or self)
            self._fill()
            hold_edges(self._scroll, self._edges)
            if had_focus:
                first = self.step_card.controls.main if self.step_card is not None else self.heading
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.step_card is not None:
            self.step_card.refresh()

    def _ticked(self) -> None:
        if self.step_card is not None:
            self.step_card.refresh_time()
        if self._exercise is not None and self._coach.workout is not None and self.isVisible():
            self._exercise.follow(self._coach.workout, self._coach.clock.now())

    def _turned(self) -> None:
        if self.isVisible() and self._world.session.settings.sound:
            self.chimes.play("end" if self._is_over else "turn")
