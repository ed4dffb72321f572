"""The product of a number that goes on from another in one breath: that of the other, where it names none."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.goods import weighs
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.base_levels import is_growth_set_against
from factcheck.extractor.times.of_changes import leads_to
from factcheck.extractor.times.told_periods import COMPARED

_ENDS = frozenset(";:")


def with_products_of_levels(scene: Scene, made: list[Draft]) -> list[Draft]:
    """What rose to so many cars are cars: "while exports increased by 8 percent to 5,800 units"."""
    for draft, following in pairwise(draft for draft in made if not draft.sense.bracket):
        if draft.sense.kind not in COMPARED or following.sense.kind is not Kind.LEVEL or following.sense.base:
            continue
        one, other = draft.frame, following.frame
        same = one.measure == other.measure and one.measure in FLOWS and weighs(following.number)
        if same and one.product is None and other.product and leads_to(scene.tokens[draft.at + 1 : following.at]):
            draft.frame = replace(one, product=other.product)
    for draft, following in pairwise(made):
        if _is_set_against(scene, draft, following):
            following.frame = replace(following.frame, product=draft.frame.product)
    return made


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
