"""Errors planted in the claims of a right article: every neighbour of every number, by kind of mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, pairwise
from typing import NamedTuple

from factcheck.checker.arithmetic.precision import decimals
from factcheck.checker.keys import FLOW, TURNOVER, Topic, topic
from factcheck.checker.suspects.replacement import format_like
from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.quantity import Quantity

_SCALES = {Decimal(10) ** 6: ("million", "billion", 1000), Decimal(10) ** 9: ("billion", "million", Decimal("0.001"))}
_FACTORS = tuple(map(Decimal, ("0.4", "0.55", "0.7", "0.85", "1.15", "1.4", "1.8", "2.5")))
_OPPOSITE = {"exports": "imports", "imports": "exports"}


class Mistake(StrEnum):
    SWAPPED = "two digits swapped"
    DIGIT = "one digit changed"
    POINT = "ten times too large or too small"
    SCALE = "million for billion"
    SIGN = "wrong sign of growth"
    LAST_YEAR = "previous year's figure"
    YEAR = "wrong year label"
    OTHER = "another country's or source's figure"
    EXCHANGED = "exports and imports swapped"
    MISCALLED = "exports called imports"
    ARBITRARY = "another number"


class Planted(NamedTuple):
    """An article with one mistake: all its claims, the ids of the wrong ones, and the true values of these."""

    mistake: Mistake
    claims: list[Claim]
    culprits: tuple[str, ...]
    truth: tuple[Decimal, ...]


def planted(claims: Sequence[Claim]) -> Iterator[Planted]:
    """Every mistake that can be made with the numbers in digits; ranks stay as they are."""
    written = [claim for claim in claims if claim.kind is not Kind.RANK and not claim.quantity.printed.in_words]
    numbers = [claim for claim in written if claim.quantity.value]
    for claim in numbers:
        for mistake, wrong in _mistaken(claim, numbers):
            yield _with(claims, mistake, wrong)
    for one, other in _both_ways(numbers):
        yield _with(claims, Mistake.EXCHANGED, _saying(one, other), _saying(other, one))


def _with(claims: Sequence[Claim], mistake: Mistake, *wrong: Claim) -> Planted:
    by_id = {claim.id: claim for claim in wrong}
    truth = {claim.id: claim.quantity.value for claim in claims}
    changed = [by_id.get(claim.id, claim) for claim in claims]
    return Planted(mistake, changed, tuple(by_id), tuple(truth[id_] for id_ in by_id))


def _mistaken(claim: Claim, numbers: Sequence[Claim]) -> Iterator[tuple[Mistake, Claim]]:
    yield from ((Mistake.SWAPPED, _reading(claim, token)) for token in _swapped(claim.quantity.printed.token))
    yield from ((Mistake.DIGIT, _reading(claim, token)) for token in _one_digit(claim.quantity.printed.token))
    yield from ((Mistake.POINT, _reading(claim, token)) for token in _point_moved(claim.quantity))
    if claim.quantity.printed.scale in _SCALES:
        yield Mistake.SCALE, _scaled(claim)
    if claim.kind is Kind.CHANGE:
        yield Mistake.SIGN, replace(claim, quantity=-claim.quantity)
    for growth in _growths(claim, numbers):
        yield Mistake.LAST_YEAR, _reading(claim, _other_token(claim, _before(claim, growth, numbers)))
    if claim.kind is Kind.CHANGE or _growths(claim, numbers):
        yield Mistake.YEAR, _a_year_earlier(claim)
    yield from ((Mistake.OTHER, _saying(claim, other)) for other in numbers if _is_like(claim, other))
    if claim.series.measure in _OPPOSITE and claim.kind is Kind.LEVEL and not _has_way_back(claim, numbers):
        yield Mistake.MISCALLED, replace(claim, series=_opposite(claim))
    tokens = dict.fromkeys(_token(claim, claim.quantity.value * factor) for factor in _FACTORS)
    for token in tokens:
        if token != claim.quantity.printed.token and any(digit in token for digit in "123456789"):
            yield Mistake.ARBITRARY, _reading(claim, token)


def _swapped(token: str) -> Iterator[str]:
    places = [i for i, mark in enumerate(token) if mark.isdigit()]
    for i, j in pairwise(places):
        changed = token[:i] + token[j] + token[i + 1 : j] + token[i] + token[j + 1 :]
        if token[i] != token[j] and _is_written_so(changed):
            yield changed


def _one_digit(token: str) -> Iterator[str]:
    for i in (i for i, mark in enumerate(token) if mark.isdigit()):
        for digit in "0123456789":
            changed = token[:i] + digit + token[i + 1 :]
            if digit != token[i] and _is_written_so(changed):
                yield changed


def _is_written_so(token: str) -> bool:
    """Whether a number may begin like this: with a zero only before the decimal point."""
    return token[0] != "0" or token[1:2] == "."


def _point_moved(quantity: Quantity) -> Iterator[str]:
    number = Decimal(quantity.printed.token.replace(",", ""))
    places = decimals(quantity)
    yield f"{number * 10:.{max(0, places - 1)}f}"
    yield f"{number / 10:.{places + 1}f}"


def _reading(claim: Claim, token: str) -> Claim:
    """The claim with another number in its place, as vague as the old one was."""
    quantity, quote = claim.quantity, claim.span.quote
    number = Decimal(token.replace(",", ""))
    size = number * quantity.printed.scale
    place = Decimal(1).scaleb(int(number.as_tuple().exponent)) * quantity.printed.scale
    sides = sorted((abs(quantity.low - quantity.value), abs(quantity.high - quantity.value)))
    exact = sides == [quantity.last_place / 2] * 2
    factor = size / abs(quantity.value)
    below, above = (quantity.value - quantity.low) * factor, (quantity.high - quantity.value) * factor
    if exact:
        below = above = place / 2
    value = size.copy_sign(quantity.value)
    printed = replace(quantity.printed, token=token, end=quantity.printed.start + len(token))
    changed = replace(quantity, value=value, low=value - below, high=value + above, last_place=place, printed=printed)
    words = quote.replace(quantity.printed.token, token, 1)
    return replace(claim, quantity=changed, span=replace(claim.span, end=claim.span.start + len(words), quote=words))


def _token(claim: Claim, value: Decimal) -> str:
    """A value as the claim would print it."""
    return format_like(
        claim.quantity.printed.token, abs(value) / claim.quantity.printed.scale, decimals(claim.quantity)
    )


def _other_token(claim: Claim, value: Decimal) -> str:
    """A value as the claim would print it, with a decimal more where it could not be told from the claim's own."""
    token, places = claim.quantity.printed.token, decimals(claim.quantity)
    found = _token(claim, value)
    return found if found != token else f"{abs(value) / claim.quantity.printed.scale:.{places + 1}f}"


def _scaled(claim: Claim) -> Claim:
    quantity = claim.quantity
    word, other, factor = _SCALES[quantity.printed.scale]
    ends = {name: getattr(quantity, name) * factor for name in ("value", "low", "high", "last_place")}
    printed = replace(quantity.printed, scale=quantity.printed.scale * factor)
    quote = claim.span.quote.replace(word, other)
    return replace(claim, quantity=replace(quantity, printed=printed, **ends), span=replace(claim.span, quote=quote))


def _growths(claim: Claim, numbers: Sequence[Claim]) -> list[Claim]:
    """The growth rates that lead to a level."""
    if claim.kind is not Kind.LEVEL:
        return []
    about = topic(claim.series)
    return [c for c in numbers if c.kind is Kind.CHANGE and topic(c.series) == about and c.source == claim.source]


def _before(claim: Claim, growth: Claim, numbers: Sequence[Claim]) -> Decimal:
    """The level that a growth starts from: as it is told, else as it follows."""
    about = topic(claim.series).during(growth.base_period)
    told = [c.quantity.value for c in numbers if c.kind is Kind.LEVEL and topic(c.series) == about]
    return told[0] if told else claim.quantity.value / (1 + growth.quantity.value / 100)


def _a_year_earlier(claim: Claim) -> Claim:
    period, base = claim.series.period, claim.base_period
    assert period
    earlier = replace(claim.series, period=period.years_later(-1))
    return replace(claim, series=earlier, base_period=base.years_later(-1) if base else None)


def _is_like(claim: Claim, other: Claim) -> bool:
    """Whether the other figure stands for another country, or from another source, where this one stands."""
    if claim.id == other.id or claim.kind is not other.kind or claim.quantity.value == other.quantity.value:
        return False
    if claim.kind is Kind.CHANGE:
        return (claim.series.period, claim.base_period) == (other.series.period, other.base_period)
    return claim.kind is Kind.LEVEL and _one_side_shared(topic(claim.series), topic(other.series))


def _one_side_shared(one: Topic, other: Topic) -> bool:
    if (one.measure, one.product, one.period) != (other.measure, other.product, other.period):
        return False
    if one.measure == TURNOVER:
        return bool({one.origin, one.destination} & {other.origin, other.destination})
    return one.origin == other.origin or one.destination == other.destination


def _saying(claim: Claim, other: Claim) -> Claim:
    """The claim with the number of another in its place."""
    printed = replace(other.quantity.printed, start=claim.span.start, end=claim.span.start + len(other.span.quote))
    span = replace(claim.span, end=claim.span.start + len(other.span.quote), quote=other.span.quote)
    return replace(claim, quantity=replace(other.quantity, printed=printed), span=span)


def _both_ways(numbers: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of levels that are the flows of two partners both ways, by one source."""
    yield from ((one, other) for one, other in combinations(numbers, 2) if _is_way_back(one, other))


def _has_way_back(claim: Claim, numbers: Sequence[Claim]) -> bool:
    return any(_is_way_back(claim, other) for other in numbers)


def _is_way_back(one: Claim, other: Claim) -> bool:
    if (one.kind, other.kind, one.source) != (Kind.LEVEL, Kind.LEVEL, other.source):
        return False
    here, there = topic(one.series), topic(other.series)
    turned = here._replace(origin=here.destination, destination=here.origin)
    return here.measure == FLOW and turned == there


def _opposite(claim: Claim) -> Series:
    return replace(claim.series, measure=_OPPOSITE[claim.series.measure])
