"""Which claims speak of the same thing: one topic for all the ways to say it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.period import Period
from factcheck.resources import vocabulary, word_set

WORLD = "world"
FLOW = "flow"
TURNOVER = "turnover"
BALANCE = "balance"
NON = "non"
"""In the name of goods: all but some."""
_TRADE = frozenset(("exports", "imports", TURNOVER, BALANCE, "transit"))
_WORD = re.compile(r"[^\W_]+")


class Topic(NamedTuple):
    """What is measured, the same for each way to say it: Kazakh exports to China are China's imports from Kazakhstan.

    For a flow of goods `measure` is ``flow`` and goods go from `origin` to `destination`; for a turnover the two are
    in alphabetical order; for all else `origin` is the reporter and `destination` the partner.
    """

    measure: str
    origin: str | None
    destination: str | None
    product: str | None
    period: Period | None

    def during(self, period: Period | None) -> Topic:
        return Topic(self.measure, self.origin, self.destination, self.product, period)

    def of(self, product: str | None) -> Topic:
        return Topic(self.measure, self.origin, self.destination, product, self.period)


def flow(origin: str | None, destination: str | None, product: str | None, period: Period | None) -> Topic:
    return Topic(FLOW, origin, destination, product, period)


def turnover(one: str | None, other: str | None, product: str | None, period: Period | None) -> Topic:
    if (one or "") > (other or ""):
        one, other = other, one
    return Topic(TURNOVER, one or None, other or None, product, period)


def between(about: Topic, one: str | None, other: str | None) -> Topic:
    """The same of two other areas."""
    if about.measure == TURNOVER:
        return turnover(one, other, about.product, about.period)
    return Topic(about.measure, one, other, about.product, about.period)


def balance(reporter: str | None, partner: str | None, product: str | None, period: Period | None) -> Topic:
    return Topic(BALANCE, reporter, partner, product, period)


def is_own_deficit(claim: Claim) -> bool:
    """Whether it is a deficit with all the world, which nobody tells from the other side as one between two.

    The change of a deficit is signed by its size, so that its sign tells nothing of whose it is.
    """
    level = claim.kind is Kind.LEVEL and claim.series.measure == BALANCE
    return level and claim.series.partner == WORLD and claim.quantity.value < 0


def topic(series: Series) -> Topic:
    """The topic of a claim's series."""
    reporter, partner, product = _area(series.reporter), _area(series.partner), named_product(series.product)
    if series.measure not in _TRADE:
        return Topic(series.measure, reporter, None if partner == WORLD else partner, product, series.period)
    partner = partner or WORLD
    match series.measure:
        case "exports":
            return flow(reporter, partner, product, series.period)
        case "imports":
            return flow(partner, reporter, product, series.period)
        case "turnover":
            return turnover(reporter, partner, product, series.period)
    return Topic(series.measure, reporter, partner, product, series.period)


def _area(code: str | None) -> str | None:
    if code is None or "+" not in code:
        return code
    return "+".join(sorted(code.split("+")))


@lru_cache(maxsize=1024)
def named_product(name: str | None) -> str | None:
    """The product without the differences that do not matter: case, order, plural, small words."""
    words = sorted(_singular(w) for w in _WORD.findall((name or "").casefold()) if not is_small(w))
    if NON in words:
        words = [word for word in words if word not in word_set("wording", "products", "goods")]
    plain = " ".join(words)
    if not plain or plain in word_set("wording", "products", "all_goods"):
        return None
    return _same_goods().get(plain, plain)


@cache
def _same_goods() -> dict[str, str]:
    """For each name of a good, its words in order, the first of all its names."""
    told = [[" ".join(sorted(name.split())) for name in names] for names in vocabulary("wording")["products"]["same"]]
    return {name: names[0] for names in told for name in names}


def is_small(word: str) -> bool:
    """Whether a word tells nothing of what a name means."""
    return word in word_set("wording", "small_words")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


RE_EXPORTS = named_product("re-exports")
"""Goods that come in to go out again: the product of a claim on exports."""
