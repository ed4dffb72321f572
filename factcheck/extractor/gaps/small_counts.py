"""Small bare numbers and ages that state a statistic because a measure before them is told so.

"15 companies" and "73 years" are mostly no statistics, so such numbers are put aside where they are found. They are
taken up again where the sentence names, before them, what is counted or lasts: "the number of banks fell from 21 to
19", "life expectancy rose to 73.4 years"; where they say by how many a larger count differs: "8,400 visitors came,
510 fewer than in May"; and where an index stands at them, or they are a score: "the PMI fell to 48", "Chad scored 24".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.measures.prices.index_of import names_index
from factcheck.extractor.mentions import Form, MeasureMention, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.resources import vocabulary, word_set, word_shape

_REACH = 40
_BESIDE = re.compile(r"[:,]?\s(?:\w+:?\s)?")
"""What stands between how long something lasts and its name: "Average age: 41 years", "The week, 39 hours"."""
_FOR_SO_MANY = word_shape("small_counts", "for_so_many")
_LIVE = word_shape("small_counts", "live")
_THE_INDEX = word_shape("small_counts", "the_index")
_MOVED_TO = word_shape("small_counts", "moved_to")
_NEXT = word_shape("small_counts", "next")


def with_small_counts(
    text: str, numbers: Sequence[NumberMention], measures: Sequence[MeasureMention]
) -> list[NumberMention]:
    """`numbers` with those taken up that a count or a length of time before them is told in."""
    small = word_set("measure_units", "lasting") | word_set("measure_units", "indexed")
    small |= word_set("measure_units", "told_in_few")
    counting = [one for one in measures if one.counting or one.measure in small or names_index(_words(text, one))]
    differing = [number for number in numbers if _is_bare(number) and _than().match(text, number.end)]
    if not counting and not differing and not any(_is_taken_up(text, number) for number in numbers):
        return list(numbers)
    ends = [end for _, end in sentences(text)]
    taken: list[NumberMention] = []
    for number in numbers:
        of_counted = any(_is_of(text, number, one, ends) for one in counting)
        if of_counted or _is_taken_up(text, number) or (taken and _lasts_too(text, taken[-1], number)):
            number = replace(number, status=None)
        elif lasted := _lasted(text, taken, number):
            number = replace(number, status=None, quantity=number.quantity.told_in(lasted.quantity.unit, Decimal(1)))
        elif number in differing and (whole := _whole_of(number, numbers, ends)):
            quantity = number.quantity.told_in(whole.quantity.unit, whole.quantity.printed.unit_scale)
            number = replace(number, status=None, form=whole.form, quantity=quantity, like=whole.start)
        taken.append(number)
    return taken


def _words(text: str, measure: MeasureMention) -> str:
    return text[measure.start : measure.end].lower()


def _is_taken_up(text: str, number: NumberMention) -> bool:
    """Whether the words right beside it make it one: how long people live, or how many there are for each thousand."""
    return _is_lived(text, number) or (_is_bare(number) and _FOR_SO_MANY.match(text, number.end) is not None)


def _is_lived(text: str, number: NumberMention) -> bool:
    """Whether it is how long people live: "Danes live 81.7 years on average"."""
    lasts = number.status is NumberStatus.DURATION and number.quantity.unit == "years"
    return lasts and _LIVE.search(text, max(0, number.start - _REACH), number.start) is not None


def _lasts_too(text: str, last: NumberMention, number: NumberMention) -> bool:
    """Whether it goes on with the time of others that was told before: "68 years (men), 76 years (women)"."""
    lasts = number.status is NumberStatus.DURATION and last.status is None and last.form is Form.PLAIN
    if not lasts or last.quantity.unit != number.quantity.unit or last.end > number.start:
        return False
    return _NEXT.fullmatch(text, last.end, number.start) is not None


def _lasted(text: str, taken: Sequence[NumberMention], number: NumberMention) -> NumberMention | None:
    """How long lasted what lasts so long now: the 50 years of "life expectancy rose from 50 years in 2000 to 61"."""
    last = next((one for one in reversed(taken) if one.status is None), None)
    if last is None or last.form is not Form.PLAIN or last.quantity.unit != "years" or not _is_bare(number):
        return None
    return last if _MOVED_TO.fullmatch(text, last.end, number.start) else None


def _is_bare(number: NumberMention) -> bool:
    told = number.form is Form.PLAIN and number.quantity.unit is None
    return told and number.status in (None, NumberStatus.COUNT)


def _whole_of(number: NumberMention, numbers: Sequence[NumberMention], ends: Sequence[int]) -> NumberMention | None:
    """The larger count before `number` in its sentence from which it tells how far another one lies."""
    first = max((end for end in ends if end <= number.start), default=0)
    earlier = (one for one in reversed(numbers) if first <= one.start and one.end <= number.start)
    return next((one for one in earlier if _counts_more(one, number)), None)


def _counts_more(whole: NumberMention, part: NumberMention) -> bool:
    plain = whole.form in (Form.PLAIN, Form.AMOUNT) and whole.status is None and not is_money(whole.quantity.unit)
    counts = whole.quantity.printed.scale == 1 or (whole.quantity.unit is not None and part.quantity.last_place >= 1)
    return plain and counts and whole.quantity.value > part.quantity.value


@lru_cache(maxsize=1)
def _than() -> re.Pattern[str]:
    """What tells by how many a count differs: "510 fewer than", "510, or 3 percent, fewer than"."""
    words = vocabulary("unlisted")["differing"]
    more, than = alternatives(words["more"]), alternatives(words["than"])
    again = rf"(?:,?\sor\s[\d.,]+\s?(?:{alternatives(words['percent'])}),?)?"
    return re.compile(rf"{again}\s(?:{more})\s(?:{than})\s", re.IGNORECASE)


def _is_of(text: str, number: NumberMention, measure: MeasureMention, ends: Sequence[int]) -> bool:
    """Whether the sentence tells `number` of `measure`, with no noun of its own behind it."""
    lasting = measure.measure in word_set("measure_units", "lasting")
    if number.status is not (NumberStatus.DURATION if lasting else NumberStatus.COUNT) or number.form is not Form.PLAIN:
        return False
    if number.start < measure.end:
        return False
    indexed = measure.measure in word_set("measure_units", "indexed")
    if indexed and is_score(text, number):
        return _ends().match(text, number.end) is not None
    again = indexed or _is_index_named_again(text, number)
    if sum(measure.end <= end <= number.start for end in ends) > again:
        return False
    led = _leads().search(text, max(measure.end, number.start - _REACH), number.start)
    beside = _BESIDE.fullmatch(text, measure.end, number.start) or _is_for_whom(text, number)
    if lasting and (led or measure.verb or beside):
        return True
    return bool(led) and _ends().match(text, number.end) is not None


def _is_index_named_again(text: str, number: NumberMention) -> bool:
    """Whether "the index" is that of the sentence before: "In May the index stood at 106"."""
    return _THE_INDEX.search(text, max(0, number.start - 2 * _REACH), number.start) is not None


def _is_for_whom(text: str, number: NumberMention) -> bool:
    """Whether the length is told of one of several: "rose to 84 years: 81 years for men and 87 years for women"."""
    listed = text.endswith((": ", ", ", " and ", "; "), 0, number.start)
    return listed and text.startswith((" for men", " for women", " for boys", " for girls"), number.end)


def is_score(text: str, number: NumberMention) -> bool:
    """Whether the words right before it call `number` a score, whichever sentence names the index."""
    return _scores().search(text, max(0, number.start - _REACH), number.start) is not None


@lru_cache(maxsize=1)
def _scores() -> re.Pattern[str]:
    words = {name: alternatives(vocabulary("measure_units")[name]) for name in ("scoring", "placed", "having")}
    whose = rf"(?:[A-Z][a-z]+|{words['placed']})(?:\s(?:{words['having']}))?"
    return re.compile(rf"\b(?:(?i:{words['scoring']})|{whose})\s\(?$")


@lru_cache(maxsize=1)
def _leads() -> re.Pattern[str]:
    words = alternatives(vocabulary("unlisted")["leads"])
    kind = alternatives(vocabulary("unlisted")["kinds_of_level"])
    return re.compile(rf"\s(?:{words})\s(?:(?:minus|plus)\s|(?:an?\s)?(?:[\w-]+\s)?(?:{kind})\s)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _ends() -> re.Pattern[str]:
    """What may follow: the end of a phrase, and no noun that would be counted."""
    words = alternatives(vocabulary("numbers")["gaps"]["after"])
    return re.compile(rf"\s*(?:$|[,;:)\]–—]|[.!?](?!\d)|\s(?:{words})(?!\w))", re.IGNORECASE)
