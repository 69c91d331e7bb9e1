"""The timers of the ladder: one a step, as long as the step is."""

from __future__ import annotations

import msgspec
import pytest

from kneeguide.content.ladder import ladder_timer_id
from kneeguide.content.limits import findings
from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.rules import faults
from kneeguide.timer.stages import stages_of
from tests.content.shipped import guide


def test_every_step_has_a_timer() -> None:
    ladder = [each for each in guide().protocols if each.startswith("ladder_")]
    assert ladder == [ladder_timer_id(step) for step in range(1, len(guide().running_again.ladder) + 1)]


@pytest.mark.parametrize("step", range(1, 9))
def test_it_takes_as_long_as_the_step_and_the_walks_before_and_after(step: int) -> None:
    rung = guide().running_again.ladder[step - 1]
    timer = guide().protocols[ladder_timer_id(step)]
    minutes = sum(stage.seconds for stage in stages_of(timer, Side.RIGHT)) / 60
    assert minutes == (rung.run + rung.walk) * rung.times + 10
    assert list(faults(timer)) == []


def test_its_line_says_the_step() -> None:
    lines = [guide().protocols[ladder_timer_id(step)].line for step in (1, 7)]
    assert lines == ["Run 1 min, walk 2 min, 8 times", "Run 25 min"]


@pytest.mark.parametrize("taken", ["own_1", "ladder_9"])
def test_ids_that_the_program_gives_are_refused(taken: str) -> None:
    timer = msgspec.structs.replace(guide().protocols[ladder_timer_id(1)], id=ProtocolId(taken))
    assert [finding.message for finding in findings(timer)] == [f"'{taken}' is taken by the program"]


def test_the_walks_before_and_after_keep_to_the_rules() -> None:
    again = guide().running_again
    assert again.timer is not None
    endless = msgspec.structs.replace(
        again.timer, closing=(msgspec.structs.replace(again.timer.closing[0], seconds=0),)
    )
    found = list(findings(msgspec.structs.replace(again, timer=endless)))
    assert [finding.path for finding in found] == [("timer", "closing", 0, "seconds")]
