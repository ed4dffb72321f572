"""Areas that are but examples of a side: "from states like Mali", "Asian buyers, among them Japan"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_example(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether the area is but an example of a side that is named: "from Africa, from states like Mali".

    So is a member of a group that stands right before: "the EU, Spain above all, took a third".
    """
    row = [*takewhile(lambda token: token.area or token.text in ("and", ",", "the"), reversed(scene.tokens[:place]))]
    behind = [near.text for near in scene.after(place, 2)]
    if not {behind[0] if behind else "", " ".join(behind)}.isdisjoint(word_set("sentences", "examples_behind")):
        return any(is_group(token.area.codes[0]) for token in row if token.area)
    first = place - len(row)
    lead = scene.before(first, 2)
    words = {lead[0].text, " ".join(near.text for near in reversed(lead))} if lead else set()
    if words.isdisjoint(word_set("sentences", "examples")):
        return False
    named = [token.area.codes[0] for token in scene.tokens[:first] if token.area]
    return any(is_group(side) for side in (frame.reporter, frame.partner, *named[-1:]))


def is_group(side: str | None) -> bool:
    return side is not None and side != "world" and not side.isupper()
