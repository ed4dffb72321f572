"""Which of the periods that a text names are only what others are compared with."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.comparisons import is_base
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.to_come import tells_what_is_to_come
from factcheck.resources import vocabulary, word_set, word_shape

_YEAR = 12
_AMOUNT = r"[$€£¥]?\d[\d.,]*\s?(?:%|percent|per cent|[bm]n|[bm]illion)?"
_BASIS = word_shape("periods_bases", "basis")
_EDGES = word_set("small_words", "periods", "edges_of_bases")
_BEGUN = word_set("small_words", "periods", "begun")
_LED_TO = word_shape("periods_bases", "led_to")
_JOINED = re.compile(
    rf"(?:'s|’s)?(?:\s+(?:figure|level|total|result)s?)?(?:\s+by\s+{_AMOUNT})?"
    rf"(?:\s*\([^()]*\))?,?\s+(?:and|or|nor)\s+(?:{_AMOUNT}\s+)?"
    r"(?:(?:with|in|to|than|from|also|the|that|those|of)\s+){0,2}$"
)
"""What lies between two times of one comparison: "than in 2012 and 2013", "beat the 2012 figure and that of 2013"."""
_AMOUNT_BETWEEN = re.compile(rf"(?:and|or|nor)\s+{_AMOUNT}\s", re.IGNORECASE)
_AMOUNT_OF_BASE = word_shape("periods_bases", "amount_of_base")
_OF_BASE = 60
_RANGE = re.compile(r"[A-Z][a-z]+\s?[-–]\s?[A-Z]")
_FROM = word_shape("periods_bases", "opening_from")
_ON = word_shape("periods_bases", "opening_on")
_TO_ANOTHER = word_shape("periods_bases", "to_another")
_OPENING = 24
"""Within how many characters before a time its clause opens."""


def with_base(text: str, since: int, mention: PeriodMention, clock: Clock, beside: bool) -> PeriodMention:
    """The mention marked as a base where the words make it one; `beside` says that the mention before it is."""
    if (
        mention.base
        or mention.relative == "same"
        or _BASIS.match(text, mention.end)
        or _opens_with_range(text, mention)
    ):
        return mention
    if beside and _is_joined(text, since, mention) and not _opens_statement().match(text, mention.end):
        return replace(mention, base=True)
    period, spoken = mention.period, clock.spoken
    earlier = period is not None and spoken is not None and period.start < spoken.start
    base = _is_measured_on(text, mention) or is_base(
        text,
        since,
        mention.start,
        mention.end,
        steps_back=mention.relative is not None,
        told_over=_is_told_over(text, mention),
        earlier=earlier or mention.relative is not None,
    )
    if not base and not (earlier and _heads_an_aside(text, mention)):
        return mention
    year = period is None or period.whole_months == _YEAR
    if (
        year
        and not whole_of().search(text, since, mention.start)
        and re.search(r"\blast\b.*\byear\b", text[mention.start : mention.end], re.IGNORECASE)
    ):
        if clock.published and _lies_before_publication(text, mention, clock):
            return replace(mention, base=True)
        return replace(mention, base=True, relative="year_earlier", period=year_before(spoken) if spoken else period)
    return replace(mention, base=True)


def _is_measured_on(text: str, mention: PeriodMention) -> bool:
    """Whether a clause opens on a month, not on a day of it: "on July, exports gained 5 percent"."""
    month = mention.period is not None and mention.period.whole_months == 1
    return (
        month
        and mention.relative is None
        and _ON.search(text, max(0, mention.start - _OPENING), mention.start) is not None
    )


def _opens_with_range(text: str, mention: PeriodMention) -> bool:
    """Whether a sentence opens with months that it names by the first and the last: "From January-May, $3bn came"."""
    opens = _RANGE.match(text, mention.start, mention.end) and _FROM.search(
        text, max(0, mention.start - _OPENING), mention.start
    )
    return bool(opens and not _TO_ANOTHER.match(text, mention.end))


@lru_cache(maxsize=1)
def whole_of() -> re.Pattern[str]:
    """What stands before a time of which all is meant: "than in the whole of last year"."""
    return re.compile(rf"\b{alternatives(vocabulary('periods')['whole_of'])}\s\Z", re.IGNORECASE)


def _lies_before_publication(text: str, mention: PeriodMention, clock: Clock) -> bool:
    """Whether it is the year before that of the day of publication, whatever year was told of: in what is to come."""
    later = clock.spoken is not None and clock.published is not None and clock.spoken.start > clock.published
    return later or (not clock.said_now and tells_what_is_to_come(text, mention.start))


def _is_joined(text: str, since: int, mention: PeriodMention) -> bool:
    """Whether it is one more base: "from $5bn in 2012 and $4bn in 2013", not "up 6% from May, and $9bn in June"."""
    between = text[since : mention.start]
    if not _JOINED.fullmatch(between):
        return False
    return not _AMOUNT_BETWEEN.search(between) or bool(_AMOUNT_OF_BASE.search(text[max(0, since - _OF_BASE) : since]))


@lru_cache(maxsize=1)
def _opens_statement() -> re.Pattern[str]:
    """What stands behind a time of which something new is said: "on last May, and the June figure was …", "and in June
    3 million", "and in June alone"."""
    telling = "|".join(vocabulary("periods")["comparisons"]["telling"])
    return re.compile(
        rf"(?:['’]s)?(?: [a-z]+){{1,2}} (?:{telling})\b| alone\b| [$€£¥]?\d[\d.,]* (?:[mb]illion|tonnes|tons)\b"
    )


def _heads_an_aside(text: str, mention: PeriodMention) -> bool:
    """ "(2022: $3bn)"."""
    return text.startswith("(", mention.start - 1) and text.startswith(":", mention.end)


def _is_told_over(text: str, mention: PeriodMention) -> bool:
    """Whether "over" and "on" only say when: before a day, and before months that are counted, "over nine months",
    "over the nine months to May".

    Nothing is said to be so "on the end of 2012", which is what it is measured from.
    """
    period, words = mention.period, text[mention.start : mention.end].split()
    counted = words[-1] in ("months", "basis") or not _BEGUN.isdisjoint(words)
    counted = counted or bool(_LED_TO.fullmatch(text, mention.start, mention.end))
    if not _EDGES.isdisjoint(word.lower() for word in words[:2]) and "of" in words:
        return False
    return period is not None and (period.start == period.end or counted)
