"""Whether a time that an opening names can be the one that its article is about, by what the words say of it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Doc

from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import blank
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.periods.comparisons import goes_back
from factcheck.extractor.periods.to_come import is_of_forecast
from factcheck.extractor.sentences import sentences
from factcheck.extractor.times.stocks.rolling import PRICES, ROLLING
from factcheck.extractor.times.told_periods import EVENT
from factcheck.resources import word_set, word_shape

_YEAR, _DECADE = 12, 120
_OLD = timedelta(days=550)
"""News tell of nothing older where they tell of something newer."""
_SHORT, _FAR = 60, 140
_HARVESTED = 10
"""The month by which most crops of a year are in."""
_AFTER = word_shape("main_period", "after")
_SET_BESIDE = word_shape("main_period", "set_beside")
_DATED = word_shape("main_period", "dated")
_HAD = word_shape("main_period", "had")
_HAD_SEEN = word_shape("main_period", "had_seen")
_TURNED = word_shape("main_period", "turned")
_ENDING = word_shape("main_period", "ending")
_BRACKET, _LEADS = re.compile(r"\(\s*$"), re.compile(r"\s*:\s*\S")
"""What stands around the time of the figure in a bracket: "5.1% (April: 5.0%)"."""
_COUNTED_BACK = word_set("small_words", "periods", "counted_back")


def looks_back(doc: Doc, mention: PeriodMention) -> bool:
    """Whether the words only go back to the period: "the most since 2013", "ten years ago", "predicted in April"."""
    text = doc._.text
    lasts_a_year = mention.period is not None and mention.period.whole_months == _YEAR
    if _AFTER.search(text, max(0, mention.start - _SHORT), mention.start):
        return True
    if _SET_BESIDE.search(text, max(0, mention.start - _SHORT), mention.start):
        return True
    if text[: mention.start].lower().endswith("in ") and _HAD.match(text, mention.end):
        return True
    if mention.period is not None and mention.period.whole_months == 1 and _HAD_SEEN.match(text, mention.end):
        return True
    if is_of_forecast(text, mention.start) or _DATED.search(text, max(0, mention.start - _FAR), mention.start):
        return True
    if _BRACKET.search(text, 0, mention.start) and _LEADS.match(text, mention.end):
        return True
    if _TURNED.match(text, mention.end) or (
        lasts_a_year and text[: mention.start].endswith("as ") and _ENDING.match(text, mention.end)
    ):
        return True
    counted_back = text[mention.start : mention.end].rpartition(" ")[2].lower() in _COUNTED_BACK
    return counted_back or (mention.run is None and goes_back(text, mention.start))


def is_gathered(doc: Doc, mention: PeriodMention, period: Period, published: date) -> bool:
    """Whether a crop is told of the year that goes on once it is in: "the smallest crop in a decade this year"."""
    if period.whole_months != _YEAR or not period.contains(Period.day(published)) or published.month < _HARVESTED:
        return False
    start, end = next((s, e) for s, e in sentences(doc._.text) if s <= mention.start < e)
    return any(word.strip(",.").lower() in word_set("periods", "crops") for word in doc._.text[start:end].split())


def adds_up(doc: Doc, mention: PeriodMention) -> bool:
    """Whether what the sentence measures adds up over a year, so that "by the end of May" means five months."""
    start, end = next((s, e) for s, e in sentences(doc._.text) if s <= mention.start < e)
    measures = [m for m in doc._.measures if start <= m.start < end]
    if not measures and mention.period and mention.period.whole_months:
        amounts = [number for number in doc._.numbers if start <= number.start < end]
        return any(is_money(number.quantity.unit or "") for number in amounts)
    return bool(measures) and all(blank(measure, 0).adds_up for measure in measures)


def rolls(doc: Doc, mention: PeriodMention, period: Period) -> bool:
    """Whether prices are told of the twelve months that lead to a month, which is theirs: "in the year to April"."""
    text = doc._.text
    if period.whole_months != _YEAR or ROLLING.isdisjoint(text[mention.start : mention.end].split()):
        return False
    start, end = next((s, e) for s, e in sentences(text) if s <= mention.start < e)
    measures = {measure.measure for measure in doc._.measures if start <= measure.start < end}
    return bool(measures) and measures <= PRICES


def recent(row: list[Period], published: date | None) -> list[Period]:
    """Those of the last year and a half: "it is back to 2003" only looks back where a later time is told."""
    return [period for period in row if published is None or period.end >= published - _OLD]


def may_be_main(period: Period, published: date | None) -> bool:
    """A decade is only looked back to: "it had stagnated throughout the 1990s"."""
    lasts = (period.end - period.start).days > EVENT and period.whole_months != _DECADE
    return lasts and (published is None or period.start <= published)
