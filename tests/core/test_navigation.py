"""Addresses of pages, and the way back and forward."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeguide.ids import (
    ConditionId,
    DisagreementId,
    ExerciseId,
    MythId,
    ProtocolId,
    QuestionId,
    RegionId,
    SourceId,
    StructureId,
    TermId,
    TopicId,
)
from kneeguide.navigation import (
    AboutPage,
    CheckPage,
    ConditionPage,
    DisagreementsPage,
    ExercisePage,
    ExercisesPage,
    GlossaryPage,
    History,
    KneePage,
    LibraryPage,
    MythsPage,
    OwnTimerPage,
    PlanPage,
    ResultPage,
    Route,
    RunningPage,
    SessionPage,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    SummaryPage,
    TimersPage,
    TopicPage,
    address,
    route_at,
)

ADDRESSES: list[tuple[str, Route]] = [
    ("knee", KneePage()),
    ("knee/outer", KneePage(RegionId("outer"))),
    ("condition/itb_syndrome", ConditionPage(ConditionId("itb_syndrome"))),
    ("check", CheckPage()),
    ("check/where", CheckPage(QuestionId("where"))),
    ("result", ResultPage()),
    ("summary", SummaryPage()),
    ("timers", TimersPage()),
    ("timers/ice_pack", TimersPage(ProtocolId("ice_pack"))),
    ("timers/own/new", OwnTimerPage("new")),
    ("timers/own/own_1", OwnTimerPage("own_1")),
    ("library", LibraryPage()),
    ("exercises", ExercisesPage()),
    ("exercise/bridge", ExercisePage(ExerciseId("bridge"))),
    ("plan/itb_syndrome", PlanPage(ConditionId("itb_syndrome"))),
    ("session/itb_syndrome/build", SessionPage(ConditionId("itb_syndrome"), "build")),
    ("running", RunningPage()),
    ("topic/ice", TopicPage(TopicId("ice"))),
    ("disagreements", DisagreementsPage()),
    ("disagreements/ice_or_not", DisagreementsPage(DisagreementId("ice_or_not"))),
    ("myths", MythsPage()),
    ("myths/ice_heals", MythsPage(MythId("ice_heals"))),
    ("glossary", GlossaryPage()),
    ("glossary/tendon", GlossaryPage(TermId("tendon"))),
    ("parts", StructuresPage()),
    ("parts/patella", StructuresPage(StructureId("patella"))),
    ("sources", SourcesPage()),
    ("sources/cpg19", SourcesPage(SourceId("cpg19"))),
    ("signs", SignsPage()),
    ("settings", SettingsPage()),
    ("about", AboutPage()),
]
ROUTES = [route for _, route in ADDRESSES]
A, B, C = KneePage(), LibraryPage(), SignsPage()


@pytest.mark.parametrize(("text", "route"), ADDRESSES)
def test_an_address_is_a_route_and_back(text: str, route: Route) -> None:
    assert address(route) == text
    assert route_at(text) == route


@pytest.mark.parametrize("text", [" knee ", "/knee", "knee/", "/knee/"])
def test_an_address_may_be_padded(text: str) -> None:
    assert route_at(text) == KneePage()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "nowhere",
        "Knee",
        "condition",
        "condition/",
        "library/x",
        "a/b",
        "exercise",
        "plan/",
        "topic",
        "session/x",
        "knee/a/b",
        "timers/own",
        "timers/own/",
    ],
)
def test_there_is_no_page_at(text: str) -> None:
    assert route_at(text) is None


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_any_text_is_an_address_or_none(text: str) -> None:
    route = route_at(text)
    assert route is None or route_at(address(route)) == route


@pytest.mark.parametrize(
    ("steps", "shown", "ways"),
    [
        ([], A, ""),
        ([B], B, "back"),
        ([B, "back"], A, "forward"),
        ([B, "back", "back"], A, "forward"),
        ([B, "back", "forward"], B, "back"),
        ([B, "forward"], B, "back"),
        ([B, C, "back", "back"], A, "forward"),
        ([B, "back", C], C, "back"),
        ([B, "back", C, "back", "forward"], C, "back"),
        ([A], A, ""),
        ([B, B, B, "back"], A, "forward"),
    ],
)
def test_the_way_through_the_pages(steps: list[Route | str], shown: Route, ways: str) -> None:
    history = walked(steps)
    assert history.current == shown
    assert history.can_go_back == ("back" in ways)
    assert history.can_go_forward == ("forward" in ways)


@given(st.lists(st.sampled_from([*ROUTES, "back", "forward"]), max_size=30))
def test_a_new_page_is_one_step_back_from_where_one_was(steps: list[Route | str]) -> None:
    before = walked(steps)
    for route in ROUTES:
        after = before.went(route)
        assert after.current == route
        assert not after.can_go_forward or after is before
        assert (after if after is before else after.back()).current == before.current


def test_a_page_that_says_where_it_is_takes_the_place_of_its_address() -> None:
    first, second = CheckPage(QuestionId("danger")), CheckPage(QuestionId("where"))
    history = History((A,)).went(CheckPage()).settled(first)
    assert history.routes == (A, first)
    assert history.went(second).settled(second).back().current == first
    assert history.went(CheckPage()).settled(first).routes == (A, first)
    assert history.back().went(B).settled(B).back().current == A


def walked(steps: list[Route | str]) -> History:
    history = History((A,))
    for step in steps:
        if step == "back":
            history = history.back()
        elif step == "forward":
            history = history.forward()
        else:
            assert not isinstance(step, str)
            history = history.went(step)
    return history
