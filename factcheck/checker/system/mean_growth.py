"""A sum grows as the mean of its parts: a turnover as both its flows, a region as its states.

The parts' levels are the weights of that mean: those before of the growth rates, those now of their inverses. It
follows from the sums of both periods, but only jointly where not all levels are told; written out, propagation sees it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, product
from math import inf

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.identities import splits
from factcheck.checker.keys import FLOW, TURNOVER, Topic, flow
from factcheck.checker.statements import Members
from factcheck.checker.system.rows import Row
from factcheck.checker.system.writer import Rate, Writer

_ONE = Interval(Decimal(1), Decimal(1))
_MOST = 24
"""Of growth rates that are told again and again, so many ways to combine them are written."""


def add_mean_growths(writer: Writer) -> None:
    """Add the rows that tie the growth rates of a sum and of all its parts, where all of these are told."""
    told: dict[tuple[str | None, Topic, Topic], list[Rate]] = defaultdict(list)
    for rate in writer.rates:
        told[rate.voice, rate.now, rate.before].append(rate)
    grown = {now for _, now, _ in told}
    flows = any(now.measure == FLOW for now in grown)
    for (voice, now, before), whole in told.items():
        for parts in _sums(now, writer.statements.members, flows):
            if not grown.issuperset(parts):
                continue
            rates = [told.get((voice, part, part.during(before.period)), []) for part in parts]
            for total, *each in islice(product(whole, *rates), _MOST):
                _add(writer, total, each)


def _sums(about: Topic, members: Members, flows: bool) -> Iterator[list[Topic]]:
    """The ways to make the topic up; of both its flows only where some of these are told to grow."""
    if flows and about.measure == TURNOVER:
        there = flow(about.origin, about.destination, about.product, about.period)
        yield [there, flow(about.destination, about.origin, about.product, about.period)]
    if about.measure in (FLOW, TURNOVER):
        yield from splits(about, members)


def _add(writer: Writer, total: Rate, parts: Sequence[Rate]) -> None:
    _between(writer, total, parts)
    excesses = [rate.factor - total.factor for rate in parts]
    inverse = _ONE / total.factor
    backward = [_ONE / rate.factor - inverse for rate in parts]
    owners = _owners(writer, [total, *parts])
    for unit in writer.units(total.claim, *(topic for rate in (total, *parts) for topic in (rate.now, rate.before))):
        before = [writer.number(rate.before, rate.claim, unit) for rate in parts]
        now = [writer.number(rate.now, rate.claim, unit) for rate in parts]
        _balance(writer, before, excesses, owners)
        _balance(writer, now, backward, owners)


def _between(writer: Writer, total: Rate, parts: Sequence[Rate]) -> None:
    """The sum grows no more than the fastest of its parts and no less than the slowest, whatever their levels."""
    least, most = min(rate.factor.low for rate in parts), max(rate.factor.high for rate in parts)
    number = writer.growth(total.claim, total.now, total.before)
    writer.system.rows.append(Row(((number, 1.0),), float(least), float(most), _owners(writer, parts)))


def _owners(writer: Writer, rates: Sequence[Rate]) -> int:
    return writer.system.bits(rate.claim.id for rate in rates)


def _balance(writer: Writer, numbers: Sequence[int], excesses: Sequence[Interval], owners: int) -> None:
    """What the parts grew more or less than the sum makes up for each other, each times the level of the part."""
    least = tuple((number, float(excess.low)) for number, excess in zip(numbers, excesses, strict=True))
    most = tuple((number, float(excess.high)) for number, excess in zip(numbers, excesses, strict=True))
    writer.system.rows += [Row(least, -inf, 0.0, owners), Row(most, 0.0, inf, owners)]
