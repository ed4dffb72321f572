"""The growth that another is compared with keeps its own direction: "slower than the 4 percent of May" is a rise."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import word_set

_RULES = ("a word of change before the number", "a word of change earlier in the clause")
"""The rules that may take "slower" and "below" for the way that the number itself went."""
_TWO = 2


def as_compared(scene: Scene, at: int, sense: Sense) -> Sense:
    """`sense`, behind "slower than the" with the direction of the noun that is compared, else as a rise."""
    if sense.kind is not Kind.CHANGE or sense.direction >= 0 or sense.rule not in _RULES:
        return sense
    before = scene.before(at, _TWO)
    if len(before) < _TWO or before[0].text != "the":
        return sense
    compares = before[1].text.split()[-1] == "than" or before[1].text in word_set("directions", "less")
    if not compares:
        return sense
    opening = scene.tokens[scene.clause(at)[0] : at - _TWO]
    told = next((token for token in opening if is_noun(token)), None)
    return replace(sense, direction=way(told) if told else 1, sure=False)
