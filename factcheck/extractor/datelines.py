"""Where a dateline ends, and who reports in it: "RABAT (Maghreb Desk) – "."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from factcheck.extractor.areas.context import datelines
from factcheck.extractor.areas.find import find_areas
from factcheck.extractor.scene import Scene

_LENGTH = 9
"""Within how many words a dateline ends."""
_DASHES = frozenset("–—-")


def past_dateline(scene: Scene) -> int:
    """The place after a dateline."""
    dash = next((place for place in range(len(scene.tokens[:_LENGTH])) if _ends(scene, place)), None)
    if dash is None or any(token.number for token in scene.tokens[:dash]) or _opens_aside(scene, dash):
        return 0
    return dash + 1


def _ends(scene: Scene, place: int) -> bool:
    """Whether a dateline ends there: with a dash, or with a colon behind who reports, "RABAT (Maghreb Desk): "."""
    text = scene.tokens[place].text
    return text in ("–", "—") or (text == ":" and place > 2 and scene.tokens[place - 1].text == ")")


def _opens_aside(scene: Scene, dash: int) -> bool:
    """Whether another dash closes what the first opens, so that a verb goes on: "Ghana – the largest seller – cut"."""
    closing = next((p for p in range(dash + 1, len(scene.tokens)) if scene.tokens[p].text in _DASHES), dash)
    return any(token.is_finite for token in scene.after(closing, 1)) if closing > dash + 1 else False


def past_reporter(opening: Sequence[str]) -> int:
    """The place after who reports, in brackets before a dash, among the words that a paragraph opens with."""
    marks = enumerate(pairwise(opening[:_LENGTH]), 1)
    return next((place for place, (one, other) in marks if one == ")" and other in _DASHES), 0)


def is_told_from_capital(docs: Sequence[Doc], country: str) -> bool:
    """Whether the article is reported from where the country's own offices are: "BANGKOK – Mae Sot sells more"."""
    return any(
        area.form == "capital" and country in area.codes
        for text in (doc._.text for doc in docs)
        for start, end, _ in datelines(text)
        for area in find_areas(text[start:end])
    )
