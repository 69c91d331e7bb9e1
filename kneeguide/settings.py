"""What a person can set, as one frozen value with safe defaults."""

from enum import Enum

from msgspec import Struct


class Side(Enum):
    """Which knee. It is always said in words as well."""

    LEFT = "left"
    RIGHT = "right"


class ThemeChoice(Enum):
    """The theme a person asks for; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class SkinTone(Enum):
    """The skin that the drawing shows."""

    LIGHT = "light"
    MEDIUM = "medium"
    BROWN = "brown"
    DARK = "dark"


class Layer(Enum):
    """What the drawing shows."""

    SKIN = "skin"
    MUSCLES = "muscles"
    BONES = "bones"


class View(Enum):
    """From where the knee is seen. Inner and outer are sides of the knee, not of the picture."""

    FRONT = "front"
    INNER = "inner"
    OUTER = "outer"
    BACK = "back"


TEXT_SIZES = (100, 115, 130, 150, 175, 200)


class Settings(Struct, frozen=True, kw_only=True):
    """Everything that can be set; text size in percent."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    side: Side = Side.RIGHT
    layer: Layer = Layer.BONES
    skin_tone: SkinTone = SkinTone.LIGHT
    reduced_motion: bool = False
    sound: bool = True
    speech: bool = False
    """Whether the cues of timers are spoken, where the computer can."""
    notify: bool = True
    """Whether the desktop tells of an alarm while another window is in front."""
    tray: bool = True
    """Whether the time that is left stands in the tray, where there is one."""
    country: str = ""
    """Whose emergency numbers are shown, by the country's id; empty: that of the system."""
    notice_seen: bool = False

    def larger_text(self) -> int:
        """The next larger text size, or the largest."""
        return next((size for size in TEXT_SIZES if size > self.text_size), TEXT_SIZES[-1])

    def smaller_text(self) -> int:
        """The next smaller text size, or the smallest."""
        return next((size for size in reversed(TEXT_SIZES) if size < self.text_size), TEXT_SIZES[0])


def nearest_text_size(percent: float) -> int:
    """The text size that can be set and is nearest to this one."""
    return min(TEXT_SIZES, key=lambda size: abs(size - percent))
