"""Whose fiscal year an article means: its own country's, else that of a country in it that tells its trade so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from factcheck.resources import vocabulary


def calendar_home(home: str | None) -> str | None:
    """The ISO alpha-3 code of the country with a fiscal year that the article's `home` is, or is a region of."""
    country = country_of(home)
    return country if country in vocabulary("periods")["fiscal_years"] else None


def country_of(home: str | None) -> str | None:
    """The country that `home` is or is a region of; None where it is a group of countries."""
    country = _countries().get(home, home) if home else None
    return country if country and country.isupper() else None


def trading_by_fiscal_years(docs: Sequence[Doc]) -> str | None:
    """The country that is named most of those whose trade is told by fiscal years; None where there is none."""
    told = frozenset(vocabulary("periods")["fiscal_trade"])
    named = Counter(str(code) for doc in docs for mention in doc._.areas for code in mention.codes if code in told)
    return named.most_common(1)[0][0] if named else None


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """The country of each region by the region's usual name in lower case."""
    regions = vocabulary("regions").items()
    return {region.split("|")[0].lower(): country for country, listed in regions for region in listed}
