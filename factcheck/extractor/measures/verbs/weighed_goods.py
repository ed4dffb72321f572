"""Which verbs have goods for their object, by weight or worth: "Chad shipped 3 tonnes of tea", "produced 2 barrels"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.units import WEIGHED, kind_of
from factcheck.extractor.measures.verbs.verb_surroundings import EATING
from factcheck.extractor.scene import Scene

_OBJECT = 4
"""Within how many tokens behind a verb its object stands."""


def has_weighed_goods(frame: Frame, scene: Scene) -> bool:
    """Whether so many tonnes, barrels or kilowatt-hours stand right behind the verb, which is none of eating."""
    row = scene.after(frame.at, _OBJECT) if frame.verb and frame.at is not None else []
    mention = scene.tokens[frame.at].measure if row and frame.at is not None else None
    if mention is not None and mention.object == EATING:
        return False
    return any(token.number and kind_of(token.number.quantity.unit) in WEIGHED for token in row)


def has_goods(frame: Frame, scene: Scene) -> bool:
    """Whether goods stand behind the verb, told by weight or by what they are worth."""
    row = scene.after(frame.at, _OBJECT) if frame.verb and frame.at is not None else []
    return has_weighed_goods(frame, scene) or any(token.text == "worth" for token in row)
