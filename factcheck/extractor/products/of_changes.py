"""The product of a number that goes on from another in one breath: that of the other, where it names none."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.goods import weighs
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.set_against import is_growth_set_against
from factcheck.extractor.times.of_changes import leads_to
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import word_set

_WEIGHED = FLOWS | {"production"}
_ENDS = frozenset(";:")
_JOINTS = word_set("small_words", "products", "before_another_change")


def with_products_of_levels(scene: Scene, made: list[Draft]) -> list[Draft]:
    """What rose to so many cars are cars: "while exports increased by 8 percent to 5,800 units"."""
    for draft, following in pairwise(draft for draft in made if not draft.sense.bracket):
        if draft.sense.kind not in COMPARED or following.sense.kind is not Kind.LEVEL or following.sense.base:
            continue
        one, other = draft.frame, following.frame
        same = one.measure == other.measure and one.measure in _WEIGHED and weighs(following.number)
        if same and one.product is None and other.product and leads_to(scene.tokens[draft.at + 1 : following.at]):
            draft.frame = replace(one, product=other.product)
    for share, change in pairwise(made):
        if _goes_on_with_part(scene, share, change):
            change.frame = replace(change.frame, product=share.frame.product)
            _lead_on(scene, change, made[made.index(change) + 1 :])
    for draft, following in pairwise(made):
        if _is_set_against(scene, draft, following):
            following.frame = replace(following.frame, product=draft.frame.product)
    return made


def _goes_on_with_part(scene: Scene, share: Draft, change: Draft) -> bool:
    """Whether what has a share is what grew: "wheat made up 5 percent of total imports and rose by 3 percent"."""
    part, whole = share.frame, change.frame
    kinds = share.sense.kind is Kind.SHARE and change.sense.kind is Kind.CHANGE
    if not kinds or part.product is None or whole.product is not None or part.measure != whole.measure:
        return False
    between = scene.tokens[share.at + 1 : change.at]
    named = max((place for place, token in enumerate(between) if token.measure), default=None)
    if named is None or any(token.area for token in between[named:]):
        return False
    verbs = [token for token in between[named + 1 :] if token.text not in _JOINTS]
    return bool(verbs) and verbs[0].pos[:2] == "VB" and verbs[0].has("rise_verb", "fall_verb")


def _lead_on(scene: Scene, change: Draft, following: list[Draft]) -> None:
    """Give the level that the change leads to the product of the change, and so the level that it started from."""
    for level in following:
        tokens = scene.tokens[change.at + 1 : level.at]
        led = level.sense.base or leads_to(tokens)
        if level.sense.kind is not Kind.LEVEL or level.frame != replace(change.frame, product=None) or not led:
            return
        level.frame = replace(level.frame, product=change.frame.product)


def _is_set_against(scene: Scene, draft: Draft, following: Draft) -> bool:
    """Whether the growth of a part is set against an earlier one: "mining rose 5 percent, after the 2 of last May"."""
    one, other = draft.frame, following.frame
    growths = draft.sense.kind is following.sense.kind is Kind.CHANGE and one.measure == other.measure
    now, earlier = draft.time.period, following.time.period
    if not growths or one.product is None or other.product is not None or now is None or earlier is None:
        return False
    between = scene.tokens[draft.at + 1 : following.at]
    apart = any(token.text in _ENDS or token.measure or token.area for token in between)
    return earlier < now and not apart and is_growth_set_against(scene, following.at)
