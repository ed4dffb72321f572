"""Whom "it" means behind a colon: "Pakistan was the main market: of 3 million tonnes it bought one"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import acts
from factcheck.resources import word_set

_BEFORE = 4
_APART = frozenset({":", ";", "–", "—"})


def it_once_named(scene: Scene, at: int) -> str | None:
    """The area that "it" right before the verb at `at` means: the only one that acts before the colon."""
    row = dropwhile(lambda token: token.text in word_set("measures", "helping"), scene.before(at, _BEFORE))
    first = next(row, None)
    if first is None or first.text != "it":
        return None
    apart = max((place for place in range(at) if scene.tokens[place].text in _APART), default=0)
    if any(token.area for token in scene.tokens[apart:at]):
        return None
    acting = [area for place, area in scene.areas if place < apart and area.form != "region" and acts(scene, place)]
    return acting[0].codes[0] if len(acting) == 1 and len(acting[0].codes) == 1 else None
