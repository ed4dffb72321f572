"""What a sentence ranks and within which group: "the largest partner of any Central Asian state"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene


def what_is_ranked(scene: Scene, at: int) -> Kind:
    """Whether levels or changes are ranked: "the largest partner", "the biggest increase", "the rise was largest"."""
    verb, noun = [*scene.before(at, 2), None, None][:2]
    if verb and noun and verb.has("be") and noun.has("rise_noun", "fall_noun"):
        return Kind.CHANGE
    changes = any(token.has("rise_noun", "fall_noun") for token in scene.after(at, 3))
    return Kind.CHANGE if changes else Kind.LEVEL


def group_of(scene: Scene, frame: Frame) -> str | None:
    """The group that the sentence ranks within, and none that is ranked: "of any Central Asian state", "in the EU"."""
    for place, token in enumerate(scene.tokens):
        if token.area and token.area.codes[0] in (frame.reporter, frame.partner):
            continue
        if token.area and not token.area.codes[0].isupper() and token.area.codes[0] != "world":
            near = scene.before(place, 3)
            owns = token.area.possessive and any(t.is_rank for t in scene.after(place, 2))
            if owns or any(t.text in ("in", "of", "among", "within", "any", "the") for t in near):
                return token.area.codes[0]
    return None
