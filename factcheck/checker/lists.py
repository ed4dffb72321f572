"""Lists of parts in the text that look complete because they add to a stated total, or to 100 percent.

Nothing says that such a list is complete, so only those that add up are found: a sum that misses proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from factcheck.checker.interval import Interval
from factcheck.checker.keys import Topic, topic
from factcheck.checker.precision import ROUNDED, reading
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim

_LONGEST = 10
_WIDEST = Decimal("0.03")
"""A sum whose range is wider than this part of the total would meet it by chance."""
_HUNDRED = Interval(Decimal(100), Decimal(100))


def product_runs(statements: Statements) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """A level and the levels of its products that stand side by side and add to it."""
    of_all_products: dict[Topic, list[Topic]] = {}
    for about in statements.level_topics():
        of_all_products.setdefault(about._replace(product=None), []).append(about)
    for about in statements.level_topics():
        same = of_all_products[about._replace(product=None)]
        products = [topic for topic in same if topic.product not in (None, about.product)]
        parts = [claim for topic in products for claim in statements.levels(topic) if claim.series.period]
        parts.sort(key=lambda claim: claim.span.start)
        for whole in statements.levels(about) if len(parts) > 1 else ():
            fitting = [part for part in parts if part.quantity.unit == whole.quantity.unit]
            fitting = [part for part in fitting if statements.agree_on_source((part, whole))]
            if run := _adding_to(reading(whole.quantity, ROUNDED), fitting):
                yield whole, run


def complete_shares(statements: Statements) -> Iterator[tuple[Claim, ...]]:
    """Shares of one whole, by product or by partner, that stand side by side and add to 100 percent."""
    lists: dict[tuple[object, ...], list[Claim]] = {}
    for about in statements.share_topics():
        for share in statements.shares(about):
            whole = topic(share.against) if share.against else None
            for side, rest in _without_each(about).items():
                lists.setdefault((side, rest, whole), []).append(share)
    seen = set()
    for shares in lists.values():
        shares.sort(key=lambda claim: claim.span.start)
        if (run := _adding_to(_HUNDRED, shares)) and run not in seen:
            seen.add(run)
            yield run


def _without_each(about: Topic) -> dict[str, Topic]:
    """The topic without its product, and without either of its areas: what the parts of one list share."""
    return {
        "product": about._replace(product=None),
        "origin": about._replace(origin=None),
        "destination": about._replace(destination=None),
    }


def _adding_to(total: Interval, parts: Sequence[Claim]) -> tuple[Claim, ...] | None:
    """The longest run of neighbours in `parts` whose sum meets `total` closely."""
    ranges = [reading(part.quantity, ROUNDED) for part in parts]
    lows = [Decimal(0), *accumulate(found.low for found in ranges)]
    highs = [Decimal(0), *accumulate(found.high for found in ranges)]
    for length in range(min(_LONGEST, len(parts)), 1, -1):
        widest = length * _WIDEST * abs(total.middle)
        for start in range(len(parts) - length + 1):
            low, high = lows[start + length] - lows[start], highs[start + length] - highs[start]
            if low <= total.high and total.low <= high and high - low <= widest:
                return tuple(parts[start : start + length])
    return None
