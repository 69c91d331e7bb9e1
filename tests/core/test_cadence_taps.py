"""Steps a minute from taps and counts, also where hands are not clocks."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.cadence.taps import FEWEST_TAPS, Measured, counted, last_series, measured


def taps(steps: float, count: int = 24, *, stray: float = 0.0, limp: float = 0.0, seed: int = 1) -> list[float]:
    """Taps at this cadence; each strays by so many seconds (one sigma), each second one comes late by `limp`."""
    hand = random.Random(seed)
    return [100 + at * 60 / steps + hand.gauss(0, stray) + limp * (at % 2) for at in range(count)]


def found(times: list[float], steps_a_tap: int = 1) -> Measured:
    result = measured(times, steps_a_tap)
    assert result is not None
    return result


@pytest.mark.parametrize("steps", [120, 150, 164.5, 172, 181, 200, 220])
def test_even_taps_give_the_cadence_and_no_doubt(steps: float) -> None:
    result = found(taps(steps))
    assert result.steps == pytest.approx(steps)
    assert result.margin == pytest.approx(0, abs=1e-6)


def test_a_step_that_is_longer_on_one_side_changes_nothing() -> None:
    """As with a sore knee: what counts is the length of both together."""
    result = found(taps(160, limp=0.06))
    assert result.steps == pytest.approx(160)
    assert result.margin < 0.01


@pytest.mark.parametrize("missed", [[5], [5, 6], [5, 11, 17], [1], [22]])
def test_missed_taps_do_no_harm(missed: list[int]) -> None:
    times = [at for number, at in enumerate(taps(172, stray=0.01)) if number not in missed]
    assert found(times).steps == pytest.approx(172, abs=1.5)


@pytest.mark.parametrize(("behind", "later"), [(4, 0.02), (4, 0.1), (4, 0.2), (0, 0.05), (23, 0.04)])
def test_a_doubled_tap_does_no_harm(behind: int, later: float) -> None:
    times = taps(172, stray=0.008)
    times.insert(behind + 1, times[behind] + later)
    assert found(sorted(times)).steps == pytest.approx(172, abs=1.5)


def test_a_tap_far_off_is_left_out() -> None:
    times = taps(172, stray=0.005)
    times[8] += 0.12
    assert found(times).steps == pytest.approx(172, abs=0.5)
    assert found(times).margin < 1


def test_one_foot_alone_counts_twice() -> None:
    assert found(taps(86), steps_a_tap=2).steps == pytest.approx(172)


@pytest.mark.parametrize("count", range(FEWEST_TAPS))
def test_fewer_than_eight_taps_say_nothing(count: int) -> None:
    assert measured(taps(172, count)) is None


def test_after_a_pause_a_new_series_begins() -> None:
    times = [*taps(120, 20), *(at + 60 for at in taps(172, 12))]
    assert len(last_series(times)) == 12
    assert found(times).steps == pytest.approx(172)


def test_taps_at_random_say_nothing() -> None:
    hand = random.Random(3)
    times = [0.0]
    for _ in range(30):
        times.append(times[-1] + hand.choice([0.25, 0.34, 0.45, 0.6, 0.8]))
    assert measured(times) is None


def test_the_same_moment_again_and_again_says_nothing() -> None:
    assert measured([5.0] * 20) is None


def test_more_taps_are_surer() -> None:
    margins = [found(taps(172, count, stray=0.02)).margin for count in (12, 24, 48)]
    assert margins == sorted(margins, reverse=True)
    assert margins[-1] < 1


def test_the_margin_is_honest() -> None:
    """Of 400 people whose hand strays by 20 ms, about 95 of 100 are told a range that holds the truth."""
    results = [found(taps(172, 20, stray=0.02, limp=0.02, seed=seed)) for seed in range(400)]
    held = sum(abs(result.steps - 172) <= result.margin for result in results)
    assert 368 <= held <= 394


@given(st.floats(100, 230), st.integers(10, 60), st.integers(0, 10_000), st.integers(0, 3))
def test_any_cadence_is_found_within_three_of_a_hundred(steps: float, count: int, seed: int, lost: int) -> None:
    hand = random.Random(seed)
    times = taps(steps, count, stray=0.012, seed=seed)
    for _ in range(min(lost, count - 9)):
        del times[hand.randrange(len(times))]
    assert found(sorted(times)).steps == pytest.approx(steps, rel=0.03)


@given(st.lists(st.floats(0, 1000), max_size=60))
def test_whatever_is_tapped_gives_a_number_or_none(times: list[float]) -> None:
    result = measured(sorted(times))
    assert result is None or (math.isfinite(result.steps) and result.steps > 0 <= result.margin)


@pytest.mark.parametrize(
    ("steps", "seconds", "expected"), [(86, 30, (172, 2)), (172, 60, (172, 1)), (43, 15, (172, 4))]
)
def test_a_count_is_off_by_a_step_at_most(steps: int, seconds: float, expected: tuple[float, float]) -> None:
    assert counted(steps, seconds) == expected
