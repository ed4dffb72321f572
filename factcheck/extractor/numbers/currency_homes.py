"""Whose money a currency is, for those that one country alone uses; and the countries by their names."""

from __future__ import annotations

import csv
from functools import lru_cache

from factcheck.extractor.areas.names import country_names
from factcheck.resources import models


@lru_cache(maxsize=1)
def _homes() -> dict[str, str]:
    with (models() / "currency_homes.csv").open(encoding="utf-8", newline="") as file:
        return {row["currency"]: row["country"] for row in csv.DictReader(file)}


def currency_home(code: str) -> str | None:
    """The ISO alpha-3 code of the country whose own currency has the ISO 4217 `code`; None for shared ones."""
    return _homes().get(code)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {name.words.lower(): name.code for name in country_names() if name.form in ("name", "demonym")}


def country_named(words: str) -> str | None:
    """The ISO alpha-3 code of the country that `words` name or belong to: Jordan, Jordanian."""
    return _countries().get(words.lower())
