"""Who is compared when an article calls one the largest, or the only one: those that differ from it on one side."""

from __future__ import annotations

from factcheck.checker.keys import NON, TURNOVER, WORLD, Topic
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Assertion
from factcheck.groups import lies_in

SIDES = ("origin", "destination", "product")
"""On which side of a topic its competitors may stand."""


def competitor(about: Topic, other: Topic, side: str) -> str | None:
    """What stands on `side` of the other topic, if that is all in which the two differ."""
    if about.measure != other.measure or about.period != other.period:
        return None
    if side == "product":
        same = about.product and other.product and about.product != other.product
        return other.product if same and about[1:3] == other[1:3] else None
    if about.product != other.product or about == other:
        return None
    here, there = _sides(about, side)
    if here == WORLD:
        return None
    if about.measure == TURNOVER:
        areas = {other.origin, other.destination}
        return next(iter(areas - {there}), None) if there in areas and here not in areas else None
    other_here, other_there = _sides(other, side)
    return other_here if other_there == there else None


def competes(statements: Statements, among: str | None, about: Topic, competitor: str, side: str) -> bool:
    """Whether the competitor is one of the group `among`, or of those that the text compares where it names none.

    With a country no group is compared: the largest buyer may buy less than a bloc does. Nor is what is a part of the
    other: "Asia is the largest market, Central Asia takes 64 percent of it".
    """
    if side == "product":
        return competitor not in statements.products_divided and not _is_complement(competitor, about.product)
    if competitor == WORLD or "+" in competitor:
        return False
    if among:
        group = statements.members(among, about.period)
        return competitor in group if group else competitor != among
    here, _ = _sides(about, side)
    if (here or "").isupper() and not competitor.isupper():
        return False
    if here is None:
        return True
    part = statements.members(competitor, about.period) or {competitor}
    whole = statements.members(here, about.period)
    within = all(one in whole or lies_in(one, here) for one in part)
    return not within and here not in part


def _is_complement(product: str, other: str | None) -> bool:
    """Whether it is all but one thing, which is something else than the other: non-oil goods beside gold."""
    words = set(product.split())
    return NON in words and set((other or "").split()) != words - {NON}


def rivals(statements: Statements, among: str | None, about: Topic, side: str) -> dict[str, Topic]:
    """The series told of that differ from `about` on one side only, by what stands there."""
    found: dict[str, Topic] = {}
    for other in statements.mentioned():
        named = competitor(about, other, side)
        if named and competes(statements, among, about, named, side):
            found.setdefault(named, other)
    return found


def side_of(assertion: Assertion, about: Topic) -> str | None:
    """On which side of its series the only one stands."""
    if assertion.one and assertion.one == assertion.series.product:
        return "product"
    return next((side for side in SIDES if assertion.one and on_side(about, side) == assertion.one), None)


def on_side(about: Topic, side: str) -> str | None:
    """What stands on `side` of the topic."""
    return about.product if side == "product" else _sides(about, side)[0]


def _sides(about: Topic, side: str) -> tuple[str | None, str | None]:
    return (about.origin, about.destination) if side == "origin" else (about.destination, about.origin)
