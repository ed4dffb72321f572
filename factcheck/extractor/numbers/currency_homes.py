"""Whose money a currency is, for those that one country alone uses; and the countries by their names."""

from __future__ import annotations

import csv
from collections.abc import Collection
from functools import lru_cache

from factcheck.extractor.areas.names import country_names
from factcheck.extractor.mentions import NumberMention
from factcheck.resources import models, vocabulary


@lru_cache(maxsize=1)
def _homes() -> dict[str, str]:
    with (models() / "currency_homes.csv").open(encoding="utf-8", newline="") as file:
        return {row["currency"]: row["country"] for row in csv.DictReader(file)}


def currency_home(code: str, named: Collection[str | None] = ()) -> str | None:
    """The ISO alpha-3 code of the country whose own currency has the ISO 4217 `code`; None for shared ones.

    That of those `named` who have no money but it comes first: kroner are those of the Faroese whom a text names.
    """
    payers = [one for one in vocabulary("currencies")["paid_in_too"].get(code, ()) if one in named]
    return payers[0] if len(payers) == 1 else _homes().get(code)


@lru_cache(maxsize=1)
def _shared() -> frozenset[str]:
    """The signs and names of money that several countries have in common: Rs, kr, dollars."""
    words = vocabulary("currencies")
    rows = (*words["ambiguous"].values(), *words["ambiguous_signs"])
    return frozenset(word.lower() for row in rows for word in row.get("words", row.get("signs")))


def whose_money(number: NumberMention, text: str, named: Collection[str]) -> str | None:
    """The country whose own money the number is in; None where its sign in `text` may be that of another too.

    It is that of those `named` in the article who have no money but it, where it names one.

    None too where it tells an amount a second time: that is the money of those who read it.
    """
    if number.retold is not None:
        return None
    said = number.quantity.printed.unit_said
    if said and text[said[0] : said[1]].lower() in _shared():
        return None
    return currency_home(number.quantity.unit or "", named)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {name.words.lower(): name.code for name in country_names() if name.form in ("name", "demonym")}


def country_named(words: str) -> str | None:
    """The ISO alpha-3 code of the country that `words` name or belong to: Jordan, Jordanian."""
    return _countries().get(words.lower())
