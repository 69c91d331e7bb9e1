"""Files made to hang, crash or reach out: refused in a moment, with a finding."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.drawing.elements import MOST_BYTES
from kneeguide.drawing.model import Drawing
from tests.core.drawing_kit import SVG, changed, found, read

HEAD, TAIL = SVG[: SVG.index(" <title>")], "</svg>"
ENTITIES = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 30))
DOCTYPE = HEAD.replace("<svg", f'<!DOCTYPE svg [<!ENTITY a0 "ha">{ENTITIES}]>\n<svg', 1)
OUTSIDE = HEAD.replace("<svg", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<svg', 1)
SEGMENT = "L1 1"
COPIES = "".join(f'<g id="u{at}">' + f'<use href="#u{at - 1}"/>' * 10 + "</g>" for at in range(1, 40))
PASSWORDS = "file:///etc/passwd"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "an entity bomb": f"{DOCTYPE}<title>&a29;</title>{TAIL}".encode,
    "a file as an entity": f"{OUTSIDE}<title>&x;</title>{TAIL}".encode,
    "an entity of nowhere": f"{HEAD}<title>&x;</title>{TAIL}".encode,
    "a DTD elsewhere": SVG.replace("<svg", f'<!DOCTYPE svg SYSTEM "{PASSWORDS}">\n<svg', 1).encode,
    "copies of copies": f'{HEAD}<defs>{COPIES}</defs><use href="#u39"/>{TAIL}'.encode,
    "a picture from a file": changed("<title>", f'<image href="{PASSWORDS}"/><title>').encode,
    "a file as a colour": changed('fill="#EADDC2"', f'fill="url({PASSWORDS}#a)"').encode,
    "a file as a style": changed("<title>", f"<style>@import url({PASSWORDS});</style><title>").encode,
    "a file as a style sheet": SVG.replace("<svg", f'<?xml-stylesheet href="{PASSWORDS}"?>\n<svg', 1).encode,
    "a file that is included": changed(
        "<title>",
        f'<metadata><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{PASSWORDS}"/></metadata><title>',
    ).encode,
    "a base elsewhere": changed('id="patella"', 'id="patella" xml:base="file:///"').encode,
    "a link of old": changed(
        'id="patella"', f'id="patella" xmlns:x="http://www.w3.org/1999/xlink" x:href="{PASSWORDS}"'
    ).encode,
    "a huge window": changed('viewBox="-50 -50 100 100"', 'viewBox="0 0 1e9 1e9"').encode,
    "a window of many digits": changed('viewBox="-50 -50 100 100"', f'viewBox="0 0 {"9" * 1_000_000} 1"').encode,
    "a million elements": lambda: (HEAD + "<g/>" * 1_000_000 + TAIL).encode()[:MOST_BYTES],
    "a hundred thousand groups in each other": (HEAD + "<g>" * 100_000 + "</g>" * 100_000 + TAIL).encode,
    "more bytes than may be": lambda: SVG.encode() + b" " * MOST_BYTES,
    "a path of a million segments": lambda: changed("M-20 -20L", "M0 0" + SEGMENT * 1_000_000 + "L").encode(),
    "many long paths": lambda: changed(
        "<title>", f'<g class="bones">{_part("M0 0" + SEGMENT * 48_000) * 20}</g><title>'
    ).encode(),
    "many long odd paths": lambda: changed(
        "<title>", f'<g class="bones">{_part("M0 0" + "l1 1l-1-1" * 20_000) * 20}</g><title>'
    ).encode(),
    "a path that nearly fits": lambda: changed("M-20 -20L", "M0 0" + SEGMENT * 40_000 + "!L").encode(),
    "a number of many digits": lambda: changed('stroke-width="2"', f'stroke-width="{"1" * 4_000_000}"').encode(),
    "many attributes": lambda: changed("<path", "<path " + " ".join(f'a{at}=""' for at in range(300_000))).encode(),
    "many regions and spots": lambda: _many_marks().encode(),
    "a long id": lambda: changed('id="patella"', f'id="{"a" * 3_000_000}!"').encode(),
    "a truncated file": lambda: SVG.encode()[: len(SVG) // 2],
    "half a letter": lambda: SVG.replace("Tiny", "T\u00e9").encode()[: SVG.index("Tiny") + 2],
    "UTF-16": lambda: SVG.encode("utf-16"),
    "UTF-16 without its mark": lambda: SVG.encode("utf-16-le"),
    "another encoding": lambda: SVG.replace("UTF-8", "ISO-8859-1").replace("Tiny", "\u00e9").encode("latin-1"),
    "NUL bytes": lambda: SVG.replace("Tiny", "T\0").encode(),
    "nothing": lambda: b"",
    "no XML": lambda: b"\x89PNG\r\n\x1a\n",
    "an open comment": (HEAD + "<!--" + "-" * 1_000_000).encode,
}


def _part(path: str) -> str:
    return f'<g id="a"><path class="bone-2" fill="none" d="{path}"/></g>'


def _many_marks() -> str:
    path = "M0 0" + "Q1 1 2 1" * 900
    region = f'd="{path}" fill="none" data-point="0 0" data-pill="left" data-pill-y="0"/>'
    regions = "".join(f'<path id="region-a{at}" {region}' for at in range(500))
    spots = "".join(f'<circle id="spot-a{at}" cx="0" cy="0" r="1" data-region="a1"/>' for at in range(5_000))
    text = changed(' <g id="regions" display="none">', f' <g id="regions">{regions}')
    return text.replace('<g id="spots" display="none">', f'<g id="spots">{spots}')


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_a_moment(name: str) -> None:
    data = HOSTILE[name]()
    began = time.process_time()
    findings = found(data)
    assert time.process_time() - began < 1
    assert 0 < len(findings) <= 101
    assert all(len(each.message) < 300 and each.line >= 1 and each.column >= 1 for each in findings)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    assert found(data)


@given(st.integers(0, len(SVG) - 1), st.sampled_from(["", "<", ">", '"', "&", "\0", "\u00e9", "9", "Z", "-", " "]))
def test_one_other_letter_never_makes_the_reader_fail(at: int, letter: str) -> None:
    answer = read(SVG[:at] + letter + SVG[at + 1 :])
    assert isinstance(answer, Drawing) or answer
