"""The slots of one figure of a table, from the heads of its column and its row, the caption and the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.period import Period
from factcheck.domain.quantity import Quantity
from factcheck.extractor.measures.units import bare_unit, measures_in
from factcheck.extractor.mentions import MeasureMention, NumberMention
from factcheck.extractor.numbers.head_units import HeadUnit
from factcheck.extractor.phrases import words
from factcheck.extractor.tables.figures import counted_in
from factcheck.extractor.tables.heads import Head, Setting
from factcheck.extractor.tables.kinds import kind_of
from factcheck.extractor.tables.periods import When, base_of, period_of
from factcheck.extractor.tables.plausible import can_be_counted
from factcheck.extractor.tables.reasons import Slots, reasons
from factcheck.extractor.tables.sides import Parties, sides_of
from factcheck.extractor.tables.words import listed
from factcheck.extractor.told import joined, plain

_PERCENT = "percent"
_WHOLE = 100
_BOTH_WAYS = "turnover"
"""Measured by a head like "Foreign trade" only where no other names one of its flows."""
_SURE, _GUESSED, _UNDATED = 0.85, 0.5, 0.9
"""Confidence in what heads tell; unlike that of prose it is not fitted, as few tables are annotated."""

_COMPARED = (Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for all figures of a table."""

    setting: Setting
    caption: Head
    parties: Parties
    topic: MeasureMention | None
    """What the article measures, where the table itself does not say what it does."""
    source: str | None
    goods: Mapping[str, str | None]
    """By measure the goods that the article is about, for a table that names none."""
    money: str | None
    """What the article counts in, for figures that only have a scale: "6,890 million"."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with its heads; `levels` are the periods of the levels in its row."""

    number: NumberMention
    column: Head
    row: Head
    group: Head
    levels: tuple[Period, ...] = ()
    shown: Kind | None = None
    """What the levels beside its column show it to be: a share or a change."""


def claim_of(figure: Figure, around: Surroundings, article: Article) -> Claim | None:
    """The claim that the figure makes, its name still open; None where any of its heads cannot be understood."""
    heads = (figure.column, figure.row, figure.group, around.caption)
    if any(head.text and not head.is_clear for head in heads[:2]) or any(head.expected for head in heads):
        return None
    measure, told_by = _measure(heads, around.topic)
    if measure is None:
        return None
    unit, head_unit = _unit(figure, heads, measure)
    unit = unit or _money_of_article(figure, measure, around)
    kind = kind_of(heads, measure, unit, figure.shown)
    sides = sides_of(measure, heads[:3], around.parties)
    if kind is None or sides is None or not _can_be(kind, unit, measure, figure.number):
        return None
    stock = measure.stock or measure.measure in listed("told_of_days")
    when = _when(figure, heads, around.setting, stock=stock)
    published = around.setting.published
    if published and when.period and when.period.start > published:
        return None
    base = base_of(heads, when.period, figure.levels) if kind in _COMPARED else None
    if kind is Kind.SHARE and not _can_be_share(figure, heads):
        return None
    quantity = _signed(counted_in(figure.number.quantity, head_unit, unit), kind, measure, figure.number.direction)
    if told_by is None and around.caption.rest and not can_be_counted(quantity, measure.measure):
        return None
    start, end = figure.number.start, figure.number.end
    slots = Slots(
        quantity,
        (start, end),
        kind,
        figure.shown is kind,
        measure.measure,
        _product(heads, measure, around),
        sides.reporter,
        sides.partner,
        when.period,
        base,
        figure.levels,
        around.source,
    )
    return Claim(
        id="",
        kind=kind,
        series=Series(
            str(slots.measure), plain(slots.product), plain(slots.reporter), plain(slots.partner), slots.period
        ),
        base_period=base,
        quantity=replace(quantity, unit=plain(quantity.unit)),
        source=plain(around.source),
        span=Span(start, end, article.text[start:end]),
        confidence=(_SURE if told_by else _GUESSED) * (1 if when.head else _UNDATED),
        reasons=reasons(article, slots, heads),
    )


def _measure(heads: Sequence[Head], topic: MeasureMention | None) -> tuple[MeasureMention | None, Head | None]:
    """What is measured, and the head that says it; what a share is a part of is asked last."""
    column, row, group, caption = heads
    order = (row, group, caption, column) if column.of_whole else heads
    naming = [head for head in order if head.measure]
    told = [head for head in naming if head.measure and not head.measure.weak] or naming
    if not column.of_whole:
        own = {head.measure.measure for head in told if head.measure and head in (column, row)} - {_BOTH_WAYS}
        if len(own) > 1:
            return None, None
        told = [head for head in told if head.measure and head.measure.measure in own] or told
    if told:
        return told[0].measure, told[0]
    return topic, None


def _unit(figure: Figure, heads: Sequence[Head], measure: MeasureMention) -> tuple[str | None, HeadUnit | None]:
    """The unit of the figure, and what a head says of it, where the cell says it less than fully."""
    own = figure.number.quantity.unit
    told = [head.unit for head in heads if head.unit]
    if own:
        return own, next((unit for unit in told if unit.name in (None, own)), None)
    column = figure.column
    stepped = column.comparison is not None and figure.shown is Kind.CHANGE_ABS
    if column.kind is Kind.SHARE or (column.kind is Kind.CHANGE and column.comparison and not stepped):
        return _PERCENT, None
    if column.kind is Kind.CHANGE and not column.unit and "growth" not in column.text.lower():
        if figure.shown is None:
            return None, None
        told = [unit for unit in told if not unit.is_percent]
        if figure.shown is Kind.CHANGE:
            return _PERCENT, None
    if column.comparison and not column.unit and not stepped:
        return _PERCENT, None
    named = next((unit for unit in told if unit.name), None)
    scaled = told[0] if told else None
    if named is None and measure.rate and any(_is_rate(head) for head in heads):
        return _PERCENT if column.kind is None else "percentage_points", None
    if named is None and (counted := bare_unit(measure.measure)):
        return counted, scaled
    return (named.name if named else None), named


def _is_rate(head: Head) -> bool:
    """Whether the head names its measure as a rate, which is counted in percent: "Unemployment rate"."""
    return head.measure is not None and "rate" in head.text.lower().split()


def _money_of_article(figure: Figure, measure: MeasureMention, around: Surroundings) -> str | None:
    scaled = figure.number.quantity.printed.scale != 1
    return around.money if scaled and around.money and measures_in(around.money, measure.measure) else None


def _can_be(kind: Kind, unit: str | None, measure: MeasureMention, number: NumberMention) -> bool:
    """Whether a figure of this kind can be in such a unit."""
    if unit is None or kind is Kind.RATIO:
        return unit is not None
    if kind in (Kind.CHANGE, Kind.SHARE) or unit == "percentage_points":
        return unit in (_PERCENT, "percentage_points")
    return measures_in(unit, measure.measure) and (unit != _PERCENT or measure.rate)


def _can_be_share(figure: Figure, heads: Sequence[Head]) -> bool:
    """Whether it may be a part: not what is the whole itself, nor more than that, be it not what GDP is set against."""
    of_gdp = any(head.kind is Kind.SHARE and any(word.text == "gdp" for word in words(head.text)) for head in heads)
    return of_gdp or not (figure.row.total or figure.number.quantity.value > _WHOLE)


def _when(figure: Figure, heads: Sequence[Head], setting: Setting, *, stock: bool) -> When:
    """The period of the figure; that of a change or share whose column names none is the latest of its row, and of
    two that end as late the nearer one: "June | Share | January-June | Share".

    Where it names what it is a change from, it is the one a year later.
    """
    when = period_of(heads, setting, stock=stock)
    if figure.levels and (figure.column.time is None or figure.column.time.period is None):
        base = figure.column.time.base if figure.column.time else None
        later = [period for period in figure.levels if base and period == base.years_later(1)]
        latest = max(reversed(later or figure.levels), key=lambda period: period.end)
        return replace(when, period=latest, head=figure.column)
    return when


def _product(heads: Sequence[Head], measure: MeasureMention, around: Surroundings) -> str | None:
    column, row, group, caption = heads
    said = row.product or column.product or group.product
    if row.product and column.product and column.text.lower() in listed("parts_of_economy"):
        said = joined([row.product, column.product], ", ")
    if measure is around.topic:
        return said or caption.product or measure.product
    return said or measure.product or caption.product or around.goods.get(measure.measure)


def _signed(quantity: Quantity, kind: Kind, measure: MeasureMention, direction: int) -> Quantity:
    if kind in (Kind.CHANGE, Kind.CHANGE_ABS) and direction < 0 < quantity.value:
        return -quantity
    return -quantity if kind is Kind.LEVEL and measure.sign < 0 < quantity.value else quantity
