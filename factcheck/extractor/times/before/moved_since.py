"""Since when a level has moved to what it is: "rose 5 percent from 2016 to $3bn", "doubled since 2015, to $3bn"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_SINCE = word_set("small_words", "times", "since")
_LEADS = word_set("small_words", "times", "to_the_level_since")


def is_moved_since(scene: Scene, place: int, at: int) -> bool:
    """Whether the change before the period at `place` was told since then, and the level at `at` is what it came to."""
    before = scene.before(place, 2)
    between = [token for token in scene.tokens[place + 1 : at] if not token.has("hedge")]
    said = scene.tokens[place].text.startswith("since ")
    changed = before[:1] if said else before[1:] if before and before[0].text in _SINCE else []
    return bool(changed) and changed[0].number is not None and bool(between) and all(map(_leads, between))


def _leads(token: Token) -> bool:
    return token.text in _LEADS or token.has("level_verb")
