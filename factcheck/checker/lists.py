"""Lists of parts in the text that look complete because they add to a stated total, or to 100 percent.

Nothing says that such a list is complete, so only those that add up are found: a sum that misses proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

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
    topics = statements.level_topics()
    for about in topics:
        parts = [c for t in topics if _is_product_of(t, about) for c in statements.levels(t) if c.series.period]
        parts.sort(key=lambda claim: claim.span.start)
        for whole in statements.levels(about):
            same = [
                p for p in parts if p.quantity.unit == whole.quantity.unit and statements.agree_on_source((p, whole))
            ]
            if run := _adding_to(reading(whole.quantity, ROUNDED), same):
                yield whole, run


def _is_product_of(part: Topic, whole: Topic) -> bool:
    return part.product is not None and part.product != whole.product and part._replace(product=whole.product) == whole


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
    for length in range(min(_LONGEST, len(parts)), 1, -1):
        for start in range(len(parts) - length + 1):
            run = ranges[start : start + length]
            added = Interval(sum(r.low for r in run) + Decimal(0), sum(r.high for r in run) + Decimal(0))
            if added.meets(total) and added.high - added.low <= length * _WIDEST * abs(total.middle):
                return tuple(parts[start : start + length])
    return None
