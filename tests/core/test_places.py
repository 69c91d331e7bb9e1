from hypothesis import given
from hypothesis import strategies as st

from kneeguide.ids import AnswerId, RegionId
from kneeguide.places import Place, Places

REGIONS = [RegionId(name) for name in ("inner", "outer", "front", "behind")]
STEPS = st.lists(st.tuples(st.sampled_from(["only", "along", "without", "pointed"]), st.sampled_from(REGIONS)))


def after(steps: list[tuple[str, RegionId]]) -> Places:
    places = Places()
    for act, region in steps:
        places = places.pointed(region, AnswerId("area")) if act == "pointed" else getattr(places, act)(region)
    return places


def test_a_second_place_joins_the_first_and_keeps_its_spot() -> None:
    places = Places().only(REGIONS[0]).pointed(REGIONS[0], AnswerId("joint_line_inner")).along(REGIONS[1])
    assert places.chosen == (Place(REGIONS[0], AnswerId("joint_line_inner")), Place(REGIONS[1]))
    assert places.without(REGIONS[1]) == places.only(REGIONS[0])


@given(STEPS)
def test_no_region_is_ever_chosen_twice(steps: list[tuple[str, RegionId]]) -> None:
    regions = after(steps).regions
    assert len(set(regions)) == len(regions)


@given(STEPS, st.sampled_from(REGIONS))
def test_what_was_said_of_a_region_is_said_of_that_region_alone(
    steps: list[tuple[str, RegionId]], region: RegionId
) -> None:
    places = after(steps)
    said = places.pointed(region, AnswerId("vague"))
    assert said.regions == places.regions
    for other in REGIONS:
        expected = AnswerId("vague") if other == region and other in places.regions else places.point_in(other)
        assert said.point_in(other) == expected
