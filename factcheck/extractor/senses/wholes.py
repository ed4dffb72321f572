"""The whole that a percentage is a part of, told by its own words or by those that the clause opens with."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary

_MARKS = frozenset('"(“')


def whole_told(scene: Scene, at: int) -> Token | None:
    """The word of the whole: "three kroner in ten", "Of all that Peru exports, 27 percent goes to Chile"."""
    token, number, words = scene.tokens[at], scene.tokens[at].number, vocabulary("measures")["wholes"]
    if number is not None and number.form is Form.FRACTION and any(f" {one} " in token.text for one in words["joined"]):
        return token
    first, _ = scene.clause(at)
    opening = [one for one in scene.tokens[first:at] if one.text not in _MARKS][:2]
    row = " ".join(one.text for one in opening)
    return opening[0] if row.startswith(tuple(words["opening"])) else None
