"""Two parts that by their names are all there is: oil and non-oil exports, men and women, trade in and outside a bloc.

Two parts of any list may add to their total by chance, or not be all of it; of these the names say that they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.checker.keys import NON, RE_EXPORTS, TURNOVER, WORLD, Topic, between, named_product
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import vocabulary

_RATES = ("rate", "index")


class Halves(NamedTuple):
    """A topic and the two that make it up."""

    whole: Topic
    one: Topic
    other: Topic


def halves(statements: Statements) -> Iterator[Halves]:
    """The topics that the article tells both halves of, whether it tells the whole or not; each split once."""
    told = statements.mentioned()
    seen = set[frozenset[Topic]]()
    for about in told:
        for found in (*_by_product(about), *_by_partner(about)):
            key = frozenset(found)
            if found.other in told and key not in seen:
                seen.add(key)
                yield found


def adds_up(claim: Claim) -> bool:
    """Whether a level is a sum of what its parts have: no rate, no index, no average like a wage."""
    words = vocabulary("wording")["halves"]
    measure, unit = claim.series.measure, claim.quantity.unit
    if claim.kind is not Kind.LEVEL or unit == "percent" or measure in words["never_added"]:
        return False
    return measure not in _not_summed() or (measure in words["heads"] and unit == "persons")


def _by_product(about: Topic) -> Iterator[Halves]:
    if about.product:
        for other, whole in _other_halves(about.product):
            yield Halves(about.of(whole), about, about.of(other))


def _other_halves(good: str) -> list[tuple[str, str | None]]:
    """What goods or people the named ones leave, by each of its names, and what both are: "non oil" of oil, of all."""
    words = good.split()
    if NON in words:
        return [(" ".join(word for word in words if word != NON), None)]
    return [(" ".join(sorted((NON, *words))), None), *_named().get(good, ())]


def is_all_but(product: str | None, part: str) -> bool:
    """Whether it is all goods but some that the part is none of: "non oil" of vehicles, not of what is re-exported."""
    words = set((product or "").split())
    return NON in words and NON not in part.split() and words.isdisjoint(part.split()) and part != RE_EXPORTS


@cache
def _named() -> dict[str, list[tuple[str, str | None]]]:
    """By each name of a half the names of the other, with each of what the two are."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    for told in vocabulary("wording")["halves"]["named"]:
        one, other, *rest = ([name for words in names if (name := named_product(words))] for names in told)
        wholes: list[str | None] = [*rest[0]] if rest else [None]
        for names, others in ((one, other), (other, one)):
            for name in names:
                found.setdefault(name, []).extend(product(others, wholes))
    return found


def _by_partner(about: Topic) -> Iterator[Halves]:
    """Trade with a bloc, and with all outside it."""
    for here, there in ((about.origin, about.destination), (about.destination, about.origin)):
        for bloc in vocabulary("areas")["outside"].get(there, ()) if there else ():
            yield Halves(_with(about, here, WORLD), about, _with(about, here, bloc))


def _with(about: Topic, here: str | None, partner: str) -> Topic:
    if about.measure == TURNOVER or here == about.origin:
        return between(about, here, partner)
    return between(about, partner, here)


@cache
def _not_summed() -> frozenset[str]:
    return frozenset(measure["id"] for measure in vocabulary("measures")["measures"] if measure["kind"] in _RATES)
