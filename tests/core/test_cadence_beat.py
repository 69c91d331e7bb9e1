"""Where beats fall, in seconds and in samples; what to aim for, and the weeks on the way there."""

from __future__ import annotations

import io
import wave
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.cadence.beat import Beat
from kneeguide.cadence.build_up import Week, stage_of, week_at
from kneeguide.cadence.target import LEAST_STEPS, MOST_STEPS, Outlook, outlook, raised, target, within
from kneeguide.cadence.track import RATE, beats_in, length_of, position, samples, wav, wav_size

STEPS, ACCENTS = st.integers(LEAST_STEPS, 264), st.sampled_from([0, 2, 3, 4])


@given(STEPS, st.integers(0, 10**6))
def test_a_beat_has_fallen_from_its_moment_on(steps: int, number: int) -> None:
    beat = Beat(steps)
    assert beat.latest(beat.at(number)) == number
    assert beat.latest(beat.at(number) - 1e-6) == number - 1


@given(STEPS, st.floats(0, 10**6))
def test_there_is_no_drift(steps: int, seconds: float) -> None:
    beat = Beat(steps)
    number = beat.latest(seconds)
    assert beat.at(number) <= seconds < beat.at(number + 1)
    assert beat.at(steps * 60) == pytest.approx(3600, abs=1e-9)


def test_before_the_first_beat_there_is_none() -> None:
    assert Beat(170).latest(-0.01) == -1


@pytest.mark.parametrize(
    ("accent", "stands_out", "places"),
    [(0, [], [0, 1, 0, 1, 0, 1]), (2, [0, 2, 4], [0, 1, 0, 1, 0, 1]), (3, [0, 3], [0, 1, 2, 0, 1, 2])],
)
def test_every_so_many_beats_one_stands_out(accent: int, stands_out: list[int], places: list[int]) -> None:
    beat = Beat(170, accent)
    assert [number for number in range(6) if beat.is_accented(number)] == stands_out
    assert [beat.place(number) for number in range(6)] == places


@given(STEPS, st.integers(0, 3000))
def test_a_click_is_less_than_a_sample_off(steps: int, number: int) -> None:
    assert abs(position(Beat(steps), number) / RATE - Beat(steps).at(number)) <= 0.5 / RATE


@pytest.mark.parametrize("beat", [Beat(171, 4), Beat(100), Beat(264, 3)])
def test_each_click_of_the_sound_begins_at_its_sample(beat: Beat) -> None:
    sound, count = samples(beat, 200), 200
    assert len(sound) == position(beat, count)
    for number in range(count):
        begins, ends = position(beat, number), position(beat, number + 1)
        assert abs(sound[begins]) > 1000
        assert not any(sound[begins + 480 : ends])
    loudest = [max(sound[position(beat, number) :][:480]) for number in range(4)]
    assert (loudest[0] > loudest[1]) == bool(beat.accent)
    assert max(loudest) < 26_000


@pytest.mark.parametrize("beat", [Beat(171, 4), Beat(166, 3)])
def test_the_file_holds_ten_minutes_of_whole_bars(beat: Beat) -> None:
    raw = wav(beat)
    assert len(raw) == wav_size(beat)
    with wave.open(io.BytesIO(raw)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        assert file.getnframes() == position(beat, beats_in(beat)) == pytest.approx(length_of(beat) * RATE, abs=1)
        file.setpos(position(beat, 1500))
        assert abs(array("h", file.readframes(1))[0]) > 1000
    assert beats_in(beat) % beat.accent == 0
    assert 598 < length_of(beat) <= 600


@pytest.mark.parametrize(
    ("own", "percent", "expected"),
    [(160, 5, 168), (160, 10, 176), (165, 5, 173), (165, 10, 181), (165, 30, 181), (165, 0, 173), (150, 7, 161)],
)
def test_the_target_is_five_to_ten_percent_more(own: int, percent: int, expected: int) -> None:
    assert target(own, percent) == expected


@given(st.integers(LEAST_STEPS, MOST_STEPS), st.integers(-50, 200))
def test_no_target_is_more_than_ten_percent_above(own: int, percent: int) -> None:
    assert own <= raised(own, percent) <= target(own, 10) <= 1.1 * own
    assert own < target(own, percent)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (139, Outlook.LOW), (140, Outlook.WORTH_TRYING), (169, Outlook.WORTH_TRYING), (170, Outlook.LITTLE_TO_GAIN),
        (210, Outlook.LITTLE_TO_GAIN), (211, Outlook.HIGH),
    ],
)  # fmt: skip
def test_what_steps_say(own: int, expected: Outlook) -> None:
    assert outlook(own) is expected


@pytest.mark.parametrize(("steps", "expected"), [(12, LEAST_STEPS), (171.6, 172), (999, MOST_STEPS)])
def test_what_can_be_ones_own(steps: float, expected: int) -> None:
    assert within(steps) == expected


WEEKS = tuple(Week(percent=percent, times=times, minutes=2) for percent, times in ((5, 3), (7, 4), (10, 5)))


@pytest.mark.parametrize(
    ("number", "percent", "expected"),
    [
        (1, 10, (168, 5)),
        (2, 10, (171, 7)),
        (3, 10, (176, 10)),
        (3, 6, (170, 6)),
        (9, 10, (176, 10)),
        (-2, 99, (168, 5)),
    ],
)
def test_a_week_never_asks_more_than_the_runner_or_the_plan(
    number: int, percent: int, expected: tuple[int, int]
) -> None:
    assert stage_of(week_at(WEEKS, number), 160, percent)[:2] == expected
