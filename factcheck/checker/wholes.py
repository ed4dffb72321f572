"""What a topic is a part of: all products, trade with all partners, trade both ways, a group that holds one side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.checker.keys import BALANCE, FLOW, TURNOVER, WORLD, Topic, between, turnover
from factcheck.checker.statements import Members
from factcheck.checker.tied import sum_patterns
from factcheck.checker.tied.ties import Ties
from factcheck.domain.claim import Claim
from factcheck.resources import word_set

_BETWEEN_AREAS = (FLOW, TURNOVER, BALANCE, "transit")


def opened(about: Topic) -> dict[str, Topic]:
    """The topic with one side opened to all there is, by that side; itself where the side is open already.

    Trade with all partners is trade with the world; what an area has from all others, such as investment, names none,
    and what it makes is a part of what the world makes.
    """
    found = {"product": about.of(None)}
    if about.measure not in _BETWEEN_AREAS:
        return {**found, "destination": about._replace(destination=None), "origin": about._replace(origin=WORLD)}
    if about.origin and about.destination:
        for side, other in (("origin", about.destination), ("destination", about.origin)):
            if other != WORLD:
                found[side] = _with_world(about, side)
    return found


def _with_world(about: Topic, side: str) -> Topic:
    one, other = (WORLD, about.destination) if side == "origin" else (about.origin, WORLD)
    return between(about, one, other)


def totals(about: Topic) -> list[Topic]:
    """The wholes that a topic may be a part of unsaid, the nearest first: all products, all partners, all of both."""
    sides = opened(about)
    partners = [sides[side] for side in ("destination", "origin") if side in sides]
    found = [sides["product"], *partners, *(whole.of(None) for whole in partners)]
    return [whole for whole in dict.fromkeys(found) if whole != about]


def is_balance_of(whole: Topic, part: Topic) -> bool:
    """Whether it is only what an account leaves, the deficit of a budget, and no whole of what comes in or goes out."""
    alike = whole.measure == part.measure and whole.measure in word_set("measures", "accounts")
    return alike and whole.product is None and part.product is not None


def is_with_rest(claim: Claim) -> bool:
    """Whether its words leave out who was told before, so that it is no whole: "exports to the rest of the world"."""
    told = (reason.quote for reason in claim.reasons if reason.slot == "partner")
    return any(words and words.lower() in word_set("areas", "the_rest") for words in told)


def is_left_over(claim: Claim, ties: Ties) -> bool:
    """Whether the words beside the number make it what is left of a whole: "the other $5m", "$5m to all others"."""
    behind = sum_patterns.left_over_behind().match(ties.behind(claim))
    return bool(behind or sum_patterns.left_over().search(ties.before(claim)))


def both_ways(about: Topic) -> Topic | None:
    """The turnover that a flow is a part of."""
    return turnover(*about[1:]) if about.measure == FLOW else None


def holds_others(about: Topic) -> bool:
    """Whether a side of the topic may hold those of others: no single country does."""
    one, other = about.origin, about.destination
    return bool((one and not one.isupper()) or (other and not other.isupper()))


def wider(about: Topic, told: Iterable[Topic], members: Members) -> Iterator[Topic]:
    """Those of the topics `told` that are of the same trade with a group that holds one side of this one."""
    for other in told:
        if other != about and other.measure == about.measure and _widens(about, other, members):
            yield other


def _widens(about: Topic, other: Topic, members: Members) -> bool:
    if (about.product, about.period) != (other.product, other.period):
        return False
    one, two, either_way = about.origin, about.destination, about.measure != FLOW
    if one == two or other.origin == other.destination:
        return False
    if one == other.origin or (either_way and one == other.destination):
        small, large = two, other.destination if one == other.origin else other.origin
    elif two == other.destination or (either_way and two == other.origin):
        small, large = one, other.origin if two == other.destination else other.destination
    else:
        return False
    if small is None or large is None or small == large:
        return False
    return large == WORLD or small in members(large, about.period)


def leaves_open(whole: Topic, part: Topic) -> bool:
    """Whether two topics differ only in what the whole leaves open: its product, or one of its areas."""
    if (whole.measure, whole.period) != (part.measure, part.period) or whole == part:
        return False
    sides = ((whole.product, part.product), (whole.origin, part.origin), (whole.destination, part.destination))
    return all(all_ in (None, WORLD, one) for all_, one in sides)
