"""How long the reference data takes to speak on all claims of one article: look-ups, verdicts and explanations.

    python benchmarks/matching.py

Forty claims on trade between China and ten countries in two years, attributed to customs: of those that the reference
data has a figure for, every other one is told wrongly, so that what would explain it is looked for too. `look-up` is
the look-up of these forty alone, `matching` all of it, both in milliseconds of processor time, the best of many in one
process, as in an archive: the rows are known from the round before. The first line is with all figures right.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from lookups import SHIPPED

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.matcher import Matcher
from factcheck.reference.store import Store

ROUNDS = 40
WRONG = Decimal("1.37")


def claims(store: Store, *, slips: bool) -> list[Claim]:
    """A claim for each key: the first figure there is for it, or 16.3 billion; every other one wrong with `slips`."""
    found = store.lookup(SHIPPED, mirrored=True)
    values = [observations[0].value if observations else Decimal("16.3e9") for observations in found]
    return [
        _claim(f"c{number}", key, value * (WRONG if slips and number % 2 else 1))
        for number, (key, value) in enumerate(zip(SHIPPED, values, strict=True))
    ]


def _claim(id: str, series: Series, value: Decimal) -> Claim:
    place = Decimal(10) ** (value.adjusted() - 2)
    value = value.quantize(place)
    printed = Printed("1.00", 0, 4, place * 100)
    quantity = Quantity(value, value - place / 2, value + place / 2, place, "USD", Qualifier.EXACT, printed)
    return Claim(id, Kind.LEVEL, series, None, quantity, "GACC", Span(0, 4, "1.00"))


def fastest(work: Callable[[], object]) -> float:
    """The least processor time of many rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return 1000 * min(times)


def main() -> None:
    store = Store.default()
    matcher = Matcher(store)
    look_up = fastest(lambda: store.lookup(SHIPPED, mirrored=True))
    print(f"{'':14}{'look-up':>10}{'matching':>10}")
    for name, slips in (("figures right", False), ("half wrong", True)):
        told = claims(store, slips=slips)
        print(f"{name:14}{look_up:10.1f}{fastest(partial(matcher.match, told)):10.1f}")


if __name__ == "__main__":
    main()
