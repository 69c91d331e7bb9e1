"""What the window shows of timers and the beat on every page; made when the first runs: at most starts none does."""
# ruff: noqa: PLC0415 - and imported then: sound and alarm are no part of the first paint

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kneeguide.ui.widgets.boxes import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route
    from kneeguide.ui.foot_entry import FootEntry
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World


def alarm_banner(look: Look, world: World, focus_page: Callable[[], None]) -> WhenTimersRun:
    """The place of the alarm banner over the page, which `focus_page` gives the focus to."""

    def make() -> QWidget:
        from kneeguide.ui.alarm import AlarmBanner

        banner = AlarmBanner(look, world.timekeeper).listen(world.heralds.bell)
        banner.left_alone.connect(focus_page)
        QTimer.singleShot(0, banner, world.heralds.bell.look)  # then the window listens, and is seen
        return banner

    return WhenTimersRun(world, make)


def under_way(look: Look, world: World, go: Callable[[Route], None]) -> UnderWay:
    """The place in the rail of the beat and, under it, of the small ring."""
    return UnderWay(WhenItBeats(look, world, go), _running_timer(look, world, go))


class UnderWay(QWidget):
    """What goes on wherever one is."""

    came_or_went = Signal()
    """Another number of entries may be shown."""

    def __init__(self, *parts: WhenItBeats | WhenTimersRun) -> None:
        super().__init__()
        self._parts = parts
        self.setLayout(column(*parts))

    def begin(self) -> None:
        """Look for what is under way from now on."""
        for part in self._parts:
            part.begin()

    def entries(self) -> list[FootEntry]:
        """What is shown."""
        made = [cast("FootEntry", part.made) for part in self._parts if part.made is not None]
        return [entry for entry in made if not entry.isHidden()]

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.came_or_went.emit()
        return done


def _running_timer(look: Look, world: World, go: Callable[[Route], None]) -> WhenTimersRun:

    def make() -> QWidget:
        from kneeguide.ui.running_timer import RunningTimer

        return RunningTimer(look, world.timekeeper, go)

    return WhenTimersRun(world, make)


class WhenItBeats(QWidget):
    """Takes no room until there is a beat; then it holds the way back to it."""

    def __init__(self, look: Look, world: World, go: Callable[[Route], None]) -> None:
        super().__init__()
        self._look, self._world, self._go = look, world, go
        self.made: QWidget | None = None
        self._column = column()
        self.setLayout(self._column)

    def begin(self) -> None:
        """Listen for a beat from now on."""
        self._world.metronome.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        if self.made is None and self._world.metronome.beat is not None:
            from kneeguide.ui.running_beat import RunningBeat

            self.made = RunningBeat(self._look, self._world.metronome, self._go)
            self._column.addWidget(self.made)


class WhenTimersRun(QWidget):
    """Takes no room until there is a timer; then it holds what `make` gives."""

    def __init__(self, world: World, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._world, self._make = world, make
        self.made: QWidget | None = None
        self._column = column()
        self.setLayout(self._column)

    def begin(self) -> None:
        """Look for timers from now on."""
        self._world.timekeeper.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        if self.made is None and self._world.timekeeper.runs:
            self.made = self._make()
            self._column.addWidget(self.made)
