"""Who is told behind to be the one spoken of: "the only country in the region whose trade fell was Peru"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEFORE, _BEHIND = 6, 14
"""Within how many tokens before "whose" one country is spoken of, and behind it named."""
_OPENING, _LAST = 5, 5
"""Within how many tokens of its beginning a sentence speaks of one country, and of its end names it."""


def one_that_is(scene: Scene, whose: int) -> AreaMention | None:
    """The area that the sentence says the country before "whose" at that place to be; None where it says of none."""
    one = any(token.text in word_set("areas", "one_of_them") for token in scene.before(whose, _BEFORE))
    if not one:
        return None
    behind = list(dropwhile(lambda token: not token.has("be"), scene.after(whose, _BEHIND)))
    named = behind[1] if len(behind) > 1 else None
    return named.area if named is not None else None


def told_to_be_one(scene: Scene) -> AreaMention | None:
    """The area that ends a sentence on one country of several: "The only country that lost was Peru".

    So does "The largest of these economies is that of Peru".
    """
    opening = scene.tokens[:_OPENING]
    one = any(token.is_rank or token.text in word_set("areas", "one_of_them") for token in opening)
    if not one or opening[0].text != "the":
        return None
    last = [token for token in scene.tokens[-_LAST:] if token.text != "."]
    named, led = (last[-1].area, last[:-1]) if last else (None, [])
    if [token.text for token in led[-2:]] == ["that", "of"]:
        led = led[:-2]
    is_one = bool(led) and led[-1].has("be")
    return named if is_one and named is not None and named.codes[0].isupper() else None
