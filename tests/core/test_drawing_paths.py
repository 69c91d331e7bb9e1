"""Paths as editors write them, and points within them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.drawing.inside import encloses, ring_of
from kneeguide.drawing.paths import PathError, Paths, ellipse_path

keep = Paths().keep
KEPT = ["M1 2L3 4Z", "M-0.5 2.25Q3 4 5 6C1 2 3 4 5 6ZM1 1L2 2", "M0 0"]


@pytest.mark.parametrize("path", KEPT)
def test_a_plain_path_is_kept_as_it_is(path: str) -> None:
    assert keep(path) is path


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("M 1,2 L 3,4 Z", "M1.000 2.000L3.000 4.000Z"),
        ("m1 2 3 4h5v-6z", "M1.000 2.000L4.000 6.000L9.000 6.000L9.000 0.000Z"),
        ("M1 2 3 4 5 6", "M1.000 2.000L3.000 4.000L5.000 6.000"),
        ("M1-2H3V.5", "M1.000 -2.000L3.000 -2.000L3.000 0.500"),
        (
            "M0 0c1 1 2 2 3 3s1 1 2 2",
            "M0.000 0.000C1.000 1.000 2.000 2.000 3.000 3.000C4.000 4.000 4.000 4.000 5.000 5.000",
        ),
        ("M0 0S1 1 2 2", "M0.000 0.000C0.000 0.000 1.000 1.000 2.000 2.000"),
        ("M0 0q1 1 2 0t2 0", "M0.000 0.000Q1.000 1.000 2.000 0.000Q3.000 -1.000 4.000 0.000"),
        ("M0 0L1 1T2 2", "M0.000 0.000L1.000 1.000Q1.000 1.000 2.000 2.000"),
        ("M1 1L2 2ZL3 3", "M1.000 1.000L2.000 2.000ZM1.000 1.000L3.000 3.000"),
        ("m1 1l2 2zm1 1l3 3", "M1.000 1.000L3.000 3.000ZM2.000 2.000L5.000 5.000"),
        ("M1e1 -.5e-1", "M10.000 -0.050"),
        ("M01 1500", "M1.000 1500.000"),
    ],
)
def test_any_other_path_is_written_out(written: str, kept: str) -> None:
    assert keep(written) == kept


@pytest.mark.parametrize("path", ["", " ", "L1 2", "1 2M3 4", "M1", "M1 2 3", "M1 2Z3", "M1 2A1 1 0 0 0 2 2", "M1 2B3",
                                  "MNaN 1", "Minf 1", "M1e999 1", "M2001 0", "M٣ 1", "M1..2 3", "M- 1 2"])  # fmt: skip
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(PathError):
        keep(path)


COORDINATE = st.integers(-999, 999).map(lambda hundredths: hundredths / 10)
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=8)


@given(POINTS)
def test_a_relative_path_is_the_same_as_an_absolute_one(points: list[tuple[float, float]]) -> None:
    absolute = "M" + "L".join(f"{x} {y}" for x, y in points)
    steps = [points[0], *((x - a, y - b) for (a, b), (x, y) in itertools.pairwise(points))]
    assert keep("m" + " ".join(f"{x!r},{y!r}" for x, y in steps)) == keep(absolute.replace("M", "M "))


RING = "M-10 -10L10 -10L10 10L-10 10ZM-5 -5L5 -5L5 5L-5 5Z"


@pytest.mark.parametrize(
    ("point", "solid", "hollow"), [((0, 0), True, False), ((7, 0), True, True), ((11, 0), False, False)]
)
def test_a_point_lies_in_a_path_by_its_fill_rule(point: tuple[float, float], *, solid: bool, hollow: bool) -> None:
    assert encloses(ring_of(RING), point, even_odd=False) is solid
    assert encloses(ring_of(RING), point, even_odd=True) is hollow


@given(st.floats(-2, 2), st.floats(-2, 2))
def test_a_point_lies_in_a_circle_within_its_radius(x: float, y: float) -> None:
    rings = ring_of(ellipse_path(0, 0, 1, 1))
    if abs(x * x + y * y - 1) > 0.05:
        assert encloses(rings, (x, y), even_odd=False) is (x * x + y * y < 1)
