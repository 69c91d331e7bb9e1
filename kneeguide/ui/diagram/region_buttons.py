"""The buttons of a stage as one group: which one Tab comes to, which one the mouse is at, what each is called."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kneeguide.ids import RegionId
from kneeguide.settings import Side
from kneeguide.ui.diagram.region_button import RegionButton
from kneeguide.ui.diagram.spot_walk import Direction, next_spot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.pages import Region
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.stage_layout import StageLayout
    from kneeguide.ui.look import Look


class RegionButtons(QObject):
    """The buttons of the regions that a view shows, in the order of the guide."""

    pressed = Signal(str)
    pointed_changed = Signal(str)

    def __init__(self, look: Look, regions: Mapping[RegionId, Region], chart: Chart, stage: QWidget) -> None:
        super().__init__(stage)
        self._regions = regions
        self._hovered: RegionId | None = None
        self._selected: frozenset[RegionId] = frozenset()
        self._current: RegionId | None = None
        self._shown: frozenset[RegionId] = frozenset()
        self._takes_focus = False
        buttons = (RegionButton(look, region, about.name, stage) for region, about in regions.items())
        self._all = {button.region: self._connected(button) for button in buttons}
        self._by_region: dict[RegionId, RegionButton] = {}
        self.follow(chart)

    def follow(self, chart: Chart, *, hidden: bool = False) -> None:
        """Have the buttons of the regions that this view shows, or none; those that are new show when they are placed.

        Where they were before, they could come under the mouse.
        """
        self._by_region = {region: button for region, button in self._all.items() if chart.spot(region) is not None}
        had_focus = any(button.hasFocus() for button in self._all.values())
        if self._hovered not in self._by_region or hidden:
            self.hover(None)
        self._shown = frozenset() if hidden else frozenset(self._by_region)
        for region, button in self._all.items():
            if region not in self._shown:
                button.hide()
        if self._current not in self._by_region:
            self._make_current(next(iter(self._by_region), None))
        self._takes_focus = had_focus and not hidden

    @property
    def current(self) -> RegionButton | None:
        """The button that Tab comes to."""
        return self._by_region.get(self._current) if self._current is not None else None

    @property
    def all(self) -> list[RegionButton]:
        """Every button, also of regions that this view does not show."""
        return [*self._all.values()]

    def get(self, region: RegionId) -> RegionButton | None:
        """The region's button, or None where the view does not show it."""
        return self._by_region.get(region)

    def pill_widths(self) -> dict[RegionId, int]:
        """How wide each label is, in pixels."""
        return {region: button.pill_width() for region, button in self._by_region.items()}

    def states(self) -> dict[RegionId, tuple[bool, bool]]:
        """Whether each region is pointed at, and whether it is chosen."""
        return {region: (button.pointed, button.isChecked()) for region, button in self._by_region.items()}

    def place(self, layout: StageLayout, side: Side) -> None:
        """Put the buttons where they belong, show them, and call them after the knee."""
        for region, button in self._by_region.items():
            button.bare(layout.pills is None)
            button.setGeometry(layout.button_box(region))
            button.setAccessibleName(self._words(region, side))
            button.setVisible(region in self._shown)
        if self._takes_focus and self.current is not None:
            self._takes_focus = False
            self.current.setFocus(Qt.FocusReason.TabFocusReason)

    def show_chosen(self, selected: frozenset[RegionId]) -> None:
        """Show these as chosen; Tab comes to the first of them."""
        self._selected = selected
        for region, button in self._all.items():
            button.show_chosen(region in selected)
        if self._current not in selected:
            self._make_current(next((region for region in self._by_region if region in selected), self._current))

    def hover(self, region: RegionId | None) -> None:
        """Say which region the mouse is at."""
        if region != self._hovered:
            before, self._hovered = self._hovered, region
            for changed in {before, region} - {None}:
                self._all[RegionId(str(changed))].hover(changed == region)

    def press(self, region: RegionId) -> None:
        """Press a region on the drawing."""
        self._by_region[region].setFocus(Qt.FocusReason.MouseFocusReason)
        self._by_region[region].click()

    def walk(self, chart: Chart, direction: Direction) -> None:
        """Move the keyboard to the nearest spot in a direction."""
        start = chart.spot(self._current) if self._current is not None else None
        if start is not None:
            region = next_spot(chart.spots, start, direction).id
            self._make_current(region)
            self._by_region[region].setFocus(Qt.FocusReason.TabFocusReason)

    def _connected(self, button: RegionButton) -> RegionButton:
        region = button.region
        button.toggled.connect(partial(self._toggled, region))
        button.entered.connect(partial(self.hover, region))
        button.left.connect(partial(self.hover, None))
        button.focused.connect(partial(self._make_current, region))
        button.pointed_changed.connect(partial(self.pointed_changed.emit, region))
        return button

    def _toggled(self, region: RegionId, _on: bool) -> None:  # noqa: FBT001
        # a press alone chooses nothing: the page says what is chosen
        self._by_region[region].show_chosen(region in self._selected)
        self.pressed.emit(region)

    def _make_current(self, region: RegionId | None) -> None:
        self._current = region
        for other, button in self._all.items():
            policy = Qt.FocusPolicy.StrongFocus if other == region else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _words(self, region: RegionId, side: Side) -> str:
        """What a screen reader says: "Around the kneecap, right knee, 3 conditions"."""
        name, count = self._regions[region].name, len(self._regions[region].conditions)
        knee = self.tr("right knee") if side is Side.RIGHT else self.tr("left knee")
        if not count:
            return f"{name}, {knee}"
        conditions = self.tr("1 condition") if count == 1 else self.tr("{count} conditions").format(count=count)
        return f"{name}, {knee}, {conditions}"
