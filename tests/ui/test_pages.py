"""The pages to read and to choose on: knee, condition, library, look-up pages and settings, in the real window."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.assess.evidence import Frequency
from kneeguide.assess.urgency import Urgency
from kneeguide.content.markup import plain
from kneeguide.files import read_value
from kneeguide.ids import ConditionId, RegionId, SourceId, StructureId, TermId
from kneeguide.navigation import (
    AboutPage,
    CheckPage,
    ConditionPage,
    GlossaryPage,
    KneePage,
    LibraryPage,
    Route,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    address,
)
from kneeguide.settings import Settings
from kneeguide.ui.diagram.part_diagram import PartDiagram
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.pages.condition.sections import sections_of
from kneeguide.ui.pages.reference import warning_signs
from kneeguide.ui.widgets.button import Button, IconButton
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.segmented import Segmented
from kneeguide.ui.widgets.switch import Switch
from kneeguide.ui.widgets.tabs import Tabs
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.tile import Tile
from kneeguide.ui.widgets.trail import LinkButton
from tests.ui.window_kit import SMALL, USUAL, Opener, Person, real_guide, settle

REGIONS = list(real_guide().regions)
ITB = ConditionPage(ConditionId("itb_syndrome"))


def words(person: Person) -> set[str]:
    """Everything that the page says."""
    return {each.text() for each in person.page.findChildren(Text)}


def all_words(person: Person) -> str:
    return "\n".join(words(person))


@pytest.mark.parametrize("size", [USUAL, SMALL, (700, 900)])
@pytest.mark.parametrize("region", REGIONS)
def test_a_region_says_its_signs_and_what_it_could_be(
    open_window: Opener, region: RegionId, size: tuple[int, int]
) -> None:
    person = open_window(KneePage(region), size=size)
    told, about = all_words(person), real_guide().regions[region]
    assert person.has(Heading, about.name)
    for sign in about.signs:
        assert plain(sign.text) in told
    for each in about.conditions:
        assert person.has(QWidget, f"condition-{each.condition}")
    assert "Right knee" in told


def test_the_knee_page_leads_into_the_check(open_window: Opener) -> None:
    person = open_window()
    person.click(person.find(Button, "Check my symptoms"))
    assert isinstance(person.route, CheckPage)
    person.go(KneePage(RegionId("outer")))
    person.click(person.find(Button, "Check this spot"))
    assert isinstance(person.route, CheckPage)


@pytest.mark.parametrize(("key", "field", "value"), [("S", "side", "left"), ("L", "layer", "skin")])
def test_keys_on_the_drawing_change_what_is_shown_and_saved_and_keep_the_focus(
    open_window: Opener, key: str, field: str, value: str
) -> None:
    person = open_window()
    button = person.page.findChild(Stage).button(RegionId("outer"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    person.press(key)
    assert getattr(person.world.session.settings, field).value == value
    assert person.focus is button
    names = {"side": "Which knee", "layer": "Layer"}
    assert person.find(Segmented, names[field]).current == value


@pytest.mark.parametrize("width", [700, 960, 1280, 1800])
def test_the_drawing_keeps_what_is_chosen_while_the_window_changes(open_window: Opener, width: int) -> None:
    person = open_window(KneePage(RegionId("inner")))
    person.click(person.find(Segmented, "Which knee").segment("left"))
    person.resize((width, 800))
    stage = person.page.findChild(Stage)
    assert stage.isVisible()
    assert stage.selected == {RegionId("inner")}
    assert person.find(Segmented, "Which knee").current == "left"
    assert person.has(Heading, real_guide().regions[RegionId("inner")].name)


def test_each_section_is_reached_by_its_tab_and_the_tab_follows_the_scroll(open_window: Opener) -> None:
    person = open_window(ITB)
    tabs, bar = person.page.findChild(Tabs), person.page._scroll.verticalScrollBar()
    sections, tops = sections_of(real_guide().conditions[ITB.condition]), []
    assert len(sections) == 11
    for at in range(len(sections)):
        tabs._tabs[at].click()
        settle()
        assert tabs._current == at
        tops.append(bar.value())
    assert tops == sorted(tops)
    assert tops[0] < 20
    bar.setValue(0)
    assert tabs._current == 0
    bar.setValue(bar.maximum())
    assert tabs._current == len(sections) - 1


TO_BE_SEEN = [each.id for each in real_guide().conditions.values() if each.be_seen and not each.exercises]


@pytest.mark.parametrize("condition", TO_BE_SEEN)
def test_a_condition_that_has_to_be_seen_says_so_first_and_shows_nothing_empty(
    open_window: Opener, condition: ConditionId
) -> None:
    person, about = open_window(ConditionPage(condition)), real_guide().conditions[condition]
    assert about.be_seen
    assert person.has(Heading, real_guide().advice[about.be_seen].headline)
    assert person.has(Heading, "Until you are seen")
    names = {section.name for section in sections_of(about)}
    assert not names & {"Exercises"}
    assert person.has(Heading, "Keep it away") == bool(about.prevention)


def test_the_way_above_a_condition_leads_back_to_its_spot(open_window: Opener) -> None:
    person = open_window(ITB)
    person.click(person.find(LinkButton, real_guide().regions[RegionId("outer")].name))
    assert person.route == KneePage(RegionId("outer"))


def test_a_source_number_leads_to_that_source(open_window: Opener) -> None:
    person = open_window(ITB)
    text = next(each for each in person.page.findChildren(Text) if each.isVisible() and "\u00a0" in each.text())
    spans = text._paragraph.spans
    marks = [at for at, span in enumerate(spans) if getattr(span, "kind", "") == "source"]
    box = text._paragraph.boxes_of(marks[0])[0]
    person.click(text, box.center().toPoint())
    source = spans[marks[0]].id
    assert person.route == SourcesPage(SourceId(source))
    assert in_view(person, f"source-{source}")


def in_view(person: Person, name: str) -> bool:
    entry = person.page.findChild(QWidget, name)
    return entry is not None and not entry.visibleRegion().isEmpty()


@pytest.mark.parametrize(
    ("route", "name"),
    [
        (GlossaryPage(TermId(list(real_guide().terms)[-1])), "term"),
        (SourcesPage(SourceId(list(real_guide().sources)[-1])), "source"),
    ],
    ids=lambda given: given if isinstance(given, str) else address(given),
)
def test_an_entry_that_is_asked_for_is_in_view(open_window: Opener, route: Route, name: str) -> None:
    person = open_window(LibraryPage(), size=SMALL)
    person.go(route)
    item = address(route).partition("/")[2]
    person.qtbot.waitUntil(lambda: in_view(person, f"{name}-{item}"))


@pytest.mark.parametrize("size", [SMALL, (1280, 800)])
@pytest.mark.parametrize("part", ["patella", "lcl", "popliteus", "pes_bursa"])
def test_a_part_has_a_page_with_its_place_on_the_drawing(open_window: Opener, part: str, size: tuple[int, int]) -> None:
    person = open_window(LibraryPage(), size=size)
    about = real_guide().structures[StructureId(part)]
    person.go(StructuresPage(about.id))
    assert person.page.heading.text() == about.name
    picture = person.page.findChild(PartDiagram)
    assert picture.isVisible()
    assert picture.placement().scale > 1
    person.click(person.find(Button, "All parts of the knee"))
    assert person.route == StructuresPage()


def test_the_library_leads_to_everything(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    guide = real_guide()
    titles = {each.text() for each in person.page.findChildren(Tile)}
    assert {each.name.plain for each in guide.conditions.values()} <= titles
    assert {"Common conditions", "Less common conditions"} <= words(person)
    assert {each.name for each in guide.protocols.values()} <= titles
    assert {"All warning signs", "Parts of the knee", "Glossary", "Sources", "About this guide"} <= titles


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (GlossaryPage(), [plain(each.meaning) for each in real_guide().terms.values()]),
        (StructuresPage(), [plain(each.text) for each in real_guide().structures.values()]),
        (SourcesPage(), [each.title for each in real_guide().sources.values()]),
        (SignsPage(), [plain(each.because) for each in warning_signs(real_guide())]),
        (AboutPage(), [plain(each) for each in real_guide().about.points]),
    ],
    ids=lambda given: "" if isinstance(given, list) else address(given),
)
def test_a_page_to_look_things_up_leaves_nothing_out(open_window: Opener, route: Route, said: list[str]) -> None:
    told = all_words(open_window(route))
    assert [each for each in said if each not in told] == []


def test_the_warning_signs_come_by_level_the_most_urgent_first(open_window: Opener) -> None:
    person = open_window(SignsPage())
    used = {each.urgency for each in warning_signs(real_guide())}
    levels = [level for level in reversed(Urgency) if level in used]
    chips = [each.text() for each in person.page.findChildren(Chip)]
    assert chips == [real_guide().advice[level].label for level in levels]


@pytest.mark.parametrize(
    ("field", "choice"),
    [("theme", "dark"), ("theme", "high_contrast"), ("text_size", "150"), ("side", "left"), ("layer", "muscles"),
     ("skin_tone", "brown")],
)  # fmt: skip
def test_a_choice_of_the_settings_is_taken_and_saved_at_once(open_window: Opener, field: str, choice: str) -> None:
    person = open_window(SettingsPage())
    person.click(person.find(Segmented, field).segment(choice))
    value = getattr(person.world.session.settings, field)
    assert str(getattr(value, "value", value)) == choice
    assert person.find(Segmented, field).current == choice
    assert getattr(saved(person), field) == value
    assert person.route == SettingsPage()


@pytest.mark.parametrize("field", ["reduced_motion", "sound"])
def test_a_switch_of_the_settings_is_taken_and_saved_at_once(open_window: Opener, field: str) -> None:
    person = open_window(SettingsPage())
    before = getattr(person.world.session.settings, field)
    person.click(person.find(Switch, field))
    assert getattr(saved(person), field) is not before
    assert person.find(Switch, field).isChecked() is not before


def test_what_the_command_line_asks_for_is_not_saved_by_another_choice(open_window: Opener) -> None:
    person = open_window(SettingsPage(), text_size=150)
    session = person.world.session
    session.change(msgspec.structs.replace(session.settings, sound=False))
    assert saved(person).sound is False
    assert saved(person).text_size == 100


def saved(person: Person) -> Settings:
    file = person.world.session.file("settings.json")
    assert file is not None
    found = read_value(file, Settings)
    assert found is not None
    return found


def test_a_narrow_page_has_small_buttons_with_the_same_words(open_window: Opener) -> None:
    person = open_window(KneePage(RegionId("outer")), size=(700, 700))
    close = person.find(IconButton, "close-region")
    assert close.accessibleName() == close.toolTip() == "Close"
    person.click(close, QPoint(8, 8))
    assert person.route == KneePage()
    assert person.page.findChildren(ScrollArea)


@pytest.mark.parametrize("route", [StructuresPage(), SourcesPage(), AboutPage()])
def test_a_page_to_look_things_up_in_leads_back_to_the_library(open_window: Opener, route: Route) -> None:
    person = open_window(route)
    person.click(person.find(LinkButton, "Library", person.page))
    assert person.route == LibraryPage()


def test_the_library_lists_common_conditions_first_and_the_others_by_name(open_window: Opener) -> None:
    person = open_window(LibraryPage())
    about = {each.name.plain: each for each in real_guide().conditions.values()}
    shown = [each.text() for each in person.page.findChildren(Tile) if each.text() in about]
    common = sum(each.frequency in {Frequency.VERY_COMMON, Frequency.COMMON} for each in about.values())
    assert about[shown[0]].frequency is Frequency.VERY_COMMON
    assert all(about[each].frequency in {Frequency.LESS_COMMON, Frequency.RARE} for each in shown[common:])
    assert shown[common:] == sorted(shown[common:], key=str.casefold)
