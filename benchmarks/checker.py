"""How long the checker takes over the claims of one article: python benchmarks/checker.py [RUNS]

The claims are made up: a region and its members, each with turnover, exports, imports and the growth of the turnover,
for one product or more. Once with all figures right, once with two digits of one swapped; and the system of all
claims alone: compiled, propagated and tested jointly. Medians of RUNS runs, in CPU time; what was loaded before is
kept from the garbage collector, as in every process of the product.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import count, islice

from factcheck.checker import check_claims
from factcheck.checker.rules.article_system import rankings
from factcheck.checker.statements import Statements
from factcheck.checker.system.article import ArticleSystem
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.groups import members

RUNS = 15
SIZES = (24, 40, 504)
"""How many claims an article has."""
BILLION = Decimal(10**9)
NOW, BEFORE = Period.year(2023), Period.year(2022)
FLOWS = {"KAZ": (163, 247), "KGZ": (41, 157), "TJK": (13, 26), "TKM": (96, 12), "UZB": (16, 124)}
"""Exports and imports in tenths of a billion."""


def article(size: int, slip: bool) -> list[Claim]:
    """So many claims, of as many products as it takes; with `slip`, one figure has two digits swapped."""
    claims = list(islice((claim for product in count() for claim in _product(f"goods {product}")), size))
    if slip:
        wrong = claims[2]
        claims[2] = _claim(wrong.span.start, wrong.kind, wrong.series, Decimal("27.4"))
    return claims


def _product(product: str) -> Iterator[Claim]:
    start = 1000 * int(product.split()[1])
    total = [sum(flows[way] for flows in FLOWS.values()) for way in (0, 1)]
    for area, (exports, imports) in {**FLOWS, "central asia": tuple(total)}.items():
        for measure, tenths in (("turnover", exports + imports), ("exports", exports), ("imports", imports)):
            start += 20
            series = Series(measure, product, area, "CHN", NOW)
            yield _claim(start, Kind.LEVEL, series, Decimal(tenths) / 10)
        yield _claim(start + 10, Kind.CHANGE, Series("turnover", product, area, "CHN", NOW), Decimal("25.0"))


def _claim(start: int, kind: Kind, series: Series, number: Decimal) -> Claim:
    level = kind is Kind.LEVEL
    scale, unit = (BILLION, "USD") if level else (Decimal(1), "percent")
    value, half = number * scale, scale / 20
    quote = f"${number} billion" if level else f"{number} percent"
    printed = Printed(str(number), start + level, start + level + len(str(number)), scale)
    quantity = Quantity(value, value - half, value + half, scale / 10, unit, Qualifier.EXACT, printed)
    span = Span(start, start + len(quote), quote)
    return Claim(f"c{start}", kind, series, None if level else BEFORE, quantity, "customs", span)


def main(runs: int) -> None:
    print(f"{'claims':>8}{'right, ms':>12}{'one slip, ms':>14}{'system alone, ms':>18}")
    check_claims(article(SIZES[0], False))
    gc.collect()
    gc.freeze()
    for size in SIZES:
        right, slipped = article(size, False), article(size, True)
        times = [_median(check_claims, claims, runs) for claims in (right, slipped)]
        print(f"{size:>8}{times[0]:>12.1f}{times[1]:>14.1f}{_median(_system, right, runs):>18.1f}")


def _system(claims: list[Claim]) -> None:
    statements = Statements(claims, members)
    ArticleSystem(statements, claims, rankings(statements)).findings(Severity.WARNING)


def _median(work: Callable[[list[Claim]], object], claims: list[Claim], runs: int) -> float:
    work(claims)
    return statistics.median(_milliseconds(work, claims) for _ in range(runs))


def _milliseconds(work: Callable[[list[Claim]], object], claims: list[Claim]) -> float:
    began = time.process_time()
    work(claims)
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
