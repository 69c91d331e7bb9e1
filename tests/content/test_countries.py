"""Whom to call: every country has a number, and there is an entry for all others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kneeguide.content.countries import OTHER
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from tests.content.tiny import change, tiny_folder

COUNTRIES = "countries.yaml"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("id: other", "id: zz", "the required entry 'other' is missing (add it last"),
        ("id: gb", "id: gbr", "'gbr' is not a country (its two letters, small, or other)"),
        ("id: gb", "id: GB", "'GB'"),
        ('"999"', '"9-9-9"', "'9-9-9' is not a number to call (digits with single spaces, in quotes)"),
        ('"999"', '"call 999"', "'call 999' is not a number to call"),
        ('"999"', '"9  99"', "'9  99' is not a number to call"),
        ("sources: [cpg19]", "sources: []", "this statement has no source"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, COUNTRIES, old, new)
    said = [str(problem) for problem in load(folder).problems]
    assert len(said) == 1
    assert said[0].startswith(f"{COUNTRIES}:")
    assert words in said[0]


def test_a_country_without_numbers_is_named(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    text = (folder / COUNTRIES).read_text(encoding="utf-8")
    (folder / COUNTRIES).write_text(re.sub(r"numbers:\n(    - .*\n)+", "numbers: []\n", text, count=1))
    assert any("there is no number to call" in str(problem) for problem in load(folder).problems)


def test_the_entry_for_all_others_comes_last(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    first, last = re.split(r"(?=- id: other)", (folder / COUNTRIES).read_text(encoding="utf-8"))
    (folder / COUNTRIES).write_text(last + first, encoding="utf-8")
    assert any("'other' is not the last entry (move it to the end)" in str(found) for found in load(folder).problems)


def test_there_are_about_forty_countries_by_name(guide: Guide) -> None:
    names = [country.name for key, country in guide.countries.items() if key != OTHER]
    assert len(names) >= 40
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("gb", ["999", "111"]),
        ("ie", ["112", "999"]),
        ("de", ["112", "116117"]),
        ("us", ["911"]),
        ("ca", ["911", "811"]),
        ("au", ["000", "1800 022 222"]),
        ("nz", ["111", "0800 611 116"]),
        ("jp", ["119"]),
        ("other", ["112"]),
    ],
)
def test_well_known_numbers_are_right(guide: Guide, country: str, numbers: list[str]) -> None:
    entry = next(entry for key, entry in guide.countries.items() if key == country)
    assert [number.number for number in entry.numbers] == numbers


def test_the_european_number_is_given_in_the_whole_union(guide: Guide) -> None:
    union = re.findall("..", "atbebghrcyczdkeefifrdegrhuieitlvltlumtnlplptrosksiesse")
    first = {str(key): entry.numbers[0].number for key, entry in guide.countries.items()}
    assert len(union) == 27
    assert {first[country] for country in union} == {"112"}
