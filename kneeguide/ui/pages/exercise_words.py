"""The words for what exercises and plans are: groups, levels, stages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneeguide.content.exercises import ExerciseGroup, Level, StageKind


def group_name(group: ExerciseGroup) -> str:
    """What an exercise is mostly for."""
    names = {
        ExerciseGroup.HIPS: _tr("Hips"),
        ExerciseGroup.THIGHS: _tr("Thighs"),
        ExerciseGroup.CALVES: _tr("Calves"),
        ExerciseGroup.TRUNK: _tr("Trunk"),
        ExerciseGroup.MOVEMENT: _tr("Gentle movement"),
        ExerciseGroup.STRETCH: _tr("Stretches"),
        ExerciseGroup.BALANCE_AND_LANDING: _tr("Balance and landing"),
    }
    return names[group]


def level_name(level: Level) -> str:
    """How much an exercise asks of the knee."""
    return {Level.EASY: _tr("Easy"), Level.MEDIUM: _tr("Medium"), Level.HARD: _tr("Hard")}[level]


def stage_name(kind: StageKind) -> str:
    """What a stage of a plan is for."""
    names = {
        StageKind.CALM_DOWN: _tr("Calm down"),
        StageKind.BUILD: _tr("Build strength"),
        StageKind.LOAD: _tr("Load more"),
        StageKind.RETURN_TO_RUN: _tr("Run again"),
    }
    return names[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExerciseWords", text)
