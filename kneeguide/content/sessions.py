"""The day of a stage of a plan as a guided session: its exercises with their doses and pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.timer.protocol import PhaseKind
from kneeguide.workout.dose import dose_of
from kneeguide.workout.steps import USUAL_CHANGE, USUAL_REST, Planned

if TYPE_CHECKING:
    from kneeguide.content.exercises import PlannedExercise, Stage
    from kneeguide.content.guide import Guide
    from kneeguide.timer.protocol import Protocol


def day_of(guide: Guide, stage: Stage) -> tuple[Planned, ...]:
    """The exercises of the stage in order; none where it has none."""
    return tuple(_planned(guide, planned) for planned in stage.exercises)


def _planned(guide: Guide, planned: PlannedExercise) -> Planned:
    """The exercise's own timer says how long its pauses are."""
    timer = guide.exercises[planned.exercise].timer
    protocol = guide.protocols[timer] if timer is not None else None
    change = _pause(protocol, PhaseKind.CHANGE_SIDE, USUAL_CHANGE)
    return Planned(
        exercise=planned.exercise,
        dose=dose_of(planned.dose),
        rest=_pause(protocol, PhaseKind.REST, change if protocol is not None and protocol.each_side else USUAL_REST),
        change=change,
    )


def _pause(protocol: Protocol | None, kind: PhaseKind, usual: int) -> int:
    phases = protocol.phases if protocol is not None else ()
    return next((phase.seconds for phase in phases if phase.kind is kind), usual)
