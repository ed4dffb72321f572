"""What holds at no one time: "exports 2 million tonnes a year", "in earlier years", and facts that a list tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.by_itself import is_lasting
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.verbs.verb_surroundings import EATING
from factcheck.extractor.mentions import VAGUE, PeriodMention
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

STANDING = "told of no one time"
_BEHIND = 6
"""Within how many tokens behind an amount "a year" stands."""
_MARKS = frozenset(",;:.(")
_ITEMS = 4
"""A list of facts has as many items at least."""
_OF_ONE = 3
"""So many items that name one time, and most that name any, make it that of all."""
_TWICE = 2
_LONG_AGO = 5
"""So many years before publication is no time that an article in the present is about."""


def is_vague(mention: PeriodMention | None) -> bool:
    """Whether it names no one time: "in earlier years"."""
    return mention is not None and mention.relative == VAGUE


@lru_cache(maxsize=1)
def _each_year() -> re.Pattern[str]:
    """What is said behind an amount that is the same every year; not "a year earlier", "a day longer"."""
    phrases = alternatives(vocabulary("periods")["each_year"])
    return re.compile(rf"(?:^|\s){phrases}(?!\s(?:ago|earlier|before|later|longer|more|previously|of)\b)(?:\s|$)")


def is_habit(scene: Scene, at: int) -> bool:
    """Whether the amount is so every year: "it exports 2 million tonnes of ore a year", "normally it sells 5,000"."""
    verb = next((token for token in reversed(scene.tokens[:at]) if token.is_finite), None)
    if verb is None or verb.pos not in ("VBZ", "VBP") or verb.text.split()[0] in ("has", "have"):
        return False
    return _is_yearly(scene, at) or any(token.text in word_set("periods", "as_a_rule") for token in scene.tokens[:at])


def was_habit(scene: Scene, at: int) -> bool:
    """Whether it was so at some time that is over: "used to buy two thirds of it", "once paid $3bn a year"."""
    clause = [*takewhile(lambda token: token.text not in _MARKS and not token.number, scene.tokens[:at][::-1])][::-1]
    words = [token.text for token in clause]
    if not word_set("periods", "formerly").isdisjoint(words) and _is_yearly(scene, at):
        return True
    lead = vocabulary("periods")["used_to"].split()
    starts = (place for place in range(len(words)) if words[place : place + len(lead)] == lead)
    return any(token.pos == "VB" for place in starts for token in clause[place + len(lead) :][:1])


def _is_yearly(scene: Scene, at: int) -> bool:
    """Whether "a year" stands behind the amount in its clause."""
    clause = takewhile(lambda token: token.text not in _MARKS and not token.number, scene.after(at, _BEHIND))
    return _each_year().search(" ".join(token.text for token in clause)) is not None


def tells_facts(
    items: Sequence[Iterable[PeriodMention]],
    others: Sequence[Iterable[PeriodMention]],
    headings: Sequence[Iterable[PeriodMention]],
) -> bool:
    """Whether a list tells facts that have each a time of their own, or none: by the times that its items name.

    So it does where few of its items name a time, and no `others` of the article do, unless these are of one; not where
    the others name one of the same, which is then what the article tells of, nor where one of the `headings` names one.
    """
    if any(map(any, map(_own, headings))):
        return False
    named = [max(periods) for item in items if (periods := list(_own(item)))]
    often = Counter(named).most_common(1)
    of_one = bool(often) and often[0][1] >= _OF_ONE and often[0][1] * _TWICE > len(named)
    few = len(named) * _TWICE <= len(items) and not of_one
    if len(items) >= _ITEMS and named and few and not any(map(any, map(_own, others))):
        return True
    if {period for other in others for period in _own(other)} & set(named):
        return False
    return len(items) >= _ITEMS and bool(often) and len(set(named)) > 1 and often[0][1] * _TWICE <= len(named)


def _own(item: Iterable[PeriodMention]) -> Iterable[Period]:
    return (m.period for m in item if m.period and m.relative is None and not m.base)


def is_standing_fact(scene: Scene, at: int, frame: Frame, context: Context, made: Sequence[Draft]) -> bool:
    """Whether it is only told what is so now, at no time that was told before.

    An item of such a list goes on with it: "In 2012 it grew by 5%. It has 9 million people"; so does a row that began
    with a habit, and what people do, or what there is, where no time was told yet: "Finns drink 12 kg a year, Swedes 8.
    Poles eat 5", "forests cover 3 million hectares".
    """
    if made and made[-1].time.rule == STANDING:
        return not any(token.period for token in scene.tokens[made[-1].at : at])
    verb = next((token for token in reversed(scene.tokens[:at]) if token.is_finite), None)
    now = verb is not None and verb.pos in ("VBZ", "VBP")
    if context.period is None and any(_eats(token) for token in scene.tokens[:at]):
        return True
    if context.period is None and now and is_lasting(frame.measure):
        return True
    if not context.facts:
        return False
    if context.period is None:
        return True
    return now and not any(_points(token) for token in scene.tokens[:at]) and _is_of_another(frame, context)


def _eats(token: Token) -> bool:
    """Whether it says what people eat or drink, and not what they did."""
    return token.measure is not None and token.measure.object == EATING and token.pos not in ("VBD", "VBN")


def _points(token: Token) -> bool:
    return token.text in word_set("periods", "pointed_at")


def _is_of_another(frame: Frame, context: Context) -> bool:
    """Whether what the last sentence told of a time was another measure."""
    return context.claimed is None or context.claimed.measure != frame.measure


def is_long_ago(main: Period | None, published: date | None) -> bool:
    """Whether what an article names for its only time was over years before: "in 1960 it had 5 million people"."""
    return main is not None and published is not None and main.end.year + _LONG_AGO < published.year
