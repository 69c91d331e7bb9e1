"""In which country somebody is: the one that was set, else that of the system, else any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from kneeguide.ids import CountryId

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.content.topics import Country

OTHER = CountryId("other")


def country_of(guide: Guide, chosen: str) -> Country | None:
    """The country with the numbers to show, or None where the guide has no numbers at all."""
    named = (CountryId(chosen), system_country(), OTHER)
    return next((guide.countries[each] for each in named if each in guide.countries), None)


def system_country() -> CountryId:
    """The country of the system's settings, by its two letters."""
    return CountryId(QLocale.territoryToCode(QLocale.system().territory()).lower())
