"""What a change is measured from whose verb is left out: "Food was up 2% on the month, clothes 3%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_JOINTS = word_set("small_words", "times", "joints")
_PARTED = word_set("small_words", "times", "parted")


def go_on_with_bases(scene: Scene, made: Sequence[Draft]) -> None:
    """Measure what the verb of the change before it is left out for as that change: "up 2% on the month, tea 3%"."""
    changes = [draft for draft in made if draft.sense.kind is Kind.CHANGE]
    for one, other in pairwise(changes):
        if is_named(one) and not is_named(other) and _goes_on(scene, one, other):
            other.time = replace(other.time, base=one.time.base, comparison=one.time.comparison)


def is_named(draft: Draft) -> bool:
    """Whether words of its own sentence measure it from another time."""
    return draft.time.comparison is not None or (draft.time.base is not None and draft.time.base.said is not None)


def _goes_on(scene: Scene, one: Draft, other: Draft) -> bool:
    alike = one.frame.measure == other.frame.measure and one.time.period == other.time.period
    between = scene.tokens[one.at + 1 : other.at]
    joined = any(token.text in _JOINTS for token in between)
    apart = any(token.is_finite or token.number or token.text in _PARTED for token in between)
    return alike and joined and not apart
