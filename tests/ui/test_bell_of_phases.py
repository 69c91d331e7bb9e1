"""What phases say of their sound is what is heard, and the end of days of rest calls once."""

from __future__ import annotations

import msgspec
import pytest
from timer_page_kit import NOON, phase, protocol

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.protocol import Protocol, Sound
from kneeguide.timer.rules import DAY_SECONDS
from kneeguide.ui.alarm_words import alarm_words, answer_words, can_wait
from kneeguide.ui.bell import Bell, Call, Cue
from kneeguide.ui.clock import Clock
from kneeguide.ui.timekeeper import Timekeeper

ONE = ProtocolId("one")


class Room:
    """A timekeeper with one timer, its bell, and the clock in the hand."""

    def __init__(self, timer: Protocol) -> None:
        self.now = 1000.0
        self.calls: list[Call] = []
        self.cues: list[Cue] = []
        self.keeper = Timekeeper({ONE: timer}, Clock(lambda: self.now, lambda: NOON + self.now, "this"), None)
        self.bell = Bell(self.keeper)
        self.bell.called.connect(self.calls.append)
        self.bell.cued.connect(self.cues.append)
        assert self.keeper.start(ONE, Side.RIGHT)

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.keeper.tick()


@pytest.mark.parametrize("sound", list(Sound))
def test_a_phase_has_the_sound_that_it_asks_for(qapp: object, sound: Sound) -> None:
    first = msgspec.structs.replace(phase("Run", "work", 60), sound=sound)
    room = Room(protocol(ONE, "One", "", first, phase("Walk", "work", 60)))
    room.pass_time(61)
    assert [cue.chime for cue in room.cues] == [sound.value]


def test_the_end_of_days_calls_once_and_can_only_be_read(qapp: object) -> None:
    room = Room(protocol(ONE, "Rest days", "", phase("Take it easy", "days", 2 * DAY_SECONDS)))
    room.pass_time(DAY_SECONDS)
    assert [info.time_text for info in room.keeper.running()] == ["1 day"]
    for gap in (DAY_SECONDS, 31, 600, 600):
        room.pass_time(gap)
    assert len(room.calls) == 1
    alarm = room.keeper.alarms()[0]
    assert alarm_words(alarm) == "Rest days: the days are over"
    assert (answer_words(alarm), can_wait(alarm)) == ("I have read it", False)
    room.keeper.acknowledge(ONE)
    assert room.keeper.alarms() == ()
