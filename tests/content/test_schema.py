"""The schemas for editors."""

from __future__ import annotations

import json

import pytest

from kneeguide.content.schema import schemas


def test_there_is_one_for_each_sort_of_file() -> None:
    assert set(schemas()) == {
        "about", "advice", "bend", "cadence", "cautions", "condition", "countries", "diary", "disagreements",
        "evidence", "exercise", "figure", "glossary", "myths", "plan", "questions", "red_flags", "regions", "rules",
        "running_again", "search", "sources", "structures", "timers", "to_ask", "topic",
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_reference_leads_somewhere(name: str) -> None:
    schema = schemas()[name]
    text = json.dumps(schema)
    used = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert used == set(schema["$defs"])
    assert all(schema["$defs"].values())


def test_describes_maps_as_they_are_written() -> None:
    source = schemas()["sources"]["$defs"]["Source"]
    assert source["required"] == ["id", "authors", "title", "published_in", "kind", "checked"]
    assert source["additionalProperties"] is False
    assert source["properties"]["year"] == {"type": "integer"}
    assert source["properties"]["title"] == {"type": "string", "minLength": 1}
    assert "leaflet" in source["properties"]["kind"]["enum"]
    assert source["description"].startswith("Where a statement comes from.")


def test_describes_rules_as_maps_with_one_key() -> None:
    definitions = schemas()["rules"]["$defs"]
    forms = {next(iter(form["properties"])): form for form in definitions["Rule"]["oneOf"]}
    assert list(forms) == ["is", "not", "all", "any", "at_least"]
    assert forms["not"]["properties"]["not"] == {"$ref": "#/$defs/Rule"}
    assert forms["at_least"]["properties"]["at_least"]["required"] == ["count", "of"]


def test_knows_the_spots_of_a_region_and_the_question_about_them() -> None:
    region = schemas()["regions"]["$defs"]["Region"]
    assert region["properties"]["spots"] == {"type": "array", "items": {"$ref": "#/$defs/PainSpot"}}
    assert not {"spots", "area", "vague"} & set(region["required"])
    spot = schemas()["regions"]["$defs"]["PainSpot"]
    assert spot["required"] == ["id", "name", "line", "conditions", "sources", "grade"]
    assert schemas()["questions"]["$defs"]["Question"]["properties"]["spots_of"]["type"] == "string"
    assert schemas()["bend"]["$defs"]["Bend"]["required"] == ["from", "to", "text", "sources", "grade"]


def test_uses_the_names_of_the_yaml_keys() -> None:
    assert set(schemas()["questions"]["$defs"]["Band"]["properties"]) == {"from", "to"}
