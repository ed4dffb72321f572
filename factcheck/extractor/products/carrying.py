"""By what goods travel, which is no name of goods: "road transport carried 80 percent", "lorries took 3 percent"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEHIND = 2
"""Within how many tokens behind those who carry stands the verb: "railways only carried"."""


def only_carries(scene: Scene, place: int, stop: int) -> bool:
    """Whether the nouns from `place` to before `stop` name by what the goods of the sentence travel."""
    texts = [token.text for token in scene.tokens[place:stop]]
    if not texts or not any(mention.measure in FLOWS for _, mention in scene.measures):
        return False
    carried = any(token.text in word_set("products", "moving_goods") for token in scene.after(stop - 1, _BEHIND))
    return is_transport(" ".join(texts)) or (carried and texts[-1] in word_set("products", "carrying_goods"))


def only_divides(scene: Scene, place: int, stop: int) -> bool:
    """Whether the nouns only say what a sentence divides the goods by: "By means of transport, lorries led"."""
    opens = place == 1 and scene.tokens[0].text == "by"
    return opens and any(token.text in (",", ":") for token in scene.tokens[stop : stop + 1])


def is_transport(name: str) -> bool:
    """Whether the name is one of transport on one way: "sea transport", "road haulage"."""
    first, _, last = name.lower().partition(" ")
    return last in word_set("products", "ways_of_transport") and first in word_set("products", "ways_of_travel")
