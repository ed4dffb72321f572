"""The home of an article that names no area: the country whose own money all its amounts are in."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.extractor.areas import reported_from
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.numbers.home_money import names_home_money
from factcheck.extractor.sides.home import LEAD, assumed, is_passing
from factcheck.extractor.sources import source_country

_FEW = 3
_EVERYWHERE = "USD"
"""In it others tell their amounts as well."""


def paying_home(docs: Sequence[Doc]) -> str | None:
    """The one country in whose money three amounts are told and none in another's: "debt stood at P11.6 trillion"."""
    if any(not is_passing(doc._.text, area) for doc in docs for area in doc._.areas):
        return None
    units = _units(docs)
    home = currency_home(units[0]) if len(units) >= _FEW and len(set(units)) == 1 else None
    if home is None or units[0] == _EVERYWHERE:
        return None
    tellers = [code for code in _tellers(docs) if any(names_home_money(doc._.text, code) for doc in docs)]
    return assumed(tellers[0] if len(tellers) == 1 else home)


def _tellers(docs: Sequence[Doc]) -> set[str]:
    """The countries of the datelines and of the offices that report: their money may be called the same."""
    offices = {code for doc in docs for one in doc._.sources if (code := source_country(one.name))}
    return offices | {code for doc in docs[: 2 * LEAD] for code in reported_from(doc._.text) if code.isupper()}


def is_payer(docs: Sequence[Doc], area: str) -> bool:
    """Whether all amounts are told in the area's own money, in dollars too or not."""
    units = set(_units(docs)) - {_EVERYWHERE}
    return len(units) == 1 and currency_home(units.pop()) == area


def _units(docs: Sequence[Doc]) -> list[str]:
    return [unit for doc in docs for one in doc._.numbers if is_money(unit := one.quantity.unit or "")]
