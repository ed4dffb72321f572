"""Offices that publish statistics: their usual short name, and the country they belong to."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extractor.areas.gazetteer import Name
from factcheck.resources import models


@dataclass(frozen=True, slots=True)
class Agency:
    """`short` is the usual short name; `country` an ISO alpha-3 code, None for an international one."""

    short: str
    country: str | None


@lru_cache
def agency_names() -> dict[str, tuple[Agency, str]]:
    """Every known name of an agency with its form: `short`, `name`, or `described` (China's customs agency)."""
    names: dict[str, tuple[Agency, str]] = {}
    with (models() / "agencies.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            agency = Agency(row["short"], row["country"] or None)
            written = [
                (row["short"], "short"),
                *((n, "name") for n in _cell(row["names"])),
                *((n, "described") for n in _cell(row["described"])),
            ]
            for name, form in written:
                names.setdefault(name, (agency, form))
    return names


def _cell(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def agencies_as_names() -> list[Name]:
    """The agencies' names for a gazetteer: `code` is the short name, `form` as in `agency_names`."""
    return [Name(words, agency.short, form) for words, (agency, form) in agency_names().items()]


@lru_cache
def _by_lower_case() -> dict[str, Agency]:
    return {name.lower(): agency for name, (agency, _) in agency_names().items()}


def agency(name: str) -> Agency | None:
    """The agency of that name, whatever its capitals and with or without "the"; None where it is not known."""
    wanted = " ".join(name.replace("\u2019", "'").lower().split()).removeprefix("the ")
    return _by_lower_case().get(wanted)
