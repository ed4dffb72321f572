"""What ties the quantities of a system by definition: both ways of trade, groups and members, years and their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations
from math import inf

from factcheck.checker.divisions import made_up, nested
from factcheck.checker.identities import splits
from factcheck.checker.keys import BALANCE, FLOW, RE_EXPORTS, TURNOVER, WORLD, Topic, flow
from factcheck.checker.statements import Members
from factcheck.checker.system.rows import Amount, Row, System
from factcheck.checker.wholes import totals
from factcheck.domain.period import Period


def define(system: System, members: Members) -> None:
    """Add the rows that hold by definition between the quantities that the claims speak of.

    Turnover and balance of two sides; groups as the sum of their members, and periods as the sum of their parts, where
    all are spoken of; what is a part of something is no more than it.
    """
    for amount in _amounts(system, TURNOVER, BALANCE):
        if amount.topic.origin and amount.topic.destination:
            _two_ways(system, amount)
    amounts = _amounts(system, FLOW, TURNOVER)
    open_periods = {amount.topic.period for amount in amounts if _is_open(amount.topic)}
    for amount in amounts:
        _group(system, amount, members)
        if open_periods and amount.topic.period in open_periods:
            _wholes(system, amount)
    _periods(system)


def _amounts(system: System, *measures: str) -> list[Amount]:
    return [amount for amount in system.amounts if amount.topic.measure in measures]


def _two_ways(system: System, amount: Amount) -> None:
    (measure, one, other, product, period), voice, unit, number = amount
    apart = {flow(one, other, RE_EXPORTS, period), flow(other, one, RE_EXPORTS, period)}
    if product != RE_EXPORTS and not apart.isdisjoint(system.told_by(voice)):
        return  # "exports" may be those of home-made goods alone
    there = system.number(flow(one, other, product, period), voice, unit)
    back = system.number(flow(other, one, product, period), voice, unit)
    _hold(system, ((number, 1.0), (there, -1.0), (back, -1.0 if measure == TURNOVER else 1.0)))


def _group(system: System, amount: Amount, members: Members) -> None:
    """A group's trade is its members', where all are spoken of, and no less than that of any."""
    for parts in splits(amount.topic, members):
        known = [(number, -1.0) for number in _told_beside(system, amount, parts)]
        if known:
            _hold(system, ((amount.number, 1.0), *known), inf if len(known) < len(parts) else 0.0)


def _told_beside(system: System, amount: Amount, topics: Iterable[Topic]) -> Iterator[int]:
    """The numbers of other topics by the same source in the same unit, where it tells them."""
    told = system.told_by(amount.voice)
    for topic in topics:
        if (units := told.get(topic)) and (number := units.get(amount.unit)) is not None:
            yield number


def _is_open(about: Topic) -> bool:
    """Whether it is of all goods or of all partners, so that another may be a part of it."""
    return about.product is None or WORLD in (about.origin, about.destination)


def _wholes(system: System, amount: Amount) -> None:
    """A product is no more than all goods, one partner no more than all, where these are spoken of."""
    for whole in _told_beside(system, amount, totals(amount.topic)):
        _hold(system, ((whole, 1.0), (amount.number, -1.0)), inf)


def _periods(system: System) -> None:
    """What flowed in a period is the sum of what flowed in its parts, and no less than in any of them."""
    amounts = [amount for amount in _amounts(system, FLOW, TURNOVER, BALANCE) if amount.topic.period]
    periods = {amount.topic.period for amount in amounts if amount.topic.period}
    if not any(one.contains(other) for one, other in permutations(periods, 2)):
        return
    told: dict[tuple[Topic, str | None, str | None], dict[Period, int]] = defaultdict(dict)
    for topic, voice, unit, number in amounts:
        if topic.period:
            told[topic.during(None), voice, unit][topic.period] = number
    for (about, _, _), numbers in told.items():
        if about.measure != BALANCE:
            for whole, part in nested(numbers):
                _hold(system, ((numbers[whole], 1.0), (numbers[part], -1.0)), inf)
        for whole, parts in made_up(numbers):
            _hold(system, ((numbers[whole], 1.0), *((numbers[part], -1.0) for part in parts)))


def _hold(system: System, terms: tuple[tuple[int, float], ...], high: float = 0.0) -> None:
    """The terms add to nothing, or with `high` infinite to no less than nothing."""
    system.rows.append(Row(terms, 0.0, high, 0))
