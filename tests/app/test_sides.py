"""The knee that was clicked is the knee that is named: beside the drawing, in the check, in the diary."""

from __future__ import annotations

import pytest

from kneeguide.ids import QuestionId, RegionId
from kneeguide.navigation import CheckPage, DiaryPage, KneePage
from kneeguide.settings import Side, View
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.text import Text
from tests.ui.diagram_kit import CHARTS, pixels_in
from tests.ui.window_kit import Opener, Person, real_guide

WHERE = QuestionId("where")
KNEES = {Side.LEFT: "Left knee", Side.RIGHT: "Right knee"}
OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


def choose(person: Person, view: View, region: RegionId) -> None:
    person.go(KneePage())
    person.click(person.find(Segmented, "Seen from").segment(view.value))
    stage = person.page.findChild(Stage)
    pixels = pixels_in(stage, region)
    person.click(stage, pixels[len(pixels) // 2])
    assert person.route == KneePage(region)


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
def test_the_knee_that_is_drawn_is_the_one_that_is_named(open_window: Opener, side: Side) -> None:
    """As one sees one's own right knee from its front, its outer side is at the left; from behind, at the right."""
    stage = open_window(KneePage(), side=side).page.findChild(Stage)
    right = side is Side.RIGHT
    for view, one, other in (
        (View.FRONT, "outer", "inner"), (View.BACK, "inner", "outer"),
        (View.OUTER, "behind", "front"), (View.INNER, "front", "behind"),
    ):  # fmt: skip
        stage.set_view(view)
        at = {str(spot.id): stage.placement().pixel(spot.point).x() for spot in stage._chart.spots}
        assert (at[one] < at[other]) is right, view


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
@pytest.mark.parametrize("view", list(View), ids=lambda view: str(view.value))
def test_each_region_of_each_view_names_the_same_knee_everywhere(open_window: Opener, view: View, side: Side) -> None:
    person = open_window(side=side)
    for region in (shape.id for shape in CHARTS[view].regions):
        name = real_guide().regions[region].name
        choose(person, view, region)
        assert person.has(Text, KNEES[side]), region
        assert person.has(Heading, name), region
        assert not person.has(Text, KNEES[OTHER[side]]), region
        person.click(person.find(Button, "log-place"))
        assert person.route == DiaryPage()
        assert person.find(Text, "place").text() == f"{KNEES[side]} · {name}"
        choose(person, view, region)
        person.click(person.find(Button, "Check this spot"))
        assert person.world.session.answers.to(WHERE) == (region,)
        person.go(CheckPage(WHERE))
        stage = person.page.findChild(Stage)
        assert (stage.side, stage.selected) == (side, {region})
        assert person.find(Segmented, "Which knee").current == side.value
