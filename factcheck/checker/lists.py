"""Lists of parts in the text that look complete because they add to a stated total, or to 100 percent.

Nothing says that such a list is complete, so only those that add up are found: a sum that misses proves nothing,
unless the same list adds up at another time, as in the column beside it of a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.keys import WORLD, Topic, topic
from factcheck.checker.statements import Statements
from factcheck.checker.wholes import opened
from factcheck.domain.claim import Claim

_FEWEST, _LONGEST = 2, 10
"""So many parts are added."""
_LISTED = 3
"""So many parts that add up hardly do so by chance: their list is a whole one."""
_WIDEST = Decimal("0.03")
"""A sum whose range is wider than this part of the total would meet it by chance."""
_HUNDRED = Interval(Decimal(100), Decimal(100))


Run = tuple[Claim, tuple[Claim, ...]]
"""A whole and the parts that stand side by side."""
Part = tuple[Claim, Interval]
"""A part and what it may stand for."""


class _Row(NamedTuple):
    """Parts that stand side by side, and between what their sums lie: all of them the smallest or all the largest."""

    parts: list[Part]
    least: Decimal
    most: Decimal

    @classmethod
    def of(cls, parts: list[Part]) -> _Row:
        low, high = min(size.low for _, size in parts), max(size.high for _, size in parts)
        counts = _FEWEST, min(_LONGEST, len(parts))
        return cls(parts, min(count * low for count in counts), max(count * high for count in counts))

    def may_add_to(self, total: Interval) -> bool:
        return len(self.parts) >= _FEWEST and self.least <= total.high and total.low <= self.most


def part_runs(statements: Statements) -> Iterator[Run]:
    """A level and the levels of its products, or of single partners, that stand side by side and add to it."""
    told = {about: _adding(statements, about) for about in statements.level_topics()}
    has_open = any(about.destination is None or WORLD in (about.origin, about.destination) for about in told)
    lists: dict[tuple[str, Topic], list[Part]] = {}
    wholes: list[tuple[tuple[str, Topic], list[Part]]] = []
    for about, levels in told.items():
        dated = [part for part in levels if part[0].series.period]
        for key in opened(about).items() if has_open else [("product", about.of(None))]:
            side, whole = key
            if whole != about and (side == "product" or whole in told):
                lists.setdefault(key, []).extend(dated)
            if side == "product" or whole == about:
                wholes.append((key, levels))
    rows = {key: _Row.of(sorted(parts, key=lambda part: part[0].span.start)) for key, parts in lists.items() if parts}
    for key, levels in wholes:
        row = rows.get(key)
        if row and any(row.may_add_to(total) for _, total in levels):
            yield from _runs(statements, levels, row)


def _adding(statements: Statements, about: Topic) -> list[Part]:
    """The levels of the topic that may add to another: rates in percent never do."""
    levels = statements.levels(about)
    return [(level, statements.rounded(level)) for level in levels if level.quantity.unit != "percent"]


def _runs(statements: Statements, wholes: Sequence[Part], row: _Row) -> Iterator[Run]:
    own = {whole.id for whole, _ in wholes}
    for whole, total in wholes:
        if row.may_add_to(total):
            unit = whole.quantity.unit
            parts = [part for part in row.parts if part[0].quantity.unit == unit and part[0].id not in own]
            fitting = [part for part in parts if statements.are_alike((part[0], whole))]
            outer = [part for part in fitting if not statements.ties.is_of_that(part[0])]
            if run := adding_to(total, fitting) or adding_to(total, outer):
                yield whole, run


def same_at_other_times(statements: Statements, runs: Sequence[Run]) -> Iterator[Run]:
    """Lists that add to their whole at one time, as they stand for another time, where they do not."""
    adding = {(whole.id, frozenset(part.id for part in run)) for whole, run in runs}
    seen = set[tuple[str, frozenset[str]]]()
    for whole, run in runs:
        about = statements.topics[whole.id]
        for other in statements.level_topics() if len(run) >= _LISTED else ():
            if other.period == about.period or other.during(about.period) != about:
                continue
            topics = [other, *(statements.topics[part.id].during(other.period) for part in run)]
            found = [statements.levels(topic) for topic in topics]
            if any(len(levels) != 1 or levels[0].series.period is None for levels in found):
                continue
            one, *parts = (levels[0] for levels in found)
            key = one.id, frozenset(part.id for part in parts)
            if key not in adding | seen and len({claim.quantity.unit for claim in (one, *parts)}) == 1:
                seen.add(key)
                yield one, tuple(parts)


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
        if (run := adding_to(_HUNDRED, sized(statements, shares))) and run not in seen:
            seen.add(run)
            yield run


def _without_each(about: Topic) -> dict[str, Topic]:
    """The topic without its product, and without either of its areas: what the parts of one list share."""
    return {
        "product": about._replace(product=None),
        "origin": about._replace(origin=None),
        "destination": about._replace(destination=None),
    }


def sized(statements: Statements, claims: Iterable[Claim]) -> list[Part]:
    return [(claim, statements.rounded(claim)) for claim in claims]


def adding_to(total: Interval, parts: Sequence[Part], widest: Decimal = _WIDEST) -> tuple[Claim, ...] | None:
    """The longest run of neighbours in `parts` whose sum, no wider than that part of `total`, meets it."""
    if len(parts) < _FEWEST or not _Row.of(list(parts)).may_add_to(total):
        return None
    all_lows, all_highs = [size.low for _, size in parts], [size.high for _, size in parts]
    lows, highs = _sums(all_lows), _sums(all_highs)
    least, most = _sums(sorted(all_lows)), _sums(sorted(all_highs, reverse=True))
    for length in range(min(_LONGEST, len(parts)), _FEWEST - 1, -1):
        if least[length] > total.high or most[length] < total.low:
            continue
        widest_sum = length * widest * abs(total.middle)
        for start in range(len(parts) - length + 1):
            low, high = lows[start + length] - lows[start], highs[start + length] - highs[start]
            if low <= total.high and total.low <= high and high - low <= widest_sum:
                return tuple(claim for claim, _ in parts[start : start + length])
    return None


def _sums(numbers: Iterable[Decimal]) -> list[Decimal]:
    """What the first of them come to: none, one, two and so on."""
    return list(accumulate(numbers, initial=Decimal(0)))


def without_inner(places: Sequence[int], sizes: Sequence[Interval]) -> list[int]:
    """The places of parts, without those of two and more that add to the one before them."""
    left: list[int] = []
    skipped = 0
    for at, place in enumerate(places):
        if at >= skipped:
            left.append(place)
            skipped = at + 1 + _adding_behind(sizes[place], [sizes[other] for other in places[at + 1 :]])
    return left


def _adding_behind(whole: Interval, sizes: Sequence[Interval]) -> int:
    """How many of the sizes, from the first on, add to the whole; none where no two and more do."""
    lows, highs = _sums(size.low for size in sizes), _sums(size.high for size in sizes)
    counts = range(_FEWEST, len(sizes) + 1)
    return next((count for count in counts if lows[count] <= whole.high and highs[count] >= whole.low), 0)
