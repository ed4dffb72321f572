"""Whose money a currency is, for those that one country alone uses."""

from __future__ import annotations

import csv
from functools import lru_cache

from factcheck.resources import models


@lru_cache(maxsize=1)
def _homes() -> dict[str, str]:
    with (models() / "currency_homes.csv").open(encoding="utf-8", newline="") as file:
        return {row["currency"]: row["country"] for row in csv.DictReader(file)}


def currency_home(code: str) -> str | None:
    """The ISO alpha-3 code of the country whose own currency has the ISO 4217 `code`; None for shared ones."""
    return _homes().get(code)
