"""Every page of a guide, and which routes lead to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.content.routes import exists, routes
from kneeguide.ids import DisagreementId
from kneeguide.navigation import DisagreementsPage, address, route_at
from tests.content.tiny import tiny_folder
from tests.content.tiny_library import library_folder


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    found = load(tiny_folder(tmp_path)).guide
    assert found is not None
    return found


def test_every_page_of_the_guide_is_listed_once(guide: Guide) -> None:
    assert [address(route) for route in routes(guide)] == [
        "knee", "knee/outer", "knee/front",
        "condition/itb_syndrome", "condition/patellofemoral_pain",
        "check", "check/danger", "check/where", "check/when", "result", "summary",
        "timers", "timers/ice_pack", "timers/own/new", "cadence", "diary", "library", "exercises", "exercise/lift",
        "running",
        "glossary", "parts", "sources", "signs", "settings", "about",
    ]  # fmt: skip


def test_what_a_library_has_is_listed_too(tmp_path: Path) -> None:
    found = load(library_folder(tmp_path)).guide
    assert found is not None
    addresses = [address(route) for route in routes(found)]
    assert addresses[addresses.index("library") + 1 : addresses.index("glossary")] == [
        "exercises", "exercise/bridge", "exercise/lift", "exercise/squat", "plan/itb_syndrome",
        "session/itb_syndrome/calm_down", "running", "topic/ice", "topic/shoes", "disagreements", "myths",
    ]  # fmt: skip
    assert all(exists(found, route) for route in routes(found))
    assert exists(found, DisagreementsPage(DisagreementId("ice_or_not")))


def test_what_is_listed_exists(guide: Guide) -> None:
    assert all(exists(guide, route) for route in routes(guide))


@pytest.mark.parametrize("text", ["glossary/tendon", "parts/patella", "sources/afp19"])
def test_an_entry_of_a_list_exists_though_it_is_no_page_of_its_own(guide: Guide, text: str) -> None:
    route = route_at(text)
    assert route is not None
    assert exists(guide, route)


@pytest.mark.parametrize(
    "text",
    [
        "knee/behind",
        "condition/gout",
        "check/shoes",
        "timers/rest",
        "glossary/x",
        "parts/x",
        "sources/x",
        "exercise/x",
        "plan/gout",
        "topic/x",
        "disagreements/x",
    ],
)
def test_what_the_guide_does_not_have_does_not_exist(guide: Guide, text: str) -> None:
    route = route_at(text)
    assert route is not None
    assert not exists(guide, route)
