"""In whose favour a balance is said to be: "the balance was in Peru's favour by $3bn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_OWNED = 3
"""How many words stand before "favour": "in Peru's"."""


def favoured(frame: Frame, scene: Scene) -> Frame:
    """The balance as the surplus of the one of its two sides that it is said to favour."""
    if frame.measure != "balance" or frame.at is None or (area := whom_it_favours(scene)) is None:
        return frame
    if area == frame.reporter:
        return replace(frame, sign=1)
    unsaid = frame.partner in (None, "world") and frame.reporter not in (None, "world")
    if area == frame.partner or unsaid:
        return replace(frame, reporter=area, partner=frame.reporter, sign=1)
    return frame


def is_lead(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether the number at `at` is by how much the balance favours somebody, and so all of it: "in favour by $3bn"."""
    behind = frame.measure == "balance" and frame.at is not None and frame.at < at
    words = word_set("measures", "favour") | word_set("measures", "favouring")
    return behind and any(token.text in words for token in scene.tokens[frame.at : at])


def whom_it_favours(scene: Scene) -> str | None:
    """Whom the sentence says that something favours; None where it says nothing so, or names several."""
    if scene.last_words.isdisjoint(word_set("measures", "favour") | word_set("measures", "favouring")):
        return None
    for place, token in enumerate(scene.tokens):
        before, after = scene.before(place, _OWNED), [t for t in scene.after(place, _OWNED) if t.text != "the"]
        if token.text in word_set("measures", "favouring"):
            found = after[:1]
        elif token.text not in word_set("measures", "favour"):
            continue
        elif [t.text for t in before[::2]] == ["'s", "in"] or [t.text for t in before[::2]] == ["'s", "to"]:
            found = before[1:2]
        else:
            found = after[1:2] if [t.text for t in after[:1]] == ["of"] else []
        area = found[0].area if found else None
        if area and len(area.codes) == 1:
            return like(area.codes[0], scene.word(found[0]))
    return None
