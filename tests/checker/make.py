"""Claims for tests, as short as the sentence that they stand for."""

from __future__ import annotations

from decimal import Decimal
from itertools import count
from typing import Any

from factcheck import check as check_text
from factcheck.checker import check_claims
from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.period import Period

from .gold import FIVE, claim

BILLION, MILLION = 10**9, 10**6
_places = count(100, 100)


def make(kind: str, quote: str, value: float | str, about: str, **slots: Any) -> Claim:
    """A claim from its quote and value, about ``"exports KAZ CHN 2023"`` (``-`` for what is not stated)."""
    measure, reporter, partner, period = (None if word == "-" else word for word in about.split())
    start = next(_places)
    gold = {
        "id": slots.pop("id", f"c{start // 100}"),
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "kind": kind,
        "measure": measure,
        "product": slots.pop("product", None),
        "reporter": reporter.replace("_", " ") if reporter else None,
        "partner": partner.replace("_", " ") if partner else None,
        "period": period,
        "base_period": slots.pop("base", None),
        "value": value,
        "unit": slots.pop("unit", "USD"),
        "qualifier": slots.pop("qualifier", "exact"),
        "source": slots.pop("source", None),
    }
    made = claim(gold)
    for name, slot in slots.items():
        object.__setattr__(made, name, slot)
    return made


def billions(number: float | str, about: str, **slots: Any) -> Claim:
    return make("level", f"${number} billion", str(Decimal(str(number)) * BILLION), about, **slots)


def millions(number: float | str, about: str, **slots: Any) -> Claim:
    return make("level", f"${number} million", str(Decimal(str(number)) * MILLION), about, **slots)


def growth(number: float | str, about: str, base: str | None = None, **slots: Any) -> Claim:
    quote = f"{str(number).lstrip('-')} percent"
    return make("change", quote, str(number), about, base=base, unit="percent", **slots)


def share(number: float | str, about: str, of: str | None = None, product: str | None = None, **slots: Any) -> Claim:
    against = _series(of) if of else None
    return make(
        "share", f"{number} percent", str(number), about, unit="percent", product=product, against=against, **slots
    )


def rank(place: int, word: str, about: str, **slots: Any) -> Claim:
    return make("rank", word, place, about, unit="rank", **slots)


def _series(about: str) -> Series:
    measure, reporter, partner, period = about.split()
    return Series(measure, None, reporter, partner, Period.parse(period))


def members(group: str, _: Period | None) -> frozenset[str]:
    """Two groups: the five of Central Asia, and a union of two."""
    return {"central asia": FIVE, "union": frozenset(("AAA", "BBB"))}.get(group, frozenset())


def check(*claims: Claim) -> tuple[Check, ...]:
    return check_claims(claims, members=members)


def of_rule(name: str, *claims: Claim) -> list[Check]:
    return [found for found in check(*claims) if found.rule == name]


def only(name: str, *claims: Claim) -> Check:
    """The one check of a rule."""
    (found,) = of_rule(name, *claims)
    return found


def failing(*claims: Claim) -> list[Check]:
    return [found for found in check(*claims) if found.outcome is Outcome.FAILS]


def told(code: str, text: str) -> list[Check]:
    """The checks of one rule that an article raises and that do not hold."""
    return [found for found in check_text(text).checks if found.code == code and found.outcome is not Outcome.HOLDS]


def one_told(code: str, text: str) -> Check:
    """The one of them."""
    (found,) = told(code, text)
    return found


__all__ = [
    "Kind",
    "billions",
    "check",
    "failing",
    "growth",
    "make",
    "members",
    "millions",
    "of_rule",
    "one_told",
    "only",
    "rank",
    "share",
    "told",
]
