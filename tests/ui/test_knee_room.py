"""With little room and large letters the knee page still shows a knee: half of the height, and each of its spots."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from kneeguide.ids import RegionId
from kneeguide.navigation import KneePage
from kneeguide.settings import View
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.segmented import Segmented
from tests.ui.diagram_kit import of
from tests.ui.window_kit import Opener, Person, settle


def seen_of(person: Person, stage: Stage) -> tuple[int, int]:
    """From which to which of its own heights the stage is seen below its upper controls."""
    track = person.find(Segmented, "Which knee")
    area = stage.parentWidget().parentWidget()
    return track.mapTo(stage, track.rect().bottomLeft()).y(), stage.mapFrom(area, area.rect().bottomLeft()).y()


@pytest.mark.parametrize(
    ("size", "text_size"), [((960, 640), 200), ((960, 640), 150), ((1280, 800), 200), ((800, 600), 200)]
)
def test_the_drawing_has_half_of_the_height_and_all_its_spots_are_seen(
    open_window: Opener, size: tuple[int, int], text_size: int
) -> None:
    person = open_window(KneePage(), size=size, text_size=text_size)
    stage = person.page.findChild(Stage)
    for view in View:
        stage.set_view(view)
        settle()
        top, bottom = seen_of(person, stage)
        assert bottom - top >= size[1] / 2, view
        spots = [stage.placement().pixel(spot.point).y() for spot in stage._chart.spots]
        assert all(top <= spot <= bottom for spot in spots), view


def test_the_leg_stays_where_it_was_pressed_when_the_foot_comes(open_window: Opener) -> None:
    person = open_window(KneePage(), size=(960, 640), text_size=200)
    stage = person.page.findChild(Stage)
    before = stage.placement(), stage.mapTo(person.window, QPoint())
    person.click(of(stage, "outer"))
    assert person.route == KneePage(RegionId("outer"))
    assert person.find(Button, "read-more").isVisible()
    assert (stage.placement(), stage.mapTo(person.window, QPoint())) == before
