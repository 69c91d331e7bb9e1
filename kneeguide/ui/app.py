"""Runs the program with a window, or draws a page without one."""

from __future__ import annotations

import gc
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, QTimer

from kneeguide.paths import cache_dir, content_dir, data_dir, resources_dir
from kneeguide.settings import nearest_text_size
from kneeguide.ui.clock import system_clock
from kneeguide.ui.launch import Drawn, Launch, make_application, system_is_dark
from kneeguide.ui.session import Session
from kneeguide.ui.world import World

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication, QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.content.problems import Loaded
    from kneeguide.ids import ProtocolId
    from kneeguide.navigation import Route
    from kneeguide.options import Options
    from kneeguide.settings import Settings
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.broken_content import BrokenContent
    from kneeguide.ui.clock import Clock
    from kneeguide.ui.timekeeper import Timekeeper


class Picture(msgspec.Struct, frozen=True):
    """A picture of a page to be drawn."""

    file: Path
    width: int
    height: int


def run(loaded: Loaded, options: Options) -> int:
    """Open the window on what was loaded and stay until it is closed; the exit code."""
    app = make_application(resources_dir())
    drawn = Drawn(resources_dir(), cache_dir(), options.content)
    if loaded.guide is None:
        return _run_broken(app, drawn, loaded, options)
    world = world_of(loaded.guide, options)
    launch = Launch(app, drawn, world, _route(loaded.guide, options))
    if options.debug:
        # imported here: telling costs 5 ms of a start
        from kneeguide.ui.debug_log import tell_what_happens  # noqa: PLC0415

        tell_what_happens(launch, world.session)
    if options.exit_after_first_paint:
        launch.window.painted.disconnect()
        launch.window.painted.connect(lambda: _say_painted(app))
    launch.show()
    return app.exec()


def draw_picture(loaded: Loaded, options: Options, picture: Picture) -> bool:
    """Draw a page into a PNG without a screen; False where the file cannot be written. Nothing else is saved."""
    app = make_application(resources_dir())
    drawn = Drawn(resources_dir(), cache_dir(), options.content)
    if loaded.guide is None:
        widget: QWidget = _broken(drawn, loaded, options)
    else:
        world = world_of(loaded.guide, options)
        world.session.save_nothing()
        world.session.change_for_now(msgspec.structs.replace(world.session.settings, notice_seen=True))
        launch = Launch(app, drawn, world, _route(loaded.guide, options))
        widget = launch.frame
    widget.setMinimumSize(1, 1)
    widget.resize(QSize(picture.width, picture.height))
    widget.show()
    for _ in range(3):  # layouts, then what is done right after them
        app.processEvents()
    return widget.grab().save(str(picture.file), "PNG")


def world_of(guide: Guide, options: Options) -> World:
    """What a window on this guide is about: the saved session with what the command line asks for, and the clock."""
    clock = system_clock()
    session = Session(clock, options.data or data_dir())
    asked = _asked(session.settings, options)
    if asked != session.settings:
        session.change_for_now(asked)
    return World(guide, session, clock, lambda protocols: _timekeeper(protocols, clock, session.file("timers.json")))


def _timekeeper(protocols: Mapping[ProtocolId, Protocol], clock: Clock, file: Path | None) -> Timekeeper:
    from kneeguide.ui.timekeeper import Timekeeper  # noqa: PLC0415 - not needed for the first paint

    return Timekeeper(protocols, clock, file)


def _asked(settings: Settings, options: Options) -> Settings:
    """The settings with what the command line asks for this time."""
    if options.theme is not None:
        settings = msgspec.structs.replace(settings, theme=options.theme)
    if options.text_size is not None:
        settings = msgspec.structs.replace(settings, text_size=nearest_text_size(options.text_size))
    return settings


def _route(guide: Guide, options: Options) -> Route | None:
    if options.route is None:
        return None
    from kneeguide.content.routes import exists  # noqa: PLC0415 - most starts ask for no page

    return options.route if exists(guide, options.route) else None


def _broken(drawn: Drawn, loaded: Loaded, options: Options) -> BrokenContent:
    session = Session(system_clock(), None)
    # imported here: it is needed only where the content is broken
    from kneeguide.ui.broken_content import BrokenContent  # noqa: PLC0415

    look = drawn.look(_asked(session.settings, options), system_dark=system_is_dark())
    return BrokenContent(look, options.content or content_dir(), loaded.problems)


def _run_broken(app: QApplication, drawn: Drawn, loaded: Loaded, options: Options) -> int:
    widget = _broken(drawn, loaded, options)
    gc.enable()
    widget.resize(1000, 700)
    widget.show()
    if options.exit_after_first_paint:
        QTimer.singleShot(0, app, lambda: _say_painted(app))
    app.exec()
    return 1


def _say_painted(app: QApplication) -> None:
    """Say when the first frame was in its place, for measurements, and end."""
    os.write(1, f"FIRST_PAINT {time.monotonic():.6f}\n".encode())
    app.exit()  # quit would ask the window first
