"""What runners type, misspelt, in their own words or a doctor's, and what they come upon first."""

from __future__ import annotations

import pytest

from kneeguide.content.search_entries import GROUPS
from kneeguide.search import Index, arranged

FIRST = {
    "patellofemoral_pain": "runners knee|runner's knee|runers knee|runnersknee|runners nee|kneecap pain|knee cap pain|"
    "pain behind knee cap|PFPS|patelofemoral pain|cinema knee|movie goers knee|patello femoral|stairs",
    "itb_syndrome": "itbs|it band|itband|iliotibal band|illiotibial|ileotibial band syndrome|outer knee pain|"
    "lateral knee pain|lateral",
    "patellar_tendinopathy": "jumpers nee|jumper knee|jumpersknee|patelar tendonitis|patella tendinitis",
    "meniscus_tear": "menicus|miniscus|torn meniscus|meniskus tare",
    "bakers_cyst": "backers cyst|baker's cyst|popliteal cyst|posterior knee pain",
    "prepatellar_bursitis": "housemaids knee|house maids knee",
    "pes_anserine_bursitis": "goosefoot|goose foot|pes anserinus|medial knee pain",
    "osgood_schlatter": "osgood-slatter|osgod schlater",
    "knee_osteoarthritis": "arthritis|ostheoarthritis|wear and tear|worn knee",
    "dvt": "blood clot|DVT|trombosis",
    "fracture": "broken knee|fell on knee",
    "bone_stress_injury": "stress fracture|stres fracture",
    "patellar_instability": "dislocated kneecap|knee cap slipped|kneecap dislocated",
    "acl_rupture": "torn acl|acl|pop in knee|knee gives way",
    "mcl_sprain": "mcl",
    "medial_plica": "plica",
    "fat_pad_impingement": "hofas|fat pad",
    "suspected_bone_tumour": "bone cancer|tumor",
    "referred_pain_back": "sciatica",
    "referred_pain_hip": "hip pain",
    "chondromalacia_patellae": "crepitus|soft cartilage",
    "distal_hamstring_tendinopathy": "hamstrng pain|hamstring",
    "popliteus_tendinopathy": "popliteus",
}
ELSEWHERE = [
    ("how long to ice", "disagreements/how_long_to_ice"),
    ("ibuprofin", "topic/painkillers"),
    ("warmup", "topic/warm_up"),
    ("trail shoes", "topic/shoes"),
    ("orthotics", "topic/taping_and_braces"),
    ("10 percent", "glossary/ten_percent_rule"),
    ("clamshells", "exercise/clamshell"),
    ("glute bridge", "exercise/bridge"),
    ("foam roler", "exercise/foam_rolling"),
    ("1 leg squat", "exercise/single_leg_squat"),
    ("can i run again", "running"),
    ("knee pain", "check"),
    ("my knee hurts", "check"),
    ("symptom check", "check"),
    ("999", "signs"),
    ("ambulance", "signs"),
    ("dark mode", "settings"),
    ("pain dairy", "diary"),
    ("timer", "timers"),
    ("inside knee", "glossary/inside_knee"),
    ("behind the knee", "knee/behind"),
]
OFFERED = [
    ("chondromalasia", {"glossary/chondromalacia", "condition/chondromalacia_patellae"}),
    ("inside knee", {"glossary/inside_knee", "glossary/inner_side", "knee/inner", "disagreements/meaning_of_inside"}),
    ("outside knee", {"knee/outer", "condition/itb_syndrome", "glossary/outer_side"}),
    ("knee cracking", {"glossary/clicking", "condition/chondromalacia_patellae", "condition/medial_plica"}),
    ("red hot knee", {"signs", "condition/septic_arthritis", "condition/gout_inflammatory_arthritis"}),
    ("calf pain", {"signs", "condition/dvt"}),
    ("back pain", {"condition/referred_pain_back"}),
    ("water on the knee", {"glossary/swelling", "condition/prepatellar_bursitis"}),
    ("knee locked", {"signs", "condition/meniscus_tear", "glossary/locking"}),
    ("cant straighten knee", {"signs", "condition/extensor_tendon_rupture"}),
    ("tendinitis", {"glossary/tendinopathy", "condition/patellar_tendinopathy"}),
    ("does ice help", {"topic/ice", "disagreements/ice_or_no_ice"}),
    ("icing", {"topic/ice", "glossary/icing", "timers/ice_pack"}),
    ("inner knee pain", {"condition/medial_plica", "condition/pes_anserine_bursitis", "glossary/inner_side"}),
]


def shown(index: Index, query: str) -> list[str]:
    """The addresses in the order in which the search shows them."""
    return [hit.entry.address for hit in arranged(index.find(query), GROUPS, 6)]


def test_everybody_comes_upon_what_they_mean_first(index: Index) -> None:
    """In one test, as making the index takes longer than all of it."""
    wanted = [(query, f"condition/{each}") for each, queries in FIRST.items() for query in queries.split("|")]
    first = {query: next(iter(shown(index, query)), "") for query, _ in (*wanted, *ELSEWHERE)}
    assert {query: first[query] for query, address in (*wanted, *ELSEWHERE) if first[query] != address} == {}
    assert len(first) >= 80


@pytest.mark.parametrize(("query", "addresses"), OFFERED)
def test_where_words_have_several_meanings_all_are_offered(index: Index, query: str, addresses: set[str]) -> None:
    assert addresses <= set(shown(index, query))


@pytest.mark.parametrize(
    ("query", "address", "marked"),
    [
        ("jumpers nee", "condition/patellar_tendinopathy", ["Jumper’s", "knee"]),
        ("menicus", "condition/meniscus_tear", ["Meniscus"]),
        ("itband", "condition/itb_syndrome", ["IT", "band"]),
        ("knee cap", "glossary/patella", ["Kneecap"]),
        ("clamshells", "exercise/clamshell", ["Clamshell"]),
    ],
)
def test_what_was_found_in_spite_of_its_spelling_is_marked_too(
    index: Index, query: str, address: str, marked: list[str]
) -> None:
    hit = next(hit for hit in index.find(query) if hit.entry.address == address)
    assert [hit.entry.title[start:end] for start, end in hit.title_marks] == marked
