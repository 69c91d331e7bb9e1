"""What must never be said: claims of articles for runners that are wrong or unproven, chances, doses, stray titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kneeguide.content.markup import plain
from tests.content.content_texts import FILES, texts

# Here the content tells what others say or believe, in order to answer it.
REPORTED = frozenset({("disagreements.yaml", "says"), ("disagreements.yaml", "question"), ("myths.yaml", "claim")})

# Each with a sentence that it must catch. A sentence that denies the claim is let through.
CLAIMS = [
    (
        r"(iliotibial|IT band|\bITB\b)[^.]*\b(rubs?|friction)\b[^.]*\b(inner|inside)\b",
        "The IT band rubs on the inside.",
    ),
    (r"\b(friction|rubs?)\b[^.]*\b(inner side|inside)\b", "It is friction on the inside of the knee."),
    (r"(glucosamine|chondroitin|turmeric)[^.]*\b(strengthen|heal|repair|help|rebuild|reduc)", "Turmeric helps joints."),
    (r"\b(pill|tablet|supplement|medicine|drug)s?\b[^.]*\b(rebuilds?|restores?|regrows?)\b", "This pill rebuilds it."),
    (r"\b(stops|prevents|cures) (all |every |knee )?(injur|pain)", "This shoe prevents injuries."),
    (r"\b(shoes?|insoles?)\b[^.]*\b(stop|prevent|avoid|end)s?\b[^.]*\binjur", "Good shoes prevent many injuries."),
    (
        r"\b(brace|tape|sleeve|strap)[^.]*\b(keep|hold)s? (the|your) knee(cap)? in place",
        "A brace holds your knee in place.",
    ),
    (r"\brecovers? (completely|fully)\b|\bfully healed\b|\bfull recovery\b|100 ?%", "You will recover completely."),
    (r"\bice\b[^.]*\b(best|cures?|heals?|stops|fights|prevents?) ", "Ice prevents inflammation in runners."),
    (r"\b(best|strongest)\b[^.]*\banti-inflammator", "Cold is the best anti-inflammatory."),
    (r"can(not|’t) be (your|the) cartilage", "So it cannot be your cartilage."),
    (r"in the clear", "Above 160 steps you are in the clear."),
    (r"\b(VMO|vastus medialis)\b[^.]*\b(causes?|reason|to blame|why)\b", "A weak VMO is the cause of the pain."),
    (r"\b(because of|caused by|comes from)\b[^.]*\b(VMO|vastus medialis)\b", "It is caused by a weak VMO."),
    (r"\bevidence[- ]based (guide|article|advice)\b", "This is an evidence-based guide."),
    (r"\bsprain[^.]*\bcartilage\b", "It is a sprain of the articular cartilage."),
    (r"\b(bursts?|massage|stretch)\b[^.]*\bclot\b[^.]*\b(away|loose|dissolve)", "Massage the clot away."),
]

# Never said in any form, by nobody.
NEVER = [
    (r"\d ?%[^.]*\b(chance|likely|likelihood|risk of|certain|sure|probab)", "It is 78 % likely a tear."),
    (r"\b(chance|likelihood|probability)\b[^.]*\d", "The chance is 3 in 4."),
    (r"\b\d+(?:[.,]\d+)? ?(mg|milligrams?|micrograms?|mcg|ml|g)\b", "Take 400 mg three times."),
    (r"\b(one|two|three|four|\d+) (tablets?|pills?|capsules?)\b", "Take two tablets."),
    (
        r"\b(tablets?|pills?|capsules?|ibuprofen|paracetamol)\b[^.]*\b(every|times a day|hourly)\b",
        "A pill every 6 hours.",
    ),
    (r"\b(affiliate|sign up|subscribe|discount|buy now|sponsored|min read|club member)\b", "Sign up today."),
    (r"https?:|\bwww\.|\.(com|co\.uk|org|net)\b", "See www.example.org for more."),
    (r"\bmillion (uk )?runners|\bmarathoner|\blondon\b", "Two million runners do it."),
    (r"\bread more\b|\bclick here\b|\brelated (posts|articles)\b|\bshare this\b", "Click here for more."),
]

# Titles that stray into texts copied from web pages: a stem, and how the word may be written. They are put together
# here, and what is found is only counted, so that nobody comes upon them in this file or in a test's output.
STRAYS = [
    ("blue" + "berr", "blue" + "berries"),
    ("celeb" + "rit", "celeb" + "rity"),
    ("self[- ]?ha" + "rm", "self-ha" + "rm"),
    ("sui" + "cid", "sui" + "cide"),
    ("on pur" + "pose", "on pur" + "pose"),
    ("cutt" + "ing (your|my|them)sel", "cutt" + "ing myself"),
    ("diarr" + "ho?ea", "diarr" + "hoea"),
]

each_file = pytest.mark.parametrize("file", FILES)


def sentences(file: str, *, reported: bool) -> Iterator[str]:
    """Each sentence of a file, with or without those that tell what others say."""
    for key, text in texts(file):
        if reported or (file, key) not in REPORTED:
            yield from re.split(r"(?<=[.?:;])\s+", plain(text) if "](" in text or "**" in text else text)


def denies(sentence: str) -> bool:
    bare = re.sub(r"can(not|’t) be", "", sentence)
    return bool(re.search(r"\b(not|no|never|neither|nor|nobody|unproven|out of favour|little|blamed)\b", bare, re.I))


def claimed(pattern: str, sentence: str) -> bool:
    return bool(re.search(pattern, sentence, re.IGNORECASE)) and not denies(sentence)


@pytest.mark.parametrize(("pattern", "example"), [*CLAIMS, *NEVER], ids=lambda text: text[:40])
def test_each_pattern_catches_its_example(pattern: str, example: str) -> None:
    assert claimed(pattern, example)


@pytest.mark.parametrize(
    "sentence",
    [
        "No pill rebuilds cartilage.",
        "It has not been shown to prevent injury.",
        "The inner part of the thigh (VMO) cannot be trained alone.",
        "Ice can numb pain.",
        "Take it as on the pack.",
        "Add 5 to 10 % more steps.",
    ],
)
def test_what_is_true_is_let_through(sentence: str) -> None:
    assert not any(claimed(pattern, sentence) for pattern, _ in CLAIMS)
    assert not any(re.search(pattern, sentence, re.IGNORECASE) for pattern, _ in NEVER)


@each_file
def test_no_claim_is_made_that_is_known_to_be_wrong(file: str) -> None:
    said = tuple(sentences(file, reported=False))
    assert said
    assert [sentence for sentence in said for pattern, _ in CLAIMS if claimed(pattern, sentence)] == []


@each_file
def test_no_chances_doses_or_advertisements(file: str) -> None:
    said = tuple(sentences(file, reported=True))
    assert [sentence for sentence in said for pattern, _ in NEVER if re.search(pattern, sentence, re.I)] == []


@pytest.mark.parametrize("number", range(len(STRAYS)))
def test_each_stray_word_would_be_caught(number: int) -> None:
    assert _strays(f"Another title: {STRAYS[number][1].title()} in it.") == 1
    assert _strays("A sore knee after a long run.") == 0


@pytest.mark.parametrize("file", [*FILES, "sources.yaml"])
def test_nothing_unrelated_strays_in(file: str) -> None:
    strays = sum(_strays(text) for _, text in texts(file))
    assert strays == 0, f"{strays} words do not belong into a guide to the knee"


def _strays(text: str) -> int:
    return sum(bool(re.search(stem, text, re.IGNORECASE)) for stem, _ in STRAYS)
