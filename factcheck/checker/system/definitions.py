"""What ties the quantities of a system by definition: both ways of trade, groups and members, years and their parts."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from math import inf

from factcheck.checker.divisions import made_up, nested
from factcheck.checker.identities import splits
from factcheck.checker.keys import BALANCE, FLOW, TURNOVER, WORLD, Topic, flow
from factcheck.checker.statements import Members
from factcheck.checker.system.rows import Row, System, Variable
from factcheck.checker.wholes import totals
from factcheck.domain.period import Period


def define(system: System, members: Members) -> None:
    """Add the rows that hold by definition between the quantities that the claims speak of.

    Turnover and balance of two sides; groups as the sum of their members, and periods as the sum of their parts, where
    all are spoken of; what is a part of something is no more than it.
    """
    for variable in _amounts(system, TURNOVER, BALANCE):
        if variable.topic.origin and variable.topic.destination:
            _two_ways(system, variable)
    amounts = _amounts(system, FLOW, TURNOVER)
    open_periods = {variable.topic.period for variable in amounts if _is_open(variable.topic)}
    for variable in amounts:
        _group(system, variable, members)
        if open_periods and variable.topic.period in open_periods:
            _wholes(system, variable)
    _periods(system)


def _amounts(system: System, *measures: str) -> list[Variable]:
    return [v for v in system.variables if v.over is None and v.topic.measure in measures]


def _two_ways(system: System, variable: Variable) -> None:
    measure, one, other, product, period = variable.topic
    there = system.number(variable.of(flow(one, other, product, period)))
    back = system.number(variable.of(flow(other, one, product, period)))
    sign = -1.0 if measure == TURNOVER else 1.0
    _hold(system, ((system.number(variable), 1.0), (there, -1.0), (back, sign)))


def _group(system: System, variable: Variable, members: Members) -> None:
    """A group's trade is its members', where all are spoken of, and no less than that of any."""
    for parts in splits(variable.topic, members):
        found = [system.variables.get(variable.of(part)) for part in parts]
        known = [(number, -1.0) for number in found if number is not None]
        if known:
            total = (system.number(variable), 1.0)
            _hold(system, (total, *known), inf if len(known) < len(parts) else 0.0)


def _is_open(about: Topic) -> bool:
    """Whether it is of all goods or of all partners, so that another may be a part of it."""
    return about.product is None or WORLD in (about.origin, about.destination)


def _wholes(system: System, variable: Variable) -> None:
    """A product is no more than all goods, one partner no more than all, where these are spoken of."""
    for topic in totals(variable.topic):
        whole = system.variables.get(variable.of(topic))
        if whole is not None:
            _hold(system, ((whole, 1.0), (system.variables[variable], -1.0)), inf)


def _periods(system: System) -> None:
    """What flowed in a period is the sum of what flowed in its parts, and no less than in any of them."""
    told: dict[Variable, dict[Period, int]] = defaultdict(dict)
    amounts = [variable for variable in _amounts(system, FLOW, TURNOVER, BALANCE) if variable.topic.period]
    periods = {variable.topic.period for variable in amounts if variable.topic.period}
    if not any(one.contains(other) for one, other in permutations(periods, 2)):
        return
    for variable in amounts:
        if variable.topic.period:
            told[variable.of(variable.topic.during(None))][variable.topic.period] = system.number(variable)
    for about, numbers in told.items():
        if about.topic.measure != BALANCE:
            for whole, part in nested(numbers):
                _hold(system, ((numbers[whole], 1.0), (numbers[part], -1.0)), inf)
        for whole, parts in made_up(numbers):
            _hold(system, ((numbers[whole], 1.0), *((numbers[part], -1.0) for part in parts)))


def _hold(system: System, terms: tuple[tuple[int, float], ...], high: float = 0.0) -> None:
    """The terms add to nothing, or with `high` infinite to no less than nothing."""
    system.rows.append(Row(terms, 0.0, high, 0))
