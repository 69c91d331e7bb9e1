"""What can be done to make a timer one's own: make, copy, change, delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kneeguide.navigation import NEW_TIMER, OwnTimerPage, TimersPage
from kneeguide.timer.own import copied, is_own
from kneeguide.ui.announce import announce
from kneeguide.ui.own_timers import Trouble
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World


class OwnCard(Card):
    """Acts on the timer that is shown. One that is under way is deleted only after a question."""

    def __init__(self, look: Look, world: World, protocol: Protocol, doors: Doors) -> None:
        super().__init__(look)
        self._look, self._world, self._protocol, self._doors = look, world, protocol, doors
        self._acts = self._make_acts()
        self._question = self._make_question()
        self._question.hide()
        parts = [Heading(look, self.tr("Make it yours"), "h3"), *self._trouble(), self._acts, self._question]
        edge = look.gap(18)
        self.setLayout(column(*parts, gap=look.gap(8), margins=(edge, look.gap(14), edge, look.gap(14))))

    def _make_acts(self) -> QWidget:
        mine = is_own(self._protocol.id)
        acts = [self._button("copy-timer", self.tr("Make a copy"), "copy", self._copy)]
        if mine:
            acts.insert(0, self._button("change-timer", self.tr("Change"), "settings-2", self._change))
            acts.append(self._button("delete-timer", self.tr("Delete"), "x", self._delete))
        acts.append(self._button("new-timer", self.tr("New timer"), "plus", self._new))
        return holding(Flow(acts, self._look.gap(8)))

    def _make_question(self) -> QWidget:
        words = Text(self._look, self.tr("It is under way. Stop and delete it?"), "strong")
        yes = self._button("delete-all-the-same", self.tr("Stop and delete"), "", self._delete_now)
        keep = self._button("keep-timer", self.tr("Keep it"), "", self._keep, Kind.PRIMARY)
        return holding(column(words, Flow([yes, keep], self._look.gap(8)), gap=self._look.gap(8)))

    def _button(self, name: str, words: str, icon: str, act: Callable[[], None], kind: Kind = Kind.SECONDARY) -> Button:
        button = Button(self._look, words, icon, kind).small()
        button.setObjectName(name)
        button.clicked.connect(partial(_do, act))
        return button

    def _trouble(self) -> list[QWidget]:
        words = {
            None: "",
            Trouble.SET_ASIDE: self.tr(
                "The file of your timers could not be read. It is kept beside, with “damaged” in its name."
            ),
            Trouble.LEFT_ALONE: self.tr(
                "The file of your timers is locked or from a newer version. It was left as it is."
            ),
        }[self._world.shelf.trouble]
        return [Text(self._look, words, "small", "soon_text")] if words else []

    def _copy(self) -> None:
        name = self.tr("{name}, my way").format(name=self._protocol.name)
        self._world.shelf.drafts[NEW_TIMER] = copied(self._protocol, name)
        self._doors.go(OwnTimerPage(NEW_TIMER))

    def _new(self) -> None:
        self._doors.go(OwnTimerPage(NEW_TIMER))

    def _change(self) -> None:
        self._doors.go(OwnTimerPage(self._protocol.id))

    def _delete(self) -> None:
        if self._protocol.id not in self._world.timekeeper.runs:
            self._delete_now()
            return
        self._acts.hide()
        self._question.show()
        keep = self._question.findChild(Button, "keep-timer")
        if keep is not None:
            keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("It is under way. Stop and delete it?"), assertive=True)

    def _keep(self) -> None:
        self._question.hide()
        self._acts.show()
        delete = self._acts.findChild(Button, "delete-timer")
        if delete is not None:
            delete.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete_now(self) -> None:
        shelf, timer = self._world.shelf, self._protocol
        place = [each.id for each in shelf.timers].index(timer.id)
        self._world.timekeeper.reset(timer.id)
        problem = shelf.delete(timer.id)
        if problem:
            self._doors.say(self.tr("It could not be deleted: {why}.").format(why=problem), None)
            return
        self._doors.go(TimersPage())
        self._doors.say(self.tr("{name} was deleted.").format(name=timer.name), lambda: shelf.restore(timer, place))


def _do(act: Callable[[], None], _on: bool = False) -> None:  # noqa: FBT001, FBT002
    act()
