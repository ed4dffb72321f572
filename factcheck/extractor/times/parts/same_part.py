"""Years told side by side of each of which one and the same part is meant: "$3bn in 2024 and $2bn in 2023 in the same
period".
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.scene import Scene

_YEAR = 12


def in_same_part(scene: Scene, current: Period | None) -> Scene:
    """The sentence with its years as that part of each which it names once for all of its numbers; `current` is the
    one that the text has been speaking of.
    """
    years: list[tuple[int, PeriodMention]] = []
    parts: list[tuple[int, PeriodMention]] = []
    for place, mention in scene.periods:
        if mention.period is not None:
            named = years if scene.tokens[place].text.isdigit() else parts
            named.append((place, mention))
    numbers = [place for place, number in scene.numbers if number.form is not Form.RANK]
    if len(parts) != 1 or len(years) < 2 or not len(years) == len(numbers) == len(scene.periods) - 1:
        return scene
    (_, named_part), *_ = parts
    part = current if named_part.relative == "same" else named_part.period
    if part is None or (part.whole_months or _YEAR) >= _YEAR or named_part.base:
        return scene
    tokens = list(scene.tokens)
    for place, mention in years:
        assert mention.period is not None
        same: Period = replace(part.years_later(mention.period.end.year - part.end.year), said=mention.period.said)
        tokens[place] = replace(tokens[place], mention=replace(mention, period=same))
    return replace(scene, tokens=tokens)
