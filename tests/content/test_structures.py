"""The texts about the parts of the knee: every part that a drawing may show, each in a short paragraph."""

from __future__ import annotations

import re

import pytest

from kneeguide.content.markup import plain
from kneeguide.content.pages import Structure
from tests.content.shipped import guide

# What the drawings from the front, the back and both sides may show.
_SHOWN = """
    femur tibia fibula patella patellar_tendon quadriceps_tendon meniscus_medial meniscus_lateral mcl lcl acl pcl
    it_band fat_pad vastus_medialis vastus_lateralis rectus_femoris sartorius gracilis semitendinosus semimembranosus
    biceps_femoris gastrocnemius_medial gastrocnemius_lateral popliteus pes_anserinus soleus cartilage_femur
    cartilage_tibia cartilage_patella lateral_retinaculum medial_retinaculum prepatellar_bursa infrapatellar_bursa
    suprapatellar_pouch pes_bursa skin
"""
SHOWN = frozenset(_SHOWN.split())
LONGEST = 320


PARTS = list(guide().structures.values())


def test_every_part_that_may_be_shown_is_told_of() -> None:
    assert sorted(SHOWN - {part.id for part in PARTS}) == []


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_a_part_has_one_short_paragraph(part: Structure) -> None:
    sentences = re.findall(r"[.?](?: |$)", plain(part.text))
    assert 2 <= len(sentences) <= 4
    assert len(plain(part.text)) <= LONGEST
    assert "\n" not in part.text


def test_parts_have_names_of_their_own() -> None:
    for names in ([part.name for part in PARTS], [part.medical for part in PARTS]):
        assert len(set(names)) == len(names)
