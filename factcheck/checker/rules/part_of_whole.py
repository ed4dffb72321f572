"""A part is no larger than its whole.

## What it does
Compares one flow with the turnover that it is a part of, a member with its group, a partner with all partners and a
product with all goods; a share of such a whole with 100 percent. It speaks up only when the part is certainly larger.

## Why
Million and billion are confused more often than any two digits, and no sum need be stated to see it.

## Example that holds
Exports of $80 million were the smaller part of the $19.8 billion turnover.

## Example that fails
Exports of $80 billion were the smaller part of the $19.8 billion turnover.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product

from factcheck.checker.arithmetic.precision import TIERS, reading
from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.keys import FLOW, TURNOVER, Topic, topic
from factcheck.checker.relation import AtMost, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.checker.trust import SURE
from factcheck.checker.wholes import both_ways, holds_others, is_left_over, is_with_rest, leaves_open, wider
from factcheck.domain.check import Check, Severity
from factcheck.domain.claim import Claim

RULE = Rule("FC111", "part-of-whole")
_ALL = 100
_MOST_PAIRS = 24
"""Of figures that are told again and again, so many are held against each other."""


def relations(statements: Statements) -> Iterator[Relation]:
    topics = statements.level_topics()
    alike: dict[tuple[object, ...], list[Topic]] = defaultdict(list)
    for about in topics:
        if holds_others(about):
            alike[_trade(about)].append(about)
    all_goods = any(about.product is None for about in topics)
    for about in topics:
        parts = statements.levels(about)
        for whole, ceiling in _wholes(statements, about, alike.get(_trade(about), ()), all_goods):
            if told := statements.levels(whole):
                for pair in islice(_comparable(statements, parts, told), _MOST_PAIRS):
                    yield _relation(pair, ceiling)


def _relation(pair: tuple[Claim, Claim], ceiling: Severity) -> Relation:
    """That a turnover holds its flows is so by definition, that other wholes are those of their parts is supposed."""
    supposed = ceiling is not Severity.ERROR
    return Relation(RULE, AtMost(*pair), pair, ceiling=ceiling, only_failures=True, supposed=supposed)


def _comparable(
    statements: Statements, parts: Sequence[Claim], wholes: Sequence[Claim]
) -> Iterator[tuple[Claim, Claim]]:
    """Levels of a topic and of its whole, of one unit and one source."""
    for one, other in product(parts, wholes):
        alike = one.quantity.unit == other.quantity.unit and one.id != other.id
        if not alike or is_with_rest(other) or is_left_over(other, statements.ties):
            continue
        if statements.are_alike((one, other)):
            yield one, other


def _trade(about: Topic) -> tuple[object, ...]:
    """What is the same for a part and a group that holds one side of it."""
    return about.measure, about.product, about.period


def findings(statements: Statements) -> Iterator[Check]:
    """Shares of more than all of what they are a part of."""
    for about in statements.share_topics():
        for share in statements.shares(about):
            low = reading(share.quantity, TIERS[Severity.ERROR]).low
            if low > _ALL and share.confidence >= SURE and share.against and leaves_open(topic(share.against), about):
                yield _more_than_all(share)


def _more_than_all(share: Claim) -> Check:
    told = f"a share of {quoted(share)}"
    message = f"No part is more than 100 percent of its whole, but the text says {told}. Or did we misread the text?"
    return finding(RULE, [share], message, told)


def _wholes(
    statements: Statements, about: Topic, topics: Sequence[Topic], all_goods: bool
) -> Iterator[tuple[Topic, Severity]]:
    """What the topic is a part of, and how surely; a part of all goods only where the article tells any of these."""
    if about.measure not in (FLOW, TURNOVER):
        return
    if turnover := both_ways(about):
        yield turnover, Severity.ERROR
    if about.product and all_goods:
        yield about.of(None), Severity.WARNING
    for whole in wider(about, topics, statements.members):
        yield whole, Severity.WARNING
