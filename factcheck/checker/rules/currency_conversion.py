"""All conversions between two currencies are made at one rate.

## What it does
Takes the amounts that the text tells in two currencies side by side ("3.2 trillion tenge ($7 billion)"), divides one by
the other, and compares the rates of exchange that come out. A pair that does not fit the rate of the others fails, and
the number in it that is likely wrong is named. As rates move, those of one period may be 5 percent apart, and 20
percent where a period is not told; of different periods, and of balances and changes, whose two sides may be converted
at two rates, only those more than 30 times apart are told: million for billion. The rate of a currency that is kept at
one to the other, as the dirham is to the dollar, is the same in any period. It is an error only where at least two
others of the same period agree on a rate. No rate from outside is used.

## Why
Conversions are made by hand, one after another, and million and billion or a decimal point slip in just one of them.

## Example that holds
Revenue came to 3.2 trillion tenge ($7 billion) and spending to 3.7 trillion tenge ($8.1 billion).

## Example that fails
Revenue came to 3.2 trillion tenge ($7 billion) and spending to 3.7 trillion tenge ($8.1 million).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checker.arithmetic.exchange import Exchange, exchanges, spread
from factcheck.checker.explain import quoted
from factcheck.checker.figures import Figures
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import candidates, question, suspect
from factcheck.checker.suspects.localise import Candidate
from factcheck.checker.suspects.settling import settled_by
from factcheck.checker.trust import MOST_SUSPECTS
from factcheck.domain.check import Check, Outcome, Severity

RULE = Rule("FC112", "currency-conversion")
_SAME_PERIOD, _NO_PERIOD, _UNLIKE = Decimal("1.05"), Decimal("1.2"), Decimal(30)
"""How many times as much a rate may be as another one of the article, though nothing is wrong."""


def findings(statements: Statements) -> Iterator[Check]:
    rates = [_Rates(found) for found in exchanges(statements)]
    settled = {claim.id for found in rates for exchange in found.shared for claim in exchange.claims}
    figures = Figures(statements.claims)
    for found in rates:
        for place, exchange in enumerate(found.exchanges):
            if rival := found.rival(exchange):
                likeliest = sorted(found.candidates(exchange, rival, figures), key=lambda c: c.claim.id in settled)
                yield _fails(exchange, rival, likeliest[:MOST_SUSPECTS], found.severity(exchange, rival))
            elif before := [b for b in found.exchanges[:place] if _as_printed(exchange, b)]:
                yield _holds(exchange, before[0])


class _Rates:
    """The conversions between two currencies, and which of them agree."""

    def __init__(self, exchanges: Sequence[Exchange]) -> None:
        self.exchanges = exchanges
        self._agreeing = {e: [o for o in exchanges if o is not e and e.fits(o, _drift(e, o))] for e in exchanges}

    @property
    def shared(self) -> list[Exchange]:
        """Those at a rate that another one has too."""
        return [exchange for exchange, agreeing in self._agreeing.items() if agreeing]

    def rival(self, exchange: Exchange) -> Exchange | None:
        """The one at another rate, which more of them share; of two at different rates, the first for the second."""
        agreeing = self._agreeing[exchange]
        others = [other for other in self.exchanges if other is not exchange and other not in agreeing]
        if not others:
            return None
        best = max(others, key=lambda other: len(self._agreeing[other]))
        outvoted = len(self._agreeing[best]) > len(agreeing)
        return best if outvoted or (len(self.exchanges) == 2 and exchange is self.exchanges[1]) else None

    def candidates(self, exchange: Exchange, rival: Exchange, figures: Figures) -> list[Candidate]:
        """The numbers whose change would make one rate of two, those of the rival only where no other shares its."""
        drift = _drift(exchange, rival)
        room = drift if drift == _UNLIKE else Decimal(1)
        wanted = exchange.wanted(spread(rival.rate, room))
        if not self._agreeing[rival]:
            wanted += rival.wanted(spread(exchange.rate, room))
        return candidates(figures, wanted)

    def severity(self, exchange: Exchange, rival: Exchange) -> Severity:
        same = _drift(exchange, rival) == _SAME_PERIOD
        sure = same and self._agreeing[rival] and not exchange.fits(rival, _NO_PERIOD)
        return Severity.ERROR if sure else Severity.WARNING


def _drift(one: Exchange, other: Exchange) -> Decimal:
    if one.is_difference or other.is_difference:
        return _UNLIKE
    if one.is_pegged:
        return _SAME_PERIOD
    if one.period is None or other.period is None:
        return _NO_PERIOD
    return _SAME_PERIOD if one.period == other.period else _UNLIKE


def _as_printed(one: Exchange, other: Exchange) -> bool:
    """Whether the rates are alike as they stand: that wide intervals meet says nothing."""
    return 1 / _SAME_PERIOD < one.printed_rate / other.printed_rate < _SAME_PERIOD


def _holds(exchange: Exchange, like: Exchange) -> Check:
    first, second = like.claims
    message = f"{exchange.sum}, as for {quoted(first)} ({quoted(second)})."
    claims = [*exchange.claims, first, second]
    wanted = [
        *exchange.wanted(spread(like.rate, _SAME_PERIOD)),
        *like.wanted(spread(exchange.rate, _SAME_PERIOD)),
    ]
    return finding(
        RULE,
        claims,
        message,
        exchange.sum,
        severity=Severity.NOTE,
        outcome=Outcome.HOLDS,
        settles=settled_by(wanted),
    )


def _fails(exchange: Exchange, rival: Exchange, likeliest: Sequence[Candidate], severity: Severity) -> Check:
    suspects = [suspect(candidate) for candidate in likeliest]
    asked = f" {question(likeliest[0], suspects[0])}" if suspects else ""
    return finding(
        RULE,
        [*exchange.claims, *rival.claims],
        f"{exchange.sum}, but {rival.sum}.{asked}",
        f"{exchange.sum}; {rival.sum}",
        severity=severity,
        suspects=suspects,
    )
