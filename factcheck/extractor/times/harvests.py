"""When crops are sown and brought in: in a year, whatever part of a marketing year their exports are told of."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.earlier import EARLIER
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

HARVESTED = "the year in which a crop is sown and brought in"
_LAND = ("other:sown area", "other:harvested area")
_SOWN = _LAND[0]
_SUMMER = 7
"""The month in which the earliest marketing years of crops begin."""
_QUARTER, _YEAR = 3, 12


def in_year_of_harvest(told: Time, frame: Frame) -> Time:
    """The carried time of land or of a crop as the year in which the marketing year begins that was spoken of."""
    period = told.period
    if period and _is_year_so_far(period) and _is_crop(frame):
        return replace(told, period=replace(Period.year(period.start.year), said=period.said))
    if period is None or not (frame.measure in _LAND or _is_crop(frame)):
        return told
    if told.explicit and told.rule != EARLIER:
        return told
    begins = period.start.month >= _SUMMER and period.start.day == 1
    longer = period.whole_months is None or _QUARTER < period.whole_months < _YEAR
    return Time(Period.year(period.start.year), rule=HARVESTED) if begins and longer else told


def _is_year_so_far(period: Period) -> bool:
    """Whether a year is told up to some day of it, as far as exports are: "this year's crop" is all of its own."""
    return period.whole_months is None and (period.start.month, period.start.day) == (1, 1) != (
        period.end.month,
        period.end.day,
    )


def _is_crop(frame: Frame) -> bool:
    words = (frame.product or "").split()
    crops = word_set("products", "nouns", "food_and_farming")
    return frame.measure == "production" and any({word, word.removesuffix("s")} & crops for word in words)


def without_harvests(scene: Scene, frame: Frame) -> Scene:
    """The sentence on land that was sown without the years of harvests to come: "wheat for 2021 has been sown on"."""
    if frame.measure != _SOWN or not any(_is_harvested_in(scene, place) for place, _ in scene.periods):
        return scene
    tokens = enumerate(scene.tokens)
    return replace(scene, tokens=[replace(t, mention=None) if _is_harvested_in(scene, p) else t for p, t in tokens])


def _is_harvested_in(scene: Scene, place: int) -> bool:
    before = place - 1
    while before >= 0 and scene.tokens[before].text in word_set("periods", "harvests"):
        before -= 1
    return scene.tokens[place].period is not None and before >= 0 and scene.tokens[before].text == "for"
