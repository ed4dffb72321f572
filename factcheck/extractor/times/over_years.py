"""What came together over several years: "invested $39 million between 2012 and 2016", "in the past ten years".

Not what changed over them: "rose from 2012 to 2016".
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import OVER_YEARS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.told_periods import Time

_NEAR = 4
"""Within how many tokens behind its number the years begin."""
_RULE = "the years over which it came together"
_LINKS = {"between": "and", "from": "to"}


def over_years(scene: Scene, at: int, frame: Frame) -> Time | None:
    """The years that stand behind the number or open its sentence, where nothing is said to have moved: those between
    two, or so many past ones.
    """
    if not frame.adds_up or any(map(_moves, scene.tokens[slice(*scene.clause(at))])):
        return None
    for place, mention in scene.periods:
        near = place < _NEAR or 0 < place - at <= _NEAR
        if not near or not mention.base:
            continue
        if mention.relative == OVER_YEARS and mention.step and mention.period:
            past = [mention.period.years_later(years) for years in (1, int(mention.step))]
            span = Period(past[0].start, past[1].end)
            return Time(replace(span, said=scene.words([scene.tokens[place]])), rule=_RULE, explicit=True)
        if len(row := scene.after(place, 2)) < 2 or row[1].period is None:
            continue
        lead = next(iter(scene.before(place, 1)), None)
        first, last = mention.period, row[1].period.period
        linked = lead is not None and _LINKS.get(lead.text) == row[0].text
        if linked and first and last and first.whole_months == last.whole_months == 12 and first.start < last.start:
            said = scene.words(scene.tokens[place : place + 3])
            return Time(replace(Period(first.start, last.end), said=said), rule=_RULE, explicit=True)
    return None


def _moves(token: Token) -> bool:
    return token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun")
