"""The whole that a percentage is a part of, told by its own words or by those that the clause opens with."""

from __future__ import annotations

from factcheck.extractor.cues import is_filler
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
    if first < at and _is_of_what_opens(scene, first, at):
        return scene.tokens[first]
    opening = [one for one in scene.tokens[first:at] if one.text not in _MARKS][:2]
    row = " ".join(one.text for one in opening)
    return opening[0] if row.startswith(tuple(words["opening"])) else None


def _is_of_what_opens(scene: Scene, first: int, at: int) -> bool:
    """Whether the clause opens with the whole, and the number stands behind it: "Of the tea it drinks, 8 percent"."""
    words, comma = scene.tokens[first].text.partition(" ")[0], at - 1
    while comma > first and (is_filler(scene.tokens[comma].text) or scene.tokens[comma].has("hedge")):
        comma -= 1
    parted = comma > first and scene.tokens[comma].text == ","
    return parted and words in ("of", "among") and not any(token.number for token in scene.tokens[first:comma])
