"""The product of a change that leads to a level: that of the level, where its own words name none."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.goods import weighs
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.of_changes import leads_to
from factcheck.extractor.times.told_periods import COMPARED


def with_products_of_levels(scene: Scene, made: list[Draft]) -> list[Draft]:
    """What rose to so many cars are cars: "while exports increased by 8 percent to 5,800 units"."""
    for draft, following in pairwise(draft for draft in made if not draft.sense.bracket):
        if draft.sense.kind not in COMPARED or following.sense.kind is not Kind.LEVEL or following.sense.base:
            continue
        one, other = draft.frame, following.frame
        same = one.measure == other.measure and one.measure in FLOWS and weighs(following.number)
        if same and one.product is None and other.product and leads_to(scene.tokens[draft.at + 1 : following.at]):
            draft.frame = replace(one, product=other.product)
    return made
