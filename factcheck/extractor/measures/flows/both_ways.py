"""What is shipped both ways is the trade of two: "all that was shipped either way", "goods sent in both directions"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.mentions import MeasureMention
from factcheck.resources import word_shape

_BOTH_WAYS = word_shape("find_measures", "both_ways")


def with_both_ways(text: str, found: list[MeasureMention]) -> list[MeasureMention]:
    """The measures of `text`, a flow whose goods are said to go both ways being turnover."""
    return [replace(one, measure="turnover") if _goes_both_ways(text, one) else one for one in found]


def _goes_both_ways(text: str, mention: MeasureMention) -> bool:
    return mention.measure in ("exports", "imports") and _BOTH_WAYS.match(text, mention.end) is not None
