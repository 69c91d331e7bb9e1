"""The settings: safe defaults, and text sizes in steps."""

from __future__ import annotations

import pytest

from kneeguide.settings import TEXT_SIZES, Settings, Side, ThemeChoice, nearest_text_size


def test_without_a_choice_it_follows_the_desktop_and_shows_the_notice() -> None:
    settings = Settings()
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.text_size == 100
    assert settings.side is Side.RIGHT
    assert settings.sound
    assert not settings.notice_seen


@pytest.mark.parametrize(
    ("size", "larger", "smaller"),
    [(100, 115, 100), (115, 130, 100), (130, 150, 115), (150, 175, 130), (175, 200, 150), (200, 200, 175),
     (90, 100, 100), (120, 130, 115), (400, 200, 200)],
)  # fmt: skip
def test_text_grows_and_shrinks_in_steps(size: int, larger: int, smaller: int) -> None:
    settings = Settings(text_size=size)
    assert (settings.larger_text(), settings.smaller_text()) == (larger, smaller)


@pytest.mark.parametrize(("percent", "size"), [(100, 100), (107, 100), (110, 115), (199, 200), (1, 100), (1000, 200)])
def test_the_nearest_size_is_taken(percent: float, size: int) -> None:
    assert nearest_text_size(percent) == size


def test_text_can_be_twice_as_large() -> None:
    assert TEXT_SIZES[0] == 100
    assert TEXT_SIZES[-1] >= 200
    assert list(TEXT_SIZES) == sorted(set(TEXT_SIZES))
