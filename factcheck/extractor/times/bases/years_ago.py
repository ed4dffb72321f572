"""Years that a comparison counts back: "in 2016 sales were twice as high as ten years ago", and so those of 2006."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.readings import whole_number
from factcheck.extractor.scene import Scene
from factcheck.resources import word_shape

_YEAR = 12
_AGO = word_shape("years_ago", "ago")


def counted_back(scene: Scene, mention: PeriodMention, own: Period) -> Period | None:
    """As many years before `own`, a whole year, as `mention` counts; None where it counts none."""
    place = next(place for place, other in scene.periods if other is mention)
    ago = _AGO.fullmatch(scene.tokens[place].text)
    if ago is None or own.whole_months != _YEAR or mention.period is None or mention.period.whole_months != _YEAR:
        return None
    return replace(own.years_later(-whole_number(ago[1])), said=mention.said)
