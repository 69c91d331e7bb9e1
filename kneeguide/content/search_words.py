"""What the search knows of the words people type."""

from msgspec import Struct


class SearchWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Each item is words in small letters with spaces between."""

    small: tuple[str, ...]
    """Passed over where other words say more: "the", "my"."""
    common: tuple[str, ...]
    """True of the whole guide, such as "knee": nothing has to have them to be found."""
    alike: tuple[str, ...]
    """Groups of words of which each stands for the others too."""
