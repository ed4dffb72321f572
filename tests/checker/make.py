"""Claims for tests, as short as the sentence that they stand for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count
from typing import Any

from factcheck import check as check_text
from factcheck.checker import check_claims
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Claim, Kind, Series, Span
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
    measure, reporter, partner, period = (word.replace("_", " ") for word in about.split())
    return Series(measure, None, reporter, partner, Period.parse(period))


def members(group: str, _: Period | None) -> frozenset[str]:
    """Two groups: the five of Central Asia, and a union of two."""
    return {"central asia": FIVE, "union": frozenset(("AAA", "BBB"))}.get(group, frozenset())


def says(what: Asserted, quote: str, about: str, base: str | None = None, **slots: Any) -> Assertion:
    """A statement in words about ``"exports KAZ CHN 2023"``; `whole` in the same notation."""
    start = next(_places)
    product, whole = slots.pop("product", None), slots.pop("whole", None)
    return Assertion(
        what,
        replace(_series(about), product=product),
        Period.parse(base) if base else None,
        slots.pop("source", None),
        Span(start, start + len(quote), quote),
        whole=_series(whole) if whole else None,
        **slots,
    )


def check(*said: Claim | Assertion) -> tuple[Check, ...]:
    claims = [one for one in said if isinstance(one, Claim)]
    assertions = [one for one in said if isinstance(one, Assertion)]
    return check_claims(claims, assertions=assertions, members=members)


def of_rule(name: str, *said: Claim | Assertion) -> list[Check]:
    return [found for found in check(*said) if found.rule == name]


def only(name: str, *said: Claim | Assertion) -> Check:
    """The one check of a rule."""
    (found,) = of_rule(name, *said)
    return found


def failing(*said: Claim | Assertion) -> list[Check]:
    return [found for found in check(*said) if found.outcome is Outcome.FAILS]


def told(code: str, text: str) -> list[Check]:
    """The checks of one rule that an article raises and that do not hold."""
    return [found for found in check_text(text).checks if found.code == code and found.outcome is not Outcome.HOLDS]


def one_told(code: str, text: str) -> Check:
    """The one of them."""
    (found,) = told(code, text)
    return found


__all__ = [
    "Asserted",
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
    "says",
    "share",
    "told",
]
