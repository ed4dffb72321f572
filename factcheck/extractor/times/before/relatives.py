"""A clause that tells what something was at the time before it: "higher than the rate of May 2022, which was 3%"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

RULE = "the time whose figure a clause tells"
_RELATIVES = word_set("small_words", "times", "relatives")
_LEADING = word_set("small_words", "times", "to_the_time")
_CLAUSE = 6
"""Within how many tokens before a number the clause opens that tells it."""


def told_of_base(scene: Scene, at: int) -> Time | None:
    """The time that something was compared with, where a clause tells what it was then: "May 2022, which was 3%"."""
    for place in range(at - 1, max(2, at - _CLAUSE), -1):
        token = scene.tokens[place]
        if token.text.partition(" ")[0] in _RELATIVES:
            place -= scene.tokens[place - 1].text in _LEADING
            apart = scene.tokens[place - 1].text == ","
            mention = scene.tokens[_past_figure(scene, place - 1 - apart)].period
            dated = mention is not None and (mention.relative is None or mention.relative == "year_earlier")
            named = mention is not None and (mention.base or not apart) and dated and mention.period
            return Time(mention.period, rule=RULE, explicit=True) if mention and named else None
        if token.number or token.period or token.text == ",":
            return None
    return None


def _past_figure(scene: Scene, place: int) -> int:
    """The place of the time whose figure stands at `place`: "last year's figure, which was 3 million"."""
    figures = word_set("periods", "comparisons", "levels")
    while (
        place > 0
        and scene.tokens[place].period is None
        and (scene.tokens[place].text in figures or scene.tokens[place].text == "'s")
    ):
        place -= 1
    return place
