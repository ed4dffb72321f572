"""The numbers of a story to look at, in one row: each links to what is said of it further down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.audit.beside import Beside
from factcheck.audit.summary import Finding


class Glimpse(NamedTuple):
    """A number as the story writes it and those that may be wrong in its place; `anchor` is where it is told of."""

    style: str
    symbol: str
    quote: str
    others: tuple[str, ...]
    anchor: str


def glance(cards: Sequence[Sequence[Finding]], rest: Beside) -> Iterator[Glimpse]:
    """A glimpse of each card and of each doubt; a number that has been named before is not named beside another one."""
    named = {card[0].quote for card in cards} | {doubt.quote for doubt in rest.doubts}
    for place, card in enumerate(cards, 1):
        first, others = card[0], (quote for told in card for quote in rest.accused.get(told.fingerprint, ()))
        style, symbol = ("wrong", "✗") if first.is_error else ("look", "!")
        yield Glimpse(style, symbol, first.quote or first.rule, _new(others, named), str(place))
    doubted = (Glimpse("open", "?", d.quote or d.rule, _new(d.accused, named), "doubts") for d in rest.doubts)
    yield from dict.fromkeys(doubted)


def _new(quotes: Iterable[str], named: set[str | None]) -> tuple[str, ...]:
    """Those of `quotes` that are not among `named`, which has them then."""
    new = tuple(quote for quote in dict.fromkeys(quotes) if quote not in named)
    named.update(new)
    return new
