"""Lists of shares of which the text says that they are all: "flowers for the remaining 15 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier
from factcheck.resources import any_of, vocabulary, word_shape

_PERCENT = word_shape("closed_lists", "percent")
_HUNDRED = Decimal(100)


def closed_shares(statements: Statements) -> Iterator[tuple[Claim, ...]]:
    """The shares from the beginning of the paragraph or the sentence up to one that is called the rest.

    Where either list adds to 100 percent, that one. Nothing where another percentage, or a part of a part, stands among
    them: the list is then not understood.
    """
    for closing in statements.of(Kind.SHARE):
        if _the_rest().search(statements.wording.before(closing)):
            openings = statements.wording.openings(closing) or ()
            lists = [found for start in openings if (found := _list(statements, start, closing))]
            yield from sorted(lists, key=misses)[:1]


def _list(statements: Statements, start: int, closing: Claim) -> tuple[Claim, ...] | None:
    """All percentages from `start` to the closing one, None where they are no list of shares of one thing."""
    end = closing.span.end
    listed = tuple(c for c in statements.claims if start <= c.span.start < end and c.quantity.unit == "percent")
    text = statements.wording.between(start, end)
    about = {(claim.kind, statements.topics[claim.id].measure, claim.series.period) for claim in listed}
    understood = len(about) == 1 and len(listed) > 1 and len(listed) == len(_PERCENT.findall(text))
    return listed if understood and not _nested().search(text) else None


def misses(listed: Sequence[Claim]) -> bool:
    """Whether the shares do not add to 100 percent, each taken to a unit of its last place."""
    ranges = [_as_computed(share) for share in listed]
    return not sum(r.low for r in ranges) <= _HUNDRED <= sum(r.high for r in ranges)


def left_for(share: Claim, listed: Sequence[Claim]) -> Interval:
    """What the others leave of 100 percent."""
    ranges = [_as_computed(other) for other in listed if other.id != share.id]
    return Interval(_HUNDRED - sum(r.high for r in ranges), _HUNDRED - sum(r.low for r in ranges))


def _as_computed(share: Claim) -> Interval:
    """Whoever names the rest has taken the other shares from 100 as they stand: "40" is no 35 to 45 there."""
    quantity = share.quantity
    if quantity.qualifier is not Qualifier.EXACT or quantity.printed.in_words:
        return Interval(quantity.low, quantity.high)
    return Interval(quantity.value - quantity.last_place, quantity.value + quantity.last_place)


@cache
def _the_rest() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf"\b(?<!of )(?:{any_of(words['rest'])})(?: ?(?:{any_of(words['rest_is'])}))* ?$")


@cache
def _nested() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['nested'])})\b")
