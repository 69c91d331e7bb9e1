"""Everything can be reached and done with keys alone, and no key leads into a trap."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kneeguide.content.routes import routes
from kneeguide.ids import ConditionId, ExerciseId, ProtocolId, RegionId, TopicId
from kneeguide.navigation import (
    AboutPage,
    CadencePage,
    CheckPage,
    ConditionPage,
    DiaryPage,
    DisagreementsPage,
    ExercisePage,
    ExercisesPage,
    GlossaryPage,
    KneePage,
    LibraryPage,
    MythsPage,
    PlanPage,
    ResultPage,
    Route,
    RunningPage,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    SummaryPage,
    TimersPage,
    TopicPage,
    address,
)
from kneeguide.settings import Side, View
from kneeguide.ui.diagram.region_button import RegionButton
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.help_strip import HelpStrip
from kneeguide.ui.pages.knee import page
from kneeguide.ui.rail import Rail
from kneeguide.ui.shortcuts import KEYS
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.stepper import Stepper
from kneeguide.ui.widgets.tabs import Tabs
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile
from tests.ui.diagram_kit import pixels_in
from tests.ui.library_kit import library_guide
from tests.ui.page_faults import shown_in
from tests.ui.window_kit import Opener, Person, real_guide

ITB, ICE = ConditionPage(ConditionId("itb_syndrome")), TimersPage(ProtocolId("ice_pack"))
FIRST = CheckPage(next(iter(real_guide().questions)))
NO_WAY = {"Search everything", "Print", "Full screen (F)"}
"""These open no page: a layer over the page, a dialog of the system, and a timer over the whole screen."""
KINDS = [
    KneePage(), KneePage(RegionId("outer")), ITB, CheckPage(), ResultPage(), SummaryPage(), ICE, LibraryPage(),
    GlossaryPage(), StructuresPage(), SourcesPage(), SignsPage(), SettingsPage(), AboutPage(), ExercisesPage(),
    ExercisePage(ExerciseId("bridge")), PlanPage(ITB.condition), RunningPage(), TopicPage(TopicId("ice")),
    DisagreementsPage(), MythsPage(), CadencePage(),
]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "opened"),
    [
        ("Ctrl+1", KneePage()), ("Ctrl+2", FIRST), ("Ctrl+3", TimersPage()), ("Ctrl+4", DiaryPage()),
        ("Ctrl+5", LibraryPage()),
        ("Ctrl+,", SettingsPage()), ("F1", SignsPage()),
    ],
)  # fmt: skip
def test_each_main_page_has_its_keys(open_window: Opener, keys: str, opened: Route) -> None:
    person = open_window(AboutPage())
    person.press(keys)
    assert person.route == opened
    assert person.focus is person.page.heading


def test_no_two_things_share_their_keys() -> None:
    assert len({key.keys for key in KEYS}) == len(KEYS)


def test_the_way_back_and_forward(open_window: Opener) -> None:
    person = open_window()
    person.press("Ctrl+5", "F1", "Alt+Left")
    assert person.route == LibraryPage()
    person.press("Alt+Left", "Alt+Left")
    assert person.route == KneePage()
    person.press("Alt+Right", "Alt+Right", "Alt+Right")
    assert person.route == SignsPage()


def test_escape_takes_back_one_thing_at_a_time_on_the_knee(open_window: Opener) -> None:
    person = open_window()
    stage = person.page.findChild(Stage)
    person.find(RegionButton, "Inner side").setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Return")
    assert person.route == KneePage(RegionId("inner"))
    assert person.world.session.places.regions == (RegionId("inner"),)
    assert stage.isAncestorOf(person.focus)
    person.press("N")
    assert stage.naming
    person.press("Esc")
    assert (stage.naming, person.route) == (False, KneePage(RegionId("inner")))
    person.press("Esc")
    assert person.route == KneePage()
    assert person.world.session.places.regions == ()
    assert stage.selected == frozenset()


def test_tab_goes_over_the_stage_as_the_eye_does(open_window: Opener) -> None:
    person = open_window(KneePage(RegionId("inner")))
    stage = person.page.findChild(Stage)
    person.page.heading.take_focus()
    forward = stage_stops(person, stage, Qt.Key.Key_Tab)
    assert forward == [
        "Right knee", "Bones & ligaments", "Inner side", "Joint line, inner side", "Band across the joint line",
        "Tendons on the inner shin", "The shin bone itself", "Name the parts", "Front", "Nearer",
    ]  # fmt: skip
    assert stage_stops(person, stage, Qt.Key.Key_Backtab) == forward[::-1]
    stage.set_view(View.OUTER)
    stage.zoom(1.3)
    person.page.heading.take_focus()
    assert stage_stops(person, stage, Qt.Key.Key_Tab) == [
        "Right knee", "Bones & ligaments", "Front of the kneecap", "Inner side is chosen. Show it", "Bend the knee",
        "Name the parts", "Outer side", "Show the whole knee", "Further away", "Nearer",
    ]  # fmt: skip


def stage_stops(person: Person, stage: Stage, key: Qt.Key) -> list[str]:
    """What of the stage the key comes to on its way round, by its words."""
    stopped_at, _ = walk(person, key, 80)
    return [getattr(each, "text", each.accessibleName)() for each in stopped_at if stage.isAncestorOf(each)]


def test_the_letters_of_the_drawing_work_after_a_press_with_the_mouse(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(page, "announce", lambda _widget, words: heard.append(words))
    person = open_window()
    stage = person.page.findChild(Stage)
    person.click(stage, pixels_in(stage, RegionId("inner"))[0])
    assert heard == ["Inner side is open."]
    person.press("N")
    assert stage.naming
    person.press("N", "V", "S")
    assert (stage.naming, stage.view, stage.side) == (False, View.INNER, Side.LEFT)
    person.click(person.find(QAbstractButton, "close-region"))
    person.click(person.find(QAbstractButton, "spot-behind"))
    assert not stage.isAncestorOf(person.focus)
    layer, view = stage.layer, stage.view
    person.press("L")
    assert stage.layer is not layer
    person.press("Ctrl+K", "V")
    assert stage.view is view, "it was typed into a field"


@pytest.mark.parametrize("route", KINDS, ids=address)
def test_tab_comes_to_everything_and_round_again_and_what_it_comes_to_is_seen(
    open_window: Opener, route: Route
) -> None:
    person = open_window(route, guide=library_guide())
    wanted = stops(person)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        stopped_at, unseen = walk(person, key, len(wanted) * 2 + 40)
        places = {place(each) for each in stopped_at}
        assert [called(each) for each in wanted if place(each) not in places] == []
        assert unseen == []


def test_f6_goes_round_rail_page_and_strip(open_window: Opener) -> None:
    person = open_window()
    person.go(ITB)
    zones = []
    for _ in range(4):
        person.press("F6")
        zones.append(zone(person))
    assert zones == ["strip", "rail", "page", "strip"]


@pytest.mark.parametrize("region", [region for region in real_guide().regions if region != "behind"])
def test_a_region_opens_with_arrows_and_enter(open_window: Opener, region: RegionId) -> None:
    person = open_window()
    tab_to(person, lambda focus: hasattr(focus, "region"))
    steps = 0
    while getattr(person.focus, "region", None) != region:
        person.press(("Down", "Right", "Up", "Left", "Down", "Left", "Up", "Right")[steps % 8])
        steps += 1
        assert steps < 80, f"the arrows do not come to {region}"
    person.press("Return")
    assert person.route == KneePage(region)
    person.press("Esc")
    assert person.route == KneePage()


@pytest.mark.parametrize("region", list(real_guide().regions))
def test_a_region_and_its_conditions_open_from_the_list(open_window: Opener, region: RegionId) -> None:
    person = open_window()
    tab_to(person, lambda focus: focus.objectName() == f"spot-{region}")
    person.press("Space")
    assert person.route == KneePage(region)
    first = real_guide().regions[region].conditions[0].condition
    tab_to(person, lambda focus: focus.objectName() == f"condition-{first}")
    person.press("Return")
    assert person.route == ConditionPage(first)
    person.press("Alt+Left", "Alt+Left")
    assert person.route == KneePage()


def test_every_page_opens_with_keys_alone(open_window: Opener) -> None:
    """From the home page by the shortcuts, Tab and Enter; what is left out is opened by another test here."""
    person = open_window(guide=library_guide())
    opened = {person.route}
    ways = [partial(person.press, "Esc", keys) for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "F1")]
    for start in (*ways, partial(show_exercises, person)):
        start()
        for at in range(len(ways_on(person))):
            press_stop(person, start, at)
            opened.add(person.route)
    plan = next(iter(library_guide().plans.values()))
    person.go(PlanPage(plan.condition))
    tab_to(person, lambda focus: focus.objectName() == f"session-{plan.stages[0].kind.value}")
    person.press("Return")
    opened.add(person.route)
    every = routes(library_guide())
    elsewhere = {*(route for route in every if isinstance(route, CheckPage)), ResultPage(), SummaryPage()}
    assert [address(route) for route in every if route not in opened | elsewhere] == []


def show_exercises(person: Person) -> None:
    """The list of exercises is one page further than the keys of the main pages; one page back from an exercise."""
    person.press("Esc")
    if isinstance(person.route, ExercisePage):
        person.press("Alt+Left")
    if person.route == ExercisesPage():
        return
    person.press("Ctrl+5")
    person.find(Tile, "All exercises").setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Return")


def test_links_in_a_text_are_stops_and_enter_follows_them(open_window: Opener) -> None:
    person = open_window(ITB)
    texts = [each for each in person.page.findChildren(Text) if each.isVisible() and each._paragraph.links()]
    assert texts
    tab_to(person, lambda focus: focus is texts[0])
    person.press("Return")
    assert person.route != ITB
    person.press("Alt+Left")
    assert person.route == ITB


def test_arrows_move_a_choice_and_tab_leaves_it(open_window: Opener) -> None:
    person = open_window(SettingsPage())
    track = person.find(Segmented, "side")
    tab_to(person, lambda focus: focus.parentWidget() is track)
    person.press("Left")
    assert person.world.session.settings.side.value == "left"
    person.press("Tab")
    assert person.focus is not None
    assert not track.isAncestorOf(person.focus)


def stops(person: Person) -> list[QWidget]:
    """What Tab has to come to: all that takes the focus by Tab; of a row of choices the one that is on."""
    found = []
    for widget in shown_in(person.launch.frame):
        takes = widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and not _is_other_choice(widget):
            found.append(widget)
    return found


def _is_other_choice(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    in_group = widget.autoExclusive() or (widget.group() is not None and widget.group().exclusive())
    return in_group and widget.isCheckable() and not widget.isChecked()


def place(widget: QWidget) -> QWidget:
    """The widget, or for one of several choices what holds them: another of them may be on by now."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, Segmented | Tabs | Stepper) else widget


def walk(person: Person, key: Qt.Key, most: int) -> tuple[list[QWidget], list[str]]:
    """Press a key until the focus is where it began to go round: every stop, and those of which nothing is seen."""
    stopped_at: list[QWidget] = []
    unseen: list[str] = []
    for _ in range(most):
        person.press_at_once(key)
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus went nowhere"
        if stopped_at and focus is stopped_at[0] and _is_at_its_first_stop(focus):
            return stopped_at, unseen
        stopped_at.append(focus)
        if focus.visibleRegion().isEmpty():
            unseen.append(called(focus))
    raise AssertionError("it does not come round")


def _is_at_its_first_stop(focus: QWidget) -> bool:
    return not isinstance(focus, Text) or focus._focused == focus._paragraph.stops()[0]


def tab_to(person: Person, wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the focus is what is wanted."""
    for _ in range(200):
        if person.focus is not None and wanted(person.focus):
            return
        person.press_at_once(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not come to it")


def ways_on(person: Person) -> list[QWidget]:
    """The stops that may lead to other pages; that numbers lead to their sources is held where hints are tested."""
    found = [each for each in stops(person) if getattr(each, "text", str)() not in NO_WAY]
    return [each for each in found if not isinstance(each, Text) or each._paragraph.links()]


def press_stop(person: Person, start: Callable[[], None], at: int) -> None:
    """Open the page again and press its stop of this number."""
    start()
    found = ways_on(person)
    if at < len(found):
        found[at].setFocus(Qt.FocusReason.TabFocusReason)
        person.press("Return")


def zone(person: Person) -> str:
    focus = person.focus
    while focus is not None:
        if isinstance(focus, Rail | HelpStrip):
            return "rail" if isinstance(focus, Rail) else "strip"
        if focus is person.page:
            return "page"
        focus = focus.parentWidget()
    return "nowhere"


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', str)()!r} {widget.objectName()}"
