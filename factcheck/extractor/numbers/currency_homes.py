"""Whose money a currency is, for those that one country alone uses; and the countries by their names."""

from __future__ import annotations

import csv
from functools import lru_cache

from factcheck.extractor.areas.names import country_names
from factcheck.extractor.mentions import NumberMention
from factcheck.resources import models, vocabulary


@lru_cache(maxsize=1)
def _homes() -> dict[str, str]:
    with (models() / "currency_homes.csv").open(encoding="utf-8", newline="") as file:
        return {row["currency"]: row["country"] for row in csv.DictReader(file)}


def currency_home(code: str) -> str | None:
    """The ISO alpha-3 code of the country whose own currency has the ISO 4217 `code`; None for shared ones."""
    return _homes().get(code)


@lru_cache(maxsize=1)
def _shared() -> frozenset[str]:
    """The signs and names of money that several countries have in common: Rs, kr, dollars."""
    words = vocabulary("currencies")
    rows = (*words["ambiguous"].values(), *words["ambiguous_signs"])
    return frozenset(word.lower() for row in rows for word in row.get("words", row.get("signs")))


def whose_money(number: NumberMention, text: str) -> str | None:
    """The country whose own money the number is in; None where its sign in `text` may be that of another too.

    None too where it tells an amount a second time: that is the money of those who read it.
    """
    if number.retold is not None:
        return None
    said = number.quantity.printed.unit_said
    if said and text[said[0] : said[1]].lower() in _shared():
        return None
    return currency_home(number.quantity.unit or "")


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {name.words.lower(): name.code for name in country_names() if name.form in ("name", "demonym")}


def country_named(words: str) -> str | None:
    """The ISO alpha-3 code of the country that `words` name or belong to: Jordan, Jordanian."""
    return _countries().get(words.lower())
