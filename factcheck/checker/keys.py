"""Which claims speak of the same thing: one topic for all the ways to say it, one voice for all names of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.period import Period
from factcheck.resources import any_of, vocabulary, word_set

WORLD = "world"
FLOW = "flow"
TURNOVER = "turnover"
BALANCE = "balance"
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
    words = sorted(_singular(w) for w in _WORD.findall((name or "").casefold()) if not _is_small(w))
    if "non" in words:
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


def _is_small(word: str) -> bool:
    return word in word_set("wording", "small_words")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


_ITSELF_AND_NONE = 2
RE_EXPORTS = named_product("re-exports")
"""Goods that come in to go out again: the product of a claim on exports."""


def voices(sources: Iterable[str | None]) -> dict[str | None, str | None]:
    """For each name of a source the one name for all that mean it.

    "GACC" is "the GACC", "NBS" the National Bureau of Statistics, "Trade Minister Ana Cruz" is Ana Cruz, and "the
    customs service" is the one source of the article with customs in its name.
    """
    names = list(dict.fromkeys(name for name in sources if name))
    persons = {name: _person(name) for name in names}
    known: dict[str, str] = {}
    found: dict[str | None, str | None] = {None: None}
    for name in names:
        words = _name_words(persons[name])
        plain = " ".join(sorted(words, key=str.casefold)).casefold()
        initials = "".join(word[0] for word in words).casefold() if len(words) > 1 else plain
        voice = known.get(plain) or known.get(initials) or plain
        known.setdefault(plain, voice)
        known.setdefault(initials, voice)
        found[name] = voice
    for name in names:
        if name == name.lower():
            found[name] = _described(name, [other for other in names if other != other.lower()], found)
    if len(set(found.values())) > _ITSELF_AND_NONE and [name for name in names if _is_medium(name)] == names[:1]:
        found[names[0]] = None
    return found


def _is_medium(name: str) -> bool:
    """Whether it counts nothing itself: what an agency opens with, it passes on from whom it names then."""
    return name in word_set("sources", "media")


def _person(name: str) -> str:
    """The name of a person without the post, which "Minister" ends; any other name as it is."""
    return _post().sub("", name)


@cache
def _post() -> re.Pattern[str]:
    """A post before the name and surname of who holds it."""
    posts = any_of(word_set("sources", "posts"))
    return re.compile(
        rf"\A(?:[\w,'-]+ )*?(?i:{posts})(?: (?:of|for)(?: [A-Z][\w-]*,?(?: and)?)*)? (?=[A-ZÀ-Þ]\S+ [A-ZÀ-Þ])"
    )


def _name_words(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if not _is_small(word.casefold())]


def _described(name: str, named: list[str], known: dict[str | None, str | None]) -> str | None:
    """The one source whose name has the first word of a description in it, else the description itself."""
    first = next(iter(_name_words(name)), None)
    meant = {known[other] for other in named if first in _name_words(other.casefold())}
    return meant.pop() if len(meant) == 1 else known[name]
