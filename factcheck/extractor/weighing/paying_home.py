"""The home of an article that names no area: the country whose own money all its amounts are in."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.extractor.home import assumed, is_passing
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.currency_homes import currency_home

_FEW = 3
_EVERYWHERE = "USD"
"""In it others tell their amounts as well."""


def paying_home(docs: Sequence[Doc]) -> str | None:
    """The one country in whose money three amounts are told and none in another's: "debt stood at P11.6 trillion"."""
    if any(not is_passing(doc._.text, area) for doc in docs for area in doc._.areas):
        return None
    units = [unit for doc in docs for one in doc._.numbers if is_money(unit := one.quantity.unit or "")]
    home = currency_home(units[0]) if len(units) >= _FEW and len(set(units)) == 1 else None
    return assumed(home) if home and units[0] != _EVERYWHERE else None
