"""A guided session in words: its steps, and what the ring shows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.settings import Side
from kneeguide.ui.pages.exercise_words import stage_name
from kneeguide.ui.pages.timers.ring import Reading
from kneeguide.ui.time_words import clock_text
from kneeguide.workout.steps import StepKind
from kneeguide.workout.workout import State, counted, exercises_done, left

if TYPE_CHECKING:
    from kneeguide.content.exercises import Stage
    from kneeguide.workout.steps import Step
    from kneeguide.workout.workout import Workout


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("SessionPage", text)


def step_words(step: Step) -> str:
    """What to do now: "Set 1 of 3, right side"."""
    side = {None: "", Side.RIGHT: tr("right side"), Side.LEFT: tr("left side")}[step.side]
    numbers = {"number": step.set_number, "sets": step.sets}
    if step.kind is StepKind.READY:
        return tr("Get ready")
    if step.kind is StepKind.REST:
        return tr("Rest")
    if step.kind is StepKind.CHANGE_SIDE:
        return tr("Change: {side} next").format(side=side)
    words = tr("Set {number} of {sets}").format(**numbers) if step.sets > 1 else tr("Do it")
    return f"{words}, {side}" if side else words


def place_words(stage: Stage, item: int) -> str:
    """The stage, and which of its exercises this is; -1 for none of them."""
    if item < 0:
        return stage_name(stage.kind)
    words = tr("{stage} · exercise {number} of {count}")
    return words.format(stage=stage_name(stage.kind), number=item + 1, count=len(stage.exercises))


def note_words(title: str, stage: Stage, workout: Workout | None) -> str:
    """What the diary notes of a session."""
    done = exercises_done(workout) if workout is not None else 0
    words = tr("{title}, {stage}: {done} of {count} exercises")
    return words.format(title=title, stage=stage_name(stage.kind), done=done, count=len(stage.exercises))


def ring_reading(workout: Workout, now: float) -> Reading:
    """What the ring shows of the step."""
    step = workout.step
    shown = _ahead(workout) if step.kind is StepKind.READY else step
    below = _below(workout)
    if workout.state is State.PAUSED:
        below = tr("Paused")
    if shown.kind is StepKind.COUNT:
        done = counted(workout, now) if shown is step else 0
        figures = str(done) if shown is step else str(shown.times)
        return Reading(1 - done / shown.times, figures, step_words(step), below)
    seconds = left(workout, now) if shown is step else float(shown.seconds)
    part = seconds / shown.seconds if shown.seconds else 1.0
    return Reading(part, clock_text(seconds) if shown.seconds else "–", step_words(step), below)


def main_words(workout: Workout) -> tuple[str, str]:
    """The words of the main button, and its icon."""
    if workout.state is State.RUNNING:
        return tr("Pause"), "pause"
    if workout.state is State.PAUSED:
        return tr("Go on"), "play"
    return (tr("Start"), "play") if workout.step.kind is StepKind.READY else (tr("Done"), "check")


def _ahead(workout: Workout) -> Step:
    return workout.steps[workout.at + 1] if workout.at + 1 < len(workout.steps) else workout.step


def _below(workout: Workout) -> str:
    step = workout.step
    if step.kind is StepKind.COUNT:
        return tr("of {times}").format(times=step.times)
    if step.kind is StepKind.REST:
        return tr("then set {number} of {sets}").format(number=step.set_number + 1, sets=step.sets)
    if step.kind is StepKind.FREE:
        return tr("as long as you were told")
    if step.kind is StepKind.READY:
        ahead = _ahead(workout)
        return tr("times") if ahead.kind is StepKind.COUNT else ""
    return ""
