"""A flow of a country that cannot be the one told before with a partner, as it is far larger: it is that with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.sides.trade_of_two import is_called_mutual
from factcheck.extractor.told import Told, plain
from factcheck.extractor.weighing.readings import Reading

_WORLD = "world"
_LARGER = 3
"""From how many times as much on it is none of the same."""
_MOST = Decimal("0.5")
"""More of a flow with all than any one partner has of it, or of the flow the other way."""
_SMALL = 1_000_000
"""So little or less is no flow of a country."""
_WHY = "far more than with the partner told of before"


def tell_larger_of_all(readings: Sequence[Reading]) -> None:
    """Read "its exports were $684bn" to be those to all behind "its exports to Peru were $61bn", of one time.

    So it is behind "its trade with Peru was $100bn", and where its imports from all were $500bn.
    """
    told: list[Draft] = []
    for reading in readings:
        named = {code for _, area in reading.scene.areas for code in area.sides}
        for draft in _levels(reading):
            frame = draft.frame
            if frame.partner == _WORLD or plain(frame.partner) in named:
                told.append(draft)
            elif _says_no_partner(draft, reading) and any(_is_smaller(one, draft, reading) for one in told):
                _widen(reading, draft, named)


def _levels(reading: Reading) -> Iterator[Draft]:
    """The amounts of flows in goods of every kind."""
    for draft in reading.told:
        frame = draft.frame
        amount = draft.sense.kind is Kind.LEVEL and is_money(draft.number.quantity.unit or "")
        if amount and frame.measure in FLOWS and frame.product is None and frame.partner is not None:
            yield draft


def _says_no_partner(draft: Draft, reading: Reading) -> bool:
    own = draft.own
    open_ = own is not None and own.partner is None and not own.verb
    return open_ and own is not None and not is_called_mutual(own, reading.scene) and not draft.listed


def _is_smaller(one: Draft, draft: Draft, reading: Reading) -> bool:
    """Whether the earlier amount is of the same time and money, and the later too large to be of the same partner.

    In an article on two only what is far larger is none of theirs.
    """
    before, now = one.number.quantity, draft.number.quantity
    if one.time.period != draft.time.period or draft.time.period is None or before.unit != now.unit:
        return False
    if _is_of_trade(draft, one):
        return now.value > before.value
    if plain(one.frame.reporter) != plain(draft.frame.reporter):
        return False
    first, second = str(one.frame.measure), str(draft.frame.measure)
    one_way = second in ONE_WAY and reading.context.other is None
    if one.frame.partner == _WORLD:
        return first in ONE_WAY and one_way and abs(now.value) > _MOST * abs(before.value)
    if plain(one.frame.partner) != plain(draft.frame.partner):
        return False
    turned = second == "balance" and one.frame.sign != draft.frame.sign
    return first == second and (turned or abs(now.value) > _LARGER * abs(before.value) > _LARGER * _SMALL)


def _names_owner(draft: Draft) -> bool:
    """Whether the words of the flow say whose it is: "their exports", not "that was $2bn in exports"."""
    return draft.own is not None and (draft.own.possessed or draft.own.reporter is not None)


def _is_of_trade(draft: Draft, one: Draft) -> bool:
    """Whether it is what one of two is said to sell or buy, and the other amount all that the two trade."""
    flow, trade = draft.frame, one.frame
    if trade.measure != "turnover" or flow.measure not in ONE_WAY or not _names_owner(draft):
        return False
    return {plain(trade.reporter), plain(trade.partner)} == {plain(flow.reporter), plain(flow.partner)}


def _widen(reading: Reading, draft: Draft, named: set[str]) -> None:
    """Let all that the same word measures be told of all partners."""
    at, partner = draft.frame.at, draft.frame.partner
    for other in reading.told:
        alike = other.frame.at == at and other.frame.partner == partner
        if alike and plain(other.frame.partner) not in named:
            other.frame = replace(other.frame, partner=Told(_WORLD, None, _WHY, assumed=True))
