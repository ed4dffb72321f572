"""Numbers told by nothing but with whom: "With Chad, $5 million", "with Peru minus 2 billion".

Nobody exports or imports with somebody: it is the trade of the two, or with a sign what it leaves.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.cues import is_filler
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.measures.units import may_be_money
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like, named_beside
from factcheck.resources import word_set

RULE = "the trade with whoever stands before the number"
_ASIDE = 6
"""Within how many tokens an aside says who an area is: "with Peru, its old ally, it is $3bn"."""
_LEADS = word_set("small_words", "measures", "between_partner_and_number")
_BEFORE = word_set("small_words", "measures", "before_with_whom")


def with_whom(scene: Scene, at: int, own: list[Frame], context: Context) -> Frame | None:
    """The trade of the home with the area that "with" leads to right before the number; with a sign its balance."""
    last, topic, number = context.frame, context.topic, scene.tokens[at].number
    if number is None or not may_be_money(number):
        return None
    if last is None or last.measure not in ONE_WAY | TWO_SIDED or any(f.at is not None and f.at < at for f in own):
        return None
    area = _led_by_with(scene, at)
    if area is None or len(area.codes) != 1 or area.codes[0] in (context.home, last.reporter):
        return None
    signed = any(token.text in word_set("measures", "statuses", "signs") for token in scene.before(at, 1))
    measure = last.measure if last.measure in TWO_SIDED else "turnover"
    if topic and topic.measure in TWO_SIDED and last.measure in ONE_WAY:
        measure = topic.measure
    measure = "balance" if signed or number.direction else measure
    sign = last.sign if last.measure == measure else topic.sign if topic and topic.measure == measure else 1
    whose = last.reporter if last.measure in TWO_SIDED else context.home
    told = replace(last, reporter=whose, partner=named_beside(area.codes[0]), product=None, part=False)
    return replace(told, measure=like(measure, measure), sign=1 if signed or number.direction else sign)


def _led_by_with(scene: Scene, at: int) -> AreaMention | None:
    """The area right before the number that "with" leads to, and nothing before that."""
    place = at - 1
    while place > 0 and (token := scene.tokens[place]) and not token.area:
        if token.text == "," and (opening := _aside_before(scene, place)):
            place = opening
        elif not (token.text in _LEADS or token.has("be", "hedge") or is_filler(token.text)):
            return None
        place -= 1
    if place < 1:
        return None
    first = place - 1 - (scene.tokens[place - 1].text == "the")
    if first < 0 or scene.tokens[first].text != "with":
        return None
    opens = first == 0 or scene.tokens[first - 1].text in _BEFORE
    return scene.tokens[place].area if opens else None


def _aside_before(scene: Scene, comma: int) -> int | None:
    """Where the aside opens that the comma closes, right behind an area."""
    for place in range(comma - 1, max(1, comma - _ASIDE), -1):
        token = scene.tokens[place]
        if token.text == ",":
            return place if scene.tokens[place - 1].area and comma - place > 1 else None
        if (token.number and not token.is_rank) or token.measure or token.is_finite:
            return None
    return None
