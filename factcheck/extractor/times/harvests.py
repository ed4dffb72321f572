"""When crops are sown and brought in: in a year, whatever part of a marketing year their exports are told of."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.before.earlier import EARLIER
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

HARVESTED = "the year in which a crop is sown and brought in"
_LAND = ("other:sown area", "other:harvested area")
_YIELDS = "other:crop yields"
_SOWN = _LAND[0]
_SUMMER = 7
"""The month in which the earliest marketing years of crops begin."""
_QUARTER, _YEAR = 3, 12


def in_year_of_harvest(told: Time, scene: Scene, frame: Frame) -> Time:
    """The carried time of land or of a crop as the year in which the marketing year begins that was spoken of.

    So far as exports may be told, "this year's crop" is all of its own.
    """
    period = told.period
    crop = _is_crop(frame) or _names_crop(scene, frame)
    land = frame.measure in (*_LAND, _YIELDS)
    so_far = period and (_is_year_so_far(period) or _is_of_this_year(scene, period))
    if period and (crop or land) and (so_far or (land and _is_amid_year(period))):
        base = Period.year(told.base.start.year) if told.base and _lasts_as_long(told.base, period) else told.base
        return replace(
            told, period=replace(Period.year(period.start.year), said=period.said), base=base, rule=HARVESTED
        )
    if period is None or not (frame.measure in _LAND or crop):
        return told
    if told.explicit and told.rule != EARLIER:
        return told
    begins = period.start.month >= _SUMMER and period.start.day == 1
    longer = period.whole_months is None or _QUARTER < period.whole_months < _YEAR
    return Time(Period.year(period.start.year), rule=HARVESTED) if begins and longer else told


def _is_amid_year(day: Period) -> bool:
    """Whether it is a day on which land is still sown or cleared: not the last of the year, when there is so much."""
    return day.start == day.end and (day.end.month, day.end.day) != (_YEAR, 31)


def _lasts_as_long(base: Period, period: Period) -> bool:
    return base == period.years_later(base.end.year - period.end.year)


def _is_year_so_far(period: Period) -> bool:
    """Whether a year is told up to some day of it."""
    return period.whole_months is None and (period.start.month, period.start.day) == (1, 1) != (
        period.end.month,
        period.end.day,
    )


def _is_of_this_year(scene: Scene, period: Period) -> bool:
    """Whether a year whose months were told so far owns the crop: "put this year's crop at 4 million tonnes"."""
    own = (place for place, mention in scene.periods if period in (mention.period, mention.run))
    owned = any(token.text == "'s" for place in own for token in scene.after(place, 1))
    return owned and (period.start.month, period.start.day) == (1, 1)


def _is_crop(frame: Frame) -> bool:
    words = (frame.product or "").split()
    crops = word_set("products", "nouns", "food_and_farming")
    return frame.measure == "production" and any({word, word.removesuffix("s")} & crops for word in words)


def _names_crop(scene: Scene, frame: Frame) -> bool:
    """Whether what is made is told by the word for all that was brought in: "the harvest came to 4 million tonnes"."""
    named = scene.tokens[frame.at].text.rpartition(" ")[2] if frame.at is not None else ""
    return frame.measure == "production" and named in word_set("periods", "crops")


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
