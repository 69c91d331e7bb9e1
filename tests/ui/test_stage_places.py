"""The drawing in the real window: what is chosen stays in sight, stays where it is, and says so where it cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kneeguide.ids import RegionId, StructureId
from kneeguide.navigation import KneePage
from kneeguide.settings import Layer, Side, ThemeChoice, View
from kneeguide.ui.diagram import tiles
from kneeguide.ui.diagram.frame import cut
from kneeguide.ui.diagram.leaders import Leaders
from kneeguide.ui.diagram.region_button import RegionButton
from kneeguide.ui.diagram.spot_buttons import SpotButton
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, settle

INNER, BEHIND = RegionId("inner"), RegionId("behind")


def stage_of(person: Person) -> Stage:
    found = person.page.findChild(Stage)
    assert isinstance(found, Stage)
    return found


def hidden_spots(stage: Stage) -> list[str]:
    """The pain spots on the stage whose disc a label touches, or whose middle cannot be pressed."""
    labels = [each.geometry() for each in stage.findChildren(RegionButton) if each.isVisible() and stage.has_pills]
    hidden = []
    for spot in (each for each in stage.findChildren(SpotButton) if each.isVisible()):
        box = spot.geometry()
        disc = box.adjusted(6, 6, -6, -6)
        covered = any(label.intersects(disc) for label in labels)
        if covered or stage.childAt(box.center()) is not spot or not stage.rect().contains(box):
            hidden.append(spot.objectName())
    return hidden


@pytest.mark.parametrize("text_size", [100, 115, 130, 200])
@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_every_pain_spot_of_a_chosen_region_can_be_seen_and_pressed(
    open_window: Opener, size: tuple[int, int], text_size: int
) -> None:
    person = open_window(size=size, text_size=text_size)
    stage = stage_of(person)
    hidden = []
    for side in Side:
        stage.set_side(side)
        for view in View:
            stage.set_view(view)
            for region in stage._chart.regions:
                stage.set_selected(frozenset({region}))
                settle()
                hidden += [(side.value, view.value, spot) for spot in hidden_spots(stage)]
    assert hidden == []


@pytest.mark.parametrize(("size", "text_size"), [(SMALL, 100), (USUAL, 100), (SMALL, 130), (USUAL, 150), (SMALL, 200)])
def test_the_drawing_stays_where_it_is_in_every_layer(
    open_window: Opener, size: tuple[int, int], text_size: int
) -> None:
    person = open_window(size=size, text_size=text_size)
    stage = stage_of(person)
    for view in View:
        stage.set_view(view)
        seen = set()
        for layer in Layer:
            stage.set_layer(layer)
            settle()
            place = stage.placement()
            labels = {each.geometry().getRect() for each in stage.findChildren(RegionButton) if each.isVisible()}
            seen.add((stage.height(), place.scale, place.origin.toTuple(), frozenset(labels)))
        assert len(seen) == 1, (view, seen)


def test_the_drawing_is_about_as_large_from_the_outer_side_as_from_the_inner_side(open_window: Opener) -> None:
    stage = stage_of(open_window())
    scales = []
    for view in (View.INNER, View.OUTER):
        stage.set_view(view)
        scales.append(stage.placement().scale)
    assert scales[1] > 0.9 * scales[0]


def test_a_view_that_lacks_what_is_chosen_says_so_and_leads_to_it(open_window: Opener) -> None:
    person = open_window(KneePage(INNER))
    stage = stage_of(person)
    assert not person.has(Button, "show-chosen")
    assert stage.accessibleDescription() == ""
    stage.set_view(View.OUTER)
    settle()
    note = person.find(Button, "show-chosen")
    assert "Inner side" in note.text()
    assert stage.accessibleDescription() == note.text()
    person.click(note)
    assert stage.view is View.INNER
    assert not person.has(Button, "show-chosen")
    assert isinstance(person.focus, RegionButton)
    assert person.focus.region == INNER


def test_of_several_places_out_of_sight_it_says_how_many(open_window: Opener) -> None:
    person = open_window()
    stage = stage_of(person)
    stage.set_view(View.OUTER)
    stage.set_selected(frozenset({INNER, RegionId("outer")}))
    assert "Inner side" in person.find(Button, "show-chosen").text()
    stage.set_view(View.FRONT)
    assert not person.has(Button, "show-chosen")
    stage.set_selected(frozenset({RegionId("front"), RegionId("above_kneecap"), BEHIND}))
    stage.set_view(View.BACK)
    assert person.find(Button, "show-chosen").text() == "2 places are chosen. Show them"
    person.click(person.find(Button, "show-chosen"))
    assert stage.view is View.FRONT
    assert "Behind the knee" in person.find(Button, "show-chosen").text()


def test_at_twice_the_text_size_a_bar_leads_to_what_a_place_could_be(open_window: Opener) -> None:
    person = open_window(size=SMALL, text_size=200)
    assert not person.has(Button, "read-more")
    person.go(KneePage(INNER))
    bar = person.find(Button, "read-more")
    assert "Inner side" in bar.accessibleName()
    assert bar.visibleRegion().boundingRect() == bar.rect()
    person.click(bar)
    assert isinstance(person.focus, Heading)
    assert person.focus.text() == "Inner side"
    assert not person.focus.visibleRegion().isEmpty()
    assert not person.has(Button, "read-more")


def test_what_is_pressed_on_a_scrolled_page_stays_under_the_mouse(open_window: Opener) -> None:
    person = open_window(text_size=200)
    stage = stage_of(person)
    spot = stage.button(RegionId("below_kneecap"))
    assert spot is not None
    area = person.page.findChild(ScrollArea)
    area.bar.setValue(120)
    settle()
    before = spot.mapTo(person.page, QPoint())
    person.click(spot)
    assert person.route == KneePage(RegionId("below_kneecap"))
    assert person.page.findChild(ScrollArea) is not area
    assert spot.mapTo(person.page, QPoint()) == before


def test_a_label_that_comes_with_another_view_is_not_pointed_at_on_its_way_to_its_place(open_window: Opener) -> None:
    person = open_window()
    stage = stage_of(person)
    QTest.mouseMove(stage, QPoint(460, 373))
    for _ in View:
        person.press("V")
        under = stage.region_at(QPointF(460, 373))
        pointed = [each.region for each in stage.findChildren(RegionButton) if each.isVisible() and each.pointed]
        assert set(pointed) <= {under}


@pytest.mark.parametrize(
    ("width", "text_size", "words"),
    [(1280, 100, "Bones & ligaments"), (1280, 115, "Bones"), (1600, 115, "Bones & ligaments")],
)
def test_words_on_the_controls_are_short_before_they_take_a_second_row(
    open_window: Opener, width: int, text_size: int, words: str
) -> None:
    person = open_window(size=(width, 800), text_size=text_size)
    assert stage_of(person)._top < 70 * text_size / 100
    assert person.has(QAbstractButton, words)


def test_the_outline_of_a_long_muscle_ends_where_the_drawing_does(open_window: Opener) -> None:
    stage = stage_of(open_window(layer=Layer.MUSCLES))
    stage.set_view(View.INNER)
    stage.set_naming(True)
    settle()
    plain = stage.grab().toImage()
    stage.point_at_part(StructureId("sartorius"))
    named = stage.grab().toImage()
    top = round(stage.placement().y(cut(stage._chart.window)[0]))
    changed = [
        y for y in range(plain.height()) if any(plain.pixel(x, y) != named.pixel(x, y) for x in range(0, 660, 2))
    ]
    assert changed
    assert min(changed) >= top - 6  # half of its edge, and a millimetre


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_line_to_a_label_is_dark_on_light_ground_and_light_on_dark_ground(
    open_window: Opener, theme: ThemeChoice
) -> None:
    look = stage_of(open_window(theme=theme))._look
    ground = QImage(200, 40, QImage.Format.Format_RGB32)
    ground.fill(QColor("#f2e2cf"))
    painter = QPainter(ground)
    painter.fillRect(100, 0, 100, 40, QColor("#4a2c20"))
    leaders = Leaders(look)
    leaders.lie_on(QPixmap.fromImage(ground))
    leaders.paint(painter, QPointF(10, 20.5), QPointF(190, 20.5))
    painter.end()
    assert ground.pixelColor(40, 20).lightness() < 120
    assert ground.pixelColor(160, 20).lightness() > 150


def test_what_keeps_its_shape_is_painted_once_while_the_knee_bends(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = stage_of(open_window())
    stage.set_view(View.OUTER)
    stage.set_bend(10)
    stage.grab()

    def refuse(*_args: object) -> None:
        raise AssertionError("painted again")

    monkeypatch.setattr(tiles, "paint_shapes", refuse)
    for degrees in (20, 60):
        before = stage.grab().toImage()
        stage.set_bend(degrees)
        assert stage.grab().toImage() != before
