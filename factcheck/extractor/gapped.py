"""Numbers whose unit is said once, at a number before them: "Japan (17.3 percent), South Korea (15.7)".

What a language leaves out where the sentence goes on in the same shape is called a gap. A bare number fills one where
it stands as the number with the unit does: in brackets behind an area as that one is, behind an area of its own
("Finland's is 18.6, Latvia's 9.6"), before one ("5.3 to Thailand"), or compared with it ("from 18 percent to 47").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.domain.quantity import Quantity
from factcheck.extractor.mentions import AreaMention, Form, NumberMention, PeriodMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary

_WITH_UNITS = frozenset({Form.AMOUNT, Form.PERCENT})
_SCALED_BELOW = 1000
_FARTHEST = 1000
"""How many times as large one of two numbers of the same thing may be at most; else the scale is not shared."""
_REACH = 40
_YEARS = range(1800, 2101)


@lru_cache
def _before() -> dict[str, re.Pattern[str]]:
    """What may stand between an area and its number, and what says that a number is compared."""
    words = vocabulary("numbers")["gaps"]
    hedge = rf"(?:(?:{alternatives(words['hedges'])})\s)?"
    return {
        "behind_area": re.compile(rf"(?:['’]s?)?,?\s(?:(?:{alternatives(words['behind_area'])})\s)?{hedge}"),
        "compared": re.compile(rf"(?:^|[\s(])(?:{alternatives(words['compared'])})\s{hedge}$", re.IGNORECASE),
        "side": re.compile(rf"\s(?P<side>{alternatives(words['sides'])})\s(?:the\s)?"),
    }


@lru_cache
def _after() -> re.Pattern[str]:
    """What may follow: the end of a phrase, and no noun that would be counted."""
    words = alternatives(vocabulary("numbers")["gaps"]["after"])
    return re.compile(rf"\s*(?:$|[,;:)\]–—]|[.!?](?!\d)|-\s|\s(?:{words})(?!\w))", re.IGNORECASE)


def with_gaps_filled(
    text: str,
    numbers: Sequence[NumberMention],
    areas: Sequence[AreaMention],
    periods: Iterable[PeriodMention],
    offset: int = 0,
) -> list[NumberMention]:
    """`numbers` with the unit, and where it fits the scale, of the number before given to those that leave it out.

    `offset` is where `text` begins in the article.
    """
    taken = [(period.start, period.end) for period in periods]
    filled: list[NumberMention] = []
    models: list[NumberMention] = []
    starts = [start for start, _ in sentences(text)] if any(_may_be_gapped(text, one) for one in numbers) else []
    for number in numbers:
        in_period = any(start <= number.start and number.end <= end for start, end in taken)
        if not in_period and _may_be_gapped(text, number):
            large = number.quantity.printed.scale != 1 or abs(number.quantity.value) >= _SCALED_BELOW
            model = next((one for one in models if one.form is Form.AMOUNT or not large), None)
            if model is not None and _alike(text, model, number, areas, starts):
                number = _filled(number, model, offset)
        filled.append(number)
        if number.form in _WITH_UNITS and number.status is None and number.retold is None:
            models = [number, *(one for one in models if one.form is not number.form)]
    return filled


def _may_be_gapped(text: str, number: NumberMention) -> bool:
    quantity = number.quantity
    if number.form is not Form.PLAIN or number.status not in (None, NumberStatus.COUNT) or quantity.unit is not None:
        return False
    if quantity.printed.in_words or (quantity.value in _YEARS and len(quantity.printed.token) == 4):
        return False
    return _after().match(text, number.end) is not None


def _alike(
    text: str, model: NumberMention, number: NumberMention, areas: Sequence[AreaMention], starts: Sequence[int]
) -> bool:
    """Whether `number` stands in the text, whose sentences begin at `starts`, as `model`, which has a unit, does."""
    ends = bisect_right(starts, number.start) - bisect_right(starts, model.end)
    if ends > 1:
        return False
    if _is_behind_area(text, model, number, areas) and _has_area_before(text, model, areas):
        return not ends or model.form is Form.PERCENT
    if ends:
        return False
    if text[number.start - 1] == "(":
        return text[model.start - 1 : model.start] == "(" and text[number.end : number.end + 1] == ")"
    if _before()["compared"].search(text, max(0, number.start - _REACH), number.start):
        return True
    ours, theirs = _side_behind(text, number, areas), _side_behind(text, model, areas)
    return ours is not None and ours == theirs


def _is_behind_area(text: str, model: NumberMention, number: NumberMention, areas: Sequence[AreaMention]) -> bool:
    """Whether an area is named after `model` from which the words lead to `number`."""
    area = next((area for area in reversed(areas) if area.end <= number.start), None)
    if area is None or area.start < model.end:
        return False
    return _before()["behind_area"].fullmatch(text, area.end, number.start) is not None


def _has_area_before(text: str, model: NumberMention, areas: Sequence[AreaMention]) -> bool:
    """Whether the number with the unit has an area close before it, with no other number between."""
    area = next((area for area in reversed(areas) if area.end <= model.start), None)
    return area is not None and not re.search(r"[\d;]", text[area.end : model.start])


def _side_behind(text: str, number: NumberMention, areas: Sequence[AreaMention]) -> str | None:
    """The preposition that leads from a number to an area behind it: the "to" of "5.3 to Thailand"."""
    found = _before()["side"].match(text, number.end)
    return found["side"] if found and any(area.start == found.end() for area in areas) else None


def _filled(number: NumberMention, model: NumberMention, offset: int) -> NumberMention:
    unit, said = model.quantity.unit, model.quantity.printed.unit_said
    if unit and said:
        unit = Told(unit, (offset + said[0], offset + said[1]))
    scale = model.quantity.printed.scale if number.quantity.printed.scale == 1 else Decimal(1)
    if scale != 1 and not _shares_scale(number.quantity, model.quantity):
        scale = Decimal(1)
    old = number.quantity
    printed = replace(old.printed, scale=old.printed.scale * scale)
    quantity = Quantity(
        old.value * scale, old.low * scale, old.high * scale, old.last_place * scale, unit, old.qualifier, printed
    )
    return replace(number, form=model.form, quantity=quantity, status=None)


def _shares_scale(ours: Quantity, model: Quantity) -> bool:
    printed = abs(model.value / model.printed.scale)
    if abs(ours.value) >= _SCALED_BELOW > printed or not printed or not ours.value:
        return False
    return 1 / Decimal(_FARTHEST) <= abs(ours.value) / printed <= _FARTHEST
