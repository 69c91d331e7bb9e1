"""Makes the application and its window, and keeps both going while the look changes."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING
from weakref import WeakMethod

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kneeguide.drawing.files import drawing_files
from kneeguide.navigation import History, KneePage, Route
from kneeguide.paths import content_dir
from kneeguide.settings import TEXT_SIZES, Settings, ThemeChoice
from kneeguide.ui.icons import Icons
from kneeguide.ui.look import Look
from kneeguide.ui.theme import Theme, ThemeName, themes
from kneeguide.ui.widgets.boxes import column
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kneeguide.ui.world import World

_SIZE = (1280, 800)
_TITLE_BAR = 40


def make_application(resources: Path) -> QApplication:
    """The application with its style and fonts. Only one may be made in a process."""
    # Qt shares out every fill of a path among threads; for figures, that costs more than the fills themselves
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"
    QCoreApplication.setApplicationName("kneeguide")
    QGuiApplication.setDesktopFileName("io.github.kneeguide.KneeGuide")
    # the style is named here and not by setStyle: that would load all of QStyle, 5 ms
    app = QApplication(["kneeguide", "-style", "fusion"])
    for file in sorted((resources / "fonts").iterdir()):
        if file.suffix == ".ttf":
            QFontDatabase.addApplicationFont(str(file))
    return app


class Drawn(msgspec.Struct, frozen=True):
    """Where the things to draw with are."""

    resources: Path
    cache: Path
    content: Path | None = None
    """The content folder, whose drawings take the place of the guide's; None for the one that is built in."""

    def look(self, settings: Settings, *, system_dark: bool) -> Look:
        """The look that the settings ask for."""
        name = theme_name(settings.theme, system_dark=system_dark)
        all_themes: dict[ThemeName, Theme] = themes(self.resources)
        return Look(
            theme=all_themes[name],
            theme_name=name,
            icons=Icons(self.resources / "icons" / "icons.json"),
            resources=self.resources,
            cache=self.cache,
            drawings=drawing_files(self.content or content_dir(), self.resources),
            text_scale=settings.text_size / 100,
            skin_tone=settings.skin_tone.value,
            reduced_motion=settings.reduced_motion,
        )


def theme_name(choice: ThemeChoice, *, system_dark: bool) -> ThemeName:
    """The theme for a choice, given whether the desktop is dark."""
    dark = choice is ThemeChoice.DARK or (choice is not ThemeChoice.LIGHT and system_dark)
    if choice is ThemeChoice.HIGH_CONTRAST:
        return ThemeName.HIGH_CONTRAST_DARK if dark else ThemeName.HIGH_CONTRAST_LIGHT
    return ThemeName.DARK if dark else ThemeName.LIGHT


def system_is_dark() -> bool:
    """Whether the desktop asks for dark; where it says nothing, the default palette tells."""
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:
        return QPalette().window().color().lightness() < 128
    return scheme is Qt.ColorScheme.Dark


class Frame(QWidget):
    """The window of the desktop; it closes only where `may_close` says so."""

    def __init__(self, may_close: Callable[[], bool]) -> None:
        super().__init__()
        # held weakly: in a circle with its owner the window would outlive the application, and Qt crash at the end
        self._may_close = WeakMethod(may_close)

    def closeEvent(self, event: QCloseEvent) -> None:
        may_close = self._may_close()
        event.setAccepted(may_close is None or may_close())


class Launch(QObject):
    """Holds the one window of the desktop and what is in it; a change of the look replaces what is in it."""

    opened = Signal(object)
    """The route of a page that is shown."""

    def __init__(self, app: QApplication, drawn: Drawn, world: World, route: Route | None) -> None:
        super().__init__()
        self._app, self._drawn, self._world = app, drawn, world
        self._has_started = False
        self._dark = system_is_dark()
        self.frame = Frame(self._may_close)
        self.frame.setMinimumSize(640, 480)
        self._layout = column()
        self.frame.setLayout(self._layout)
        self.window = self._make(History((route or KneePage(),)))
        self._layout.addWidget(self.window)
        world.session.settings_changed.connect(self._settings_changed)
        app.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    def show(self) -> None:
        """Show the window for the first time, no larger than the screen."""
        self.frame.resize(_first_size())
        self.window.fit(self.frame.width())
        self.frame.show()
        self.window.page.heading.take_focus()

    def _may_close(self) -> bool:
        return self.window.layers.may_close()

    def _make(self, history: History) -> Window:
        look = self._drawn.look(self._world.session.settings, system_dark=self._dark)
        self._app.setPalette(look.palette())
        self._app.setFont(look.font("body"))
        window = Window(look, self._world, history)
        window.title_changed.connect(self.frame.setWindowTitle)
        window.text_size_asked.connect(self._change_text_size)
        window.painted.connect(window.begin)
        window.painted.connect(self._collect_garbage_again)
        window.show_route()
        window.title_changed.connect(self._tell_opened)
        return window

    def _tell_opened(self) -> None:
        self.opened.emit(self.window.history.current)

    def _collect_garbage_again(self) -> None:
        """What the start made stays for good; from now on, what a change of the look leaves behind is garbage."""
        if not self._has_started:
            self._has_started = True
            gc.freeze()
            gc.enable()

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        shown = ("theme", "text_size", "skin_tone", "reduced_motion")
        if any(getattr(before, name) != getattr(now, name) for name in shown):
            # after this event: the control that was pressed is part of what goes
            QTimer.singleShot(0, self, self._replace)

    def _scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if system_is_dark() != self._dark:
            self._dark = not self._dark
            self._replace()

    def _change_text_size(self, step: int) -> None:
        settings = self._world.session.settings
        size = {1: settings.larger_text(), -1: settings.smaller_text()}.get(step, TEXT_SIZES[0])
        self._world.session.change(msgspec.structs.replace(settings, text_size=size))

    def _replace(self) -> None:
        old, focus = self.window, self.frame.focusWidget()
        name, by_keys = _name_of(focus), getattr(focus, "focused_by_keys", False)
        self.window = self._make(old.history)
        self._layout.replaceWidget(old, self.window)
        old.hide()
        old.deleteLater()
        self._layout.activate()
        self.window.fit(self.frame.width())
        self.window.show()  # now, because pages make their parts when they are told their size
        reason = Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.OtherFocusReason
        self._give_focus_back(name, reason)

    def _give_focus_back(self, name: str, reason: Qt.FocusReason) -> None:
        again = self.window.findChild(QWidget, name) if name else None
        if isinstance(again, Segmented):
            again.segment(again.current).setFocus(reason)
        elif again is not None:
            again.setFocus(reason)
        else:
            self.window.page.heading.take_focus()


def _first_size() -> QSize:
    """The usual size, or what the screen has room for with a title bar."""
    room = QGuiApplication.primaryScreen().availableSize()
    return QSize(*_SIZE).boundedTo(QSize(room.width(), room.height() - _TITLE_BAR))


def _name_of(widget: QWidget | None) -> str:
    """The object name of the widget or of the nearest one above it that has one."""
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""
