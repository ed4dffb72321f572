"""The growth of a sector, which is that of its part of GDP where the article tells of GDP: "construction grew 5%"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.told import like
from factcheck.resources import vocabulary

_GDP = "gdp"


def as_part_of_gdp(frame: Frame, sense: Sense, scene: Scene, last: Frame | None) -> Frame:
    """`frame` as one of GDP, where it is a sector by its name alone and what was told last is GDP."""
    if frame.measure != "production" or not frame.weak or frame.verb or frame.at is None or frame.product is None:
        return frame
    if sense.kind not in (Kind.CHANGE, Kind.CHANGE_ABS, Kind.SHARE) or not _is_named_alone(scene.tokens[frame.at].text):
        return frame
    return replace(frame, measure=like(_GDP, frame.measure)) if last and last.measure == _GDP else frame


def _is_named_alone(words: str) -> bool:
    return not any(word in words for word in vocabulary("measures")["outputs"])
