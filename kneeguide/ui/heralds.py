"""Everything outside of the window that tells of timers: sound, speech, notification, tray; and that it stays awake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kneeguide.timer.protocol import PhaseKind
from kneeguide.timer.run import State, left
from kneeguide.ui.awake import LONGEST_SECONDS, Awake, HoldProgram
from kneeguide.ui.bell import Bell
from kneeguide.ui.notifier import Note, Notifier, NotifySend
from kneeguide.ui.sound import Chimes, Silence
from kneeguide.ui.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kneeguide.ids import ProtocolId
    from kneeguide.timer.run import Run
    from kneeguide.ui.bell import Call, Cue
    from kneeguide.ui.session import Session
    from kneeguide.ui.timekeeper import Timekeeper
    from kneeguide.ui.tray import Tray


class Means(Struct, frozen=True, kw_only=True):
    """What the computer has to tell with."""

    chimes: Chimes
    speaker: Speaker
    notifier: Notifier
    awake: Awake
    tray: Tray | None = None


class Heralds(QObject):
    """Lives as long as the program; windows come and go with the look.

    Each of them is told by a signal of its own, so that what fails in one keeps no other from telling.
    """

    changed = Signal()
    """What is wrong with sound or sleep is another now."""

    def __init__(self, timekeeper: Timekeeper, session: Session, means: Means) -> None:
        super().__init__()
        self._timekeeper, self._session, self._means = timekeeper, session, means
        self._were: frozenset[ProtocolId] = frozenset()
        self._tried = False
        self.silent = False
        """Whether a sound is wanted, and none can be heard."""
        self.bell = Bell(timekeeper)
        self._connect()
        self._look_at_runs()

    @property
    def may_sleep(self) -> bool:
        """Whether the computer may fall asleep while a short timer runs."""
        return self._means.awake.may_sleep

    def _connect(self) -> None:
        bell, means, keeper = self.bell, self._means, self._timekeeper
        for told in (self._play, self._notify, self._speak):
            bell.called.connect(told)
        for told in (self._play, self._speak):
            bell.cued.connect(told)
        for quiet in (means.chimes.stop, means.speaker.stop, means.notifier.take_back):
            bell.silenced.connect(quiet)
        for look in (self._look_at_runs, self._keep_awake, self._show_in_tray):
            keeper.changed.connect(look)
        for look in (self._keep_awake, self._show_in_tray):
            keeper.ticked.connect(look)
        means.chimes.failed.connect(self._sound_failed)
        means.awake.changed.connect(self.changed)
        means.notifier.pressed.connect(raise_window)
        if means.tray is not None:
            means.tray.pressed.connect(raise_window)
            means.tray.stop_asked.connect(self._stop_first)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._end)

    def _look_at_runs(self) -> None:
        """Play a short sound when the first timer begins: whether it can be heard is known then, not at the end."""
        running = frozenset(self._timekeeper.runs)
        new, self._were = running - self._were, running
        if new and not self._tried and self._session.settings.sound and not self._timekeeper.alarms():
            self._tried = True
            self._means.chimes.play("turn")

    def _sound_failed(self) -> None:
        if not self.silent:
            self.silent = True
            self.changed.emit()

    def _play(self, told: Call | Cue) -> None:
        if self._session.settings.sound and told.chime != "none":
            self._means.chimes.play(told.chime)

    def _speak(self, told: Call | Cue) -> None:
        if self._session.settings.speech:
            self._means.speaker.say(told.words)

    def _notify(self, call: Call) -> None:
        if call.first and self._session.settings.notify and QApplication.activeWindow() is None:
            self._means.notifier.show(Note(call.words, self.tr("Press to open KneeGuide.")))

    def _keep_awake(self) -> None:
        now = self._timekeeper.clock.now()
        self._means.awake.keep(any(_needs_it_awake(run, now) for run in self._timekeeper.runs.values()))

    def _show_in_tray(self) -> None:
        tray = self._means.tray
        if tray is None:
            return
        running = self._timekeeper.running() if self._session.settings.tray else ()
        first = running[0] if running else None
        run = self._timekeeper.runs.get(first.id) if first is not None else None
        tray.show_time(first, left(run, self._timekeeper.clock.now()) if run is not None else 0.0)

    def _stop_first(self) -> None:
        """Stop what the tray shows; ice that is over came off, whoever says stop."""
        running = self._timekeeper.running()
        if not running:
            return
        run = self._timekeeper.runs[running[0].id]
        act = self._timekeeper.acknowledge if run.state is State.OVER else self._timekeeper.reset
        act(run.protocol)

    def _end(self) -> None:
        self._means.chimes.stop()
        self._means.speaker.stop()
        self._means.awake.keep(False)


def means_of_the_desktop(sounds: Path) -> Means:
    """What this computer has. Without a screen, as for a picture of a page, nothing is told to anybody."""
    if QGuiApplication.platformName() in {"offscreen", "minimal"}:
        return Means(chimes=Silence(sounds, ()), speaker=Speaker(""), notifier=Notifier(()), awake=Awake([_NoNeed()]))
    # imported here: most starts need neither D-Bus nor a tray
    from kneeguide.ui.portal import PortalNotes, ScreenSaver  # noqa: PLC0415
    from kneeguide.ui.tray import Tray, there_is_a_tray  # noqa: PLC0415

    tray = Tray() if there_is_a_tray() else None
    portal = PortalNotes()
    notifier = Notifier([portal, NotifySend(), *([tray] if tray is not None else [])])
    portal.pressed.connect(notifier.pressed)
    awake = Awake((ScreenSaver(), HoldProgram()))
    return Means(chimes=Chimes(sounds), speaker=Speaker(), notifier=notifier, awake=awake, tray=tray)


class _NoNeed:
    """Where nobody waits for an alarm, the computer may sleep."""

    def begin(self, why: str, failed: Callable[[], None]) -> None:
        """Nothing is to be done."""

    def end(self) -> None:
        """Nothing was done."""


def raise_window() -> None:
    """Bring the window to the front, because the person asked for it."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowTitle():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()


def _needs_it_awake(run: Run, now: float) -> bool:
    """Ice that is paused too; the end of a wait tells nothing that is pressing."""
    pressing = run.icing or (run.state is State.RUNNING and run.stage.kind is not PhaseKind.WAIT)
    return pressing and left(run, now) <= LONGEST_SECONDS
