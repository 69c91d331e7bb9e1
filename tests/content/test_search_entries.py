"""What of the real guide can be found, and that a search looks through little."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.content.routes import exists
from kneeguide.content.search_entries import search_index
from kneeguide.navigation import route_at
from kneeguide.search import Index, words_of
from tests.content.tiny_library import library_folder


def test_every_entry_leads_to_a_page(guide: Guide, index: Index) -> None:
    for entry in index.entries:
        route = route_at(entry.address)
        assert route is not None
        assert exists(guide, route)


def test_everything_with_a_name_is_found_by_it(guide: Guide, index: Index) -> None:
    conditions, timers = guide.conditions.values(), guide.protocols.values()
    names = {
        **{name: f"condition/{each.id}" for each in conditions
           for name in (each.name.plain, each.name.medical, *each.name.synonyms)},
        **{each.name: f"knee/{each.id}" for each in guide.regions.values()},
        **{spot.name: f"knee/{each.id}" for each in guide.regions.values() for spot in each.spots},
        **{each.name: f"timers/{each.id}" for each in timers},
        **{name: f"parts/{each.id}" for each in guide.structures.values() for name in (each.name, each.medical)},
        **{name: f"exercise/{each.id}" for each in guide.exercises.values() for name in (each.name, *each.synonyms)},
        **{name: f"topic/{each.id}" for each in guide.topics.values() for name in (each.title, *each.synonyms)},
        **{f"plan {guide.conditions[each].name.plain}": f"plan/{each}" for each in guide.plans},
        **{each.question: f"disagreements/{each.id}" for each in guide.disagreements.values()},
        **{each.claim: f"myths/{each.id}" for each in guide.myths.values()},
        **{name: f"glossary/{each.id}" for each in guide.terms.values() for name in (each.term, *each.synonyms)},
    }  # fmt: skip
    for name, address in names.items():
        assert address in [hit.entry.address for hit in index.find(name, most=200)], name


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("runner's knee", "condition/patellofemoral_pain"),
        ("ITBS", "condition/itb_syndrome"),
        ("lateral knee pain", "condition/itb_syndrome"),
        ("jumpers", "condition/patellar_tendinopathy"),
        ("arthritis", "condition/knee_osteoarthritis"),
        ("baker", "condition/bakers_cyst"),
        ("torn meniscus", "condition/meniscus_tear"),
        ("MCL tear", "condition/mcl_sprain"),
        ("torn LCL", "condition/lcl_sprain"),
        ("pes anserine", "condition/pes_anserine_bursitis"),
        ("stress fracture", "condition/bone_stress_injury"),
        ("DVT", "condition/dvt"),
        ("gout", "condition/gout_inflammatory_arthritis"),
        ("hamstring tendonitis", "condition/distal_hamstring_tendinopathy"),
        ("plica", "condition/medial_plica"),
        ("sciatica", "condition/referred_pain_back"),
        ("ice pack", "timers/ice_pack"),
        ("inside knee", "glossary/inside_knee"),
        ("chondromalasia", "condition/chondromalacia_patellae"),
    ],
)
def test_the_first_hit_is_what_people_mean(index: Index, words: str, address: str) -> None:
    assert index.find(words)[0].entry.address == address


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("bridge", "exercise/bridge"),
        ("glute bridge", "exercise/bridge"),
        ("brigde", "exercise/bridge"),
        ("plan itb", "plan/itb_syndrome"),
        ("running again", "running"),
        ("return to run", "running"),
        ("cold", "topic/ice"),
        ("wears out", "myths/wears_out"),
        ("does cold help", "disagreements/ice_or_not"),
    ],
)
def test_what_a_library_has_is_found_by_its_names(tmp_path: Path, words: str, address: str) -> None:
    library = load(library_folder(tmp_path)).guide
    assert library is not None
    index = search_index(library)
    assert index.find(words)[0].entry.address == address
    leads = [route_at(entry.address) for entry in index.entries]
    assert all(route is not None and exists(library, route) for route in leads)


def test_the_question_about_spots_is_no_hit_of_its_own(index: Index) -> None:
    """It is the same for each region, and its answers are found there."""
    assert not [entry for entry in index.entries if "one finger" in entry.title]


@pytest.mark.parametrize(
    "words", ["medial", "lateral", "itb", "patella", "cyst", "swelling", "stairs", "fever", "locked"]
)
def test_people_find_something_by_the_words_they_use(index: Index, words: str) -> None:
    assert index.find(words), words


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("outer knee", "knee/outer"),
        ("inner knee", "knee/inner"),
        ("outside knee pain stairs", "condition/itb_syndrome"),
    ],
)
def test_a_place_is_found_in_the_words_of_a_runner(index: Index, words: str, address: str) -> None:
    assert address in [hit.entry.address for hit in index.find(words)]


def test_nothing_that_is_shown_has_markup_in_it(index: Index) -> None:
    markup = re.compile(r"\*\*|\]\(|^- ", re.MULTILINE)
    for entry in index.entries:
        assert not [text for text in (entry.title, entry.text, *entry.lines) if markup.search(text)], entry.title


def test_marks_stand_on_words_that_begin_with_what_was_typed(index: Index) -> None:
    for query in ("kneecap", "knee patel", "jumpers", "runner"):
        for hit in index.find(query):
            for text, marks in ((hit.entry.title, hit.title_marks), (hit.line, hit.line_marks)):
                for start, end in marks:
                    typed = "".join(words_of(text[start:end]))
                    assert typed in words_of(query), (query, text)


def test_a_search_looks_through_little(index: Index) -> None:
    """A keystroke passes over every word once; with so few it takes a millisecond or two."""
    assert len(index.entries) < 2_000
    assert len(index.places) < 10_000
    assert len(index.known.pieces) < 10_000
