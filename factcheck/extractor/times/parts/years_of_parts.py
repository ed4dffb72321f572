"""A year that stands for a part of it, set against a part of a later one: "$5bn in May, against $4bn in 2022"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.times.parts.aligned import aligned, lasts_a_year, means_all
from factcheck.extractor.times.told_periods import Time

_YEAR = 12


def of_its_part(told: Time, scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> Time:
    """`told` as the part of its year that is set against a part of a later one: "$5bn in May, against $4bn in 2022".

    Only of what adds up over a year, and only where the amount is nearer to the other than to what a year would have.
    """
    last = made[-1] if made else None
    if told.period is None or last is None or not (last.time.explicit and last.time.period and frame.adds_up):
        return told
    against = is_set_against(scene, at) or (last.sense.base and scene.tokens[at - 1].text == "and")
    if not against or last.sense.kind is not Kind.LEVEL or last.frame.measure != frame.measure:
        return told
    if all_is_meant(scene, told.period):
        return told
    part = aligned(told.period, last.time.period) or told.period
    if part == told.period or not lasts_a_year(told.period) or not is_of_a_size(scene.tokens[at].number, last):
        return told
    return replace(told, period=part)


def all_is_meant(scene: Scene, year: Period) -> bool:
    """Whether all of the year is meant: "against $4bn in the whole of 2022"."""
    return any(means_all(token) for token in scene.tokens if token.period and token.period.period == year)


def is_of_a_size(number: NumberMention | None, last: Draft) -> bool:
    """Whether the amount is nearer to that of the part told last than to what a year would have."""
    before = last.number
    months = last.time.period.whole_months if last.time.period else None
    if not months or number is None or before.quantity.unit != number.quantity.unit:
        return False
    value, other = abs(number.quantity.value), abs(before.quantity.value)
    return bool(other) and (value / other) ** 2 < Decimal(_YEAR) / months
