"""Parts that are larger than the whole of their time are of the longer one that was told: "In May it sold $6bn, in the
first five months $19bn. … Brazil took $9bn".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.numbers.units import PERCENT, POINTS, TIMES
from factcheck.extractor.silent_paragraphs import told_paragraphs
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.side_rows import WORLD
from factcheck.extractor.weighing.weigh import with_period
from factcheck.resources import word_set

_TRADE = ONE_WAY | {"turnover"}
_RATES = (PERCENT.name, POINTS.name, TIMES.name)
_MORE = 1.02
"""So much larger than a whole is more than rounding makes of a part."""
_LONG = 4
"""Beside so many months the year before is but what they are compared with."""
_FAR_MORE = 2
"""So much larger a figure of all is of another time."""
_Whole = tuple[str, str | None, str | None]
"""Of what measure, whose and in what unit it is told."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A whole with the place of its paragraph."""

    draft: Draft
    place: int


def time_parts_too_large(readings: Sequence[Reading]) -> None:
    """Tell what is told without a time of the newest longer time in which its parts are possible.

    Of both times a whole must be told that the parts belong to.
    """
    paragraphs = told_paragraphs(readings)
    wholes = [
        _Told(draft, place)
        for place, row in enumerate(paragraphs)
        for draft in _drafts(row)
        if _is_amount_of_time(draft)
    ]
    for place, run in _silent_runs(paragraphs):
        for period in {draft.time.period for draft in run if draft.time.period}:
            parts = [draft for draft in run if draft.time.period == period and not draft.time.explicit]
            of_it = [one.draft for one in wholes if one.draft.time.period == period]
            if longer := _longer(parts, of_it, [one.draft for one in wholes if one.place < place]):
                for draft in parts:
                    with_period(draft, longer)


def _drafts(paragraph: Sequence[Reading]) -> list[Draft]:
    return [draft for reading in paragraph for draft in reading.told]


def _silent_runs(paragraphs: Sequence[Sequence[Reading]]) -> Iterator[tuple[int, list[Draft]]]:
    """The figures from the beginning of a paragraph to the next that its own words date, with the paragraph's place."""
    first, run = 0, list[Draft]()
    for place, paragraph in enumerate(paragraphs):
        drafts = _drafts(paragraph)
        silent = list(takewhile(lambda draft: not draft.time.explicit or draft.sense.base, drafts))
        first = first if run else place
        run = [*run, *silent]
        if len(silent) < len(drafts):
            yield first, run
            run = []
    yield first, run


def _is_amount_of_time(draft: Draft) -> bool:
    """Whether it is so much of what one time adds to another, told of some time."""
    return draft.sense.kind is Kind.LEVEL and _adds_up(draft) and draft.time.period is not None


def _adds_up(draft: Draft) -> bool:
    """Whether it is so much of what no part is larger than: no balance, and no rate."""
    measure = draft.frame.measure
    adds_up = measure in _TRADE or measure in word_set("wording", "add_up_over_time")
    return adds_up and measure != "balance" and draft.number.quantity.unit not in (None, *_RATES)


def _longer(parts: Sequence[Draft], wholes: Sequence[Draft], earlier: Sequence[Draft]) -> Period | None:
    """The newest longer time told before of which the parts may be, where one of them is too large for its `wholes`."""
    found: Period | None = None
    for part in parts:
        same = [whole for whole in wholes if _is_of(part, whole) or _is_another(part, whole)]
        if not same or _size(part) <= _MORE * max(map(_size, same)):
            continue
        fitting = [whole for whole in earlier if _is_longer(whole, part) and _may_be_of(part, whole)]
        times = [whole.time.period for whole in fitting if whole.time.period]
        found = max(times, key=attrgetter("end"), default=found)
    return found


def _is_longer(whole: Draft, part: Draft) -> bool:
    """Whether the one is told of a longer time that ends with the other's, or no later where that is a short one."""
    long, short = whole.time.period, part.time.period
    if long is None or short is None or long.end > short.end:
        return False
    near = long.end == short.end or (short.whole_months or _LONG) < _LONG
    return near and long.end - long.start > short.end - short.start


def _may_be_of(part: Draft, whole: Draft) -> bool:
    """Whether the part, or what is told of all without a time, is no more than the whole."""
    alike = _is_of(part, whole) or _key(part.frame, part) == _key(whole.frame, whole)
    return alike and _size(part) <= _MORE * _size(whole)


def _is_another(part: Draft, whole: Draft) -> bool:
    """Whether a figure of all that no words date is far more than that of its time, which words do date."""
    one, other = part.frame, whole.frame
    alike = _key(one, part) == _key(other, whole) and (one.product, one.partner) == (other.product, other.partner)
    told = _is_amount_of_time(part) and whole.time.explicit and not part.time.explicit
    return told and alike and _size(part) > _FAR_MORE * _size(whole)


def _is_of(part: Draft, whole: Draft) -> bool:
    """Whether the one is an amount of what the other is the whole of, with one partner or of some goods."""
    return _is_amount_of_time(part) and any(
        _is_part(frame, part, whole) for frame in (part.frame, _seen_from_home(part.frame))
    )


def _is_part(frame: Frame, part: Draft, whole: Draft) -> bool:
    of = whole.frame
    if _key(frame, part) != _key(of, whole):
        return False
    partners = frame.partner not in (None, WORLD) and of.partner in (None, WORLD)
    goods = bool(frame.product) and of.product is None
    same_partner = frame.partner == of.partner or of.partner in (None, WORLD)
    same_goods = frame.product == of.product or of.product is None
    return same_partner and same_goods and (partners or goods)


def _seen_from_home(frame: Frame) -> Frame:
    """A flow as the other side of it tells it: what Brazil buys from Peru is what Peru sells."""
    return frame.mirrored() if frame.measure in ONE_WAY and frame.partner else frame


def _key(frame: Frame, draft: Draft) -> _Whole:
    unit = draft.number.quantity.unit
    return str(frame.measure), frame.reporter, unit if frame.measure in FLOWS else None


def _size(draft: Draft) -> float:
    return abs(float(draft.number.quantity.value))
