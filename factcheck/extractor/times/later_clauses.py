"""Times of a later clause, no base of a change before it: "rose 2%, while compared with May tea went up 3%"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import word_set

_JOINTS = word_set("small_words", "times", "later_clause")


def leads_to_change(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
    """Whether it leads in a later clause to the change there: "rose 2%, while compared with May tea went up 3%".

    What is "more than that of May" opens no clause.
    """
    row = pairwise(scene.tokens[at + 1 : place + 1])
    opens = any(one.has("clause", "which") and not behind.text.startswith("of") for one, behind in row)
    following = next((p for p, _ in scene.numbers if p > place), None)
    return opens and following in senses and senses[following].kind in COMPARED


def is_of_later_clause(scene: Scene, place: int, at: int) -> bool:
    """Whether a clause behind the change's own time tells of something else: "fell 9% in May, and gas rose to $3bn"."""
    between = scene.tokens[at + 1 : place]
    own = next((p for p, t in enumerate(between) if t.period and not (t.period.base or t.period.relative)), None)
    if own is None:
        return False
    verbs = [p for p, t in enumerate(between[own:], own) if t.is_finite and t.text not in word_set("sources", "saying")]
    if not verbs:
        return False
    joined = any(token.text in _JOINTS for token in between[verbs[0] - 1 : verbs[0]])
    return joined or any(token.number for token in between[verbs[0] :])
