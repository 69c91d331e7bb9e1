"""The exercise figures on the screen: what they show while they rest and while they move, and who may stop them."""

from __future__ import annotations

from pathlib import Path

import pytest
from diagram_kit import look
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from window_kit import Opener, into_view, real_guide, settle

from kneeguide.figure.model import Figure
from kneeguide.figure.plate import Plate
from kneeguide.ids import ConditionId, ExerciseId
from kneeguide.navigation import ConditionPage
from kneeguide.ui.figure.inks import Inks, inks_of
from kneeguide.ui.figure.movement import ROUND_MS, STEP_MS, Movement, share_at
from kneeguide.ui.figure.painter import paint_figure, paint_still
from kneeguide.ui.figure.player import FigurePlayer
from kneeguide.ui.figure.still import figure_image
from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.look import Look
from kneeguide.ui.widgets.card import Card

RUNNERS_KNEE = ConditionPage(ConditionId("patellofemoral_pain"))
BOX = QRectF(0, 0, 320, 224)


def figure(name: str = "squat_to_chair") -> Figure:
    return real_guide().figures[ExerciseId(name)]


def picture(share: float | None, inks: Inks, name: str = "squat_to_chair") -> QImage:
    """The figure at this share of its way, or its still picture."""
    image = QImage(320, 224, QImage.Format.Format_RGB32)
    image.fill(inks.ground)
    painter = QPainter(image)
    if share is None:
        paint_still(painter, BOX, Plate(figure(name)), inks)
    else:
        paint_figure(painter, BOX, Plate(figure(name)), inks, share)
    painter.end()
    return image


def colours(image: QImage) -> set[QColor]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast_light", "high_contrast_dark"])
def test_each_theme_has_the_figure_in_its_colours(tmp_path: Path, theme: str) -> None:
    inks = inks_of(look(tmp_path, theme))
    shown = colours(picture(1, inks))
    assert {ink.name() for ink in (inks.ground, inks.near, inks.far, inks.working, inks.floor, inks.prop)} <= shown


def test_it_looks_different_on_its_way(tmp_path: Path) -> None:
    inks = inks_of(look(tmp_path))
    shown = [picture(share, inks) for share in (0, 0.3, 0.6, 1)]
    assert all(one != other for at, one in enumerate(shown) for other in shown[at + 1 :])


def test_the_still_picture_shows_both_ends(tmp_path: Path) -> None:
    inks = inks_of(look(tmp_path))
    still, start, end = picture(None, inks), picture(0, inks), picture(1, inks)
    ground = inks.ground.rgb()
    only_at_start = [
        (x, y) for x in range(320) for y in range(224) if start.pixel(x, y) != ground and end.pixel(x, y) == ground
    ]
    assert len(only_at_start) > 500
    seen = sum(still.pixel(x, y) != ground for x, y in only_at_start)
    assert seen > 0.9 * len(only_at_start)
    assert still != end


def test_what_works_is_known_without_colours(tmp_path: Path) -> None:
    """Where all limbs have one colour, the ones that work still have their light line, and are wider."""
    inks = inks_of(look(tmp_path, "high_contrast_light"))
    grey = inks._replace(working=inks.near)
    idle = Plate(figure())
    image = picture(1, grey)
    plain = QImage(image.size(), image.format())
    plain.fill(grey.ground)
    painter = QPainter(plain)
    paint_figure(
        painter, BOX, Plate(Figure(exercise=idle.figure.exercise, working=(), poses=idle.figure.poses)), grey, 1
    )
    painter.end()
    assert image != plain


def test_paper_has_no_colours() -> None:
    image = figure_image(figure(), 320)
    assert (image.width(), image.height()) == (320, 224)
    shades = [QColor(name) for name in colours(image)]
    assert all(shade.red() == shade.green() == shade.blue() for shade in shades)
    assert {"#000000", "#ffffff"} <= colours(image)


@pytest.mark.parametrize(("gone", "share"), [(0, 1), (750, 0.5), (1500, 0), (2250, 0.5), (3000, 1), (3750, 0.5)])
def test_a_round_goes_back_to_the_start_and_there_again(gone: int, share: float) -> None:
    assert share_at(gone) == share


def test_it_rests_after_its_rounds(qapp: object) -> None:
    movement = Movement(None)
    movement.move(2)
    for _ in range(2 * ROUND_MS // STEP_MS - 1):
        movement.step()
    assert movement.moving
    movement.step()
    assert not movement.moving
    assert movement.share == 1


def test_who_goes_away_lets_it_finish_its_round(qapp: object) -> None:
    movement = Movement(None)
    movement.move(2)
    for _ in range(10):
        movement.step()
    movement.finish()
    for _ in range(ROUND_MS // STEP_MS - 11):
        movement.step()
    assert movement.moving
    movement.step()
    assert not movement.moving


def test_a_figure_moves_only_where_it_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    view = FigureView(look(tmp_path, reduced_motion=False), figure(), "Figure: Squat")
    qtbot.addWidget(view)
    view.play(2)
    assert not view.movement.moving
    view.show()
    view.play(2)
    assert view.movement.moving
    view.hide()
    assert not view.movement.moving
    assert view.movement.share == 1


@pytest.mark.parametrize(("name", "less"), [("squat_to_chair", True), ("plank", False)])
def test_what_has_no_movement_or_must_not_move_stands(qtbot: QtBot, tmp_path: Path, name: str, *, less: bool) -> None:
    shown = figure(name) if less else replace(figure(name), poses=figure(name).poses[:1])
    view = FigureView(look(tmp_path, reduced_motion=less), shown, "Figure")
    qtbot.addWidget(view)
    view.show()
    view.play(2)
    assert not view.movement.moving


def test_pictures_that_are_kept_are_not_taken_for_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    squat = figure()
    leaning = [replace(squat, poses=(replace(squat.poses[0], lean=lean), *squat.poses[1:])) for lean in (-1, -2)]
    shown = [(look(tmp_path, theme), each) for theme in ("light", "dark") for each in (*leaning, figure("plank"))]
    painted = []
    for each in shown:
        QPixmapCache.clear()
        painted.append(seen_in(qtbot, *each))
    assert [seen_in(qtbot, *each) for each in (*shown, *shown)] == [*painted, *painted]
    assert [one == two for at, one in enumerate(painted) for two in painted[at + 1 :]] == [False] * 15


def seen_in(qtbot: QtBot, painted: Look, shown: Figure) -> QImage:
    view = FigureView(painted, shown, "Figure")
    qtbot.addWidget(view)
    view.resize(320, 224)
    return view.grab().toImage()


def test_a_figure_keeps_its_shape_and_does_not_grow_without_end(qtbot: QtBot, tmp_path: Path) -> None:
    view = FigureView(look(tmp_path), figure(), "Figure")
    qtbot.addWidget(view)
    assert [view.heightForWidth(width) for width in (80, 160, 1000)] == [56, 112, 146]


def shown_player(qtbot: QtBot, dress: Look) -> tuple[QWidget, FigurePlayer]:
    """The player and its window, which lives only as long as somebody holds it."""
    window = QWidget()
    qtbot.addWidget(window)
    player = FigurePlayer(dress, figure(), "Figure: Squat")
    player.setParent(window)
    player.resize(500, 400)
    window.resize(500, 400)
    window.show()
    window.activateWindow()
    return window, player


def test_the_player_is_used_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    _window, player = shown_player(qtbot, look(tmp_path, reduced_motion=False))
    qtbot.waitUntil(player.isActiveWindow)
    player.play.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(player.play, Qt.Key.Key_Space)
    assert player.view.movement.moving
    assert (player.play.isVisible(), player.pause.isVisible(), player.pause.hasFocus()) == (False, True, True)
    player.view.movement.step()
    where = player.view.movement.share
    qtbot.keyClick(player.pause, Qt.Key.Key_Return)
    assert not player.view.movement.moving
    assert player.view.movement.share == where
    assert player.play.hasFocus()
    player.view.movement.rest()
    assert player.play.isVisible()


def test_a_player_under_reduced_motion_has_nothing_to_press(qtbot: QtBot, tmp_path: Path) -> None:
    _window, player = shown_player(qtbot, look(tmp_path, reduced_motion=True))
    assert not player.play.isVisible()
    assert not player.pause.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_a_condition_shows_how_its_exercises_are_done(open_window: Opener, size: tuple[int, int]) -> None:
    person = open_window(RUNNERS_KNEE, size=size)
    exercises = real_guide().conditions[RUNNERS_KNEE.condition].exercises
    names = [f"Figure: {real_guide().exercises[each.exercise].name}" for each in exercises]
    views = person.page.findChildren(FigureView)
    assert [view.accessibleName() for view in views] == names
    assert all(view.accessibleDescription() for view in views)
    view = views[0]
    assert view.height() == view.heightForWidth(view.width())
    assert not view.movement.moving


def test_a_card_plays_its_figure_while_the_mouse_is_over_it(open_window: Opener) -> None:
    person = open_window(RUNNERS_KNEE)
    view = person.page.findChildren(FigureView)[0]
    card = view.parentWidget()
    assert isinstance(card, Card)
    into_view(view)
    person.qtbot.mouseMove(person.launch.frame, view.mapTo(person.launch.frame, view.rect().center()))
    person.qtbot.waitUntil(lambda: view.movement.moving)
    person.launch.frame.hide()
    settle()
    assert not view.movement.moving
