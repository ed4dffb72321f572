"""Why each slot of a figure is filled as it is: which head, caption or line of the table said so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.claim import Kind, SlotReason
from factcheck.domain.period import Period, Words
from factcheck.domain.quantity import Quantity
from factcheck.extractor.reasons import reason
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.told import said_of

_PLACES = ("the head of its column", "the head of its row", "the line over its row", "the caption of the table")


@dataclass(frozen=True, slots=True)
class Slots:
    """What was found for one figure, its words remembered, and the heads it was found in, the nearest first."""

    quantity: Quantity
    printed: Words
    kind: Kind
    shown: bool
    """Whether only the levels beside its column tell the kind."""
    measure: str
    product: str | None
    reporter: str | None
    partner: str | None
    period: Period | None
    base: Period | None
    beside: Sequence[Period]
    """The periods that the columns beside its own name."""
    source: str | None


def reasons(article: Article, slots: Slots, heads: Sequence[Head]) -> tuple[SlotReason, ...]:
    """The reasons of the slots that are filled, in the order in which people ask."""
    return tuple(_reasons(article, slots, heads))


def _reasons(article: Article, slots: Slots, heads: Sequence[Head]) -> Iterator[SlotReason]:
    yield reason(article, "value", "the number in its cell, in the scale of the table", slots.printed)
    beside = slots.quantity.printed.unit_said
    if beside:
        yield reason(article, "unit", "the sign or word beside the number", beside)
    elif slots.quantity.unit:
        yield _named(article, "unit", slots.quantity.unit, heads, "what such figures are counted in")
    yield reason(article, "qualifier", "nothing hedges the number", None)
    yield _kind(article, slots, heads)
    for slot, value in (("measure", slots.measure), ("product", slots.product), ("reporter", slots.reporter)):
        if value:
            yield _named(article, slot, value, heads, "what the article is about")
    if slots.partner:
        yield _named(article, "partner", slots.partner, heads, "nobody is named, so all partners")
    if slots.period:
        yield _dated(article, "period", slots.period, slots, heads, "the period that the article is about")
    if slots.base:
        told = any(head.comparison for head in heads)
        rule = "reckoned from what the head compares with" if told else "nothing else is named to compare with"
        yield _dated(article, "base_period", slots.base, slots, heads, rule)
    if slots.source:
        yield reason(article, "source", "named under the table, or else before it", said_of(slots.source))


def _kind(article: Article, slots: Slots, heads: Sequence[Head]) -> SlotReason:
    for place, head in zip(_PLACES, heads, strict=True):
        if (head.kind or head.comparison) and slots.kind is not Kind.LEVEL and head.cell:
            return reason(article, "kind", f"said by {place}", head.cell.pieces[-1])
    rule = "the levels beside its column show it" if slots.shown else "an amount, and no head makes it more"
    return reason(article, "kind", rule, None)


def _dated(
    article: Article, slot: str, period: Period, slots: Slots, heads: Sequence[Head], else_rule: str
) -> SlotReason:
    rule = _rule(period.said, heads)
    if rule is None and any(other.said == period.said for other in slots.beside):
        rule = "said by the head of a column beside it"
    return reason(article, slot, rule or else_rule, period.said, guessed=rule is None)


def _named(article: Article, slot: str, value: str, heads: Sequence[Head], else_rule: str) -> SlotReason:
    rule = _rule(said_of(value), heads)
    return reason(article, slot, rule or else_rule, said_of(value), guessed=rule is None)


def _rule(said: Words | None, heads: Sequence[Head]) -> str | None:
    """Which of the heads holds the words, None where they stand elsewhere."""
    for place, head in zip(_PLACES, heads, strict=True):
        if said and head.cell and any(start <= said[0] < end for start, end in head.cell.pieces):
            return f"said by {place}"
    return None
