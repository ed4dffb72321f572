"""Parts that are larger than the whole of their time are of the longer one that was told: "In May it sold $6bn, in the
first five months $19bn. … Brazil took $9bn".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

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
_Whole = tuple[str, str | None, str | None]
"""Of what measure, whose and in what unit it is told."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A whole with the place of its paragraph."""

    draft: Draft
    place: int


def time_parts_too_large(readings: Sequence[Reading]) -> None:
    """Tell what is told without a time of the last longer time in which all its parts are possible.

    It ends where the time that they were read to be of does, and both were told of a whole that the parts belong to.
    """
    paragraphs = told_paragraphs(readings)
    wholes = [_Told(draft, place) for place, row in enumerate(paragraphs) for draft in _drafts(row) if _is_whole(draft)]
    for place, run in _silent_runs(paragraphs):
        for period in {draft.time.period for draft in run if draft.time.period}:
            parts = [draft for draft in run if draft.time.period == period and not draft.time.explicit]
            if longer := _longer(parts, period, [one.draft for one in wholes if one.place < place]):
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


def _is_whole(draft: Draft) -> bool:
    alone = draft.frame.partner in (None, WORLD) and draft.sense.kind is Kind.LEVEL
    return alone and _adds_up(draft) and draft.time.period is not None


def _adds_up(draft: Draft) -> bool:
    """Whether it is so much of what no part is larger than: no balance, and no rate."""
    measure = draft.frame.measure
    adds_up = measure in _TRADE or measure in word_set("wording", "add_up_over_time")
    return adds_up and measure != "balance" and draft.number.quantity.unit not in (None, *_RATES)


def _longer(parts: Sequence[Draft], period: Period, wholes: Sequence[Draft]) -> Period | None:
    """The last time told of which the parts may be, where one of them is too large for `period`."""
    found: Period | None = None
    for part in parts:
        same = [whole for whole in wholes if _is_of(part, whole)]
        short = [_size(whole) for whole in same if whole.time.period == period]
        if not short or _size(part) <= _MORE * max(short):
            continue
        fitting = [whole for whole in same if _reaches(whole.time.period, period) and _size(part) <= _size(whole)]
        found = fitting[-1].time.period if fitting else found
    return found


def _reaches(longer: Period | None, period: Period) -> bool:
    """Whether a time is longer and ends where the other does."""
    return longer is not None and longer.end == period.end and longer.start < period.start


def _is_of(part: Draft, whole: Draft) -> bool:
    """Whether the one is an amount of what the other is the whole of, with one partner or of some goods."""
    if part.sense.kind is not Kind.LEVEL or (whole.frame.product and whole.frame.product != part.frame.product):
        return False
    if part.frame.partner in (None, WORLD) and part.frame.product == whole.frame.product:
        return False
    return _key(whole.frame, whole) in (_key(part.frame, part), _key(_seen_from_home(part.frame), part))


def _seen_from_home(frame: Frame) -> Frame:
    """A flow as the other side of it tells it: what Brazil buys from Peru is what Peru sells."""
    return frame.mirrored() if frame.measure in ONE_WAY and frame.partner else frame


def _key(frame: Frame, draft: Draft) -> _Whole:
    unit = draft.number.quantity.unit
    return str(frame.measure), frame.reporter, unit if frame.measure in FLOWS else None


def _size(draft: Draft) -> float:
    return abs(float(draft.number.quantity.value))
