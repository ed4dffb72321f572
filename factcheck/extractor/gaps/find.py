"""Numbers whose unit is said once, at a number before them: "Japan (17.3 percent), South Korea (15.7)".

What a language leaves out where the sentence goes on in the same shape is called a gap. A number with decimals or a
sign states something, and a paragraph that has told a percentage or an amount before has told in what. A whole number
may count anything, so it fills a gap only where it stands as the number with the unit does (`gap_places`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from factcheck.domain.claim import NumberStatus
from factcheck.domain.quantity import Quantity
from factcheck.extractor.gaps.bare import may_be_gapped
from factcheck.extractor.gaps.indices import is_level_of_index
from factcheck.extractor.gaps.next_places import count_at_last_place, count_before, count_moved_to
from factcheck.extractor.gaps.places import alike, changes, goes_on, goes_on_counting, is_listed, is_part, stands_as
from factcheck.extractor.gaps.rows_to_last import with_unit_of_last
from factcheck.extractor.gaps.sizes import (
    SCALED_BELOW,
    is_apiece,
    is_count_of,
    is_far_from,
    is_tiny_part,
    may_be_in,
    shares_scale,
)
from factcheck.extractor.gaps.surroundings import Surroundings
from factcheck.extractor.gaps.told_by_last import (
    is_for_each,
    is_level_passed,
    is_one_like_last,
    is_percent_of_last,
    leads_to_level,
    restates,
)
from factcheck.extractor.gaps.words import number_words_behind
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import AreaMention, Form, MeasureMention, NumberMention, PeriodMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERCENT, PERSONS, POINTS, TIMES
from factcheck.extractor.sentences import sentences
from factcheck.extractor.told import Told
from factcheck.resources import word_shape

_WITH_UNITS = frozenset({Form.AMOUNT, Form.PERCENT})
_FAR = 2
"""How many sentences may end between a number and the one that tells its unit."""
_HAD_BEEN = word_shape("find_gaps", "had_been")
_ALL = 100
"""A whole number of no fewer is a count and no percentage where what is counted is named."""
_KEPT = 8
"""Of no more numbers before it a bare one may have the unit."""
_OF_RATES = frozenset({POINTS.name, TIMES.name, "points", "months of imports"})


def with_gaps_filled(
    text: str,
    numbers: Sequence[NumberMention],
    areas: Sequence[AreaMention],
    periods: Iterable[PeriodMention],
    measures: Sequence[MeasureMention] = (),
    offset: int = 0,
    earlier: Sequence[NumberMention] = (),
    lead: tuple[NumberMention, int] | None = None,
) -> list[NumberMention]:
    """`numbers` with the unit, and where it fits the scale, of the number before given to those that leave it out.

    `offset` is where `text` begins in the article; `earlier` are `models_of` the item before it in a list; `lead` has
    the unit that is told for all of a list, and where the list begins.
    """
    numbers = with_unit_of_last(text, numbers, offset)
    words = list(number_words_behind(text, numbers))
    if not words and not any(may_be_gapped(text, one) for one in numbers):
        return list(numbers)
    periods = list(periods)
    around = Surroundings(text, numbers, areas, periods, [start for start, _ in sentences(text)])
    filled: list[NumberMention] = []
    models: list[NumberMention] = []
    for number in sorted([*numbers, *words], key=lambda one: (one.start, -one.end)) if words else numbers:
        in_period = any(one.start <= number.start and number.end <= one.end for one in periods)
        gapped = not in_period and may_be_gapped(text, number) and not _was_as_bare(text, number, filled)
        if gapped and not is_level_of_index(text, number, measures):
            if lead and number.start >= lead[1] and not around.is_signed(number):
                filled.append(_filled(number, lead[0], offset))
                continue
            told = [one for one in models or earlier if not _told_bare(text, number, one, measures)]
            if is_percent_of_last(around, number):
                number = _as_percent(number)
            elif last := count_moved_to(text, number, filled):
                number = _counted_as(number, last)
            elif model := _model_of(number, told, around):
                number = _filled(number, model, offset)
            elif (last := count_before(number, filled)) and goes_on_counting(around, last, number):
                number = _counted_as(number, last)
            elif beside := count_at_last_place(text, number, filled):
                number = _filled(number, beside, offset) if beside.quantity.unit else _counted_as(number, beside)
        if number in words:
            continue
        filled.append(number)
        if _is_model(number):
            models = [number, *models[:_KEPT]]
    return filled


def _was_as_bare(text: str, number: NumberMention, filled: Sequence[NumberMention]) -> bool:
    """Whether it tells what one that took no unit over had been: "it earned 76 by exporting; it had been 57"."""
    last = filled[-1] if filled else None
    if last is None or last.form is not Form.PLAIN or last.quantity.unit is not None or last.like is not None:
        return False
    counts = last.status in (None, NumberStatus.COUNT) and last.quantity.printed.scale == number.quantity.printed.scale
    return counts and _HAD_BEEN.match(text, last.end, number.start) is not None


def _counted_as(number: NumberMention, last: NumberMention) -> NumberMention:
    return replace(number, status=None, like=last.start)


def _as_percent(number: NumberMention) -> NumberMention:
    """The bare number as a percentage that no other had to tell the unit of."""
    return replace(number, form=Form.PERCENT, quantity=replace(number.quantity, unit=PERCENT.name), status=None)


def models_of(numbers: Iterable[NumberMention], offset: int) -> list[NumberMention]:
    """Those of a paragraph that begins at `offset` whose unit an item behind it may have, the last one first."""
    models = [one for one in reversed(list(numbers)) if _is_model(one)]
    told = (replace(one, start=0, end=0, quantity=replace(one.quantity, unit=_unit(one, offset))) for one in models)
    return list(islice(told, _KEPT))


def _unit(model: NumberMention, offset: int) -> str | None:
    """The unit of `model`, with its words for a number that takes it over."""
    unit, said = model.quantity.unit, model.quantity.printed.unit_said
    return Told(unit, (offset + said[0], offset + said[1])) if unit and said and not isinstance(unit, Told) else unit


def _is_model(number: NumberMention) -> bool:
    """Whether a bare number may take over what this one is told in: its unit, or a scale alone."""
    told = number.form in _WITH_UNITS or (number.form is Form.PLAIN and number.quantity.printed.scale != 1)
    return told and number.status is None and number.retold is None and number.quantity.unit not in _OF_RATES


def _told_bare(text: str, number: NumberMention, model: NumberMention, measures: Sequence[MeasureMention]) -> bool:
    """Whether what is named between the two is counted in bare numbers: children a woman, guests behind money.

    What is said to be numbered is no money: "payments numbered 5 billion". So many people are no percentage: "deaths
    rose by 9 percent, from 211 in 2013 to 230".
    """
    if model.form is Form.PERCENT and number.quantity.last_place >= 1 and abs(number.quantity.value) >= _ALL:
        counted = [one for one in measures if one.start < number.start]
        return bool(counted) and bare_unit(counted[-1].measure) is not None
    if text.endswith("numbered ", 0, number.start):
        return is_money(model.quantity.unit or "")
    named = [one for one in measures if model.end <= one.start and one.end <= number.start and not one.rate]
    if named and is_money(model.quantity.unit or "") and bare_unit(named[-1].measure) == PERSONS.name:
        return number.quantity.printed.scale != 1
    return number.quantity.last_place < 1 and any(bare_unit(one.measure) not in (None, PERSONS.name) for one in named)


def _model_of(number: NumberMention, models: Sequence[NumberMention], around: Surroundings) -> NumberMention | None:
    """The number whose unit the bare `number` has, the nearest one of `models` coming first."""
    if is_one_like_last(around, number):
        return next((one for one in models if one.form is Form.PERCENT), None)
    if is_level_passed(around, number, models):
        return models[1]
    if is_part(around, number) and (whole := next((one for one in models if is_count_of(one, number)), None)):
        return whole
    if number.quantity.printed.in_words:
        models = [one for one in models if one.form is Form.PERCENT]
    if is_for_each(around, number):
        money = next((one for one in models if is_money(one.quantity.unit or "")), None)
        return _without_scale(money) if money and not around.sentences_between(money, number) else None
    large = number.quantity.printed.scale != 1 or abs(number.quantity.value) >= SCALED_BELOW
    if large:
        model = next((one for one in models if one.form is not Form.PERCENT), None)
        model = _nearest_in_size(number, model, models, around) if model and model.form is Form.AMOUNT else None
        listed = model and model.quantity.unit == PERSONS.name and is_listed(around, model, number)
        return model if model and (listed or stands_as(around, model, number)) else None
    fitting = [one for one in models if one.form is Form.PERCENT or may_be_in(number.quantity, one.quantity)]
    near = [one for one in fitting if around.sentences_between(one, number) <= _FAR]
    if leads_to_level(around, number) and (percent := next((one for one in near if one.form is Form.PERCENT), None)):
        return percent
    if (counted := near[:1]) and is_count_of(counted[0], number) and changes(around, counted[0], number):
        rates = [one for one in near if one.form is Form.PERCENT] if is_tiny_part(counted[0], number) else []
        return next(iter(rates), counted[0])
    if around.is_signed(number) or restates(around, number):
        percent = next((one for one in near if one.form is Form.PERCENT), None)
        if percent or around.is_signed(number):
            return percent
    model = next(iter(alike(around, number, near)), None)
    if model and (number.quantity.last_place < 1 or stands_as(around, model, number) or goes_on(around, model, number)):
        return model
    return next((one for one in near[:1] if is_apiece(one, number.quantity)), None)


def _nearest_in_size(
    number: NumberMention, model: NumberMention, models: Sequence[NumberMention], around: Surroundings
) -> NumberMention:
    """Of money and what it paid for the one that a bare number is about as large as: "3 million bags, for $900m; in May
    2 million"."""
    money = is_money(model.quantity.unit or "")
    other = next(
        (one for one in models if one.form is Form.AMOUNT and is_money(one.quantity.unit or "") != money), None
    )
    if other is None or around.sentences_between(other, model):
        return model
    return other if is_far_from(model, number) and not is_far_from(other, number) else model


def _without_scale(model: NumberMention) -> NumberMention:
    """The money alone: what each spends is no billions."""
    printed = model.quantity.printed
    return replace(model, quantity=replace(model.quantity, printed=replace(printed, scale=printed.unit_scale)))


def _filled(number: NumberMention, model: NumberMention, offset: int) -> NumberMention:
    unit = _unit(model, offset)
    of_unit = model.quantity.printed.unit_scale
    scale = model.quantity.printed.scale if number.quantity.printed.scale == 1 else of_unit
    if scale != 1 and model.quantity.printed.token and not shares_scale(number.quantity, model.quantity):
        scale = of_unit
    old = number.quantity
    printed = replace(old.printed, scale=old.printed.scale * scale, unit_scale=of_unit)
    quantity = Quantity(
        old.value * scale, old.low * scale, old.high * scale, old.last_place * scale, unit, old.qualifier, printed
    )
    like = model.start if model.end else -1
    return replace(number, form=model.form, quantity=quantity, status=None, like=like)
