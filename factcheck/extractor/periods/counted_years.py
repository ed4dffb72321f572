"""Years that are counted, "ten years ago", "in three years": the period that each shape names."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.mentions import OVER_YEARS, VAGUE, PeriodMention
from factcheck.extractor.periods.calendar_meant import spoken_calendar
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.periods.readings import Found, one, reads, whole_number
from factcheck.resources import vocabulary, word_shape

_WORDS_BEFORE = 20
"""Within how many words before a number of years a superlative goes back so far."""
_FAR = 200
"""Nothing is told over more years, or so long ago."""
_AMOUNT = word_shape("counted_years", "amount")


@reads("years_ago")
def _years_ago(found: Found, clock: Clock) -> list[PeriodMention]:
    spans: dict[str, int] = vocabulary("periods")["spans"]
    words = " ".join(found["n"].lower().split())
    years = spans.get(words) or whole_number(words) * (10 if found["decades"] else 1)
    when = found["when"].lower()
    if words not in spans and (years == 1 or not re.search("year|season|decade", found[0])):
        return []
    if when == "on" and found.string.startswith(" average", found.end()):
        return []
    later = when in ("later", "on", "after")
    counted_from = _fiscal(clock) if when == "ago" else (later and clock.named) or clock.spoken
    if counted_from is None and clock.now and not later:
        counted_from = Period.year(clock.now.year)
    if counted_from is None or years > _FAR:
        return one(found, None)
    return one(found, counted_from.years_later(years if later else -years))


def _fiscal(clock: Clock) -> Period | None:
    """The fiscal year that is spoken of: "ten years ago" another one was told."""
    return clock.spoken if spoken_calendar(clock) else None


@reads("year_later", "months_later")
def _year_later(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "A year on, it was more"; not "spends $3bn a year on food"."""
    if found[0].endswith("on") and _AMOUNT.search(found.string, 0, found.start()):
        return []
    counted_from = clock.named or clock.spoken
    return one(found, counted_from.years_later(1) if counted_from else None)


@reads("past_years", "told_over_years")
def _told_over_years(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Has doubled in three years", "lost 5% over the decade"; not "the most in three years"."""
    before, ranked = (
        found.string[: found.start()].split()[-_WORDS_BEFORE:],
        vocabulary("periods")["comparisons"]["ranked"],
    )
    if any(word.endswith("est") or word in ranked for word in before):
        return []
    years = 10 if "decade" in found[0].lower() else whole_number(found["n"])
    if clock.spoken is None or years > _FAR:
        return []
    told = one(found, clock.spoken.years_later(-years), "past", OVER_YEARS, base=True)
    return [replace(mention, step=str(years)) for mention in told]


@reads("since_then")
def _since_then(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Since then exports have doubled": the time named last is what they are measured from."""
    told = clock.named or clock.spoken
    return one(found, told, base=True) if told else []


@reads("vague_years")
def _vague_years(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In earlier years": no one time, and none of those told before."""
    return one(found, None, relative=VAGUE)


@reads("told_then")
def _told_then(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "By then", "at that time": the time told last, though it be only what another was compared with.

    Not where that other is itself looked back to: "in 2014 it was 4 percent more than the year before; at that time".
    """
    looked_back_to = clock.spoken if clock.spoken and clock.subject and clock.spoken.end < clock.subject.start else None
    told = looked_back_to or clock.named
    return one(found, told) if told else []


@reads("had_then")
def _had_then(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Then, $5bn had been earned", "(then: $5bn)": the time told last, from which the text comes back at once."""
    named, spoken = clock.named, clock.spoken
    if named is None or spoken is None or named.end >= spoken.end:
        return []
    steps = {year_before(spoken): "year_earlier", spoken.just_before(): "previous"}
    return one(found, named, relative=steps.get(named))
