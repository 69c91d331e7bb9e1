"""When a person is called to an alarm: at once, and again until it is answered. How, it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from kneeguide.timer.run import Event, Happening
from kneeguide.ui.alarm_words import alarm_words, turn_words

if TYPE_CHECKING:
    from kneeguide.ids import ProtocolId
    from kneeguide.ui.timekeeper import Alarm, Timekeeper

REPEAT_SECONDS = 30.0
REPEAT_FOR_SECONDS = 20 * 60.0
"""For so long it calls again. After that the alarm still stands, but in silence."""
_NEWS_SECONDS = 10.0


class Call(NamedTuple):
    """A person is called."""

    name: str
    """Of the timer."""
    words: str
    chime: str
    first: bool
    """Whether it is the first time for this alarm."""


class Cue(NamedTuple):
    """Something that needs no answer."""

    words: str
    chime: str
    """"none" where nothing is to be heard."""


class _Calling(NamedTuple):
    since: float
    last: float


class Bell(QObject):
    """Calls to one alarm at a time, the most pressing.

    It goes by what the timekeeper says there is, not by what it told: so no fault on the way can lose an alarm.
    """

    called = Signal(object)
    """A Call."""
    cued = Signal(object)
    """A Cue."""
    silenced = Signal()
    """Nothing calls any more."""

    def __init__(self, timekeeper: Timekeeper) -> None:
        super().__init__()
        self._timekeeper = timekeeper
        self._calling: dict[tuple[ProtocolId, Happening], _Calling] = {}
        timekeeper.happened.connect(self._happened)
        for signal in (timekeeper.alarmed, timekeeper.changed, timekeeper.ticked):
            signal.connect(self.look)

    def look(self) -> None:
        """Call where it is time to."""
        alarms = {(alarm.id, alarm.kind): alarm for alarm in self._timekeeper.alarms()}
        were_calling = bool(self._calling)
        self._calling = {key: each for key, each in self._calling.items() if key in alarms}
        if alarms:
            self._look_at(*next(iter(alarms.items())))
        elif were_calling:
            self.silenced.emit()

    def _look_at(self, key: tuple[ProtocolId, Happening], alarm: Alarm) -> None:
        now = self._timekeeper.clock.now()
        before = self._calling.get(key)
        if before is None:
            self._calling[key] = _Calling(now, now)
            self._call(alarm, first=True)
        elif _is_due(alarm, before, now):
            self._calling[key] = before._replace(last=now)
            self._call(alarm, first=False)

    def _call(self, alarm: Alarm, *, first: bool) -> None:
        chime = "turn" if alarm.kind is Happening.LOOK else "end"
        self.called.emit(Call(alarm.name, alarm_words(alarm), chime, first))

    def _happened(self, event: Event) -> None:
        """What needs no answer is said once; late, it is no longer news."""
        news = self._timekeeper.clock.now() - event.due < _NEWS_SECONDS
        if news and event.kind in {Happening.TURN, Happening.READY}:
            run = self._timekeeper.runs.get(event.protocol)
            self.cued.emit(Cue(turn_words(event, run), event.stage.sound.value))


def _is_due(alarm: Alarm, before: _Calling, now: float) -> bool:
    if alarm.kind in {Happening.LOOK, Happening.DAYS_OVER}:
        return False
    return now - before.last >= REPEAT_SECONDS and now - before.since < REPEAT_FOR_SECONDS
