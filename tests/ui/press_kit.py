"""Controls as they stand on the screen, a press of each with the mouse, and what there is to notice afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSlider,
    QWidget,
)
from shiboken6 import isValid

from kneeguide.navigation import KneePage, Route
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.focus_ring import FocusRing
from kneeguide.ui.pages.check.spot_picture import SpotPicture
from kneeguide.ui.pages.knee.page import KneeView
from kneeguide.ui.pages.timers.full_screen import FullTimer
from kneeguide.ui.toast import Toast
from kneeguide.ui.widgets.check_line import CheckLine
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tip import Tip
from kneeguide.ui.window import Window
from tests.ui.diagram_kit import pixels_in
from tests.ui.window_kit import Person, into_view, shown_part

_SAVED: dict[str, Callable[[Any], object]] = {
    "timekeeper": lambda keeper: dict(keeper.runs),
    "shelf": lambda shelf: shelf.timers,
    "coach": lambda coach: coach.workout,
    "diarist": lambda diarist: (diarist.entries, diarist.draft),
    "cadence": lambda cadence: cadence.state,
    "metronome": lambda metronome: metronome.beat,
}
"""What is kept beside settings, answers and places, where it is in use."""


_WHOLE = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, CheckLine, Toast)


class Control(NamedTuple):
    """Something to press: what it is and says, the widget, and which part of it."""

    name: str
    widget: QWidget
    part: Any = None


class Ways:
    """Notes where presses lead instead of going there: every page is opened by other tests, and that takes longer."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._noting = False
        self.routes: list[Route] = []
        self.others: list[str] = []
        self._go = Window.go
        patch.setattr(Window, "go", lambda window, to: self._note_route(window, to))  # noqa: PLW0108
        for name in ("back", "open_search", "print_page"):
            self._note(patch, name, getattr(Window, name))
        patch.setattr(QFileDialog, "getSaveFileName", self._ask_for_file)

    @property
    def taken(self) -> int:
        """How many ways were taken."""
        return len(self.routes) + len(self.others)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """While this lasts, ways are noted; before and after they are gone."""
        self._noting = True
        yield
        self._noting = False

    def _ask_for_file(self, *_: object) -> tuple[str, str]:
        self.others.append("save")
        return ("", "")

    def _note_route(self, window: Window, to: Route) -> None:
        if self._noting:
            self.routes.append(to)
        on_the_knee = isinstance(window.page, KneeView) and isinstance(to, KneePage)
        if on_the_knee or not self._noting:  # what is chosen on the knee is part of its page
            self._go(window, to)

    def _note(self, patch: pytest.MonkeyPatch, name: str, really: Callable[[Window], None]) -> None:
        patch.setattr(Window, name, lambda window: self.others.append(name) if self._noting else really(window))


def controls(person: Person, *, whole: bool) -> list[Control]:
    """What can be pressed where the person is, of the whole window or of the page alone; what is on already last."""
    found = [
        control
        for place in _places(person, whole=whole)
        for widget in place.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled()
        for control in _controls_of(widget)
    ]
    found.sort(key=lambda each: _is_on(each.widget))
    times: Counter[str] = Counter()
    named = []
    for each in found:
        times[each.name] += 1
        named.append(each._replace(name=f"{each.name} ({times[each.name]})" if times[each.name] > 1 else each.name))
    return named


def press(control: Control) -> list[str]:
    """Press it where it is seen, once; a field is typed into, the next of a list is taken. What is in the way."""
    widget, window = control.widget, control.widget.window()
    pixel = widget.mapTo(window, _place_on(control))
    hit = window.childAt(pixel)
    if hit is None or not (hit is widget or widget.isAncestorOf(hit)):
        return [f"{control.name}: {'nothing' if hit is None else type(hit).__name__} is in its place"]
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=pixel)
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(window.focusWidget(), "125")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    elif isinstance(widget, QComboBox):
        QTest.keyClick(widget.view(), Qt.Key.Key_Down)
        QTest.keyClick(widget.view(), Qt.Key.Key_Return)
    return []


def noticed(person: Person) -> object:
    """What there is to see and to keep. Not which buttons are on: each turns itself on, whatever comes of it."""
    world = person.world
    session = world.session
    kept = [state(world.__dict__[name]) for name, state in _SAVED.items() if name in world.__dict__]
    shown = [
        _look_of(each)
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for each in window.findChildren(QWidget)
        if each.isVisible() and not isinstance(each, FocusRing | Tip)
    ]
    return (session.settings, session.answers, session.places, kept, shown)


def focus_beside(control: Control) -> QWidget | None:
    """What has the focus, but for the control itself and what holds it: these get it by any press."""
    focus, widget = QApplication.focusWidget(), control.widget
    if focus is None or (isValid(widget) and (focus is widget or focus.isAncestorOf(widget))):
        return None
    return focus


def _look_of(widget: QWidget) -> tuple[object, ...]:
    common = (type(widget), widget.isEnabled(), widget.accessibleName())
    if isinstance(widget, Stage):
        return (*common, widget.view, widget.layer, widget.side, widget.naming, widget.bend, widget.placement())
    if isinstance(widget, QSlider):
        return (*common, widget.value())
    if isinstance(widget, QScrollArea):
        return (*common, widget.verticalScrollBar().value())
    if isinstance(widget, QAbstractButton):  # one that is on may be wider by a tick
        return (*common, widget.text())
    if isinstance(widget, Text):
        return (*common, widget.size(), widget.text())
    return (*common, widget.size())


def _places(person: Person, *, whole: bool) -> list[QWidget]:
    """What lies over everything, or the page, or the window."""
    layers = person.window.layers
    over = [each for each in (layers.search, layers.notice, layers.closing) if each is not None and each.isVisible()]
    screens = [each for each in person.page.findChildren(FullTimer) if each.isVisible()]
    toast = [layers.toast] if layers.toast is not None and layers.toast.isVisible() else []
    return over or screens or ([person.window] if whole else [person.page, *toast])


def _is_on(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.isChecked()


def _controls_of(widget: QWidget) -> Iterator[Control]:
    """What a press on this widget alone can do: links and numbers in a text, regions, ends of a slider."""
    name = f"{type(widget).__name__} {_words_of(widget)!r}"
    if isinstance(widget, Text):
        stops = widget._paragraph.stops()
        yield from (Control(f"{widget._paragraph.spans[at].text} in {name[:40]}", widget, at) for at in stops)
    elif isinstance(widget, Stage):
        regions = () if widget.naming else sorted(widget._chart.regions)
        yield from (Control(f"Stage {region}", widget, region) for region in regions)
    elif isinstance(widget, SpotPicture):
        yield from (Control(f"{name} {answer}", widget, at.toPoint()) for answer, at in widget.numbers().items())
    elif isinstance(widget, QSlider):
        yield from (Control(f"{name} at {share}", widget, share) for share in (0.15, 0.85))
    elif isinstance(widget, _WHOLE) or (isinstance(widget, FigureView) and widget._open is not None):
        yield Control(name, widget)


def _words_of(widget: QWidget) -> str:
    """What it says of itself; of a field not what is typed into it."""
    typed = isinstance(widget, QLineEdit)
    return ("" if typed else getattr(widget, "text", str)()) or widget.accessibleName() or widget.objectName()


def _place_on(control: Control) -> QPoint:
    """The point of the widget to press, brought into view."""
    widget, at = control.widget, _point_of(control)
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    if at is None:
        into_view(widget)
        return shown_part(inside).center()
    for to_the_top in (False, True):
        if not inside.visibleRegion().contains(at):
            _scroll_to(widget, at, to_the_top=to_the_top)
    return at


def _point_of(control: Control) -> QPoint | None:
    """Where the part of the widget is; None where the whole of it is one control."""
    widget, part = control.widget, control.part
    if isinstance(widget, Stage):
        return pixels_in(widget, part)[0]
    if isinstance(widget, Text):
        widget._paragraph.lay_out(widget.width())
        return widget._paragraph.boxes_of(part)[0].center().toPoint()
    if isinstance(widget, QSlider):
        return QPoint(round(widget.width() * part), widget.height() // 2)
    if isinstance(widget, CheckLine):  # on its words, as the box is a control of its own
        return widget.findChildren(Text)[0].geometry().topRight() + QPoint(-2, 2)
    return part if isinstance(part, QPoint) else None


def _scroll_to(widget: QWidget, at: QPoint, *, to_the_top: bool) -> None:
    """Bring a point into view; what stands beside a text has its own beginning only where the page begins."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            point = widget.mapTo(above.widget(), at)
            above.ensureVisible(point.x(), 0 if to_the_top else point.y())
        above = above.parentWidget()
    QApplication.processEvents()
