"""The codes that providers have for areas: `reference_data/codes/areas.csv` (ISO 3166-1)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from factcheck.domain.errors import FactcheckError
from factcheck.resources import reference_data

GROUPS = frozenset({"world", "european union"})
"""The groups that can be asked for by name, where the provider has them."""


@cache
def area_codes(scheme: str) -> dict[str, str]:
    """By our code of each country its code in `scheme`: ``iso3``, ``iso2`` or ``m49`` (without leading zeros)."""
    with (reference_data() / "codes" / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso3"]: row[scheme] for row in csv.DictReader(file) if row[scheme]}


def parse_areas(text: str, option: str) -> tuple[str, ...]:
    """The codes in a list like ``KAZ, uzb, world``; none for ``all``.

    Raises:
        FactcheckError: `pull`: one is no area that can be asked for; `option` names where it stood.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    if [name.casefold() for name in names] == ["all"]:
        return ()
    return tuple(dict.fromkeys(_area(name, option) for name in names))


def translated(area: str, codes: Mapping[str, str], provider: str) -> str:
    """The provider's code for the area.

    Raises:
        FactcheckError: `pull`: it has none.
    """
    if code := codes.get(area):
        return code
    raise FactcheckError("pull", f"{provider} has no code for {area}: leave it out.")


def _area(name: str, option: str) -> str:
    if name.upper() in area_codes("iso3"):
        return name.upper()
    if name.casefold() in GROUPS:
        return name.casefold()
    groups = ", ".join(sorted(GROUPS))
    raise FactcheckError("pull", f"{option}: {name!r} is no area: write ISO codes (KAZ,CHN), {groups}, or all.")
