"""All exercises by what they train, with a choice of group and level."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneeguide.content.exercises import Exercise, ExerciseGroup, Level
from kneeguide.content.markup import plain
from kneeguide.navigation import ExercisePage
from kneeguide.ui.announce import announce
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.look import Span
from kneeguide.ui.pages.exercise_words import group_name, level_name
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.pages.reading_parts import library, tiles_grid
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.pills import Pills
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.content.guide import Guide
    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look

_ALL = "all"
_COLUMNS = {Span.COLUMN: 1, Span.COMPACT: 2, Span.NORMAL: 3, Span.WIDE: 3}


@dataclass
class _Chosen:
    """The filter as it is set; it outlives a change of the window's width."""

    group: str = _ALL
    level: str = _ALL

    def takes(self, exercise: Exercise) -> bool:
        """Whether an exercise is shown."""
        return self.group in {_ALL, exercise.group.value} and self.level in {_ALL, exercise.level.value}


def exercises_reading(look: Look, guide: Guide, go: Callable[[Route], None]) -> Reading:
    """The list of all exercises."""
    line = _tr("Start with easy ones. Each page says how to do it and when to stop.")
    build = partial(ExerciseList, look, guide, go, _Chosen())
    return Reading(_tr("Exercises"), line, "library", build, above=(library(),))


class ExerciseList(QWidget):
    """Cards in groups, below the choice of group and level."""

    def __init__(self, look: Look, guide: Guide, go: Callable[[Route], None], chosen: _Chosen, span: Span) -> None:
        super().__init__()
        self._look, self._go = look, go
        self._exercises, self._figures = _easy_first(guide), guide.figures
        self._chosen, self._columns = chosen, _COLUMNS[span]
        self._count = Text(look, "", "small", "text2")
        self._list = column()
        self._shown = QWidget()
        parts = (self._groups(span), self._levels(span), self._count)
        self.setLayout(column(*parts, holding(self._list), gap=look.gap(12)))
        self._fill()

    def _groups(self, span: Span) -> QWidget:
        used = {each.group for each in self._exercises}
        options = [Option(group.value, group_name(group)) for group in ExerciseGroup if group in used]
        name, current = self.tr("What it trains"), self._chosen.group
        if span >= Span.NORMAL:
            every = [Option(_ALL, self.tr("All")), *options]
            return self._choice(Segmented(self._look, name, every, current), "group")
        return self._choice(Pills(self._look, name, options, current), "group")

    def _levels(self, span: Span) -> QWidget:
        options = [Option(_ALL, self.tr("Any level")), *(Option(each.value, level_name(each)) for each in Level)]
        track = Segmented(self._look, self.tr("Level"), options, self._chosen.level, stacked=span is Span.COLUMN)
        return self._choice(track, "level")

    def _choice(self, choice: Segmented | Pills, field: str) -> QWidget:
        choice.setObjectName(field)
        choice.chosen.connect(partial(self._choose, field))
        return choice

    def _choose(self, field: str, value: str) -> None:
        setattr(self._chosen, field, value or _ALL)
        self._fill()
        announce(self._count, self._count.text())

    def _fill(self) -> None:
        shown = [each for each in self._exercises if self._chosen.takes(each)]
        counted = self.tr("1 exercise") if len(shown) == 1 else self.tr("{count} exercises").format(count=len(shown))
        self._count.say(counted if shown else self.tr("None of this level here. Choose another level or group."))
        groups = [(group, [each for each in shown if each.group is group]) for group in ExerciseGroup]
        parts = [self._group(group, members) for group, members in groups if members]
        old, self._shown = self._shown, holding(column(*parts, gap=self._look.gap(26)))
        self._list.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._list.addWidget(self._shown)

    def _group(self, group: ExerciseGroup, members: Sequence[Exercise]) -> QWidget:
        look = self._look
        tiles = [self._tile(each) for each in members]
        return holding(column(Heading(look, group_name(group)), tiles_grid(tiles, self._columns, look.gap(14)), gap=12))

    def _tile(self, exercise: Exercise) -> Tile:
        line = f"{level_name(exercise.level)}. {plain(exercise.purpose.text)}"
        tile = Tile(self._look, "", exercise.name, line, partial(self._go, ExercisePage(exercise.id)))
        figure = self._figures.get(exercise.id)
        if figure is not None:
            view = FigureView(self._look, figure, self.tr("Figure: {name}").format(name=exercise.name))
            tile.put_above(view.on_card(tile.corner - self._look.edge))
            view.play_while_pointed(tile)
        return tile


def _easy_first(guide: Guide) -> list[Exercise]:
    levels = list(Level)
    return sorted(guide.exercises.values(), key=lambda each: (levels.index(each.level), each.name.casefold()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExerciseList", text)
